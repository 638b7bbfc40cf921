/** The occurrences of a series: rules and dates by wall clock, across clock changes. */
import { atWall, occurrenceKey, wallOf, type EventTime } from './event-time';
import { readRecurrence, ruleWalls } from './recurrence';

/** No window asks for more: a series without an end is cut here. */
const MOST = 10_000;

/** Merges ascending sequences without repetition. */
function* merged(sources: readonly Generator<number>[]): Generator<number> {
  const heads = sources.map((source) => source.next());
  for (;;) {
    const open = heads.flatMap((head) => (head.done ? [] : [head.value]));
    if (open.length === 0) return;
    const least = Math.min(...open);
    yield least;
    heads.forEach((head, index) => {
      if (!head.done && head.value === least) heads[index] = (sources[index] as Generator<number>).next();
    });
  }
}

function* list(values: readonly number[]): Generator<number> {
  yield* [...new Set(values)].sort((a, b) => a - b);
}

/** The start always is an occurrence, and counts among COUNT (RFC 5545 3.8.5.3), also where it does not fit the rule. */
function* counted(options: ReturnType<typeof readRecurrence>['rules'][number], start: number): Generator<number> {
  yield start;
  const limit = options.count ?? null;
  let given = 1;
  for (const wall of ruleWalls({ ...options, count: null }, start)) {
    if (limit !== null && given >= limit) return;
    if (wall === start) continue;
    given++;
    yield wall;
  }
}

/** Starts of the occurrences, in order, until `stop` says that the rest is not wanted. */
export function occurrences(
  start: EventTime,
  lines: readonly string[],
  stop: (start: EventTime) => boolean,
): EventTime[] {
  const { rules, exRules, dates, exDates } = readRecurrence(lines, start);
  const first = wallOf(start);
  const excluded = new Set(exDates);
  const exceptRules = exRules.map((options) => ruleWalls(options, first));
  const exceptHeads = exceptRules.map((rule) => rule.next());
  const isExcepted = (wall: number): boolean => {
    exceptRules.forEach((rule, index) => {
      while (!exceptHeads[index]?.done && (exceptHeads[index]?.value as number) < wall)
        exceptHeads[index] = rule.next();
    });
    return excluded.has(wall) || exceptHeads.some((head) => !head.done && head.value === wall);
  };
  const found: EventTime[] = [];
  let given = 0;
  for (const wall of merged([list([first]), list(dates), ...rules.map((options) => counted(options, first))])) {
    const time = atWall(start, wall);
    if (stop(time) || ++given > MOST) break;
    if (!isExcepted(wall)) found.push(time);
  }
  return found;
}

/** The occurrence with this key (`YYYYMMDDTHHMMSSZ` or `YYYYMMDD`), if the series has it. */
export function occurrenceAt(start: EventTime, lines: readonly string[], key: string): EventTime | null {
  const all = occurrences(start, lines, (time) => occurrenceKey(time) > key);
  return all.find((time) => occurrenceKey(time) === key) ?? null;
}
