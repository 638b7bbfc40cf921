/** What the store keeps of a spreadsheet beside its cells. Everything is plain JSON. */
import type {
  BandedRange,
  BasicFilter,
  CellFormat,
  ConditionalFormatRule,
  DataValidationRule,
  EmbeddedChart,
  FilterView,
  GridProperties,
  NamedRange,
  ProtectedRange,
  SheetProperties,
  SpreadsheetProperties,
} from './google-types';

/** Rows `start`..`end` (exclusive), or columns, that are not as by default. */
export interface DimensionRun {
  readonly start: number;
  readonly end: number;
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
}

/** A run of consecutive rows: with cells (`id` names the record that holds them) or without any (`id` null). */
export interface BlockEntry {
  readonly id: number | null;
  readonly rows: number;
  /** Cells with a formula, so that a calculation opens only blocks that have some. */
  readonly formulas: number;
}

/** A protection as it is kept: `everyEditor` where no editors were named, so everybody who may edit the file still may. */
export interface ProtectionRecord extends ProtectedRange {
  everyEditor?: boolean;
}

export interface SheetRecord {
  /** `index` is not kept: it is the place in the list. */
  properties: SheetProperties & { sheetId: number; title: string; gridProperties: GridProperties & Size };
  blocks: BlockEntry[];
  rowRuns: DimensionRun[];
  columnRuns: DimensionRun[];
  merges: Area[];
  conditionalFormats: ConditionalFormatRule[];
  protectedRanges: ProtectionRecord[];
  bandedRanges: BandedRange[];
  basicFilter: BasicFilter | null;
  filterViews: FilterView[];
  charts: EmbeddedChart[];
}

export interface Size {
  rowCount: number;
  columnCount: number;
}

/** Cells of a sheet; ends are exclusive. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A box on a sheet. */
export interface Area extends Box {
  readonly sheetId: number;
}

export type MetadataPlace =
  | { readonly kind: 'SPREADSHEET' }
  | { readonly kind: 'SHEET'; readonly sheetId: number }
  | { readonly kind: 'ROW' | 'COLUMN'; readonly sheetId: number; readonly index: number };

export interface MetadataRecord {
  readonly id: number;
  readonly key: string;
  readonly value?: string;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  /** The Cloud project that made it; null: a client without one. Only it sees metadata of visibility PROJECT. */
  readonly project: string | null;
  readonly place: MetadataPlace;
}

export interface BookRecord {
  properties: SpreadsheetProperties & { title: string; locale: string; timeZone: string };
  sheets: SheetRecord[];
  namedRanges: NamedRange[];
  metadata: MetadataRecord[];
  nextBlock: number;
}

/** Formats and validation rules, each kept once; cells hold their numbers. Only ever grows. */
export interface TablesRecord {
  formats: CellFormat[];
  rules: DataValidationRule[];
}
