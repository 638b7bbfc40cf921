/** The Sales Book as a consultant handles it: its two functions by name, the tabs it is written from, and what stands in it. */
import type { Answer, Failure, RunReport } from '../../../src/app/api';
import type { BookChoiceKind, BookReport, BookView } from '../../../src/app/book-api';
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import { FINISHED_MARK, parseKnown, parseMark } from '../../../src/plan/docs/marks';
import type { TableKey } from '../../../src/locales/sheets-text';
import type { AddOn, Json } from '../add-on';
import { FIRST_ROW, handsOn, KEY_ROW, type Hands } from '../hands';

/** A paragraph, in the body or in a cell. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly style: string;
  readonly headingId: string | undefined;
  readonly link: string | undefined;
}

export interface Shelf {
  readonly hands: Hands;
  readonly id: string;
  previews(): Promise<BookView>;
  /** @throws when it is refused */
  updates(choices?: Readonly<Record<string, BookChoiceKind>>, approve?: boolean, seen?: BookView): Promise<BookReport>;
  refused(name: 'previewBook' | 'updateBook', ...args: readonly unknown[]): Promise<Failure>;
  lines(): Promise<readonly Line[]>;
  /** All text, a newline after every paragraph. */
  text(): Promise<string>;
  /** Text under a block's mark. */
  block(key: string): Promise<string>;
  marks(): Promise<Readonly<Record<string, { readonly start: number; readonly end: number }>>>;
  revision(): Promise<string>;
  /** A person types right before or after the first paragraph that says this. */
  types(beside: string, text: string, where?: 'before' | 'after', user?: string): Promise<void>;
  /** A person replaces the words of the first paragraph that says this. */
  rewords(line: string, text: string): Promise<void>;
  /** A person types into a tab: the row whose code or about is this. */
  sets(table: TableKey, code: string, cells: Readonly<Record<string, string | number | boolean | null>>): Promise<void>;
  /** A row below the last one. */
  adds(table: TableKey, cells: Readonly<Record<string, string | number | boolean | null>>): Promise<void>;
  removes(table: TableKey, code: string): Promise<void>;
  rows(table: TableKey): Promise<readonly Readonly<Record<string, Json>>[]>;
}

const entered = (cell: string | number | boolean | null) =>
  cell === null
    ? {}
    : {
        userEnteredValue:
          typeof cell === 'number'
            ? { numberValue: cell }
            : typeof cell === 'boolean'
              ? { boolValue: cell }
              : { stringValue: cell },
      };

export const linesOf = (content: readonly Json[] = []): Line[] =>
  content.flatMap(({ paragraph, table, startIndex = 0, endIndex = 0 }: Json): Line[] => {
    if (table) return table.tableRows.flatMap((row: Json) => row.tableCells.flatMap((cell: Json) => linesOf(cell.content)));
    if (!paragraph) return [];
    const { namedStyleType: style = '', headingId } = paragraph.paragraphStyle ?? {};
    const text = paragraph.elements.map(({ textRun }: Json) => textRun?.content ?? '\ufffc').join('');
    const linked = paragraph.elements.find(({ textRun }: Json) => textRun?.textStyle?.link);
    const link = linked?.textRun.textStyle.link.headingId ?? linked?.textRun.textStyle.link.heading?.id;
    return [{ start: startIndex, end: endIndex, text: text.replace(/\n$/, ''), style, headingId, link }];
  }); // prettier-ignore

/** A heading rather than the line of the contents that says the same. */
function lineIn(lines: readonly Line[], text: string): Line {
  const found = lines.filter((line) => line.text === text);
  const line = found.find(({ headingId }) => headingId) ?? found[0];
  if (!line) throw new Error(`Nothing says ${text}`);
  return line;
}

