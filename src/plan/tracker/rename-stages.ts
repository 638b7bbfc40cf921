/** Stages that are called otherwise now, in a column of as many rows as there may be, by one request each. */
import type { SheetsRequest } from '../sheets/google';
import type { SheetRows } from './sheet-rows';

export interface RenamedStage {
  readonly from: string;
  readonly to: string;
}

export interface Renaming {
  readonly sheet: SheetRows;
  readonly column: string;
  readonly names: readonly RenamedStage[];
}

/**
 * Google enters a replacement as if it were typed: what might be taken for a formula, a number or a date stays as it is. Names that
 * change places go by way of one that nobody uses.
 */
export function renameRequests({ sheet, column, names }: Renaming): SheetsRequest[] {
  const at = sheet.columns.get(column);
  if (at === undefined) return [];
  const plain = names.filter(({ from, to }) => /^\p{L}/u.test(to) && from !== '');
  const replace = (find: string, replacement: string): SheetsRequest => ({
    findReplace: {
      find,
      replacement,
      matchCase: true,
      matchEntireCell: true,
      range: { sheetId: sheet.sheetId, startRowIndex: sheet.firstRow, startColumnIndex: at, endColumnIndex: at + 1 },
    },
  });
  const between = (index: number): string => `renamed stage \u2116${index + 1}`;
  return plain.some(({ to }) => plain.some(({ from }) => from === to))
    ? [...plain.map(({ from }, index) => replace(from, between(index))), ...plain.map(({ to }, index) => replace(between(index), to))] // prettier-ignore
    : plain.map(({ from, to }) => replace(from, to));
}
