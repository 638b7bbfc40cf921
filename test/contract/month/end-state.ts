/** All that a week leaves behind, made comparable: a week with faults ends some seconds later, and lets people in in another order. */
import type { AddOn, Json } from '../add-on';
import { stateOf } from '../state';

/** Serial numbers of days in the years of the story. */
const isMoment = (cell: number): boolean => cell > 46_000 && cell < 47_000 && !Number.isInteger(cell);
/** What a write is known by: the moment, and a number drawn by lot. */
const STAMP = /\b\d{13} 0\.\d+/g;
/** What a deal's change is known by. */
const REVISION = /(?<=")[0-9a-f]{12}(?=\\*")/g;
const ISO = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** To the hour: the add-on pauses for seconds, the story goes on by the hour. */
function toTheHour(value: Json): Json {
  if (typeof value === 'number') return isMoment(value) ? Math.floor(value * 24) / 24 : value;
  if (typeof value === 'string')
    return value
      .replace(STAMP, '<stamp>')
      .replace(REVISION, '<revision>')
      .replace(ISO, (moment) => `${moment.slice(0, 13)}h`);
  if (Array.isArray(value)) return value.map(toTheHour);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toTheHour(item)]));
}

export async function endOf(addOn: AddOn): Promise<Json> {
  const state = toTheHour(await stateOf(addOn));
  const byMail = (one: Json, other: Json): number => String(one.emailAddress).localeCompare(other.emailAddress);
  return {
    ...state,
    files: state.files.map(({ permissions = [], ...file }: Json) => ({ ...file, permissions: [...permissions].sort(byMail) })),
  };
} // prettier-ignore

/** From shortly before they differ. */
function apart(one: Json, other: Json): string {
  const [text, against] = [JSON.stringify(one) ?? 'nothing', JSON.stringify(other) ?? 'nothing'];
  const at = [...text].findIndex((sign, index) => sign !== against[index]);
  return text.slice(Math.max(0, at - 30), at + 150);
}

/** Paths at which two ends differ, each with both values; a whole state is too long to be shown. */
export function differences(one: Json, other: Json, path = ''): readonly string[] {
  const isNode = (value: Json): boolean => typeof value === 'object' && value !== null;
  if (!isNode(one) || !isNode(other))
    return Object.is(one, other) ? [] : [`${path}: ${apart(one, other)} ≠ ${apart(other, one)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) => differences(one[key], other[key], `${path}/${key}`));
}
