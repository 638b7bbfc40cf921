/** The history of the book: its lines as they stand in the document, and what the Journal's decisions say of each version. */
import type { BookVersion } from '../../blueprints/sales-book/content';
import { parseCivilDate, type CivilDate } from '../../domain/civil-time';
import { FIRST_VERSION, isLater, versionOfMark } from '../../domain/book/version';
import type { Element, TableElement } from '../docs/elements';
import type { ObservedBook } from '../docs/observed-book';
import { wordsIn, type TableRow } from '../sheets/read-tables';

/** What was decided about a version. */
export interface VersionDecision {
  readonly version: string;
  readonly status: 'proposed' | 'approved' | 'declined' | 'replaced' | null;
  readonly approver: string;
  readonly decidedOn: CivilDate | null;
}

/** @param rows of the Decisions tab; of several about one version the last counts */
export function versionDecisions(rows: readonly TableRow[]): ReadonlyMap<string, VersionDecision> {
  const found = new Map<string, VersionDecision>();
  for (const row of rows) {
    const version = versionOfMark(wordsIn(row, 'about'));
    if (version === null) continue;
    const status = (wordsIn(row, 'status') || null) as VersionDecision['status'];
    const decidedOn = parseCivilDate(wordsIn(row, 'decidedOn'));
    if (status !== 'replaced') found.set(version, { version, status, approver: wordsIn(row, 'approver'), decidedOn });
  }
  return found;
}

/** Who approved it and when, e.g. `Nadiia Bondar, 4 December 2026`; empty: nobody yet. */
export function approvalWords(
  decision: VersionDecision | undefined,
  longDate: (date: CivilDate) => string,
  noName: string,
): string {
  if (decision?.status !== 'approved') return '';
  return [decision.approver || noName, ...(decision.decidedOn ? [longDate(decision.decidedOn)] : [])].join(', ');
}

const cellText = (table: TableElement, row: number, column: number): string =>
  (table.rows[row]?.cells[column] ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim();

const tableOf = (book: ObservedBook, key: string): TableElement | undefined =>
  book.blocks
    .find(({ name }) => name.key === key)
    ?.elements.filter((one: Element): one is TableElement => one.kind === 'table')
    .find(({ rows }) => rows.length > 1);

/**
 * As they stand, in the words that people may have given them, and what the cover says beyond them; without both the first one.
 * @param unsigned what stands where nobody has approved
 * @param today written out
 */
export function standingVersions(
  book: ObservedBook,
  unsigned: readonly string[],
  today: string,
): readonly BookVersion[] {
  const history = tableOf(book, 'history');
  const lines = (history?.rows ?? []).slice(1).map((_, index): BookVersion => {
    const [version, date, changes, approved] = [0, 1, 2, 3].map((column) => cellText(history as TableElement, index + 1, column)); // prettier-ignore
    return {
      version: version ?? '',
      date: date ?? '',
      changes: changes ?? '',
      approved: approved === undefined || unsigned.includes(approved) ? '' : approved,
    };
  });
  const cover = tableOf(book, 'cover');
  const version = cover ? cellText(cover, 0, 1) : '';
  const date = cover ? cellText(cover, 1, 1) : '';
  const last = lines[lines.length - 1];
  if (!last) return [{ version: version || FIRST_VERSION, date: date || today, changes: '', approved: '' }];
  // A history that waits for a person's choice lags behind the cover.
  return isLater(version, last.version) ? [...lines, { version, date, changes: '', approved: '' }] : lines;
}
