/** Calendar requests that move, change, skip and bring back weekly meetings, and that cut a series and begin a new one in its place. */
import type { ZoneOffset } from '../../domain/civil-time';
import type { MeetingPlace } from '../../domain/intake';
import type { Target } from '../../domain/weekly/judge-move';
import type { Marked } from '../../domain/weekly/marked-part';
import { cutBefore, movedRule, type WeeklyRule } from '../../domain/weekly/series-rule';
import type { GoogleRequest } from '../../workspace/port';
import { EVENTS, recurrenceRule, startAndEnd } from '../calendar/meeting';
import { FROM, type EventResource, type Met } from './events';

/** Who is told: everybody concerned; those outside Google's calendars only, whose copies do not follow by themselves; nobody. */
type Told = 'all' | 'externalOnly' | 'none';

export interface Change {
  readonly place?: MeetingPlace;
  readonly add: readonly { readonly email: string; readonly name: string }[];
  /** E-mails, lower case. */
  readonly remove: readonly string[];
}

type Guests = NonNullable<EventResource['attendees']>;

/** Whoever organises it stays, whatever is asked for. @param anew all but the organiser have to answer again */
function guestsAfter({ attendees = [], organizer }: EventResource, { add, remove }: Change, anew: boolean): Guests {
  const isHost = (email: string): boolean => email === organizer?.email?.toLowerCase();
  const known = new Set(attendees.map(({ email = '' }) => email.toLowerCase()));
  return [
    ...attendees
      .filter(({ email = '' }) => isHost(email.toLowerCase()) || !remove.includes(email.toLowerCase()))
      .map((guest) =>
        anew && !isHost((guest.email ?? '').toLowerCase()) ? { ...guest, responseStatus: 'needsAction' } : guest,
      ),
    ...add
      .filter(({ email }) => !known.has(email))
      .map(({ email, name }) => ({ email, ...(name === '' ? {} : { displayName: name }) })),
  ];
}

/** @param requestId the same for the same wish, so that a repetition makes no second Meet */
function placeBody(place: MeetingPlace | undefined, requestId: string): object {
  if (!place) return {};
  if (place.kind === 'meet') return { location: null, conferenceData: meetRequest(requestId) };
  return { location: locationOf(place), conferenceData: null };
}

/** Undefined: a Meet is its place. */
export const locationOf = (place: MeetingPlace): string | undefined =>
  place.kind === 'onsite' ? place.address : place.kind === 'link' ? place.url : undefined;

const meetRequest = (requestId: string): object => ({
  createRequest: { requestId, conferenceSolutionKey: { type: 'hangoutsMeet' } },
});

const patch = ({ id, etag }: EventResource, told: Told, body: object): GoogleRequest => ({
  method: 'PATCH',
  url: `${EVENTS}/${id}?conferenceDataVersion=1&sendUpdates=${told}&fields=id`,
  body,
  ...(etag === undefined ? {} : { ifMatch: etag }),
});

/**
 * Changes one occurrence, or the whole series when its first is the one that is moved. Another time asks for answers anew, as
 * RFC 5546 (3.2.2.1) has it for a rescheduled event; another length or place does not.
 * @param rule of the series, when all of it is changed
 */
export function changeEvent(
  event: EventResource,
  target: Target,
  change: Change,
  timeZone: string,
  recurrence?: string,
): GoogleRequest {
  const guests = target.rescheduled || change.add.length > 0 || change.remove.length > 0;
  return patch(event, 'all', {
    ...startAndEnd({ firstDate: target.date, time: target.time, minutes: target.minutes }, timeZone),
    ...(recurrence === undefined ? {} : { recurrence: [recurrence] }),
    ...(guests ? { attendees: guestsAfter(event, change, target.rescheduled) } : {}),
    ...placeBody(change.place, `${event.id}-${event.etag ?? ''}`.replace(/[^\w-]/g, '')),
  });
}

/** Guests of a whole series: nobody else hears of it. */
export const changeGuests = (event: EventResource, change: Change): GoogleRequest =>
  patch(event, 'all', { attendees: guestsAfter(event, change, false) });

/** Keys of the lines that we wrote into the description. */
export const LINES = 'scLines';

export const writeDescription = (event: EventResource, { description, lines }: Marked, tell: boolean): GoogleRequest =>
  patch(event, tell ? 'all' : 'none', { description, extendedProperties: { private: { [LINES]: lines } } });

/** @param past nobody is told of a meeting that did not take place */
export const skipEvent = (event: EventResource, past: boolean): GoogleRequest =>
  patch(event, past ? 'none' : 'all', { status: 'cancelled' });

