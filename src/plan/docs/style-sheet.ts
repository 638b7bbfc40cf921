/** Collects style requests by range; neighbours of one look become one request. */
import type { DocsRequest, ParagraphStyle, TableCellStyle, TextStyle, BulletPreset } from './google';
import type { Span } from './elements';

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

/** What of a sheet is asked for: only how text looks, only how paragraphs do, or everything. */
export type Facet = 'text' | 'paragraph' | 'cells' | 'all';

interface OfTable {
  readonly table: number;
  readonly facet: 'cells' | 'shape';
  readonly at: (tableStartLocation: { readonly index: number }) => DocsRequest;
}

export class StyleSheet {
  private readonly lists: Styled<BulletPreset>[] = [];
  private readonly paragraphs: Styled<ParagraphStyle>[] = [];
  private readonly texts: Styled<TextStyle>[] = [];
  private readonly tables: OfTable[] = [];

  paragraph(span: Span, style: ParagraphStyle): void {
    if (Object.keys(style).length > 0) add(this.paragraphs, span, style);
  }

  /** Later ones win over earlier ones. */
  text(span: Span, style: TextStyle): void {
    if (Object.keys(style).length > 0 && span.end > span.start) add(this.texts, span, style);
  }

  list({ start, end }: Span, bulletPreset: BulletPreset): void {
    this.lists.push({ start, end, style: bulletPreset });
  }

  cells(table: number, { row, column, rows, columns }: CellRange, style: TableCellStyle): void {
    const at: OfTable['at'] = (tableStartLocation) => {
      const tableCellLocation = { tableStartLocation, rowIndex: row, columnIndex: column };
      const tableRange = { tableCellLocation, rowSpan: rows, columnSpan: columns };
      return { updateTableCellStyle: { tableRange, tableCellStyle: style, fields: fieldsOf(style) } };
    };
    this.tables.push({ table, facet: 'cells', at });
  }

  /** @param widths in points, by column */
  columns(table: number, widths: readonly number[]): void {
    const byWidth = new Map<number, number[]>();
    widths.forEach((width, column) => byWidth.set(width, [...(byWidth.get(width) ?? []), column]));
    for (const [width, columnIndices] of byWidth) {
      const tableColumnProperties = { widthType: 'FIXED_WIDTH', width: { magnitude: width, unit: 'PT' } } as const;
      const fields = 'widthType,width';
      this.shape(table, (tableStartLocation) => ({
        updateTableColumnProperties: { tableStartLocation, columnIndices, tableColumnProperties, fields },
      }));
    }
  }

  /** Rows go to the next page whole; the first `head` ones are repeated on every page. */
  rows(table: number, head: number): void {
    const tableRowStyle = { preventOverflow: true };
    this.shape(table, (tableStartLocation) => ({
      updateTableRowStyle: { tableStartLocation, tableRowStyle, fields: 'preventOverflow' },
    }));
    if (head > 0)
      this.shape(table, (tableStartLocation) => ({
        pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: head },
      }));
  }

  /** @param points at least that high */
  rowHeight(table: number, rowIndices: readonly number[], points: number): void {
    const tableRowStyle = { minRowHeight: { magnitude: points, unit: 'PT' } } as const;
    this.shape(table, (tableStartLocation) => ({
      updateTableRowStyle: { tableStartLocation, rowIndices: [...rowIndices], tableRowStyle, fields: 'minRowHeight' },
    }));
  }

  private shape(table: number, at: OfTable['at']): void {
    this.tables.push({ table, facet: 'shape', at });
  }

  /** Everything, where it was written. */
  requests(): DocsRequest[] {
    return this.within({ start: 0, end: Infinity }, 0);
  }

  /**
   * The looks of what lies in a span, for the same text `by` indexes further on. Bullets first (they bring indents of their own), then
   * paragraphs (a named style resets its text), text last.
   */
  within(span: Span, by: number, facet: Facet = 'all'): DocsRequest[] {
    const inside = <T>(list: readonly Styled<T>[]) =>
      list.flatMap(({ start, end, style }) => {
        const range = { startIndex: Math.max(start, span.start) + by, endIndex: Math.min(end, span.end) + by };
        return range.endIndex > range.startIndex ? [{ range, style }] : [];
      });
    const has = (...facets: readonly Facet[]): boolean => facets.includes(facet) || facet === 'all';
    const paragraphs = has('paragraph');
    return [
      ...(paragraphs ? inside(this.lists) : []).map(({ range, style }): DocsRequest => ({
        createParagraphBullets: { bulletPreset: style, range },
      })),
      ...(paragraphs ? inside(this.paragraphs) : []).map(({ range, style }): DocsRequest => ({
        updateParagraphStyle: { range, paragraphStyle: style, fields: fieldsOf(style) },
      })),
      ...this.tables
        .filter((one) => one.table >= span.start && one.table < span.end && has(one.facet as Facet))
        .map(({ table, at }) => at({ index: table + by })),
      ...(has('text') ? inside(this.texts) : []).map(({ range, style }): DocsRequest => ({
        updateTextStyle: { range, textStyle: style, fields: fieldsOf(style) },
      })),
    ];
  }
}
