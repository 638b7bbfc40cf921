/** Draws a table: widths of its columns, merged cells, borders, shading. */
import type { GoogleTable, GoogleTableCell, StructuralElement } from '../../../docs/google-types';
import { make } from '../sheet/dom';
import { borderCss, colorOf, points } from './style-css';

const VERTICAL: Readonly<Record<string, string>> = { MIDDLE: 'middle', BOTTOM: 'bottom' };
const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
/** What Docs draws where a cell says nothing. */
const BLACK = { color: { color: { rgbColor: {} } }, width: { magnitude: 1 } };

/** Draws what stands in a cell of a width in points. */
type Fill = (content: readonly StructuralElement[], room: number) => readonly Node[];

/** @param room width of the text, in points */
export function drawTable({ tableRows = [], tableStyle }: GoogleTable, room: number, fill: Fill): HTMLTableElement {
  const widths = (tableStyle?.tableColumnProperties ?? []).map(({ widthType, width }) =>
    widthType === 'FIXED_WIDTH' ? points(width) : null,
  );
  const fixed = widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const even = Math.max((room - fixed) / Math.max(widths.filter((width) => width === null).length, 1), 18);
  const columns = widths.map((width) => width ?? even);
  const table = make('table', { className: 'doc-table' });
  table.style.width = `${columns.reduce((sum, width) => sum + width, 0)}pt`;
  const group = make('colgroup');
  for (const width of columns) {
    const column = make('col');
    column.style.width = `${width}pt`;
    group.append(column);
  }
  const body = make('tbody');
  const covered = new Set<string>();
  tableRows.forEach(({ tableCells = [], tableRowStyle }, row) => {
    const line = make('tr');
    if (tableRowStyle?.tableHeader) line.dataset['head'] = '';
    line.style.height = `${points(tableRowStyle?.minRowHeight)}pt`;
    tableCells.forEach((cell, column) => {
      if (covered.has(`${row},${column}`)) return;
      const { rowSpan = 1, columnSpan = 1 } = cell.tableCellStyle ?? {};
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < columnSpan; right++) covered.add(`${row + down},${column + right}`);
      const width = columns.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
      line.append(drawCell(tableRowStyle?.tableHeader ? 'th' : 'td', cell, width, fill));
    });
    body.append(line);
  });
  table.append(group, body);
  return table;
}

function drawCell(
  tag: 'td' | 'th',
  { content = [], tableCellStyle = {} }: GoogleTableCell,
  width: number,
  fill: Fill,
): HTMLElement {
  const { rowSpan = 1, columnSpan = 1, contentAlignment = '', backgroundColor } = tableCellStyle;
  const cell = make(tag);
  cell.rowSpan = rowSpan;
  cell.colSpan = columnSpan;
  cell.style.verticalAlign = VERTICAL[contentAlignment] ?? 'top';
  cell.style.backgroundColor = colorOf(backgroundColor) ?? '';
  for (const side of SIDES) {
    cell.style[`border${side}`] = borderCss(tableCellStyle[`border${side}`] ?? BLACK);
    cell.style[`padding${side}`] = `${points(tableCellStyle[`padding${side}`])}pt`;
  }
  const room = width - points(tableCellStyle.paddingLeft) - points(tableCellStyle.paddingRight);
  const column = make('div', { className: 'doc-column' });
  column.append(...fill(content, room));
  cell.append(column);
  return cell;
}
