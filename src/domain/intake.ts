/** The intake form: everything the consultant says to start an engagement. */
import type { Industry } from './conveyor';
import type { Language } from './language';
import type { Person } from './people';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** As in an RRULE's BYDAY. */
export type Weekday = (typeof WEEKDAYS)[number];

export type MeetingPlace =
  | { readonly kind: 'onsite'; readonly address: string }
  | { readonly kind: 'meet' }
  | { readonly kind: 'link'; readonly url: string };

export interface WeeklyMeeting {
  readonly weekday: Weekday;
  /** Local wall-clock time `HH:MM` in the intake's time zone; stays the same across clock changes. */
  readonly time: string;
  /** Length in minutes, 15 to 480. */
  readonly minutes: number;
  /** `YYYY-MM-DD`, local; falls on `weekday`. */
  readonly firstDate: string;
  /** `YYYY-MM-DD`, local, inclusive; absent: no end. */
  readonly lastDate?: string;
  readonly place: MeetingPlace;
}

export interface Intake {
  /** What the consultancy calls itself in the files. */
  readonly consultancy: string;
  readonly client: {
    readonly company: string;
    /** The client's mail domain, lower case, without `@`. */
    readonly domain: string;
    /** ISO 3166-1 alpha-2: the default country of phone numbers and the locale of the sheets. */
    readonly country: string;
  };
  readonly industry: Industry;
  /** Language of the files and invitations. */
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Accent colour of the files, `#RRGGBB`; contrast with white at least 4.5. Absent: the default. */
  readonly accent?: string;
  readonly people: readonly Person[];
  readonly meeting: WeeklyMeeting;
  /** Tells apart a second engagement with the same client; absent: the first. */
  readonly reference?: string;
}
