/** A spreadsheet in memory: its record, its grids, its tables of formats and rules, and what changed since it was last calculated. */
import type { Cell, Row } from './cells/cell';
import { Grid, type BlockSource } from './cells/grid';
import { InternTable } from './cells/intern-table';
import type { CellFormat, DataValidationRule, ExtendedValue, NumberFormat } from './google-types';
import type { Area, BookRecord, Box, SheetRecord, TablesRecord } from './model';
import { Refusal } from './refusal';
import type { Shift } from './structure/shift';

/** Boxes of one sheet kept apart before they are taken together. */
const MAX_CHANGES = 64;

export interface Spilled {
  readonly value: ExtendedValue;
  /** Sheet row and column of the formula that reaches into this cell. */
  readonly row: number;
  readonly column: number;
}

/** What formulas came to. Never kept in the store: it can always be computed again. */
export interface Computed {
  values: Map<Cell, { readonly value: ExtendedValue; readonly format?: NumberFormat; readonly hyperlink?: string }>;
  /** Values that an array formula put into other cells, by sheet and `row,column`. */
  spills: Map<number, Map<string, Spilled>>;
  /** Cells that changed since; `all` after anything but an edit of cells. */
  changes: Map<number, Box[]> | 'all';
  /** The moment for which TODAY and NOW were computed, as a serial number. */
  at: number;
  /** Whether any formula looks at the clock. */
  readsClock: boolean;
  /** Values of formulas outside cells, by place and text, since the last change. */
  loose: Map<string, ExtendedValue>;
}

export class SheetState {
  constructor(
    readonly record: SheetRecord,
    readonly grid: Grid,
  ) {}

  get id(): number {
    return this.record.properties.sheetId;
  }
  get title(): string {
    return this.record.properties.title;
  }
  get rowCount(): number {
    return this.record.properties.gridProperties.rowCount;
  }
  get columnCount(): number {
    return this.record.properties.gridProperties.columnCount;
  }
  get box(): Box {
    return { top: 0, left: 0, bottom: this.rowCount, right: this.columnCount };
  }
}

export class Book {
  readonly sheets: SheetState[];
  readonly formats: InternTable<CellFormat>;
  readonly rules: InternTable<DataValidationRule>;
  readonly computed: Computed = {
    values: new Map(),
    spills: new Map(),
    changes: 'all',
    at: 0,
    readsClock: false,
    loose: new Map(),
  };

  /** Insertions, deletions and moves that the references have not followed yet; none between two requests of different kinds. */
  readonly shifts: Shift[] = [];

  constructor(
    readonly id: string,
    readonly record: BookRecord,
    tables: TablesRecord,
    private readonly blocks: (id: number) => (Row | null)[],
  ) {
    this.sheets = record.sheets.map((sheet) => new SheetState(sheet, new Grid(sheet.blocks, this.source())));
    this.formats = new InternTable(tables.formats);
    this.rules = new InternTable(tables.rules);
  }

  get locale(): string {
    return this.record.properties.locale;
  }

  source(): BlockSource {
    return { load: this.blocks, newId: () => this.record.nextBlock++ };
  }

  find(sheetId: number): SheetState | undefined {
    return this.sheets.find(({ id }) => id === sheetId);
  }

  /** @throws Refusal in Google's words */
  sheet(sheetId: number | undefined): SheetState {
    const found = this.find(sheetId ?? 0);
    if (!found) throw new Refusal(`No grid with id: ${sheetId ?? 0}`);
    return found;
  }

  /** Titles are compared without regard to case, as in formulas and A1 notation. */
  byTitle(title: string): SheetState | undefined {
    const wanted = title.toLowerCase();
    return (
      this.sheets.find((sheet) => sheet.title === title) ??
      this.sheets.find((sheet) => sheet.title.toLowerCase() === wanted)
    );
  }

  /** Puts the list of sheets into this order, also in the record. */
  reorder(sheets: readonly SheetState[]): void {
    this.sheets.splice(0, this.sheets.length, ...sheets);
    this.record.sheets = sheets.map(({ record }) => record);
  }

  format(cell: Cell | undefined): CellFormat | undefined {
    return cell?.s === undefined ? undefined : this.formats.get(cell.s);
  }

  rule(cell: Cell | undefined): DataValidationRule | undefined {
    return cell?.r === undefined ? undefined : this.rules.get(cell.r);
  }

  /** Tells that cells changed, so that formulas that look at them are computed again. */
  changed({ sheetId, ...box }: Area): void {
    const { changes } = this.computed;
    if (changes === 'all') return;
    const boxes = changes.get(sheetId) ?? [];
    boxes.push(box);
    if (boxes.length > MAX_CHANGES) {
      const all = boxes.reduce((a, b) => ({
        top: Math.min(a.top, b.top),
        left: Math.min(a.left, b.left),
        bottom: Math.max(a.bottom, b.bottom),
        right: Math.max(a.right, b.right),
      }));
      boxes.splice(0, boxes.length, all);
    }
    changes.set(sheetId, boxes);
  }

  /** Tells that rows, columns, sheets or names moved: every formula is computed again. */
  restructured(): void {
    this.computed.changes = 'all';
  }

  /** Cells that the grids have, used or not. */
  get cellCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  }
}
