/** Checks an intake form, field by field; the same rules run in the sidebar and, as the judge, on the server. */
import {
  addDays,
  civilDateAt,
  dayNumber,
  parseCivilDate,
  parseWallTime,
  resolveLocal,
  weekdayOf,
  type ZoneOffset,
} from './civil-time';
import { contrastWithWhite, isColour } from './colour';
import { INDUSTRIES } from './conveyor';
import { isDomain, isEmail, isFreeMail } from './email';
import { WEEKDAYS, type Intake, type WeeklyMeeting } from './intake';
import type { Issue, IssueCode } from './issue';
import { LANGUAGES } from './language';
import { ACCESS_LEVELS, CONSULTANT_ROLES, PROJECT_ROLES, SIDES, type Person } from './people';
import { CURRENCIES, isCountry } from './reference-data';

/** Longest texts, in UTF-16 units. A cell takes 50,000, a Drive name much less; beyond these a form was filled by mistake. */
export const LIMITS = { company: 200, name: 120, text: 300, url: 2000, people: 500 } as const;
/** Calendar invites at most 200 guests to one event (Calendar use limits). */
export const MAX_ATTENDEES = 200;

export interface CheckContext {
  /** Lower-case e-mail of the consultant who starts the engagement. */
  readonly user: string;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  readonly offset: ZoneOffset;
}

type Report = (field: string, code: IssueCode, params?: Record<string, string>) => void;

/** All that is wrong with the intake, in the order of the form; empty when it can be carried out. */
export function checkIntake(intake: Intake, context: CheckContext): readonly Issue[] {
  const issues: Issue[] = [];
  const report: Report = (field, code, params) => issues.push(params ? { field, code, params } : { field, code });
  checkClient(intake, report, context);
  checkPeople(intake.people, report, context);
  checkMeeting(intake.meeting, intake.timeZone, report, context);
  return issues;
}

function checkText(field: string, text: string, limit: number, report: Report, required = true): void {
  if (required && text.trim() === '') report(field, 'required');
  else if (text.length > limit) report(field, 'tooLong', { limit: String(limit), length: String(text.length) });
}

function checkChoice(field: string, value: unknown, choices: readonly unknown[], report: Report): void {
  if (!choices.includes(value)) report(field, 'choiceUnknown');
}

function checkClient(intake: Intake, report: Report, context: CheckContext): void {
  const { client } = intake;
  checkText('client.company', client.company, LIMITS.company, report);
  if (client.domain === '') report('client.domain', 'required');
  else if (!isDomain(client.domain)) report('client.domain', 'domainMalformed');
  else if (isFreeMail(client.domain)) report('client.domain', 'domainFree', { domain: client.domain });
  checkText('consultancy', intake.consultancy, LIMITS.company, report);
  checkChoice('industry', intake.industry, INDUSTRIES, report);
  checkChoice('language', intake.language, LANGUAGES, report);
  if (!isCountry(client.country)) report('client.country', client.country === '' ? 'required' : 'countryUnknown');
  if (!CURRENCIES.includes(intake.currency))
    report('currency', intake.currency === '' ? 'required' : 'currencyUnknown');
  if (intake.timeZone === '') report('timeZone', 'required');
  else if (context.offset(context.now, intake.timeZone) === null)
    report('timeZone', 'timeZoneUnknown', { zone: intake.timeZone.slice(0, 60) });
  if (intake.accent !== undefined) {
    if (!isColour(intake.accent)) report('accent', 'accentMalformed');
    else if (contrastWithWhite(intake.accent) < 4.5) report('accent', 'accentTooLight');
  }
  checkText('reference', intake.reference ?? '', 60, report, false);
}

function checkPeople(people: readonly Person[], report: Report, { user }: CheckContext): void {
  if (people.length > LIMITS.people)
    report('people', 'tooManyPeople', { limit: String(LIMITS.people), count: String(people.length) });
  if (!people.some((person) => person.side === 'client')) report('people', 'noClientPerson');
  if (!people.some((person) => person.side === 'consultant')) report('people', 'noConsultant');
  const attendees = people.filter((person) => person.weekly).length;
  if (attendees === 0 && people.length > 0) report('people', 'nobodyMeets');
  // The organiser is a guest of the event too.
  const guests = attendees + (people.some((person) => person.weekly && person.email === user) ? 0 : 1);
  if (guests > MAX_ATTENDEES)
    report('people', 'tooManyAttendees', { limit: String(MAX_ATTENDEES), count: String(guests) });
  const seen = new Map<string, Person>();
  // Far more is no list of people: to mark every line would help nobody.
  people
    .slice(0, LIMITS.people + 1)
    .forEach((person, index) => checkPerson(person, `people.${index}`, seen, report, user));
}

