/** Adds a row to the Journal's decisions, unless what it says is decided or waits already. */
import { formatCivilDate } from '../../domain/civil-time';
import type { Manifest } from '../../domain/engagement';
import { nextJournalId } from '../../domain/journal-ids';
import type { TableKey } from '../../locales/sheets-text';
import type { TableRow, Tables } from '../../plan/sheets/read-tables';
import { tableRows, wordsIn } from '../../plan/sheets/read-tables';
import type { Workspace } from '../../workspace/port';
import { changeTables, type Place } from './change-tables';
import { dayAt } from './day-at';

export interface Noted {
  readonly statement: string;
  readonly status: 'proposed' | 'approved';
  readonly about: string;
  readonly approver?: string;
  readonly comment?: string;
  /** Name of who proposes. */
  readonly by: string;
}

/**
 * @param standing the decision that makes another one needless
 * @param noted asked when there is none
 * @param replaces proposals that wait no more because of it
 * @param known the tables as they were read a moment ago
 * @returns the ID of the one that stands now
 */
export function noteDecision<T extends TableKey>(
  workspace: Workspace,
  manifest: Manifest,
  place: Place<T | 'decisions'>,
  standing: (rows: readonly TableRow[]) => TableRow | undefined,
  noted: (rows: readonly TableRow[]) => Noted,
  known?: Tables<T | 'decisions'>,
  replaces: (row: TableRow) => boolean = () => false,
): string {
  const today = formatCivilDate(dayAt(workspace, manifest));
  return changeTables<T | 'decisions', string>(
    workspace,
    place,
    ({ decisions: sheet }) => {
      const rows = tableRows(sheet);
      const there = standing(rows);
      if (there) return { changes: [], value: wordsIn(there, 'id') };
      const id = nextJournalId('D', rows.map((row) => wordsIn(row, 'id'))); // prettier-ignore
      const { by, ...said } = noted(rows);
      const decidedOn = said.status === 'approved' ? { decidedOn: today } : {};
      const values = { id, proposedOn: today, proposedBy: by, ...decidedOn, ...said };
      return {
        changes: [
          { kind: 'add', sheet, values },
          ...rows.filter(replaces).map(({ row }) => ({ kind: 'update', sheet, row, values: { status: 'replaced' } }) as const),
        ],
        value: id,
      };
    },
    known,
  );
} // prettier-ignore
