/** Tables of a document: data tables with a tinted head, label-and-value lists, the cover's band and the scheme of stages. */
import type { Band, Facts, Runs, Scheme, Table } from '../../blueprints/document/blocks';
import type { ParagraphStyle, TableCellBorder, TextStyle } from './google';
import { LINE, TEXT_WIDTH, colour, font, points, toneColour } from './theme';
import type { StyleSheet } from './style-sheet';
import type { TableSpans } from './writer';
import { cleanRuns, styleRuns, textOf, type Pen } from './pen';

const border = (hex: string, width: number): TableCellBorder => ({
  color: colour(hex),
  width: points(width),
  dashStyle: 'SOLID',
});
const NO_BORDER = border('#FFFFFF', 0);
const NO_BORDERS = { borderLeft: NO_BORDER, borderRight: NO_BORDER, borderTop: NO_BORDER, borderBottom: NO_BORDER };
const HORIZONTAL_LINES = { ...NO_BORDERS, borderTop: border(LINE, 0.5), borderBottom: border(LINE, 0.5) };

const padding = (vertical: number, horizontal: number) => ({
  paddingTop: points(vertical),
  paddingBottom: points(vertical),
  paddingLeft: points(horizontal),
  paddingRight: points(horizontal),
});

const TIGHT: ParagraphStyle = { lineSpacing: 120, spaceAbove: points(0), spaceBelow: points(0) };
const CELL_SIZE = 9.5;
const BOLD: TextStyle = { bold: true };

/** Shares of the text width as points, one decimal. */
function columnWidths(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.round((TEXT_WIDTH * share * 10) / sum) / 10);
}

/** All rows but the last stay with the next one. */
function keepTogether(sheet: StyleSheet, { inside, cells }: Pick<TableSpans, 'inside' | 'cells'>): void {
  const last = cells[cells.length - 1]?.[0]?.[0];
  // The last row and its first cell begin two before its first paragraph.
  if (last && cells.length > 1) sheet.paragraph({ start: inside.start, end: last.start - 2 }, { keepWithNext: true });
}

/** @throws Error when a row has not as many cells as the head */
export function composeTable({ sheet, writer, theme }: Pen, { head, rows, widths }: Table): void {
  const columns = head.length;
  if (widths.length !== columns || rows.some((row) => row.length !== columns))
    throw new Error(`Uneven table: ${head[0]}`);
  const runs = [head.map((text): Runs => [{ text, bold: true }]), ...rows].map((row) => row.map(cleanRuns));
  const { start, inside, cells } = writer.table(runs.map((row) => row.map((cell) => [textOf(cell)])));
  sheet.paragraph(inside, TIGHT);
  sheet.text(inside, font(CELL_SIZE));
  sheet.columns(start, columnWidths(widths));
  sheet.rows(start, 1);
  sheet.cells(start, { row: 0, column: 0, rows: rows.length + 1, columns }, { ...HORIZONTAL_LINES, ...padding(5, 5) });
  sheet.cells(
    start,
    { row: 0, column: 0, rows: 1, columns },
    { backgroundColor: colour(theme.tint), borderBottom: border(theme.accent, 1) },
  );
  runs.forEach((row, r) => row.forEach((cell, c) => styleRuns(sheet, theme, cell, cells[r]?.[c]?.[0]?.start ?? 0)));
}

/** Stays on one page where it fits. */
export function composeFacts({ sheet, writer, theme }: Pen, { rows, labelWidth = 0.28 }: Facts): void {
  const runs = rows.map(({ label, value }): Runs[] => [
    cleanRuns([{ text: label, bold: true, tone: 'secondary' }]),
    cleanRuns(value),
  ]);
  const { start, inside, cells } = writer.table(
    runs.map((row) => row.map((cell) => [textOf(cell)])),
    true,
  );
  sheet.paragraph(inside, TIGHT);
  sheet.text(inside, font(CELL_SIZE));
  keepTogether(sheet, { inside, cells });
  sheet.columns(start, columnWidths([labelWidth, 1 - labelWidth]));
  sheet.rows(start, 0);
  sheet.cells(start, { row: 0, column: 0, rows: rows.length, columns: 2 }, { ...HORIZONTAL_LINES, ...padding(4, 5) });
  runs.forEach((row, r) => row.forEach((cell, c) => styleRuns(sheet, theme, cell, cells[r]?.[c]?.[0]?.start ?? 0)));
}

