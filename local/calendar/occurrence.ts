/** An event as one person's calendar shows it: a single event, a series, or one occurrence of a series. */
import { endAfter, instantOf, occurrenceKey, type EventTime } from './event-time';
import { occurrenceAt, occurrences } from './expansion';
import type { Content, EventRecords, Exception, Series } from './records';
import { sameValue } from './same-value';

export interface Shown {
  readonly series: Series;
  /** Null: the series, or the single event, itself. */
  readonly instance: {
    readonly key: string;
    readonly original: EventTime;
    readonly exception: Exception | null;
  } | null;
  readonly content: Content;
}

export const idOf = ({ series, instance }: Shown): string =>
  instance === null ? series.id : `${series.id}_${instance.key}`;

export const whole = (series: Series): Shown => ({ series, instance: null, content: series.content });

/** What an occurrence has from its series. */
export function inherited(series: Series, original: EventTime): Content {
  const { recurrence: _lines, ...content } = series.content;
  return { ...content, start: original, end: endAfter(original, series.content.start, series.content.end) };
}

/** Members of `next` that differ from `base`, as an exception keeps them. */
export function changesFrom(base: Content, next: Content): Record<string, unknown> {
  const [was, is] = [base, next] as unknown as [Record<string, unknown>, Record<string, unknown>];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return Object.fromEntries(
    names.filter((name) => !sameValue(was[name], is[name])).map((name) => [name, is[name] ?? null]),
  );
}

export function instanceOf(series: Series, original: EventTime, exception: Exception | null): Shown {
  const merged = { ...inherited(series, original), ...exception?.changes };
  const content = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null),
  ) as unknown as Content;
  // A deleted series takes its occurrences with it.
  const status = series.content.status === 'cancelled' ? 'cancelled' : content.status;
  return { series, instance: { key: occurrenceKey(original), original, exception }, content: { ...content, status } };
}

const INSTANCE_ID = /^([a-v0-9]+)_(\d{8}(?:T\d{6}Z)?)$/;

/** Splits the ID of an instance; null for the ID of an event. */
export function splitId(id: string): { readonly seriesId: string; readonly key: string } | null {
  const [, seriesId, key] = INSTANCE_ID.exec(id) ?? [];
  return seriesId === undefined || key === undefined ? null : { seriesId, key };
}

/** The occurrence with this key, changed or not; null when the series has none. */
export function findInstance(records: EventRecords, series: Series, key: string): Shown | null {
  const { recurrence, start } = series.content;
  if (!recurrence) return null;
  const original = occurrenceAt(start, recurrence, key);
  return original === null ? null : instanceOf(series, original, records.exceptions(series).get(key) ?? null);
}

/** Part of time in milliseconds; null: open. An event is in it when it ends after `from` and starts before `to`. */
export interface Window {
  readonly from: number | null;
  readonly to: number | null;
}

/** @param zone the calendar's, for all-day events */
export function inWindow({ start, end }: Content, { from, to }: Window, zone: string): boolean {
  return (from === null || instantOf(end, zone) > from) && (to === null || instantOf(start, zone) < to);
}

/** Series without an end are shown this far where the request names no end. */
const FAR = 2 * 366 * 86_400_000;

/** Occurrences in the window, by original start; those that were moved into it too, those moved out of it not. */
export function instancesIn(records: EventRecords, series: Series, window: Window, zone: string, now: number): Shown[] {
  const { recurrence, start, end } = series.content;
  if (!recurrence) return [];
  const exceptions = records.exceptions(series);
  const latest = Math.max(...[...exceptions.values()].map(({ original }) => instantOf(original, zone)), -Infinity);
  const length = instantOf(end, zone) - instantOf(start, zone);
  // Without an end of its own the search stops two years after now, or after the start if that is later.
  const to = window.to ?? Math.max(now, instantOf(start, zone), latest) + FAR + length;
  const originals = occurrences(
    start,
    recurrence,
    (time) => instantOf(time, zone) >= to && instantOf(time, zone) > latest,
  );
  return originals
    .map((original) => instanceOf(series, original, exceptions.get(occurrenceKey(original)) ?? null))
    .filter(({ content }) => inWindow(content, window, zone));
}

/** Whether any occurrence that is not cancelled is in the window. */
export function touchesWindow(records: EventRecords, shown: Shown, window: Window, zone: string, now: number): boolean {
  if (window.from === null && window.to === null) return true;
  if (shown.instance !== null || !shown.content.recurrence) return inWindow(shown.content, window, zone);
  return instancesIn(records, shown.series, window, zone, now).length > 0;
}
