/** What a person does with the selected cells: copies, cuts, pastes, clears, fills, filters. */
import type { CellData, GridRange, Request } from '../../../sheets/google-types';
import { columnLetters } from './a1';
import type { Asking } from './ask';
import type { Tab } from './book';
import { isCheckbox, shownText } from './cell-facts';
import { cellsToText, textToCells } from './clipboard';
import type { Area, Spot } from './grid';
import { fillDown, gridRangeOf } from './structure';

export interface HandsAt {
  tab(): Tab | undefined;
  area(): Area | null;
  spot(): Spot | null;
  cellAt(spot: Spot): CellData | undefined;
  /** Rows of the tab that have cells. */
  usedRows(): number;
  type(rows: readonly (readonly (string | null)[])[], at: Spot): void;
  change(requests: readonly Request[]): void;
}

/** What was copied or cut here, to be pasted with its formats and formulas. */
interface Held {
  readonly text: string;
  readonly source: GridRange;
  readonly cut: boolean;
  readonly rows: number;
  readonly columns: number;
}

const BLANK = '(Blanks)';
const count = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

export class Hands {
  private held: Held | null = null;

  constructor(
    private readonly at: HandsAt,
    private readonly asking: Pick<Asking, 'choose'>,
  ) {}

  /** @returns text for the clipboard. What is cut stays until it is pasted. */
  take(cut: boolean): string {
    const area = this.at.area();
    const tab = this.at.tab();
    if (!area || !tab) return '';
    const [rows, columns] = [count(area.startRow, area.endRow), count(area.startColumn, area.endColumn)];
    const text = cellsToText(
      rows.map((row) => columns.map((column) => shownText(this.at.cellAt({ sheetId: tab.sheetId, row, column })))),
    );
    const source = gridRangeOf(tab.sheetId, area);
    this.held = { text, source, cut, rows: rows.length, columns: columns.length };
    return text;
  }

  paste(text: string): void {
    const spot = this.at.spot();
    const area = this.at.area();
    if (!spot || !area) return;
    const { held } = this;
    const at = { sheetId: spot.sheetId, row: area.startRow, column: area.startColumn };
    if (!held || text.replace(/\r\n/g, '\n') !== held.text) return this.at.type(textToCells(text), at);
    if (held.cut) {
      this.held = null;
      const destination = { sheetId: at.sheetId, rowIndex: at.row, columnIndex: at.column };
      return this.at.change([{ cutPaste: { source: held.source, destination, pasteType: 'PASTE_NORMAL' } }]);
    }
    const [height, width] = [area.endRow - area.startRow + 1, area.endColumn - area.startColumn + 1];
    const endRow = at.row + (height % held.rows === 0 ? height : held.rows) - 1;
    const endColumn = at.column + (width % held.columns === 0 ? width : held.columns) - 1;
    const destination = gridRangeOf(at.sheetId, {
      startRow: at.row,
      endRow,
      startColumn: at.column,
      endColumn,
    });
    this.at.change([{ copyPaste: { source: held.source, destination, pasteType: 'PASTE_NORMAL' } }]);
  }

  clear(): void {
    const area = this.at.area();
    const sheetId = this.at.tab()?.sheetId;
    if (!area || sheetId === undefined) return;
    const rows = count(area.startRow, area.endRow).map((row) =>
      count(area.startColumn, area.endColumn).map((column) => this.emptied({ sheetId, row, column })),
    );
    this.at.type(rows, { sheetId, row: area.startRow, column: area.startColumn });
  }

  /** What a cell becomes when it is deleted: a checkbox is cleared, what is empty is left alone. */
  private emptied(spot: Spot): string | null {
    const cell = this.at.cellAt(spot);
    if (!cell?.userEnteredValue) return null;
    return isCheckbox(cell) ? 'FALSE' : '';
  }

  /** The first selected row goes down over the others; one row alone gets what stands above it. */
  fill(): void {
    const area = this.at.area();
    const sheetId = this.at.tab()?.sheetId;
    if (!area || sheetId === undefined) return;
    const startRow = area.startRow === area.endRow ? area.startRow - 1 : area.startRow;
    if (startRow >= 0) this.at.change([fillDown(sheetId, { ...area, startRow })]);
  }

  /** The basic filter over the whole tab below its header, with what the person leaves ticked in this column. */
  async filter(column: number): Promise<void> {
    const tab = this.at.tab();
    if (!tab) return;
    const { sheetId, basicFilter } = tab;
    const header = basicFilter?.range?.startRowIndex ?? Math.max(0, tab.frozenRows - 1);
    const last = Math.max(header, this.at.usedRows() - 1);
    const texts = count(header + 1, last).map((row) => shownText(this.at.cellAt({ sheetId, row, column })));
    const values = [...new Set(texts)].sort((a, b) => a.localeCompare(b));
    const criteria = { ...(basicFilter?.criteria ?? {}) };
    const hidden = criteria[String(column)]?.hiddenValues ?? [];
    const answer = await this.asking.choose(
      `Filter by the values of column ${columnLetters(column)}`,
      values.map((value) => ({ label: value || BLANK, on: !hidden.includes(value) })),
    );
    if (!answer) return;
    const hiddenValues = values.filter((_, index) => !answer[index]);
    if (hiddenValues.length > 0) criteria[String(column)] = { hiddenValues };
    else delete criteria[String(column)];
    const range = basicFilter?.range ?? {
      sheetId,
      startRowIndex: header,
      endRowIndex: tab.rows,
      startColumnIndex: 0,
      endColumnIndex: tab.columns,
    };
    this.at.change([{ setBasicFilter: { filter: { range, criteria } } }]);
  }
}
