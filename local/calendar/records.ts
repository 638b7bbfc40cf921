/** What is kept of events: the organiser's series, its exceptions, and what each person's copy has of its own. */
import type { Kernel } from '../kernel/contract';
import type { EventTime } from './event-time';

export type ResponseStatus = 'needsAction' | 'declined' | 'tentative' | 'accepted';
export type Status = 'confirmed' | 'tentative' | 'cancelled';

export interface Attendee {
  readonly email: string;
  readonly displayName?: string;
  readonly optional?: boolean;
  readonly resource?: boolean;
  readonly comment?: string;
  readonly additionalGuests?: number;
  readonly responseStatus: ResponseStatus;
}

export interface Conference {
  readonly requestId: string;
  /** `abc-defg-hij`. */
  readonly conferenceId: string;
  /** Reads that still answer `pending`. */
  readonly pendingReads: number;
}

/** What all participants share of an event. */
export interface Content {
  readonly summary?: string;
  readonly description?: string;
  readonly location?: string;
  readonly start: EventTime;
  readonly end: EventTime;
  readonly recurrence?: readonly string[];
  readonly status: Status;
  readonly attendees: readonly Attendee[];
  readonly guestsCanModify: boolean;
  readonly guestsCanInviteOthers: boolean;
  readonly guestsCanSeeOtherGuests: boolean;
  readonly conference?: Conference;
  readonly attachments?: readonly object[];
  readonly shared: Readonly<Record<string, string>>;
  readonly source?: object;
}

/** What each person's copy has of its own. */
export interface Own {
  readonly reminders?: object;
  readonly colorId?: string;
  readonly transparency?: string;
  readonly visibility?: string;
  readonly properties: Readonly<Record<string, string>>;
  /** Taken off this person's calendar. */
  readonly removed?: boolean;
  /** Counts the changes, for the ETag. */
  readonly version: number;
}

interface Stamped {
  /** Milliseconds since 1970. */
  readonly updated: number;
  /** Counts the changes, for the ETag. */
  readonly version: number;
  /** iCalendar's, raised when what matters to guests changes. */
  readonly sequence: number;
}

export interface Series extends Stamped {
  readonly id: string;
  readonly iCalUid: string;
  /** The calendar it belongs to: an e-mail. */
  readonly organizer: string;
  readonly creator: string;
  readonly created: number;
  readonly content: Content;
}

/** An occurrence that differs from its series. */
export interface Exception extends Stamped {
  /** When the series would have it. */
  readonly original: EventTime;
  /** Members of Content that differ from the series; null: the occurrence lacks what the series has. */
  readonly changes: Readonly<Record<string, unknown>>;
}

export const NO_OWN: Own = { properties: {}, version: 0 };

const safe = (part: string): string => encodeURIComponent(part);

/** Event IDs have at most 1,024 characters, so every key fits into the store's 1,900 bytes. */
export function eventRecords({ store }: Kernel) {
  const seriesKey = (owner: string, id: string): string => `calendar/event/${safe(owner)}/${id}`;
  const exceptionPrefix = (owner: string, id: string): string => `calendar/exception/${safe(owner)}/${id}/`;
  const guestKey = (user: string, id: string): string => `calendar/guest/${safe(user)}/${id}`;
  const ownKey = (user: string, id: string): string => `calendar/own/${safe(user)}/${id}`;
  return {
    series: (owner: string, id: string): Series | undefined => store.get<Series>(seriesKey(owner, id)),
    putSeries: (series: Series): void => store.put(seriesKey(series.organizer, series.id), series),
    /** Series that this person organises. */
    organised: (user: string): Series[] =>
      [...store.entries<Series>(`calendar/event/${safe(user)}/`)].map(([, series]) => series),
    /** Who organises the event that this person has, or had, a copy of. */
    hostOf: (user: string, id: string): string | undefined => store.get<string>(guestKey(user, id)),
    putGuest: (user: string, id: string, organizer: string): void => store.put(guestKey(user, id), organizer),
    /** Copies that this person has, or had: ID and organiser. */
    invited: (user: string): (readonly [id: string, organizer: string])[] => {
      const prefix = `calendar/guest/${safe(user)}/`;
      return [...store.entries<string>(prefix)].map(
        ([key, organizer]) => [key.slice(prefix.length), organizer] as const,
      );
    },
    exceptions: (series: Series): Map<string, Exception> => {
      const prefix = exceptionPrefix(series.organizer, series.id);
      return new Map([...store.entries<Exception>(prefix)].map(([key, value]) => [key.slice(prefix.length), value]));
    },
    putException: (series: Series, key: string, exception: Exception): void =>
      store.put(exceptionPrefix(series.organizer, series.id) + key, exception),
    removeException: (series: Series, key: string): void =>
      store.remove(exceptionPrefix(series.organizer, series.id) + key),
    own: (user: string, id: string): Own => store.get<Own>(ownKey(user, id)) ?? NO_OWN,
    putOwn: (user: string, id: string, own: Own): void => store.put(ownKey(user, id), own),
  };
}

export type EventRecords = ReturnType<typeof eventRecords>;