export function composeBand({ sheet, writer, theme }: Pen, { title, subtitle, note }: Band): void {
  const texts = [title, subtitle, note].map((text) => textOf(cleanRuns([{ text }])));
  const { start, inside, cells } = writer.table([[texts]]);
  const [titleSpan, subtitleSpan, noteSpan] = cells[0]?.[0] ?? [];
  if (!titleSpan || !subtitleSpan || !noteSpan) throw new Error('A band has three lines');
  sheet.paragraph(titleSpan, { namedStyleType: 'TITLE' });
  sheet.paragraph(subtitleSpan, { namedStyleType: 'SUBTITLE' });
  sheet.paragraph(noteSpan, { spaceAbove: points(12), spaceBelow: points(0) });
  sheet.text(inside, { foregroundColor: toneColour(theme, 'onAccent') });
  sheet.columns(start, [TEXT_WIDTH]);
  sheet.cells(
    start,
    { row: 0, column: 0, rows: 1, columns: 1 },
    { ...NO_BORDERS, backgroundColor: colour(theme.accent), ...padding(28, 24) },
  );
}

const BOXES_A_ROW = 4;
const ARROW_WIDTH = 18;
const GAP_HEIGHT = 6;

/** Rows of boxes with an arrow after each box, a thin empty row between rows of boxes. */
export function composeScheme({ sheet, writer, theme }: Pen, { boxes }: Scheme): void {
  const columns = BOXES_A_ROW * 2 - 1;
  const bands = Math.ceil(boxes.length / BOXES_A_ROW);
  const rows: string[][][] = Array.from({ length: Math.max(1, bands * 2 - 1) }, () =>
    Array.from({ length: columns }, () => ['']),
  );
  boxes.forEach(({ code, name, note }, index) => {
    const row = rows[Math.floor(index / BOXES_A_ROW) * 2];
    const column = (index % BOXES_A_ROW) * 2;
    if (!row) return;
    row[column] = [code, name, note].map((text) => textOf(cleanRuns([{ text }])));
    if (column + 1 < columns && index + 1 < boxes.length) row[column + 1] = ['→'];
  });
  const { start, inside, cells } = writer.table(rows);
  sheet.paragraph(inside, TIGHT);
  sheet.text(inside, { ...font(9), foregroundColor: toneColour(theme, 'secondary') });
  const box = Math.floor((TEXT_WIDTH - ARROW_WIDTH * (BOXES_A_ROW - 1)) / BOXES_A_ROW);
  keepTogether(sheet, { inside, cells });
  sheet.columns(start, rows[0]?.map((_, column) => (column % 2 === 0 ? box : ARROW_WIDTH)) ?? []);
  sheet.rows(start, 0);
  const everything = { row: 0, column: 0, rows: rows.length, columns };
  sheet.cells(start, everything, { ...NO_BORDERS, ...padding(0, 2), contentAlignment: 'MIDDLE' });
  rows.forEach((_, row) => {
    if (row % 2 === 0) return;
    sheet.rowHeight(start, [row], GAP_HEIGHT);
    for (const cell of cells[row] ?? []) for (const span of cell) sheet.text(span, font(3));
  });
  boxes.forEach(({ strong }, index) => {
    const row = Math.floor(index / BOXES_A_ROW) * 2;
    const column = (index % BOXES_A_ROW) * 2;
    sheet.cells(
      start,
      { row, column, rows: 1, columns: 1 },
      { backgroundColor: colour(strong ? theme.accent : theme.tint), ...padding(6, 6), contentAlignment: 'TOP' },
    );
    const [code, name] = cells[row]?.[column] ?? [];
    if (code) sheet.text(code, { ...BOLD, foregroundColor: toneColour(theme, strong ? 'onAccent' : 'accent') });
    if (name) sheet.text(name, { ...BOLD, foregroundColor: toneColour(theme, strong ? 'onAccent' : 'ink') });
    const note = cells[row]?.[column]?.[2];
    if (note) sheet.text(note, { ...font(8), ...(strong ? { foregroundColor: toneColour(theme, 'onAccent') } : {}) });
    const arrow = cells[row]?.[column + 1]?.[0];
    if (arrow) {
      sheet.paragraph(arrow, { alignment: 'CENTER' });
      sheet.text(arrow, { ...font(11), foregroundColor: toneColour(theme, 'accent') });
    }
  });
}
