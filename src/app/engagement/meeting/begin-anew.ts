/**
 * "This and following": a new series begins in place of the rest of the old one. The new one is made first, then takes over what
 * single meetings ahead have of their own, then the old one is cut: whenever it breaks off, no meeting is lost, and the same call
 * goes on from there.
 */
import { resolveLocal, parseCivilDate, parseWallTime } from '../../../domain/civil-time';
import { judgeMove, type Target } from '../../../domain/weekly/judge-move';
import {
  minutesOf,
  occurrenceId,
  skippedWeeks,
  splitOccurrenceId,
  unfinished,
} from '../../../domain/weekly/occurrence';
import { readWeekly, type WeeklyRule } from '../../../domain/weekly/series-rule';
import { weeksAfter, type Week } from '../../../domain/weekly/weeks-after';
import {
  beginSeries,
  carryOver,
  changeEvent,
  clearOrphan,
  cutSeries,
  ownOf,
  ruleAfter,
} from '../../../plan/weekly/event-changes';
import { requestEvent, seriesAfter, type EventResource, type Met } from '../../../plan/weekly/events';
import type { GoogleReply, GoogleRequest, Workspace } from '../../../workspace/port';
import { orStop } from '../../failure';
import type { OwnShown } from '../../meeting-api';
import {
  apply,
  changeOf,
  DONE,
  follow,
  refused,
  wishOf,
  type Calendar,
  type ChangeRequest,
  type Step,
} from './calendar';
import { sent } from './write-part';

/** What the new series comes from, and what single meetings of the old one ahead have of their own. */
interface Plan {
  readonly id: string;
  readonly met: Met;
  readonly series: EventResource;
  readonly target: Target;
  readonly wish: ChangeRequest;
  readonly recurrence: string;
  readonly kept: readonly { readonly one: Met; readonly own: OwnShown['own'] }[];
}

export function beginAnew(workspace: Workspace, calendar: Calendar, wish: ChangeRequest, attempt: number): Step {
  const { setting, all, live, series } = calendar;
  const { offset } = setting.zoned;
  const id = seriesAfter(setting.manifest.id, wish.occurrence, workspace.digest);
  const begun = all.some((one) => one.series === id && !one.cancelled);
  const met = all.find((one) => one.id === wish.occurrence) ?? null;
  if (!met) return repeated(workspace, calendar, wish, id, attempt);
  if (!series || met.cancelled) return refused({ code: 'gone' });
  if (calendar.isClosed) return refused({ code: 'held' });
  const rule = readWeekly(series.recurrence ?? [], met.timeZone, offset);
  if (!rule) return refused({ code: 'unusual' });
  const until = lastDay(rule, met, all);
  const others = live.filter((one) => one.series !== id);
  // Of a series that was begun in its place already, the old one's meetings are not among the living.
  const own = all.filter((one) => one.series === met.series && one.original > met.original);
  const beside = begun ? [...others, ...own] : others;
  const judged = judgeMove(met, wishOf(wish), beside, { now: workspace.now(), offset, until });
  if (!judged.ok) return refused(judged.refusal);
  const { target } = judged;
  const kept = keptOf(met, own, series, calendar);
  const isFirst = Date.parse(series.start?.dateTime ?? '') === met.original;
  if (kept.length > 0 && wish.confirmed !== true) {
    const told = kept.map(({ one, own: what }): OwnShown => ({ date: one.date, own: what }));
    return { kind: 'confirm', kept: isFirst ? [] : told, lost: isFirst ? told : [] };
  }
  const recurrence = ruleAfter({ ...rule, ...(until === undefined ? {} : { until }) }, target, met.timeZone, offset);
  const plan: Plan = { id, met, series, target, wish, recurrence, kept };
  if (!isFirst) return carryOut(workspace, calendar, plan);
  const step = apply(workspace, changeEvent(series, target, changeOf(wish), met.timeZone, recurrence));
  if (step !== DONE) return step;
  carryFirst(workspace, plan, met.series);
  followAll(workspace, calendar, plan, met.series);
  return DONE;
}

/** Skipped weeks that Calendar does not tell count as well. */
function keptOf(met: Met, own: readonly Met[], series: EventResource, { setting }: Calendar): Plan['kept'] {
  const holes = skippedWeeks([met, ...own], met.original, setting.zoned.offset)
    .filter(({ id }) => !own.some((one) => one.id === id))
    .map(({ id, original, date }): Met => ({
      ...met,
      id,
      original,
      originalDate: date,
      start: original,
      date,
      cancelled: true,
    }));
  return [...own, ...holes]
    .sort((a, b) => a.original - b.original)
    .flatMap((one) => {
      const what = ownOf(one, series);
      return what ? [{ one, own: what }] : [];
    });
}

function carryOut(workspace: Workspace, calendar: Calendar, plan: Plan): Step {
  const { met, series, wish, kept, id } = plan;
  if (!begin(workspace, plan) || !carryFirst(workspace, plan, id)) return 'again';
  for (const { one } of kept) {
    const { original } = counterpart(calendar, plan, one);
    const request = carryOver({ id: occurrenceId(id, original), original }, one, series, changeOf(wish));
    if (!quietly(workspace, request)) return 'again';
  }
  const step = apply(workspace, cutSeries(series, met.original));
  if (step !== DONE) return step;
  // What people had changed may stay behind on its own when the rule is cut.
  for (const { one } of [{ one: met }, ...kept])
    if (ownOf(one, series) !== null && !one.cancelled) quietly(workspace, clearOrphan(one.event));
  followAll(workspace, calendar, plan, id);
  return DONE;
}

