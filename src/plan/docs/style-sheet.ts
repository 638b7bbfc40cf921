/** Collects style requests by range; neighbours of one look become one request. */
import type { DocsRequest, ParagraphStyle, TableCellStyle, TextStyle, BulletPreset } from './google';
import type { Span } from './writer';

/** Field mask of a style: every property that is given, each as a whole. */
const fieldsOf = (style: object): string => Object.keys(style).join(',');

interface Styled<T> {
  start: number;
  end: number;
  readonly style: T;
}

function add<T>(list: Styled<T>[], { start, end }: Span, style: T): void {
  const last = list[list.length - 1];
  if (last && last.end === start && JSON.stringify(last.style) === JSON.stringify(style)) last.end = end;
  else list.push({ start, end, style });
}

/** Rows and columns of a table, counted from 0. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export class StyleSheet {
  private readonly lists: DocsRequest[] = [];
  private readonly paragraphs: Styled<ParagraphStyle>[] = [];
  private readonly texts: Styled<TextStyle>[] = [];
  private readonly tables: DocsRequest[] = [];

  paragraph(span: Span, style: ParagraphStyle): void {
    if (Object.keys(style).length > 0) add(this.paragraphs, span, style);
  }

  /** Later ones win over earlier ones. */
  text(span: Span, style: TextStyle): void {
    if (Object.keys(style).length > 0 && span.end > span.start) add(this.texts, span, style);
  }

  list({ start, end }: Span, bulletPreset: BulletPreset): void {
    this.lists.push({ createParagraphBullets: { bulletPreset, range: { startIndex: start, endIndex: end } } });
  }

  cells(table: number, { row, column, rows, columns }: CellRange, style: TableCellStyle): void {
    const tableCellLocation = { tableStartLocation: { index: table }, rowIndex: row, columnIndex: column };
    const tableRange = { tableCellLocation, rowSpan: rows, columnSpan: columns };
    this.tables.push({ updateTableCellStyle: { tableRange, tableCellStyle: style, fields: fieldsOf(style) } });
  }

  /** @param widths in points, by column */
  columns(table: number, widths: readonly number[]): void {
    const byWidth = new Map<number, number[]>();
    widths.forEach((width, column) => byWidth.set(width, [...(byWidth.get(width) ?? []), column]));
    for (const [width, columnIndices] of byWidth) {
      const tableColumnProperties = { widthType: 'FIXED_WIDTH', width: { magnitude: width, unit: 'PT' } } as const;
      this.tables.push({
        updateTableColumnProperties: {
          tableStartLocation: { index: table },
          columnIndices,
          tableColumnProperties,
          fields: 'widthType,width',
        },
      });
    }
  }

  /** Rows go to the next page whole; the first `head` ones are repeated on every page. */
  rows(table: number, head: number): void {
    const tableStartLocation = { index: table };
    this.tables.push({
      updateTableRowStyle: { tableStartLocation, tableRowStyle: { preventOverflow: true }, fields: 'preventOverflow' },
    });
    if (head > 0) this.tables.push({ pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: head } });
  }

  /** @param points at least that high */
  rowHeight(table: number, rowIndices: readonly number[], points: number): void {
    const tableRowStyle = { minRowHeight: { magnitude: points, unit: 'PT' } } as const;
    const tableStartLocation = { index: table };
    this.tables.push({
      updateTableRowStyle: { tableStartLocation, rowIndices: [...rowIndices], tableRowStyle, fields: 'minRowHeight' },
    });
  }

  /** Bullets first (they bring indents of their own), then paragraphs (a named style resets its text), text last. */
  requests(): DocsRequest[] {
    const range = ({ start, end }: Span) => ({ startIndex: start, endIndex: end });
    return [
      ...this.lists,
      ...this.paragraphs.map((one): DocsRequest => ({
        updateParagraphStyle: { range: range(one), paragraphStyle: one.style, fields: fieldsOf(one.style) },
      })),
      ...this.tables,
      ...this.texts.map((one): DocsRequest => ({
        updateTextStyle: { range: range(one), textStyle: one.style, fields: fieldsOf(one.style) },
      })),
    ];
  }
}
