/** Tables as Word's. */
import {
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type ITableCellBorders,
} from 'docx';
import type {
  GoogleTable,
  GoogleTableCell,
  GoogleTableRow,
  StructuralElement,
  TableCellBorder,
  TableCellStyle,
} from '../docs/google-types';
import type { ExportContext } from './docx-context';
import { line, shading, twips } from './docx-styles';

/** Makes the blocks of a cell. */
type Blocks = (content: readonly StructuralElement[], context: ExportContext) => (Paragraph | Table)[];

export function tableOf(table: GoogleTable, context: ExportContext, blocks: Blocks): Table {
  const widths = columnWidths(table, context.textWidth);
  const covered = new Set<GoogleTableCell>();
  const source = table.tableRows ?? [];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    rows: source.map((row, rowIndex) => {
      const cells = row.tableCells ?? [];
      const children = cells.flatMap((cell, column) => {
        if (covered.has(cell)) return [];
        const { rowSpan = 1, columnSpan = 1 } = cell.tableCellStyle ?? {};
        for (const under of source.slice(rowIndex, rowIndex + rowSpan)) {
          for (const one of under.tableCells?.slice(column, column + columnSpan) ?? []) covered.add(one);
        }
        return [cellOf(cell, sum(widths.slice(column, column + columnSpan)), context, blocks)];
      });
      return rowOf(row, children);
    }),
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** In twips. Columns of no fixed width share what the others leave of the text area. */
function columnWidths(table: GoogleTable, textWidth: number): number[] {
  const columns = table.tableStyle?.tableColumnProperties ?? [];
  const fixed = columns.map((column) => (column.widthType === 'FIXED_WIDTH' ? twips(column.width) : null));
  const rest = Math.max(0, textWidth - sum(fixed.map((width) => width ?? 0)));
  const share = Math.floor(rest / Math.max(1, fixed.filter((width) => width === null).length));
  return fixed.map((width) => width ?? Math.max(share, 100));
}

function rowOf(row: GoogleTableRow, children: TableCell[]): TableRow {
  const { tableHeader, preventOverflow, minRowHeight } = row.tableRowStyle ?? {};
  return new TableRow({
    children,
    ...(tableHeader ? { tableHeader } : {}),
    ...(preventOverflow ? { cantSplit: true } : {}),
    ...(minRowHeight?.magnitude ? { height: { value: twips(minRowHeight), rule: HeightRule.ATLEAST } } : {}),
  });
}

const ALIGN = { TOP: VerticalAlign.TOP, MIDDLE: VerticalAlign.CENTER, BOTTOM: VerticalAlign.BOTTOM } as const;

function cellOf(cell: GoogleTableCell, width: number, context: ExportContext, blocks: Blocks): TableCell {
  const style = cell.tableCellStyle ?? {};
  const { rowSpan = 1, columnSpan = 1, paddingLeft, paddingRight, paddingTop, paddingBottom } = style;
  const fill = shading(style.backgroundColor);
  const inside = { ...context, breaksPages: false, textWidth: width - twips(paddingLeft) - twips(paddingRight) };
  return new TableCell({
    children: blocks(cell.content ?? [], inside),
    width: { size: width, type: WidthType.DXA },
    margins: {
      marginUnitType: WidthType.DXA,
      left: twips(paddingLeft),
      right: twips(paddingRight),
      top: twips(paddingTop),
      bottom: twips(paddingBottom),
    },
    borders: cellBorders(style),
    verticalAlign: ALIGN[style.contentAlignment as keyof typeof ALIGN] ?? VerticalAlign.TOP,
    ...(fill ? { shading: fill } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(columnSpan > 1 ? { columnSpan } : {}),
  });
}

/** Where nothing is set, Docs draws a thin black line. */
const DEFAULT_BORDER: TableCellBorder = {
  color: { color: { rgbColor: {} } },
  width: { magnitude: 1, unit: 'PT' },
  dashStyle: 'SOLID',
};

function cellBorders(style: TableCellStyle): ITableCellBorders {
  return {
    top: line(style.borderTop ?? DEFAULT_BORDER),
    bottom: line(style.borderBottom ?? DEFAULT_BORDER),
    left: line(style.borderLeft ?? DEFAULT_BORDER),
    right: line(style.borderRight ?? DEFAULT_BORDER),
  };
}
