/** Reads what a client sends about the weekly meeting: nothing of it is trusted. */
import { parseCivilDate, parseWallTime } from '../../../domain/civil-time';
import { isEmail, normaliseEmail } from '../../../domain/email';
import type { MeetingPlace } from '../../../domain/intake';
import type { Held, Verdict } from '../../../domain/weekly/held';
import { isOccurrenceOf } from '../../../plan/weekly/events';
import type { MoveRequest } from '../../meeting-api';
import { list, record, text, wrong } from '../../tracker/request';

const MOST_ROWS = 100;
const LONGEST = 5_000;

/** @throws RunStopped `requestInvalid`, as do all of these */
export const occurrenceIn = (engagement: string, value: unknown): string => {
  const id = text(value, 200);
  return isOccurrenceOf(engagement, id) ? id : wrong();
};

export function moveIn(engagement: string, value: unknown): MoveRequest {
  const request = record(value);
  const { kind } = request;
  if (kind === 'finish') return { kind };
  const occurrence = occurrenceIn(engagement, request['occurrence']);
  if (kind === 'skip' || kind === 'restore') return { kind, occurrence };
  if (kind !== 'change') return wrong();
  const { scope, to, minutes, place, add, remove, confirmed } = request;
  if (scope !== 'this' && scope !== 'following') return wrong();
  if (minutes !== undefined && !(Number.isInteger(minutes) && Number(minutes) >= 15 && Number(minutes) <= 480))
    return wrong();
  return {
    kind,
    occurrence,
    scope,
    ...(to === undefined ? {} : { to: timeIn(to) }),
    ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
    ...(place === undefined ? {} : { place: placeIn(place) }),
    ...(add === undefined ? {} : { add: list(add, MOST_ROWS).map(guestIn) }),
    ...(remove === undefined ? {} : { remove: list(remove, MOST_ROWS).map(emailIn) }),
    confirmed: confirmed === true,
  };
}

function timeIn(value: unknown): { date: string; time: string } {
  const { date, time } = record(value);
  const [day, clock] = [text(date, 10), text(time, 5)];
  return parseCivilDate(day) && parseWallTime(clock) ? { date: day, time: clock } : wrong();
}

function placeIn(value: unknown): MeetingPlace {
  const { kind, address, url } = record(value);
  switch (kind) {
    case 'meet':
      return { kind };
    case 'onsite': {
      const where = text(address, 1000).trim();
      return where === '' ? wrong() : { kind, address: where };
    }
    case 'link': {
      const link = text(url, 2000).trim();
      return /^https?:\/\/[^\s<>"]+$/i.test(link) ? { kind, url: link } : wrong();
    }
    default:
      return wrong();
  }
}

const emailIn = (value: unknown): string => {
  const email = normaliseEmail(text(value, 254));
  return isEmail(email) ? email : wrong();
};

function guestIn(value: unknown): { email: string; name: string } {
  const { email, name } = record(value);
  return { email: emailIn(email), name: text(name, 200).trim() };
}

const VERDICTS: readonly Verdict[] = ['approve', 'change', 'decline'];

/** What is typed may still have mistakes: those are for `checkHeld`. */
export function heldIn(engagement: string, value: unknown): Held {
  const { occurrence, present, decisions, feedback, next } = record(value);
  const words = (one: unknown): string => text(one, LONGEST).trim();
  return {
    occurrence: occurrenceIn(engagement, occurrence),
    present: list(present, 300).map((name) => text(name, 200).trim()),
    decisions: list(decisions, MOST_ROWS).map((one) => {
      const { id, statement, verdict, wording, by } = record(one);
      const known = VERDICTS.find((each) => each === verdict) ?? wrong();
      return {
        id: text(id, 90),
        statement: text(statement, 50_000),
        verdict: known,
        wording: words(wording),
        by: words(by),
      };
    }),
    feedback: list(feedback, MOST_ROWS).map((one) => {
      const { from, about, text: said } = record(one);
      return { from: words(from), about: words(about), text: words(said) };
    }),
    next: list(next, MOST_ROWS).map((one) => {
      const { task, owner, due } = record(one);
      return { task: words(task), owner: words(owner), due: text(due, 10) };
    }),
  };
}
