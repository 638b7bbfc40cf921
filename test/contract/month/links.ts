/** Every link of ours, in cells, in the Sales Book and in the meetings, leads to something that is there. */
import type { FileKind } from '../../../src/app/api';
import type { Json } from '../add-on';
import type { Scene } from './scene';

const FILES: readonly FileKind[] = ['participantMap', 'employeeBase', 'journal', 'dealTracker'];
const CELL = 'values(hyperlink,textFormatRuns(format(link)),userEnteredFormat(textFormat(link)))';

/** Every string anywhere in it. */
const strings = (value: Json): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

export async function expectLinks({ addOn, hands, room }: Scene): Promise<void> {
  const targets = new Map<string, readonly number[]>();
  const links: string[] = [];
  for (const file of FILES) {
    const fields = `sheets(properties(sheetId),data(rowData(${CELL})))`;
    const { sheets } = await addOn.rest('GET', `/v4/spreadsheets/${hands.id(file)}?fields=${encodeURIComponent(fields)}`);
    targets.set(hands.id(file), sheets.map(({ properties }: Json) => properties.sheetId ?? 0));
    const own = strings(sheets).map((link) => (link.startsWith('#') ? `/d/${hands.id(file)}/edit${link}` : link));
    links.push(...own);
  }
  const book = await hands.book();
  const places = new Set<string>(Object.keys(book.namedRanges ?? {}));
  const headings: string[] = [];
  const walk = (node: Json, visit: (node: Json) => void): void => {
    if (typeof node !== 'object' || node === null) return;
    visit(node);
    Object.values(node).forEach((child) => walk(child, visit));
  };
  walk(book.body, ({ headingId, link }: Json) => {
    if (headingId) places.add(headingId);
    if (link?.url) links.push(link.url);
    const heading = link?.headingId ?? link?.heading?.id;
    if (heading) headings.push(heading);
  });
  expect(headings.length).toBeGreaterThan(10);
  expect(headings.filter((id) => !places.has(id))).toEqual([]);
  const { items } = await addOn.rest('GET', '/calendar/v3/calendars/primary/events?maxResults=100');
  for (const { description = '' } of items) links.push(...(description.match(/https:\/\/[^\s"<]+/g) ?? []));
  for (const { id } of (await room.view()).ahead.slice(0, 2))
    links.push(...((await room.event(id)).description.match(/https:\/\/[^\s"<]+/g) ?? []));
  const dead: string[] = [];
  const seen = new Map<string, boolean>();
  for (const link of new Set(links)) {
    const id = /\/(?:d|folders)\/([\w-]+)/.exec(link)?.[1];
    if (id === undefined) continue;
    const there = seen.get(id) ?? (await addOn.ask('GET', `/drive/v3/files/${id}?fields=id,trashed`)).body.trashed === false;
    seen.set(id, there);
    const tab = /[#?&]gid=(\d+)/.exec(link)?.[1];
    if (!there || (tab !== undefined && !targets.get(id)?.includes(Number(tab)))) dead.push(link);
  }
  expect(seen.size).toBeGreaterThan(3);
  expect(dead).toEqual([]);
} // prettier-ignore
