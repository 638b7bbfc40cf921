/** Title and purpose of a tab run over its columns to its last one: a narrow table is widened for them, a long client name is shortened. */
import { shorten } from '../../blueprints/document/fit-text';
import { widthOf as textWidth } from '../../blueprints/text-measure';
import type { SheetsText } from '../../locales/sheets-text';
import type { DesiredColumn } from './desired';

/** A title is 16 pt and bold, the measure is for 10 pt. */
const TITLE = 1.7;
const PADDING = 8;
/** Pixels; as the pages are. A table is not made wider for a title. */
const WIDEST = 916;
/** Characters of a client name in a title. */
const LONGEST = 200;
const SHORTEST = 10;

/** Columns of a table, the widest of them wider where the words above need it. */
export function widened(columns: readonly DesiredColumn[], title: string, purpose: string): readonly DesiredColumn[] {
  const needed = Math.min(WIDEST, Math.max(textWidth(title) * TITLE, textWidth(purpose)) + PADDING);
  const missing = Math.ceil(needed - widthOf(columns));
  if (missing <= 0) return columns;
  const widest = columns.reduce((one, other) => (other.column.width > one.column.width ? other : one));
  return columns.map((it) =>
    it === widest ? { ...it, column: { ...it.column, width: it.column.width + missing } } : it,
  );
}

/** Row 1 of a tab that is so many pixels wide, or is made as wide as a page. */
export function titleOf({ frame }: SheetsText, tab: string, client: string, width: number): string {
  const room = Math.max(width, WIDEST) - PADDING;
  let limit = LONGEST;
  let title = frame.title(tab, shorten(client, limit));
  while (limit > SHORTEST && textWidth(title) * TITLE > room) {
    limit -= 1;
    title = frame.title(tab, shorten(client, limit));
  }
  return title;
}

export const widthOf = (columns: readonly DesiredColumn[]): number =>
  columns.reduce((sum, { column }) => sum + (column.hidden ? 0 : column.width), 0);
