/** Tables by example: where their indexes fall, how they grow, merge and look. */
import type { TableCellStyle } from '../../../local/docs/google-types';
import { at, insert, range, World, type Book } from './world';

const pt = (magnitude: number) => ({ magnitude, unit: 'PT' as const });
const blue = { color: { rgbColor: { blue: 1 } } };
const line = { color: blue, width: pt(1), dashStyle: 'SOLID' as const };

/** A document with a table of these cells, and text before and after it. */
function tableOf(...rows: string[][]): Book {
  const book = new World().write('ab');
  book.batch({ insertTable: { rows: rows.length, columns: rows[0]!.length, ...at(2) } });
  const fills = rows.flatMap((row, r) => row.map((text, c) => ({ index: cell(book, r, c).startIndex! + 1, text })));
  for (const { index, text } of fills.reverse()) if (text !== '') book.batch(insert(index, text));
  return book;
}
const cell = (book: Book, row: number, column: number) => book.table().tableRows![row]!.tableCells![column]!;
const cellLocation = (book: Book, rowIndex: number, columnIndex: number) => ({
  tableCellLocation: { tableStartLocation: { index: book.table().startIndex }, rowIndex, columnIndex },
});
const area = (book: Book, row: number, column: number, rowSpan: number, columnSpan: number) => ({
  tableRange: { ...cellLocation(book, row, column), rowSpan, columnSpan },
});
const spans = (book: Book) =>
  book
    .table()
    .tableRows!.map((row) =>
      row.tableCells!.map((one) => [one.tableCellStyle!.rowSpan, one.tableCellStyle!.columnSpan]),
    );

describe('a new table', () => {
  it('starts one after the place, with a newline before it and one index each for table, row and cell', () => {
    const book = new World().write();
    book.batch({ insertTable: { rows: 2, columns: 2, endOfSegmentLocation: {} } });
    expect(book.sketch()).toBe('\n[|\n|\n/|\n|\n]\n');
    const table = book.table();
    expect([table.startIndex, table.endIndex]).toEqual([2, 14]);
    expect(table.tableRows!.map((row) => [row.startIndex, row.endIndex])).toEqual([
      [3, 8],
      [8, 13],
    ]);
    expect(table.tableRows![0]!.tableCells!.map((one) => [one.startIndex, one.endIndex])).toEqual([
      [4, 6],
      [6, 8],
    ]);
    expect(table.tableRows![0]!.tableCells![0]!.content![0]).toMatchObject({ startIndex: 5, endIndex: 6 });
    expect(cell(book, 0, 0).tableCellStyle).toMatchObject({
      rowSpan: 1,
      columnSpan: 1,
      paddingLeft: pt(5),
      contentAlignment: 'TOP',
    });
    expect(table.tableStyle!.tableColumnProperties).toEqual([
      { widthType: 'EVENLY_DISTRIBUTED' },
      { widthType: 'EVENLY_DISTRIBUTED' },
    ]);
  });

  it('may be inside a cell, but not at a table’s start, nor without rows or columns', () => {
    const book = tableOf(['x']);
    const { startIndex } = book.table();
    expect(book.refusal({ insertTable: { rows: 1, columns: 1, ...at(startIndex) } })).toMatch(
      /inside the bounds of an existing paragraph/,
    );
    expect(book.refusal(insert(startIndex + 2, 'x'))).toMatch(/inside the bounds of an existing paragraph/);
    expect(book.refusal({ insertTable: { rows: 0, columns: 1, ...at(1) } })).toMatch(/at least 1/);
    book.batch({ insertTable: { rows: 1, columns: 1, ...at(startIndex + 4) } });
    expect(book.sketch()).toBe('a\n[|x\n[|\n]\n]b\n');
  });

  it('takes the text style of the place into its cells', () => {
    const book = new World().write('bold');
    book.batch(
      { updateTextStyle: { ...range(1, 5), textStyle: { bold: true }, fields: 'bold' } },
      { insertTable: { rows: 1, columns: 1, ...at(3) } },
    );
    expect(cell(book, 0, 0).content![0]!.paragraph!.elements![0]!.textRun!.textStyle).toEqual({ bold: true });
  });
});