function checkPerson(person: Person, at: string, seen: Map<string, Person>, report: Report, user: string): void {
  checkChoice(`${at}.side`, person.side, SIDES, report);
  checkText(`${at}.name`, person.name, LIMITS.name, report);
  if (person.email === '') report(`${at}.email`, 'required');
  else if (!isEmail(person.email)) report(`${at}.email`, 'emailMalformed');
  else {
    const other = seen.get(person.email);
    if (other)
      report(`${at}.email`, other.side === person.side ? 'emailTwice' : 'emailBothSides', {
        email: person.email,
        name: other.name || other.email,
      });
    else if (person.email === user && person.side === 'client') report(`${at}.email`, 'emailIsYours', { email: user });
    seen.set(person.email, other ?? person);
  }
  if (!PROJECT_ROLES.includes(person.role)) report(`${at}.role`, 'choiceUnknown');
  else if (CONSULTANT_ROLES.includes(person.role) !== (person.side === 'consultant'))
    report(`${at}.role`, 'roleOfOtherSide');
  checkChoice(`${at}.access`, person.access, ACCESS_LEVELS, report);
  checkText(`${at}.position`, person.position ?? '', LIMITS.text, report, false);
  checkText(`${at}.responsibleFor`, person.responsibleFor ?? '', LIMITS.text, report, false);
  if (person.phone && !/^[+\d][\d\s().,;#*/+-]{4,39}$/.test(person.phone)) report(`${at}.phone`, 'phoneMalformed');
}

function checkMeeting(meeting: WeeklyMeeting, timeZone: string, report: Report, context: CheckContext): void {
  checkChoice('meeting.weekday', meeting.weekday, WEEKDAYS, report);
  const time = parseWallTime(meeting.time);
  const first = parseCivilDate(meeting.firstDate);
  const isOnDay = first !== null && weekdayOf(first) === meeting.weekday;
  const start = isOnDay && time ? resolveLocal(first, time, timeZone, context.offset) : null;
  if (!time) report('meeting.time', meeting.time === '' ? 'required' : 'timeMalformed');
  else if (start?.kind === 'gap')
    report('meeting.time', 'firstMeetingInGap', { time: meeting.time, date: meeting.firstDate });
  if (!Number.isInteger(meeting.minutes) || meeting.minutes < 15 || meeting.minutes > 480)
    report('meeting.minutes', 'minutesOutOfRange');
  if (!first) report('meeting.firstDate', meeting.firstDate === '' ? 'required' : 'dateMalformed');
  else if (!isOnDay) report('meeting.firstDate', 'firstMeetingWrongDay', { weekday: weekdayOf(first) });
  else if (start?.kind === 'instant' && start.instant <= context.now) report('meeting.firstDate', 'firstMeetingPast');
  if (meeting.lastDate !== undefined) {
    const last = parseCivilDate(meeting.lastDate);
    if (!last) report('meeting.lastDate', 'dateMalformed');
    else if (first && dayNumber(last) < dayNumber(first)) report('meeting.lastDate', 'lastBeforeFirst');
  }
  checkPlace(meeting, report);
}

function checkPlace({ place }: WeeklyMeeting, report: Report): void {
  switch (place.kind) {
    case 'onsite':
      return checkText('meeting.place.address', place.address, LIMITS.text, report);
    case 'link':
      if (place.url.trim() === '') report('meeting.place.url', 'required');
      else if (place.url.length > LIMITS.url || !/^https:\/\/[^\s/?#]+\.[^\s]+$/i.test(place.url))
        report('meeting.place.url', 'linkMalformed');
      return;
    case 'meet':
      return;
    default:
      report('meeting.place.kind', 'choiceUnknown');
  }
}

/** The next date, from tomorrow on in the zone, that falls on the weekday: the form's proposal for the first meeting. */
export function nextMeetingDate(
  weekday: Intake['meeting']['weekday'],
  timeZone: string,
  now: number,
  offset: ZoneOffset,
) {
  const tomorrow = addDays(civilDateAt(now, timeZone, offset), 1);
  const ahead = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(tomorrow)) + 7) % 7;
  return addDays(tomorrow, ahead);
}
