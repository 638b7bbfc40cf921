/** The frame of a table: title, purpose, hidden keys, headers with their notes. */
import { grid, spans } from './a1';
import { headerFormat, keyFormat, purposeFormat, titleFormat } from './cell-formats';
import { together } from './column-runs';
import type { DesiredSpreadsheet } from './desired';
import type { CellData, CellFormat, SheetsRequest } from './google';
import { keyCell, type PlacedColumn, type Placement } from './placement';

/** Pixels of the frame's rows; the key row is hidden. */
const HEIGHTS = { title: 40, purpose: 28, key: 20, header: 36 } as const;

const textCell = (text: string): CellData => ({ userEnteredValue: { stringValue: text } });

/** Looks of the frame over some columns: over all for a new tab, over those that the batch puts in for one that is there. */
export function styleFrame(
  placement: Placement,
  columns: readonly PlacedColumn[],
  { palette }: DesiredSpreadsheet,
): SheetsRequest[] {
  const { sheetId, titleRow, keyRow, headerRow } = placement;
  const paint = (row: number, start: number, end: number, userEnteredFormat: CellFormat): SheetsRequest => ({
    repeatCell: {
      range: grid(sheetId, row, row + 1, start, end),
      cell: { userEnteredFormat },
      fields: 'userEnteredFormat',
    },
  });
  return [
    ...spans(columns.map(({ at }) => at)).flatMap(([start, end]) => [
      paint(titleRow, start, end, titleFormat(palette)),
      paint(titleRow + 1, start, end, purposeFormat()),
      paint(keyRow, start, end, keyFormat()),
    ]),
    ...together(
      columns,
      ({ column }) => headerFormat(palette, column),
      (start, end, format) => paint(headerRow, start, end, format),
    ),
  ];
}

/** Heights of the frame's rows; the keys are hidden. */
export const sizeFrame = ({ sheetId, titleRow, keyRow, headerRow }: Placement): SheetsRequest[] => [
  height(sheetId, titleRow, HEIGHTS.title),
  height(sheetId, titleRow + 1, HEIGHTS.purpose),
  hideRow(sheetId, keyRow),
  height(sheetId, headerRow, HEIGHTS.header),
];

const height = (sheetId: number, row: number, pixelSize: number): SheetsRequest => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});

const hideRow = (sheetId: number, row: number): SheetsRequest => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
    properties: { hiddenByUser: true, pixelSize: HEIGHTS.key },
    fields: 'hiddenByUser,pixelSize',
  },
});

/** Title and purpose are looked for anywhere in their row, as they move along when somebody moves the first column. */
export function writeBand(
  placement: Pick<Placement, 'sheetId' | 'titleRow' | 'columnCount' | 'cell'> & {
    tab: { band: string; purpose: string };
  },
): SheetsRequest[] {
  const { sheetId, titleRow, columnCount, tab, cell } = placement;
  return [tab.band, tab.purpose].flatMap((text, offset): SheetsRequest[] => {
    const row = titleRow + offset;
    const values = Array.from({ length: columnCount }, (_, column) => cell(row, column).value);
    if (values.includes(text)) return [];
    const column = Math.max(
      0,
      values.findIndex((value) => value !== null),
    );
    return [
      {
        updateCells: {
          range: grid(sheetId, row, row + 1, column, column + 1),
          rows: [{ values: [textCell(text)] }],
          fields: 'userEnteredValue',
        },
      },
    ];
  });
}

/** Keys, headers and notes that are not as they should be. */
export function writeHeaders(placement: Placement): SheetsRequest[] {
  const { sheetId, keyRow, headerRow, columns, cell } = placement;
  const wrongKeys = columns.filter(({ key, at }) => cell(keyRow, at).value !== keyCell(key));
  const wrongHeaders = columns.filter(({ header, note, at }) => {
    const seen = cell(headerRow, at);
    return seen.value !== header || seen.note !== note;
  });
  return [
    ...writeRow(sheetId, keyRow, wrongKeys, 'userEnteredValue', ({ key }) => textCell(keyCell(key))),
    ...writeRow(sheetId, headerRow, wrongHeaders, 'userEnteredValue,note', ({ header, note }) => ({
      ...textCell(header),
      note,
    })),
  ];
}

function writeRow(
  sheetId: number,
  row: number,
  columns: readonly PlacedColumn[],
  fields: string,
  cellOf: (column: PlacedColumn) => CellData,
): SheetsRequest[] {
  const byPlace = new Map(columns.map((column) => [column.at, column]));
  return spans([...byPlace.keys()]).map(([start, end]) => ({
    updateCells: {
      range: grid(sheetId, row, row + 1, start, end),
      rows: [
        {
          values: Array.from({ length: end - start }, (_, index) => cellOf(byPlace.get(start + index) as PlacedColumn)),
        },
      ],
      fields,
    },
  }));
}
