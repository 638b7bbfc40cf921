/**
 * All that a week leaves behind as one text that can be compared: a week with faults ends some seconds later, lets people in in another
 * order, and has other IDs.
 */
import type { FileKind } from '../../../src/app/api';
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import type { Json } from '../add-on';
import { DROPPED, namer } from '../state';
import type { Scene } from './scene';

const SPREADSHEETS: readonly FileKind[] = ['participantMap', 'employeeBase', 'journal', 'dealTracker'];
const FRAME = 'properties(title,gridProperties),protectedRanges,conditionalFormats,bandedRanges(range),merges,charts';

/** What a write, and a change of a deal, is known by; moments as texts and, in the years of the story, as serial numbers. */
const STAMP = /\b\d{13} 0\.\d+/g;
const REVISION = /(?<=")[0-9a-f]{12}(?=\\*")/g;
const ISO = /(\d{4}-\d\d-\d\dT\d\d):\d\d:\d\d(\.\d+)?Z/g;
const SERIAL = /\b46\d{3}\.\d+/g;

const byMail = (one: Json, other: Json): number => String(one.emailAddress).localeCompare(other.emailAddress);

export async function endOf({ addOn, hands }: Scene): Promise<string> {
  const fields = 'files(id,name,trashed,permissions(emailAddress,role))';
  const { files } = await addOn.rest('GET', `/drive/v3/files?pageSize=100&orderBy=name&fields=${encodeURIComponent(fields)}`);
  const contents: Json[] = [];
  for (const file of SPREADSHEETS) {
    const url = `/v4/spreadsheets/${hands.id(file)}`;
    const { sheets } = await addOn.rest('GET', `${url}?fields=${encodeURIComponent(`sheets(properties(sheetId),${FRAME})`)}`);
    const own = Object.values(SHEET_IDS).filter((id) => sheets.some(({ properties }: Json) => properties.sheetId === id));
    const asked = { dataFilters: own.map((sheetId) => ({ gridRange: { sheetId } })), valueRenderOption: 'FORMULA' };
    contents.push({ sheets, values: await addOn.rest('POST', `${url}/values:batchGetByDataFilter`, asked) });
  }
  const { items: events } = await addOn.rest('GET', '/calendar/v3/calendars/primary/events?showDeleted=true&maxResults=250');
  const mails = addOn.workspace.kernel.outbox.list().map(({ to, kind, subject, text }) => ({ to, kind, subject, text }));
  mails.sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
  const shared = files.map(({ permissions = [], ...file }: Json) => ({ ...file, permissions: [...permissions].sort(byMail) }));
  const root = (await addOn.rest('GET', '/drive/v3/files/root?fields=id')).id;
  const all = { shared, contents, book: await hands.book(), events, mails };
  const text = JSON.stringify(all, (key, value: Json) => (DROPPED.has(key) ? undefined : value));
  const names = files.map(({ id, name }: Json): [string, string] => [id, `<${name}>`]);
  // To the hour: the add-on pauses for seconds, the story goes on by the hour.
  return namer(new Map([[root, '<My Drive>'], ...names]))(text)
    .replace(STAMP, '<stamp>')
    .replace(REVISION, '<revision>')
    .replace(ISO, '$1h')
    .replace(SERIAL, (serial) => String(Math.floor(Number(serial) * 24) / 24));
} // prettier-ignore

/** Paths at which two ends differ, each with both values; a whole end is too long to be shown. */
export const differences = (one: string, other: string): readonly string[] =>
  one === other ? [] : apart(JSON.parse(one), JSON.parse(other), '').slice(0, 20);

function apart(one: Json, other: Json, path: string): readonly string[] {
  const isNode = (value: Json): boolean => typeof value === 'object' && value !== null;
  if (!isNode(one) || !isNode(other))
    return Object.is(one, other) ? [] : [`${path}: ${part(one, other)} ≠ ${part(other, one)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) => apart(one[key], other[key], `${path}/${key}`));
}

/** From shortly before they differ. */
function part(one: Json, other: Json): string {
  const [text, against] = [JSON.stringify(one) ?? 'nothing', JSON.stringify(other) ?? 'nothing'];
  const at = [...text].findIndex((sign, index) => sign !== against[index]);
  return text.slice(Math.max(0, at - 30), at + 150);
}