/** An occurrence that was changed and stayed behind when its series was cut: it stands in the new one. */
export const clearOrphan = (event: EventResource): GoogleRequest =>
  patch({ id: event.id }, 'none', { status: 'cancelled' });

export const restoreEvent = (event: EventResource, past: boolean): GoogleRequest =>
  patch(event, past ? 'none' : 'all', { status: 'confirmed' });

/** Its guests hear of the new series; the cut reaches them by itself, or by mail where their calendar is not Google's. */
export const cutSeries = (series: EventResource, original: number): GoogleRequest =>
  patch(series, 'externalOnly', { recurrence: cutBefore(series.recurrence ?? [], original) });

/** The rule of the series after the move. */
export const ruleAfter = (rule: WeeklyRule, target: Target, timeZone: string, offset: ZoneOffset): string =>
  recurrenceRule(movedRule(rule, target.date, target.shift), timeZone, offset);

/**
 * The series that begins in place of the other one: all that people gave the other, at its own ID. A second try answers 409.
 * A Meet is a new one: Calendar gives each event its own.
 */
export function beginSeries(
  id: string,
  from: Met,
  series: EventResource,
  target: Target,
  change: Change,
  recurrence: string,
): GoogleRequest {
  // Of its own identity and history Calendar keeps the account.
  const { id: _id, etag: _etag, status: _status, htmlLink: _link, start: _start, end: _end, ...rest } = series;
  const { organizer: _organizer, hangoutLink, recurrence: _recurrence, originalStartTime: _original, ...kept } = rest;
  const { location: _location, ...elsewhere } = kept;
  const place =
    change.place === undefined && hangoutLink !== undefined && kept.location === undefined
      ? { conferenceData: meetRequest(id) }
      : dropNull(placeBody(change.place, id));
  return {
    method: 'POST',
    url: `${EVENTS}?conferenceDataVersion=1&supportsAttachments=true&sendUpdates=all&fields=id`,
    body: {
      id,
      ...(change.place === undefined ? kept : elsewhere),
      ...startAndEnd({ firstDate: target.date, time: target.time, minutes: target.minutes }, from.timeZone),
      recurrence: [recurrence],
      attendees: guestsAfter(series, change, true),
      extendedProperties: {
        ...series.extendedProperties,
        shared: { ...series.extendedProperties?.shared, [FROM]: from.id },
      },
      ...place,
    },
  };
}

const dropNull = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));

const lengthOf = ({ start, end }: EventResource): number =>
  Date.parse(end?.dateTime ?? '') - Date.parse(start?.dateTime ?? '');

const emailsOf = ({ attendees = [] }: EventResource): string =>
  attendees
    .map(({ email = '' }) => email.toLowerCase())
    .sort()
    .join();

/** What is its own in an occurrence. */
export type Own = 'skipped' | 'moved' | 'changed';

/** How an occurrence differs from its series; null: not at all, but for people's answers. */
export function ownOf(one: Met, series: EventResource): Own | null {
  if (one.cancelled) return 'skipped';
  if (one.start !== one.original) return 'moved';
  const { event } = one;
  const same =
    one.end - one.start === lengthOf(series) &&
    (['summary', 'description', 'location'] as const).every((name) => event[name] === series[name]) &&
    emailsOf(event) === emailsOf(series);
  return same ? null : 'changed';
}

/**
 * Gives an occurrence of the new series what was its counterpart's own. Nobody is told again.
 * @param counterpart the occurrence of the new series
 */
export function carryOver(
  counterpart: { readonly id: string; readonly original: number },
  one: Met,
  series: EventResource,
  change: Change,
): GoogleRequest {
  const { event, timeZone } = one;
  if (one.cancelled) return patch({ id: counterpart.id }, 'none', { status: 'cancelled' });
  const texts = (['summary', 'description', 'location'] as const).flatMap((name) =>
    event[name] === series[name] ? [] : [[name, event[name] ?? null] as const],
  );
  const moved = one.start !== one.original;
  const start = moved ? one.start : counterpart.original;
  const at = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone });
  const times = moved || one.end - one.start !== lengthOf(series);
  return patch({ id: counterpart.id }, 'none', {
    ...(times ? { start: at(start), end: at(start + one.end - one.start) } : {}),
    ...Object.fromEntries(texts),
    ...(emailsOf(event) === emailsOf(series) ? {} : { attendees: guestsAfter(event, change, true) }),
    extendedProperties: { private: event.extendedProperties?.private ?? {} },
  });
}
