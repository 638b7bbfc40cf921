/** Typing into a table of an engagement as a person does: cells by the keys of their columns. */
import type { FileKind } from '../../src/app/api';
import { SHEET_IDS } from '../../src/blueprints/spreadsheets';
import type { TableKey } from '../../src/locales/sheets-text';
import type { Json } from './add-on';
import { FIRST_ROW, KEY_ROW, type Hands } from './hands';

type Typed = string | number | boolean | null;

export interface TableHands {
  /** Rows that hold anything but unticked boxes, by column key, as they were entered. */
  rows(): Promise<readonly Readonly<Record<string, Json>>[]>;
  /** Zero-based row in the sheet of the first row whose column holds the word. @throws when there is none */
  find(key: string, word: Typed): Promise<number>;
  /** Into the cells of a row. */
  type(row: number, cells: Readonly<Record<string, Typed>>, user?: string): Promise<void>;
  /** Into the row below the last filled one. */
  add(cells: Readonly<Record<string, Typed>>, user?: string): Promise<void>;
  deleteRow(row: number, user?: string): Promise<void>;
}

export function tableHands(hands: Hands, file: FileKind, table: TableKey): TableHands {
  const read = async () => {
    const cells = await hands.rows(file, table);
    return { cells, keys: (cells[KEY_ROW] ?? []).map((key: Json) => String(key ?? '').slice(3)) };
  };
  const isFilled = (cell: Json): boolean =>
    cell !== null && cell !== false && cell !== '' && !String(cell).startsWith('=');
  const self: TableHands = {
    async rows() {
      const { cells, keys } = await read();
      return cells
        .slice(FIRST_ROW)
        .filter((row) => row.some(isFilled))
        .map((row) => Object.fromEntries(keys.map((key: string, at: number) => [key, row[at] ?? null])));
    },
    async find(key, word) {
      const { cells, keys } = await read();
      const at = keys.indexOf(key);
      const row = cells.findIndex((cell, index) => index >= FIRST_ROW && cell[at] === word);
      if (row < 0) throw new Error(`No ${key} “${String(word)}” in ${table}`);
      return row;
    },
    async type(row, cells, user) {
      const { keys } = await read();
      const requests = Object.entries(cells).map(([key, cell]) => ({
        updateCells: {
          start: { sheetId: SHEET_IDS[table], rowIndex: row, columnIndex: keys.indexOf(key) },
          rows: [{ values: [cell === null ? {} : { userEnteredValue: entered(cell) }] }],
          fields: 'userEnteredValue',
        },
      }));
      await hands.edit(file, requests, user);
    },
    async add(cells, user) {
      const all = await hands.rows(file, table);
      let row = all.length;
      while (row > FIRST_ROW && !(all[row - 1] ?? []).some(isFilled)) row -= 1;
      await self.type(row, cells, user);
    },
    async deleteRow(row, user) {
      const range = { sheetId: SHEET_IDS[table], dimension: 'ROWS' as const, startIndex: row, endIndex: row + 1 };
      await hands.edit(file, [{ deleteDimension: { range } }], user);
    },
  };
  return self;
}

const entered = (cell: string | number | boolean) =>
  typeof cell === 'number'
    ? { numberValue: cell }
    : typeof cell === 'boolean'
      ? { boolValue: cell }
      : { stringValue: cell };
