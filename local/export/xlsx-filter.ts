/** The basic filter with its criteria: without them Excel would take the rows for hidden by hand and never show them again. */
import type { Box } from '../sheets/model';
import { boxWithin } from '../sheets/ranges/grid-range';
import type { SnapshotSheet } from '../sheets/snapshot';
import { xmlText } from './xlsx-text';

export interface FilterColumn {
  /** From the filter's first column. */
  readonly column: number;
  /** As shown. */
  readonly values: readonly string[];
  readonly blanks: boolean;
}

export interface ExportedFilter {
  readonly box: Box;
  readonly columns: readonly FilterColumn[];
}

export function filterOf(sheet: SnapshotSheet): ExportedFilter | undefined {
  const { basicFilter, filteredRows } = sheet;
  if (!basicFilter) return undefined;
  const box = boxWithin(basicFilter.range ?? {}, sheet);
  const hidden = new Set(filteredRows);
  const columns = (basicFilter.filterSpecs ?? []).flatMap(({ columnIndex = 0 }) => {
    if (hidden.size === 0 || columnIndex < box.left || columnIndex >= box.right) return [];
    const texts = new Map(
      sheet.cells.flatMap(({ row, column, text = '' }) => (column === columnIndex ? [[row, text] as const] : [])),
    );
    const shown = new Set<string>();
    for (let row = box.top + 1; row < box.bottom; row++) if (!hidden.has(row)) shown.add(texts.get(row) ?? '');
    const blanks = shown.delete('');
    return [{ column: columnIndex - box.left, values: [...shown], blanks }];
  });
  return { box, columns };
}

export const filterXml = (columns: readonly FilterColumn[]): string =>
  columns
    .map(({ column, values, blanks }) => {
      const items = values.map((value) => `<filter val="${xmlText(value)}"/>`).join('');
      return `<filterColumn colId="${column}"><filters${blanks ? ' blank="1"' : ''}>${items}</filters></filterColumn>`;
    })
    .join('');
