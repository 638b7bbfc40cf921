/** What it means for the sheets that somebody leaves: their row says so, and what was theirs goes to others. */
import { sameName } from '../../domain/gate';
import type { SheetRows } from '../tracker/sheet-rows';
import type { RowChange, Values } from '../sheets/change-rows';
import { tableRows, wordsIn, type TableRow, type Tables } from '../sheets/read-tables';

export interface Leaver {
  readonly name: string;
  /** Lower case; empty: not known. */
  readonly email: string;
}

export interface Leaving {
  readonly who: Leaver;
  /** Takes over tasks, interviews and approvals; deals may be shared out among several. */
  readonly successor: string;
  /** `YYYY-MM-DD`, the last working day. */
  readonly on: string;
}

export const LEAVING_JOURNAL = {
  plan: ['task', 'owner', 'status'],
  audit: ['question', 'respondent', 'status'],
  decisions: ['id', 'statement', 'approver', 'status'],
} as const;

const isName = (row: TableRow, key: string, { name }: Leaver): boolean => sameName(wordsIn(row, key), name);

/** By address, else by name: who has the name and another address is somebody else. */
export const isPerson = (row: TableRow, who: Leaver): boolean => {
  const email = wordsIn(row, 'email');
  return email !== '' && who.email !== '' ? email === who.email : isName(row, 'name', who);
};

const update = (sheet: SheetRows, { row }: TableRow, values: Values): RowChange => ({
  kind: 'update',
  sheet,
  row,
  values,
});

/** The Employee Base says that they have left, when, and to whom they handed over. */
export const employeeLeft = ({ employees }: Tables<'employees'>, { who, successor, on }: Leaving): RowChange[] =>
  tableRows(employees)
    .filter((row) => isPerson(row, who))
    .map((row) => update(employees, row, { status: 'left', leftOn: on, handsOverTo: successor }));

/** The Participant Map gives them nothing any more: access and the meeting follow it. */
export const participantLeft = ({ participants }: Tables<'participants'>, { who }: Leaving): RowChange[] =>
  tableRows(participants)
    .filter((row) => isPerson(row, who))
    .map((row) => update(participants, row, { access: 'none', weekly: false }));

export const sellerLeft = ({ sellers }: Tables<'sellers'>, { who }: Leaving): RowChange[] =>
  tableRows(sellers)
    .filter((row) => isPerson(row, who))
    .map((row) => update(sellers, row, { active: false }));

export interface LeftInJournal {
  readonly tasks: readonly string[];
  readonly interviews: number;
  readonly approvals: readonly string[];
  readonly changes: readonly RowChange[];
}

/** Open tasks, questions that they were asked, and decisions that wait for them go to the successor. */
export function journalLeft(
  { plan, audit, decisions }: Tables<keyof typeof LEAVING_JOURNAL>,
  { who, successor }: Pick<Leaving, 'who' | 'successor'>,
): LeftInJournal {
  const tasks = tableRows(plan).filter(
    (row) => isName(row, 'owner', who) && row.values.status !== 'done' && row.values.status !== 'dropped',
  );
  const questions = tableRows(audit).filter(
    (row) => isName(row, 'respondent', who) && (row.values.status === 'open' || row.values.status === 'asked'),
  );
  const approvals = tableRows(decisions).filter(
    (row) => isName(row, 'approver', who) && row.values.status === 'proposed',
  );
  return {
    tasks: tasks.map((row) => wordsIn(row, 'task')),
    interviews: questions.length,
    approvals: approvals.map((row) => wordsIn(row, 'statement')),
    changes: [
      ...tasks.map((row) => update(plan, row, { owner: successor })),
      ...questions.map((row) => update(audit, row, { respondent: successor })),
      ...approvals.map((row) => update(decisions, row, { approver: successor })),
    ],
  };
}
