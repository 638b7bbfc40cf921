/** Whether the weekly meeting may be moved as somebody wishes, and what that comes to. */
import {
  addDays,
  dayNumber,
  formatCivilDate,
  parseCivilDate,
  parseWallTime,
  resolveLocal,
  type ZoneOffset,
} from '../civil-time';
import { minutesOf, type Occurrence } from './occurrence';

export type Scope = 'this' | 'following';

/** Why a meeting stays as it is. */
export type RefusalCode =
  /** The clocks jump over that time on that day. */
  | 'gap'
  | 'past'
  /** That day has another meeting. */
  | 'taken'
  /** A series cannot begin before the meetings that stay. */
  | 'order'
  /** It is not there any more, or has been moved meanwhile. */
  | 'gone'
  /** It is on somebody else's calendar. */
  | 'notYours'
  /** People gave the series a rule in Calendar that is not simply weekly. */
  | 'unusual'
  /** Its minutes are written. */
  | 'held'
  | 'nothing';

export interface Refusal {
  readonly code: RefusalCode;
  /** `YYYY-MM-DD`: the day in question. */
  readonly date?: string;
  /** E-mail of whoever may. */
  readonly who?: string;
}

export interface Wish {
  readonly scope: Scope;
  /** Local, in the event's zone; absent: as it is. */
  readonly to?: { readonly date: string; readonly time: string };
  readonly minutes?: number;
}

/** Where the meeting would be; of a series, its first. */
export interface Target {
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
  readonly start: number;
  /** Days by which every occurrence moves. */
  readonly shift: number;
  /** The guests have to answer anew: it is at another time. */
  readonly rescheduled: boolean;
}

export type Judged = { readonly ok: true; readonly target: Target } | { readonly ok: false; readonly refusal: Refusal };

/** As far ahead as we look for a gap in the clocks, in days. */
const LOOK_AHEAD = 400;

const refuse = (code: RefusalCode, date?: string): Judged => ({
  ok: false,
  refusal: { code, ...(date === undefined ? {} : { date }) },
});

/**
 * @param live all occurrences that take place or are cancelled, see `living`
 * @param until last local day of the series, for one that has an end
 */
export function judgeMove(
  one: Occurrence,
  wish: Wish,
  live: readonly Occurrence[],
  context: { readonly now: number; readonly offset: ZoneOffset; readonly until?: string | undefined },
): Judged {
  const { date, time } = wish.to ?? one;
  const minutes = wish.minutes ?? minutesOf(one);
  const day = parseCivilDate(date);
  const clock = parseWallTime(time);
  const from = parseCivilDate(wish.scope === 'this' ? one.date : one.originalDate);
  if (!day || !clock || !from) return refuse('nothing');
  const rescheduled = date !== one.date || time !== one.time;
  const resolved = resolveLocal(day, clock, one.timeZone, context.offset);
  if (resolved.kind !== 'instant') return refuse('gap', date);
  const start = resolved.instant;
  if (rescheduled && start <= context.now) return refuse('past', date);
  const shift = dayNumber(day) - dayNumber(from);
  const target: Target = { date, time, minutes, start, shift, rescheduled };
  const others = live.filter(({ id, cancelled }) => id !== one.id && !cancelled);
  if (wish.scope === 'this')
    return others.some((other) => other.date === date) ? refuse('taken', date) : { ok: true, target };
  return judgeSeries(one, target, others, context) ?? { ok: true, target };
}

/** Each week of the new series: its clock must exist, and no meeting that stays by itself may be on its day. */
function judgeSeries(
  one: Occurrence,
  target: Target,
  others: readonly Occurrence[],
  { offset, until }: { readonly offset: ZoneOffset; readonly until?: string | undefined },
): Judged | null {
  const staying = others.filter(({ series, original }) => series !== one.series || original < one.original);
  const before = staying.filter(({ start }) => start < one.start);
  const clash = before.find(({ start, date }) => start >= target.start || date === target.date);
  if (clash) return refuse(clash.date === target.date ? 'taken' : 'order', clash.date);
  const first = parseCivilDate(target.date);
  const clock = parseWallTime(target.time);
  if (!first || !clock) return refuse('nothing');
  const last = until === undefined ? null : parseCivilDate(until);
  const days = last ? Math.min(dayNumber(last) + target.shift - dayNumber(first), LOOK_AHEAD) : LOOK_AHEAD;
  for (let day = 0; day <= days; day += 7) {
    const date = addDays(first, day);
    if (resolveLocal(date, clock, one.timeZone, offset).kind !== 'instant') return refuse('gap', formatCivilDate(date));
  }
  const moved = others.filter(
    (other) => other.series === one.series && other.original > one.original && other.date !== other.originalDate,
  );
  for (const other of moved) {
    // What was moved by itself keeps its day: there another week must not come to stand.
    const own = parseCivilDate(other.originalDate);
    const at = parseCivilDate(other.date);
    if (!own || !at) continue;
    const ahead = dayNumber(at) - dayNumber(first);
    const ownDay = dayNumber(own) + target.shift;
    if (ahead >= 0 && ahead % 7 === 0 && dayNumber(at) !== ownDay) return refuse('taken', other.date);
  }
  return null;
}