export function shelfOf(addOn: AddOn, report: RunReport): Shelf {
  const hands = handsOn(addOn, report);
  const where = hands.id('journal');
  const value = <T>(answer: Answer<T>): T => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };
  const fileOf = (table: TableKey) => (table === 'decisions' ? 'journal' : table === 'participants' ? 'participantMap' : 'dealTracker'); // prettier-ignore
  const grid = async (table: TableKey): Promise<readonly (readonly Json[])[]> => {
    const path = `/v4/spreadsheets/${hands.id(fileOf(table))}/values:batchGetByDataFilter`;
    const dataFilters = [{ gridRange: { sheetId: SHEET_IDS[table] } }];
    const { valueRanges } = await addOn.rest('POST', path, { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE' });
    return valueRanges[0].valueRange.values;
  };
  const put = async (table: TableKey, row: number, cells: Readonly<Record<string, string | number | boolean | null>>) => {
    const keys = (await grid(table))[KEY_ROW] ?? [];
    const requests = Object.entries(cells).map(([key, cell]) => ({
      updateCells: {
        start: { sheetId: SHEET_IDS[table], rowIndex: row, columnIndex: keys.indexOf(`sc:${key}`) },
        rows: [{ values: [entered(cell)] }],
        fields: 'userEnteredValue',
      },
    }));
    await hands.edit(fileOf(table), requests);
  }; // prettier-ignore
  const rowOf = async (table: TableKey, code: string): Promise<number> => {
    const values = await grid(table);
    const row = values.findIndex((cells, index) => index >= FIRST_ROW && cells.includes(code));
    if (row < 0) throw new Error(`No row ${code} in ${table}`);
    return row;
  };
  const shelf: Shelf = {
    hands,
    id: hands.id('salesBook'),
    previews: async () => value(await addOn.call<BookView>('previewBook', where)),
    async updates(choices = {}, approve = false, seen) {
      const view = seen ?? (await shelf.previews());
      const open = [...view.clashes, ...view.gaps];
      const chosen = Object.entries(choices).map(([key, choice]) => {
        const clash = open.find((one) => one.key === key);
        if (!clash) throw new Error(`Nothing to choose for ${key}`);
        return { key, choice, seen: clash.seen };
      });
      return value(await addOn.call<BookReport>('updateBook', where, { choices: chosen, approve }));
    },
    async refused(name, ...args) {
      const answer = await addOn.call(name, ...args);
      if (answer.ok) throw new Error('Not refused');
      return answer.error;
    },
    lines: async () => linesOf((await hands.book()).body.content),
    text: async () => (await shelf.lines()).map(({ text }) => `${text}\n`).join(''),
    async block(key) {
      const { start = 0, end = 0 } = (await shelf.marks())[key] ?? {};
      return (await shelf.lines())
        .filter((line) => line.start >= start && line.start < end)
        .map(({ text }) => `${text}\n`)
        .join('');
    },
    async marks() {
      const { namedRanges = {} } = await hands.book();
      const found: Record<string, { start: number; end: number }> = {};
      for (const [name, group] of Object.entries<Json>(namedRanges)) {
        if (name === FINISHED_MARK || name.startsWith('sc-home:') || parseKnown(name)) continue;
        const { key = name } = parseMark(name) ?? {};
        const ranges = group.namedRanges.flatMap((one: Json) => one.ranges);
        if (found[key] || ranges.length !== 1) throw new Error(`${key} is marked ${ranges.length} times`);
        found[key] = { start: ranges[0].startIndex, end: ranges[0].endIndex };
      }
      return found;
    },
    revision: async () => (await hands.book()).revisionId,
    async types(beside, text, place = 'after', user) {
      const line = lineIn(await shelf.lines(), beside);
      const index = place === 'after' ? line.end - 1 : line.start;
      await hands.write([{ insertText: { location: { index }, text } }], user);
    },
    async rewords(said, text) {
      const line = lineIn(await shelf.lines(), said);
      await hands.write([
        { insertText: { location: { index: line.start }, text } },
        { deleteContentRange: { range: { startIndex: line.start + text.length, endIndex: line.end - 1 + text.length } } },
      ]); // prettier-ignore
    },
    sets: async (table, code, cells) => put(table, await rowOf(table, code), cells),
    async adds(table, cells) {
      const values = await grid(table);
      const keys = values[KEY_ROW] ?? [];
      const ours = (row: readonly Json[]) => row.some((cell, column) => keys[column] && cell !== '' && cell !== false);
      let row = values.length;
      while (row > FIRST_ROW && !ours(values[row - 1] ?? [])) row -= 1;
      await put(table, row, cells);
    },
    async removes(table, code) {
      const startIndex = await rowOf(table, code);
      const range = { sheetId: SHEET_IDS[table], dimension: 'ROWS' as const, startIndex, endIndex: startIndex + 1 };
      await hands.edit(fileOf(table), [{ deleteDimension: { range } }]);
    },
    async rows(table) {
      const values = await grid(table);
      const keys = (values[KEY_ROW] ?? []).map((key: string) => key.slice(3));
      return values
        .slice(FIRST_ROW)
        .filter((row) => row.some((cell) => cell !== '' && cell !== false))
        .map((row) => Object.fromEntries(keys.map((key: string, column: number) => [key, row[column] ?? ''])));
    },
  };
  return shelf;
}
