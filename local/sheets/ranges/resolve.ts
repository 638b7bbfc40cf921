/** Finds the cells that an A1 range or a named range means in a spreadsheet. */
import type { Book, SheetState } from '../book';
import { exceeds } from '../editing';
import type { Area, Box } from '../model';
import { refuse } from '../refusal';
import { parseA1, sheetPrefix, boxName, type A1, type OpenBox } from './a1';
import { boxWithin, UNBOUNDED } from './grid-range';

export interface Resolved {
  readonly sheet: SheetState;
  /** As asked for: open edges are at the end of the grid, closed ones may be beyond it. */
  readonly asked: Box;
  /** A single cell was named: for a write it is only where to begin. */
  readonly single: boolean;
}

/** @throws Refusal `Unable to parse range: X` */
export function resolveRange(book: Book, text: string): Resolved {
  const a1 = parseA1(text);
  if (!a1) return refuse(`Unable to parse range: ${text}`);
  const named = a1.sheet !== undefined && !a1.box && !a1.quoted ? nameIn(book, a1.sheet) : undefined;
  if (named) {
    const sheet = book.sheet(named.sheetId);
    return { sheet, asked: boxWithin(named, sheet), single: false };
  }
  const sheet = sheetOf(book, a1);
  if (!sheet) return refuse(`Unable to parse range: ${text}`);
  return { sheet, asked: closed(a1.box ?? {}, sheet), single: a1.single };
}

const nameIn = (book: Book, name: string) =>
  book.record.namedRanges.find((one) => one.name?.toLowerCase() === name.toLowerCase())?.range;

/** Without a tab's name it is the first visible one. */
const sheetOf = (book: Book, { sheet }: A1) =>
  sheet === undefined
    ? (book.sheets.find(({ record }) => !record.properties.hidden) ?? book.sheets[0])
    : book.byTitle(sheet);

const closed = (box: OpenBox, { rowCount, columnCount }: SheetState): Box => ({
  top: box.top ?? 0,
  left: box.left ?? 0,
  bottom: box.bottom ?? Math.max(rowCount, (box.top ?? 0) + 1),
  right: box.right ?? Math.max(columnCount, (box.left ?? 0) + 1),
});

/** For reading: cut off at the edge of the grid; refused when it begins outside. */
export function readableArea({ sheet, asked }: Resolved): Area {
  if (asked.top >= sheet.rowCount || asked.left >= sheet.columnCount) refuseOutside(sheet, asked);
  return {
    sheetId: sheet.id,
    ...asked,
    bottom: Math.min(asked.bottom, sheet.rowCount),
    right: Math.min(asked.right, sheet.columnCount),
  };
}

/** For writing: all of it must be on the grid. */
export function writableArea({ sheet, asked }: Resolved): Area {
  if (asked.bottom > sheet.rowCount || asked.right > sheet.columnCount || asked.bottom > UNBOUNDED)
    refuseOutside(sheet, asked);
  return { sheetId: sheet.id, ...asked };
}

function refuseOutside(sheet: SheetState, box: Box): never {
  return refuse(exceeds(sheet, `${sheetPrefix(sheet.title)}!${boxName(box)}`));
}