/** What was written into the meeting that is moved, such as its agenda, goes with it; its time is the series' now. False: go on from here. */
function carryFirst(workspace: Workspace, { met, series, target, wish }: Plan, id: string): boolean {
  const { start, end } = series;
  const length = Date.parse(end?.dateTime ?? '') - Date.parse(start?.dateTime ?? '');
  const timeless = { ...met, start: met.original, end: met.original + length };
  if (ownOf(timeless, series) === null) return true;
  const first = { id: occurrenceId(id, target.start), original: target.start };
  return quietly(workspace, carryOver(first, timeless, series, changeOf(wish)));
}

/** The meeting of the new series that stands for one of the old. */
const counterpart = ({ setting }: Calendar, { met, target }: Plan, one: Met): Week =>
  weeksAfter(target.start, weeksBetween(met, one), met.timeZone, setting.zoned.offset);

const weeksBetween = (from: Met, to: Met): number => Math.round((to.original - from.original) / 604_800_000);

/** Not there: a week after the last day of its series, or gone with the cut. False: the answer was lost. */
function quietly(workspace: Workspace, request: GoogleRequest): boolean {
  const reply = sent(workspace, () => workspace.wave([request])[0] as GoogleReply);
  if (reply && ![400, 404, 410, 412].includes(reply.status)) orStop(reply);
  return reply !== null;
}

/** False: read again and go on. */
function begin(workspace: Workspace, { id, met, series, target, wish, recurrence }: Plan): boolean {
  const request = beginSeries(id, met, series, target, changeOf(wish), recurrence);
  const reply = sent(workspace, () => workspace.wave([request])[0] as GoogleReply);
  if (reply === null) return false;
  if (reply.status !== 409) {
    orStop(reply);
    return true;
  }
  // Made by an earlier try, as this wish or another one has it; a series that people deleted comes back.
  const found = orStop(workspace.wave([requestEvent(id)])[0] as GoogleReply).body as EventResource;
  const isThere =
    found.status !== 'cancelled' &&
    Date.parse(found.start?.dateTime ?? '') === target.start &&
    Date.parse(found.end?.dateTime ?? '') === target.start + target.minutes * 60_000;
  if (isThere) return true;
  const guests = { ...found, attendees: series.attendees ?? [] };
  const change = changeEvent(guests, target, changeOf(wish), met.timeZone, recurrence);
  return apply(workspace, { ...change, body: { ...change.body, status: 'confirmed' } }) === DONE;
}

/** The occurrence is not there any more: perhaps because the same wish was carried out before. */
function repeated(workspace: Workspace, calendar: Calendar, wish: ChangeRequest, id: string, attempt: number): Step {
  const { all, series, setting } = calendar;
  const done: Step = { kind: 'done', changed: attempt > 1 };
  const isWished = (start: number, timeZone: string): boolean => {
    const [date, time] = [parseCivilDate(wish.to?.date ?? ''), parseWallTime(wish.to?.time ?? '')];
    if (!date || !time) return wish.to === undefined;
    const resolved = resolveLocal(date, time, timeZone, setting.zoned.offset);
    return resolved.kind === 'instant' && resolved.instant === start;
  };
  const first = all.find((one) => one.from === wish.occurrence);
  if (first?.series === id && isWished(first.original, first.timeZone)) {
    follow(workspace, calendar, new Map([[wish.occurrence, { id: first.id, date: first.date }]]));
    return done;
  }
  // The first of its series: that one was moved itself.
  const moved =
    series && wish.to !== undefined && isWished(Date.parse(series.start?.dateTime ?? ''), setting.zoned.timeZone);
  return moved ? done : refused({ code: 'gone' });
}

/** Of a series that was cut, or ends soon, the day of its last meeting; else the day that its rule names. */
function lastDay({ until }: WeeklyRule, met: Met, all: readonly Met[]): string | undefined {
  if (until === undefined) return undefined;
  const own = all.filter((one) => one.series === met.series).map(({ originalDate }) => originalDate);
  const last = own.sort()[own.length - 1] ?? until;
  const days = (Date.parse(until) - Date.parse(last)) / 86_400_000;
  return days >= 0 && days <= 7 ? last : until;
}

/** Prepared rows of this meeting and of those that follow. */
function followAll(workspace: Workspace, calendar: Calendar, plan: Plan, id: string): void {
  const { met } = plan;
  const own = calendar.all.filter((one) => one.series === met.series && one.original >= met.original);
  const moved = own.map((one) => {
    const { original, date } = counterpart(calendar, plan, one);
    const keepsDay = one.original !== met.original && one.start !== one.original;
    return [one.id, { id: occurrenceId(id, original), date: keepsDay ? one.date : date }] as const;
  });
  follow(workspace, calendar, new Map(moved));
}

/** Goes on with a move of a series that broke off: as the series that was begun has it. */
export function finishCut(workspace: Workspace, calendar: Calendar, attempt: number): Step {
  const { all } = calendar;
  const left = unfinished(all);
  const begun = all.find(({ from }) => left.some(({ series }) => series === splitOccurrenceId(from ?? '')?.series));
  if (!begun?.from) return { kind: 'done', changed: attempt > 1 };
  const old = left.filter(({ series }) => series === splitOccurrenceId(begun.from ?? '')?.series);
  if (!old.some(({ id }) => id === begun.from)) {
    for (const { event } of old) quietly(workspace, clearOrphan(event));
    return DONE;
  }
  const series = orStop(workspace.wave([requestEvent(old[0]?.series ?? '')])[0] as GoogleReply).body as EventResource;
  const { date, time } = begun;
  const wish: ChangeRequest = {
    kind: 'change',
    occurrence: begun.from,
    scope: 'following',
    to: { date, time },
    minutes: minutesOf(begun),
    confirmed: true,
  };
  return beginAnew(workspace, { ...calendar, series }, wish, attempt);
}
