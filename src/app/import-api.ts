/** The contract between the server functions of import and export and their page. The page reads files, maps columns and shows what will happen;
 * the server judges every row again before it writes. */
import type { CivilDate } from '../domain/civil-time';
import type { Closing, Deal, HistoryEntry } from '../domain/deal';
import type { ColumnForms } from '../domain/import/column-forms';
import type { BaseDeal, Decisions, ImportBase } from '../domain/import/import-base';
import type { ImportWarning, Rejection } from '../domain/import/import-record';
import type { Mapping } from '../domain/import/mapping';
import type { Language } from '../domain/language';
import type { Answer } from './api';
import type { Where } from './tracker-api';

/** All that the page needs to judge a file by itself, in one read. */
export interface ImportDesk {
  readonly spreadsheetId: string;
  /** The client company. */
  readonly client: string;
  /** Language of the page: the user's. */
  readonly language: Language;
  readonly today: CivilDate;
  /** IANA. */
  readonly timeZone: string;
  readonly base: Pick<ImportBase, 'stages' | 'sellers' | 'reasons' | 'currency' | 'country'>;
  /** Active and closed. */
  readonly deals: readonly BaseDeal[];
  /** How files of one layout were read last, by `mappingSignature`. */
  readonly remembered: Readonly<Record<string, { readonly mapping: Mapping; readonly decisions: Decisions }>>;
  /** The latest first. */
  readonly imports: readonly ImportRun[];
  /** What keeps an import from being sound, e.g. a faulty conveyor, in the user's language; empty: nothing. */
  readonly problems: readonly string[];
}

/** An import that was begun. */
export interface ImportRun {
  readonly id: string;
  /** Name of the file. */
  readonly file: string;
  /** Fingerprint of the file's rows: the same file goes on where it was left. */
  readonly content: string;
  readonly by: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** Rows that were to be written, and those that have been. */
  readonly rows: number;
  readonly done: number;
  /** Number of the last row of the file that was dealt with, 0 at first: parts go in the file's order, and an import goes on behind it. */
  readonly upTo: number;
  readonly created: number;
  readonly updated: number;
  readonly state: 'running' | 'done' | 'undone';
}

/** A part of a file: as many rows as one write takes; the page sends one part after the other until none is left. */
export interface ImportPart {
  readonly run: Pick<ImportRun, 'id' | 'file' | 'content' | 'rows'>;
  readonly mapping: Mapping;
  readonly decisions: Decisions;
  /** The user has confirmed that the mandatory actions of earlier stages were done before the import; else such rows are rejected. */
  readonly attested: boolean;
  readonly headers: readonly string[];
  /** The file has real numbers and dates, as XLSX has. */
  readonly typed: boolean;
  /** How dates and sums are written, by `columnForms` of the whole file. */
  readonly forms: ColumnForms;
  /** In the file's order, with their number in it, from 1, as a spreadsheet counts. Rows that were rejected already may be left out. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** With the last part the mapping is remembered by this signature and the run is done; null: more parts follow. */
  readonly finish: { readonly signature: string } | null;
}

export interface ImportedRow {
  readonly row: number;
  /** `closed`: the deal has ended in the tracker, and is left as it is. */
  readonly verdict: 'new' | 'update' | 'unchanged' | 'closed' | 'rejected';
  /** Null: rejected. */
  readonly deal: string | null;
  /** Why it was rejected, with words of the user's language for what the rules of the conveyor refuse. */
  readonly reasons: readonly (Rejection & { readonly words?: string })[];
  readonly warnings: readonly ImportWarning[];
}

export interface ImportReport {
  readonly run: ImportRun;
  /**
   * Of this part, from its first row. Rows at its end that did not fit into one write are missing and are to be sent again, with the
   * `finish` that came with them. A row that this import has written before is answered with its verdict again.
   */
  readonly rows: readonly ImportedRow[];
}

export interface UndoReport {
  /** Deals of the whole import that have been taken out or put back to what they were, by this call and those before it. */
  readonly undone: number;
  /** Deals of the whole import that somebody had changed since: they stay. `title` is empty where the deal is no more, as after a merge. */
  readonly kept: readonly { readonly deal: string; readonly title: string }[];
  /** Call again: thousands of deals take several writes. */
  readonly more: boolean;
}

export type ExportKind = 'active' | 'closed' | 'history';

/**
 * One page of what is exported; `next` null: that was the last one. Deals come in the order of their numbers, whatever people sort
 * meanwhile; `history` with its latest lines last, its `from` and `to` in the words of the sheet.
 */
export interface ExportPage {
  readonly deals: readonly { readonly deal: Deal; readonly closing: Closing | null }[];
  readonly history: readonly HistoryEntry[];
  readonly next: number | null;
}

/** The server functions, by the names of the add-on's globals. */
export interface ImportApi {
  openImport(where: Where): Answer<ImportDesk>;
  importRows(where: Where, part: ImportPart): Answer<ImportReport>;
  /** Takes back a whole import: new deals go, changed ones are what they were, as far as nobody has changed them since. */
  undoImport(where: Where, run: string): Answer<UndoReport>;
  /** @param from 0, then `next` of the page before */
  readForExport(where: Where, kind: ExportKind, from: number): Answer<ExportPage>;
}