describe('rows and columns', () => {
  it('are inserted beside a cell, looking like it', () => {
    const book = tableOf(['1', '2'], ['3', '4']);
    book.batch({
      updateTableCellStyle: {
        tableCellStyle: { backgroundColor: blue },
        fields: 'backgroundColor',
        ...area(book, 0, 0, 1, 1),
      },
    });
    book.batch({ insertTableRow: { ...cellLocation(book, 0, 0), insertBelow: true } });
    book.batch({ insertTableColumn: { ...cellLocation(book, 0, 0), insertRight: false } });
    expect(book.sketch()).toBe('a\n[|\n|1\n|2\n/|\n|\n|\n/|\n|3\n|4\n]b\n');
    expect(book.table().columns).toBe(3);
    expect(cell(book, 1, 1).tableCellStyle!.backgroundColor).toEqual(blue);
  });

  it('are deleted, and the table with the last of them', () => {
    const book = tableOf(['1', '2'], ['3', '4']);
    book.batch({ deleteTableRow: cellLocation(book, 0, 1) });
    book.batch({ deleteTableColumn: cellLocation(book, 0, 0) });
    expect(book.sketch()).toBe('a\n[|4\n]b\n');
    book.batch({ deleteTableRow: cellLocation(book, 0, 0) });
    expect(book.sketch()).toBe('a\nb\n');
  });

  it('are found by the table’s start and by row and column, or refused', () => {
    const book = tableOf(['1', '2']);
    const row = (index: number, rowIndex: number) => ({
      insertTableRow: { tableCellLocation: { tableStartLocation: { index }, rowIndex, columnIndex: 0 } },
    });
    expect(book.refusal(row(1, 0))).toBe(
      'Invalid requests[0].insertTableRow: Invalid table start location. Must specify the start index of the table.',
    );
    expect(book.refusal(row(book.table().startIndex + 1, 0))).toMatch(/Invalid table start location/);
    expect(book.refusal(row(book.table().startIndex, 1))).toMatch(/row index 1 must be less than 1/);
    expect(book.refusal({ insertTableRow: {} })).toMatch(/must be specified/);
  });
});

