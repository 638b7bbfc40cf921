/** Title and purpose of a tab run over its columns to its last one: a narrow table is widened for them, a long client name is shortened. */
import { shorten } from '../../blueprints/document/fit-text';
import type { SheetsText } from '../../locales/sheets-text';
import type { DesiredColumn } from './desired';

/** Pixels of a character: 16 pt bold and 10 pt, in the widest of our languages. */
const TITLE_CHARACTER = 12.4;
const PURPOSE_CHARACTER = 7.1;
const PADDING = 8;
/** Pixels; as the pages are. A table is not made wider for a title. */
const WIDEST = 916;

/** Columns of a table, the widest of them wider where the words above need it. */
export function widened(columns: readonly DesiredColumn[], title: string, purpose: string): readonly DesiredColumn[] {
  const needed = Math.min(
    WIDEST,
    Math.max(title.length * TITLE_CHARACTER, purpose.length * PURPOSE_CHARACTER) + PADDING,
  );
  const missing = Math.ceil(needed - widthOf(columns));
  if (missing <= 0) return columns;
  const widest = columns.reduce((one, other) => (other.column.width > one.column.width ? other : one));
  return columns.map((it) =>
    it === widest ? { ...it, column: { ...it.column, width: it.column.width + missing } } : it,
  );
}

/** Row 1 of a tab that is so many pixels wide, or is made as wide as a page. */
export function titleOf({ frame }: SheetsText, tab: string, client: string, width: number): string {
  const room = Math.floor((Math.max(width, WIDEST) - PADDING) / TITLE_CHARACTER);
  return frame.title(tab, shorten(client, Math.max(10, room - frame.title(tab, '').length)));
}

export const widthOf = (columns: readonly DesiredColumn[]): number =>
  columns.reduce((sum, { column }) => sum + (column.hidden ? 0 : column.width), 0);
