/** The weekly meetings as the calendar has them: which comes next, which waits for its minutes, which weeks are skipped. */
import type { ZoneOffset } from '../civil-time';
import type { MeetingPlace } from '../intake';
import { weeksAfter } from './weeks-after';

export type GuestAnswer = 'needsAction' | 'declined' | 'tentative' | 'accepted';

export interface Guest {
  readonly email: string;
  /** Empty when the calendar knows none. */
  readonly name: string;
  readonly answer: GuestAnswer;
  readonly organizer: boolean;
}

/** People may have written anything as the place; nothing at all is `none`. */
export type Place = MeetingPlace | { readonly kind: 'none' };

export interface Occurrence {
  /** ID of the event: the series', and the moment at which its rule has it. */
  readonly id: string;
  readonly series: string;
  /** When the rule has it; milliseconds since 1970, as are all instants here. */
  readonly original: number;
  /** The local day of {@link original}, `YYYY-MM-DD`. */
  readonly originalDate: string;
  readonly start: number;
  readonly end: number;
  /** Local day and wall clock of {@link start} in the event's zone. */
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly cancelled: boolean;
  /** The occurrence of another series in whose place this series begins; null in the first. */
  readonly from: string | null;
}

const WEEK = 604_800_000;

export const minutesOf = ({ start, end }: Pick<Occurrence, 'start' | 'end'>): number =>
  Math.round((end - start) / 60_000);

/** Occurrences in their order, without those in whose place a newer series has begun, though it may not have been cut yet. */
export function living<T extends Occurrence>(all: readonly T[]): readonly T[] {
  const cuts = cutsOf(all);
  return all.filter((one) => !isReplaced(one, cuts)).sort((a, b) => a.start - b.start);
}

/** Occurrences of an old series that still stand beside the newer one: its cut was begun and not finished. */
export function unfinished<T extends Occurrence>(all: readonly T[]): readonly T[] {
  const cuts = cutsOf(all);
  return all.filter((one) => !one.cancelled && isReplaced(one, cuts));
}

/** From which original moment on a series has been replaced, by its ID. */
function cutsOf(all: readonly Occurrence[]): ReadonlyMap<string, number> {
  const cuts = new Map<string, number>();
  for (const { from } of all) {
    const split = from === null ? null : splitOccurrenceId(from);
    if (split) cuts.set(split.series, Math.min(split.original, cuts.get(split.series) ?? Infinity));
  }
  return cuts;
}

const isReplaced = ({ series, original }: Occurrence, cuts: ReadonlyMap<string, number>): boolean =>
  original >= (cuts.get(series) ?? Infinity);

/** Calendar's ID of an occurrence: the series' ID and the original start, in UTC. */
export const occurrenceId = (series: string, original: number): string =>
  `${series}_${new Date(original).toISOString().replace(/[-:]|\.\d{3}/g, '')}`;

export function splitOccurrenceId(id: string): { readonly series: string; readonly original: number } | null {
  const [, series = '', y, mo, d, h, mi, s] = /^([a-v0-9]+)_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(id) ?? [];
  const original = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  return series === '' || Number.isNaN(original) ? null : { series, original };
}

/** The latest that is over, if its minutes are missing. */
export function lastOpen<T extends Occurrence>(
  live: readonly T[],
  now: number,
  isClosed: (one: T) => boolean,
): T | null {
  const past = live.filter(({ end, cancelled }) => !cancelled && end <= now);
  const last = past[past.length - 1];
  return last && !isClosed(last) ? last : null;
}

export interface Skipped {
  readonly id: string;
  readonly date: string;
  readonly original: number;
}

const HALF_DAY = 43_200_000;

/**
 * Weeks that are skipped, from a moment on. Google tells cancelled occurrences only sometimes (Events reference, `status`), so a hole
 * in a series that otherwise is weekly counts too.
 */
export function skippedWeeks(live: readonly Occurrence[], from: number, offset: ZoneOffset): readonly Skipped[] {
  const found = new Map<string, Skipped>();
  const add = (series: string, original: number, date: string): void => {
    const id = occurrenceId(series, original);
    found.set(id, { id, date, original });
  };
  for (const one of live) if (one.cancelled) add(one.series, one.original, one.originalDate);
  for (const series of new Set(live.map((one) => one.series))) {
    const own = live.filter((one) => one.series === series).sort((a, b) => a.original - b.original);
    const weeks = own.slice(1).map((one, index) => (one.original - (own[index]?.original ?? 0) + HALF_DAY) / WEEK);
    if (!weeks.some((step) => Math.floor(step) === 1)) continue;
    weeks.forEach((step, index) => {
      const before = own[index];
      for (let week = 1; before && week < Math.floor(step); week += 1) {
        const hole = weeksAfter(before.original, week, before.timeZone, offset);
        add(series, hole.original, hole.date);
      }
    });
  }
  return [...found.values()].filter(({ original }) => original >= from).sort((a, b) => a.original - b.original);
}