describe('merging', () => {
  it('gathers the text in the first cell; the others stay, empty', () => {
    const book = tableOf(['1', '2'], ['', '4'], ['5', '6']);
    book.batch({
      createNamedRange: { name: 'four', ...range(cell(book, 1, 1).startIndex! + 1, cell(book, 1, 1).startIndex! + 2) },
    });
    book.batch({
      createNamedRange: { name: 'six', ...range(cell(book, 2, 1).startIndex! + 1, cell(book, 2, 1).startIndex! + 2) },
    });
    book.batch({ mergeTableCells: area(book, 0, 0, 2, 2) });
    expect(book.sketch()).toBe('a\n[|1\n2\n4\n|\n/|\n|\n/|5\n|6\n]b\n');
    expect(spans(book)).toEqual([
      [
        [2, 2],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
    const { four, six } = book.get().namedRanges!;
    const start = cell(book, 0, 0).startIndex!;
    expect(four!.namedRanges![0]!.ranges).toEqual([{ startIndex: start + 5, endIndex: start + 6 }]);
    expect(six!.namedRanges![0]!.ranges![0]!.startIndex).toBe(cell(book, 2, 1).startIndex! + 1);
    book.batch({ unmergeTableCells: area(book, 0, 0, 1, 1) });
    expect(book.sketch()).toBe('a\n[|1\n2\n4\n|\n/|\n|\n/|5\n|6\n]b\n');
    expect(
      spans(book)
        .flat(2)
        .every((span) => span === 1),
    ).toBe(true);
  });

  it('needs a rectangle inside the table', () => {
    const book = tableOf(['1', '2', '3'], ['4', '5', '6']);
    book.batch({ mergeTableCells: area(book, 0, 0, 2, 2) });
    expect(book.refusal({ mergeTableCells: area(book, 0, 1, 1, 2) })).toMatch(/rectangle/);
    expect(book.refusal({ mergeTableCells: area(book, 1, 2, 1, 2) })).toMatch(/beyond the table/);
    book.batch({ mergeTableCells: area(book, 0, 0, 2, 3) });
    expect(spans(book)[0]![0]).toEqual([2, 3]);
  });

  it('grows with rows put inside it, and shrinks with rows taken away', () => {
    const book = tableOf(['1', '2'], ['3', '4'], ['5', '6']);
    book.batch({ mergeTableCells: area(book, 0, 0, 2, 1) });
    book.batch({ insertTableRow: { ...cellLocation(book, 0, 1), insertBelow: true } });
    expect(spans(book)[0]![0]).toEqual([3, 1]);
    book.batch({ deleteTableRow: cellLocation(book, 1, 1) });
    expect(spans(book)[0]![0]).toEqual([2, 1]);
    book.batch({ insertTableColumn: { ...cellLocation(book, 1, 0), insertRight: true } });
    expect(spans(book).map((row) => row.length)).toEqual([3, 3, 3]);
    // The merged cell stands in both rows: with it go both.
    book.batch({ deleteTableRow: cellLocation(book, 1, 0) });
    expect(book.sketch()).toBe('a\n[|5\n|\n|6\n]b\n');
  });
});

describe('looks', () => {
  const style = (book: Book, tableCellStyle: TableCellStyle, fields: string, where: object) => ({
    updateTableCellStyle: { tableCellStyle, fields, ...where },
  });

  it('of cells: a border is shared with the neighbour, the rest is the cell’s own', () => {
    const book = tableOf(['1', '2'], ['3', '4']);
    book.batch(style(book, { borderRight: line, paddingTop: pt(0) }, 'borderRight,paddingTop', area(book, 0, 0, 1, 1)));
    expect(cell(book, 0, 0).tableCellStyle).toMatchObject({ borderRight: line, paddingTop: { unit: 'PT' } });
    expect(cell(book, 0, 1).tableCellStyle!.borderLeft).toEqual(line);
    expect(cell(book, 1, 0).tableCellStyle!.borderRight).toBeUndefined();
    const whole = { tableStartLocation: { index: book.table().startIndex } };
    book.batch(
      style(book, { backgroundColor: blue, contentAlignment: 'MIDDLE' }, 'backgroundColor,contentAlignment', whole),
    );
    expect(cell(book, 1, 1).tableCellStyle).toMatchObject({ backgroundColor: blue, contentAlignment: 'MIDDLE' });
    book.batch(style(book, {}, 'borderRight', area(book, 0, 0, 1, 1)));
    expect(cell(book, 0, 1).tableCellStyle!.borderLeft).toBeUndefined();
    const refused = (tableCellStyle: TableCellStyle, fields: string) =>
      book.refusal(style(book, tableCellStyle, fields, whole));
    expect(refused({ borderTop: { width: pt(1) } }, 'borderTop')).toMatch(/cannot be partially updated/);
    expect(refused({ borderTop: { ...line, color: {} } }, 'borderTop')).toMatch(/cannot be transparent/);
    expect(refused({ rowSpan: 2 }, 'rowSpan')).toMatch(/read-only/);
  });

  it('of columns and rows: widths of five points and more, least heights, pinned header rows', () => {
    const book = tableOf(['1', '2'], ['3', '4']);
    const tableStartLocation = { index: book.table().startIndex };
    const width = (magnitude: number, columnIndices: number[]) => ({
      updateTableColumnProperties: {
        tableStartLocation,
        columnIndices,
        tableColumnProperties: { widthType: 'FIXED_WIDTH' as const, width: pt(magnitude) },
        fields: 'widthType,width',
      },
    });
    book.batch(
      width(120, [1]),
      {
        updateTableRowStyle: {
          tableStartLocation,
          rowIndices: [0],
          tableRowStyle: { minRowHeight: pt(20), preventOverflow: true },
          fields: '*',
        },
      },
      { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 1 } },
    );
    expect(book.table().tableStyle!.tableColumnProperties).toEqual([
      { widthType: 'EVENLY_DISTRIBUTED' },
      { widthType: 'FIXED_WIDTH', width: pt(120) },
    ]);
    expect(book.table().tableRows!.map((row) => row.tableRowStyle)).toEqual([
      { minRowHeight: pt(20), preventOverflow: true, tableHeader: true },
      { minRowHeight: { unit: 'PT' } },
    ]);
    expect(book.refusal(width(4, [0]))).toMatch(/at least 5 points/);
    expect(book.refusal(width(40, [2]))).toMatch(/column index 2 must be less than 2/);
    expect(book.refusal({ pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 3 } })).toMatch(
      /between 0 and 2/,
    );
    book.batch({ pinTableHeaderRows: { tableStartLocation } });
    expect(book.table().tableRows![0]!.tableRowStyle!.tableHeader).toBeUndefined();
  });
});
