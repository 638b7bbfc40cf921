/** The rows of a table: widths, formats, checks, the rows that it has from the start, derived formulas. */
import { encodeCell } from '../../blueprints/cell-codec';
import { grid } from './a1';
import { dataFormat } from './cell-formats';
import { checkOf } from './checks';
import { together } from './column-runs';
import type { DesiredSpreadsheet, Row } from './desired';
import { rowFormula } from './formulas';
import type { CellData, SheetsRequest } from './google';
import type { PlacedColumn, Placement } from './placement';

export function sizeColumns({ sheetId }: Placement, columns: readonly PlacedColumn[]): SheetsRequest[] {
  const range = (startIndex: number, endIndex: number) =>
    ({ sheetId, dimension: 'COLUMNS', startIndex, endIndex }) as const;
  const hidden = columns.filter(({ column }) => column.hidden);
  return [
    ...together(
      columns,
      ({ column }) => column.width,
      (start, end, pixelSize) => ({
        updateDimensionProperties: { range: range(start, end), properties: { pixelSize }, fields: 'pixelSize' },
      }),
    ),
    ...together(
      hidden,
      () => true,
      (start, end, hiddenByUser) => ({
        updateDimensionProperties: { range: range(start, end), properties: { hiddenByUser }, fields: 'hiddenByUser' },
      }),
    ),
  ];
}

/** Zero-based, half open. */
type RowSpan = readonly [start: number, end: number];

const allRows = ({ firstRow, rowCount }: Placement): RowSpan => [firstRow, rowCount];

export function styleRows(
  placement: Placement,
  columns: readonly PlacedColumn[],
  { locale }: DesiredSpreadsheet,
  [firstRow, endRow]: RowSpan = allRows(placement),
): SheetsRequest[] {
  const { sheetId } = placement;
  return together(
    columns,
    ({ column }) => dataFormat(column, locale, placement.tab.table.tall),
    (start, end, userEnteredFormat) => ({
      repeatCell: {
        range: grid(sheetId, firstRow, endRow, start, end),
        cell: { userEnteredFormat },
        fields: 'userEnteredFormat',
      },
    }),
  );
}

export function checkRows(
  placement: Placement,
  columns: readonly PlacedColumn[],
  tables: ReadonlyMap<string, Placement>,
  { text }: DesiredSpreadsheet,
  [firstRow, endRow]: RowSpan = allRows(placement),
): SheetsRequest[] {
  const { sheetId } = placement;
  return columns.flatMap((column): SheetsRequest[] => {
    const rule = checkOf(column, placement, tables, text);
    const range = grid(sheetId, firstRow, endRow, column.at, column.at + 1);
    if (rule) return [{ setDataValidation: { range, rule } }];
    // A column that is put in takes over the checks of its neighbour.
    return placement.seen && column.from === null ? [{ setDataValidation: { range } }] : [];
  });
}

/** The rows that a new tab has from the start. Nobody sizes them: so they grow with what people write. */
export function fillRows(placement: Placement, { text }: DesiredSpreadsheet): SheetsRequest[] {
  const { sheetId, firstRow, columns, tab } = placement;
  if (tab.rows.length === 0) return [];
  const rows = tab.rows.map((row) => ({ values: columns.map((column) => cellOf(column, row, text)) }));
  const range = grid(sheetId, firstRow, firstRow + rows.length, 0, columns.length);
  return [{ updateCells: { range, rows, fields: 'userEnteredValue' } }];
}

export function cellOf({ key, column }: PlacedColumn, row: Row, { labels }: DesiredSpreadsheet['text']): CellData {
  const value = encodeCell(column.codec, row[key] ?? null, labels);
  return value ? { userEnteredValue: value } : {};
}

/** One request per run of rows: Sheets moves the relative references of a repeated formula along (RepeatCellRequest). */
export function writeFormulas(
  placement: Placement,
  columns: readonly PlacedColumn[],
  desired: DesiredSpreadsheet,
  rowsOf: (column: PlacedColumn) => readonly (readonly [start: number, end: number])[],
): SheetsRequest[] {
  return columns.flatMap((column) => {
    const { formula } = column.column;
    if (!formula) return [];
    return rowsOf(column).map(([start, end]): SheetsRequest => ({
      repeatCell: {
        range: grid(placement.sheetId, start, end, column.at, column.at + 1),
        cell: { userEnteredValue: { formulaValue: `=${formula(rowFormula(placement, start, desired))}` } },
        fields: 'userEnteredValue',
      },
    }));
  });
}
