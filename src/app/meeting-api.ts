/** The weekly meeting's part of the contract between the server functions and the sidebar. */
import type { AgendaFacts } from '../domain/weekly/agenda-facts';
import type { Held, HeldMistake } from '../domain/weekly/held';
import type { Refusal, Scope } from '../domain/weekly/judge-move';
import type { Guest, Place, Skipped } from '../domain/weekly/occurrence';
import type { MeetingPlace } from '../domain/intake';
import type { Answer } from './api';

/** A meeting as the sidebar shows it. */
export interface MeetingShown {
  /** ID of the occurrence. */
  readonly id: string;
  /** Local, in `timeZone`. */
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly minutes: number;
  readonly place: Place & { readonly link?: string };
  readonly guests: readonly Guest[];
  /** In Calendar; empty: it told none. */
  readonly url: string;
  /** As it is or would be in the Journal. */
  readonly number: number;
  /** It has its row in the Journal. */
  readonly prepared: boolean;
  readonly agenda: AgendaFacts;
}

export interface MeetingView {
  /** The meetings are on this user's calendar: only its owner can move them and write into them. */
  readonly mine: boolean;
  readonly owner: string;
  /** Today in the engagement's time zone. */
  readonly today: string;
  /** Null: no meeting is ahead. */
  readonly next: MeetingShown | null;
  /** Over, without minutes; null: none. */
  readonly last: MeetingShown | null;
  /** Meetings ahead, at most eight, the next among them. */
  readonly ahead: readonly { readonly id: string; readonly date: string; readonly time: string }[];
  readonly skipped: readonly Skipped[];
  /** A move of the series broke off half-way: the same move, or this, finishes it. */
  readonly unfinished: boolean;
  /** Names for the list of those present: guests and participants. */
  readonly people: readonly string[];
  /** People of the Participant Map who can be invited. */
  readonly contacts: readonly { readonly name: string; readonly email: string }[];
  /** Minutes that are being written, as typed. */
  readonly draft: HeldDraft | null;
}

/** Anything may be missing or wrong: it is kept as typed. */
export type HeldDraft = Held & Readonly<Record<string, unknown>>;

export type MoveRequest =
  | {
      readonly kind: 'change';
      readonly occurrence: string;
      readonly scope: Scope;
      readonly to?: { readonly date: string; readonly time: string };
      readonly minutes?: number;
      readonly place?: MeetingPlace;
      readonly add?: readonly { readonly email: string; readonly name: string }[];
      readonly remove?: readonly string[];
      /** The user has seen what becomes of meetings ahead that are not like the others. */
      readonly confirmed?: boolean;
    }
  | { readonly kind: 'skip' | 'restore'; readonly occurrence: string }
  | { readonly kind: 'finish' };

export interface OwnShown {
  readonly date: string;
  readonly own: 'skipped' | 'moved' | 'changed';
}

export type Moved =
  | { readonly kind: 'done'; readonly changed: boolean }
  /** What becomes of meetings ahead that people moved, skipped or changed one by one: ask, then send it `confirmed`. */
  | { readonly kind: 'confirm'; readonly kept: readonly OwnShown[]; readonly lost: readonly OwnShown[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Why the event's description is not written: `notYours` its owner can do it, `gone` it was deleted meanwhile. */
export type EventLeft = 'notYours' | 'gone';

export type Prepared =
  | {
      readonly kind: 'done';
      readonly number: number;
      readonly changed: boolean;
      /** Columns of the Journal's row that people have written themselves: they stay. */
      readonly theirs: readonly string[];
      readonly event: EventLeft | null;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type Closed =
  | {
      readonly kind: 'done';
      readonly number: number;
      /** Its minutes were written before: nothing more was written. */
      readonly already: boolean;
      readonly event: EventLeft | null;
    }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly HeldMistake[] }
  /** Decisions that were reworded or taken by somebody else meanwhile: their IDs. */
  | { readonly kind: 'decisionsChanged'; readonly ids: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** @param where ID of a spreadsheet of the engagement; null: the open one */
export interface MeetingApi {
  openMeeting(where: string | null): Answer<MeetingView>;
  moveMeeting(where: string | null, request: MoveRequest): Answer<Moved>;
  /** @param tell the guests get a mail when the description changes */
  prepareMeeting(where: string | null, occurrence: string, tell: boolean): Answer<Prepared>;
  /** @param draft null: thrown away */
  saveMeetingDraft(where: string | null, draft: HeldDraft | null): Answer<null>;
  closeMeeting(where: string | null, held: Held): Answer<Closed>;
}
