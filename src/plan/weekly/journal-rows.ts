/** The Journal as the weekly meeting needs it: rows to facts, and what was prepared and held to changes of rows. */
import type {
  AgendaFacts,
  Decision,
  JournalFacts,
  MeetingRecord,
  OpenFeedback,
  Task,
} from '../../domain/weekly/agenda-facts';
import { nextId, oneLine } from '../../domain/weekly/agenda-facts';
import type { DecisionTaken, Held } from '../../domain/weekly/held';
import type { RowChange, Values } from '../sheets/change-rows';
import { tableRows, wordsIn, type TableRow, type Tables } from '../sheets/read-tables';
import { fillIn } from '../../locales/fill-in';
import { painsApproved } from '../immersion/pain-steps';
import type { Wording } from './agenda-lines';

/** Columns without which a table is of no use; others that people deleted are not written. */
export const JOURNAL_TABLES = {
  plan: ['task', 'owner', 'due', 'status'],
  meetings: ['number', 'date', 'occurrence'],
  decisions: ['id', 'statement', 'status'],
  feedback: ['text', 'reaction'],
  pains: ['id', 'status'],
} as const;

export type Journal = Tables<keyof typeof JOURNAL_TABLES>;

/** A row of Meetings. */
export interface MeetingRow extends MeetingRecord {
  /** Zero-based, in the sheet. */
  readonly row: number;
  /** ID of the occurrence; empty: a row that people made. */
  readonly occurrence: string;
  /** What we wrote last into a column, by its key: a digest, so that what people changed is known. */
  readonly marks: Readonly<Record<string, string>>;
  /** Its minutes are written. */
  readonly closed: boolean;
  readonly cells: Readonly<Record<string, string>>;
}

const CLOSED = 'closed';
const WORDED = ['agenda', 'done', 'decisions', 'feedback', 'next', 'present'] as const;

/** The hidden cell: `ID column=digest … closed=1`. */
export function readKey(cell: string): Pick<MeetingRow, 'occurrence' | 'marks' | 'closed'> {
  const [occurrence = '', ...rest] = cell.split(' ');
  const marks = Object.fromEntries(rest.map((part) => part.split('=') as [string, string]));
  return { occurrence, marks, closed: marks[CLOSED] === '1' };
}

const writeKey = (occurrence: string, marks: Readonly<Record<string, string>>): string =>
  [occurrence, ...Object.entries(marks).map(([name, value]) => `${name}=${value}`)].join(' ');

export function meetingRows({ meetings }: Pick<Journal, 'meetings'>): readonly MeetingRow[] {
  return tableRows(meetings).map((row) => {
    const number = row.values['number'];
    return {
      row: row.row,
      number: typeof number === 'number' ? number : null,
      date: wordsIn(row, 'date'),
      done: wordsIn(row, 'done'),
      cells: Object.fromEntries(WORDED.map((key) => [key, wordsIn(row, key)])),
      ...readKey(wordsIn(row, 'occurrence')),
    };
  });
}

const pick = <K extends string>(row: TableRow, keys: readonly K[]): Record<K, string> =>
  Object.fromEntries(keys.map((key) => [key, wordsIn(row, key)])) as Record<K, string>;

interface DecisionRow extends Decision {
  readonly row: number;
  readonly comment: string;
  readonly meeting: string;
  readonly about: string;
}

export const decisionRows = ({ decisions }: Pick<Journal, 'decisions'>): readonly DecisionRow[] =>
  tableRows(decisions).map((row) => ({
    row: row.row,
    ...pick(row, ['id', 'proposedOn', 'proposedBy', 'statement', 'approver', 'status', 'comment', 'meeting', 'about']),
    // A status that is none of the words is no status: nobody has decided.
    ...(row.wrong['status'] === undefined ? {} : { status: 'proposed' }),
  }));

/** @param before number of the meeting: later ones do not count */
export function journalFacts(journal: Journal, before: number): JournalFacts {
  return {
    tasks: tableRows(journal.plan).map((row): Task => pick(row, ['task', 'owner', 'due', 'status', 'from'])),
    decisions: decisionRows(journal),
    feedback: tableRows(journal.feedback).map((row): OpenFeedback =>
      pick(row, ['date', 'from', 'about', 'text', 'reaction']),
    ),
    meetings: meetingRows(journal).filter(({ number }) => number !== null && number < before),
  };
}

/** The row of an occurrence: by its key, else one that people made for that day; null: none yet. */
export const rowOf = (rows: readonly MeetingRow[], occurrence: string, date: string): MeetingRow | null =>
  rows.find((row) => row.occurrence === occurrence) ??
  rows.find((row) => row.occurrence === '' && row.date === date) ??
  null;

export const numberOf = (rows: readonly MeetingRow[], row: MeetingRow | null): number =>
  row?.number ?? Math.max(0, ...rows.map(({ number }) => number ?? 0)) + 1;

/** Digest of a cell, short. */
export type Mark = (text: string) => string;

/**
 * The row of the meeting with these cells. What people wrote or changed in a cell of it stays as they have it.
 * @param kept columns that are not written where they hold anything
 */
function meetingChange(
  journal: Journal,
  row: MeetingRow | null,
  own: { readonly occurrence: string; readonly number: number; readonly date: string; readonly closed: boolean },
  cells: Readonly<Record<string, string>>,
  mark: Mark,
): { readonly change: RowChange; readonly theirs: readonly string[] } {
  const theirs = Object.keys(cells).filter((key) => {
    const now = row?.cells[key] ?? '';
    return now !== '' && now !== cells[key] && row?.marks[key] !== mark(now);
  });
  const ours = Object.fromEntries(Object.entries(cells).filter(([key]) => !theirs.includes(key)));
  const marks: Record<string, string> = { ...row?.marks };
  for (const [key, text] of Object.entries(ours)) marks[key] = mark(text);
  if (own.closed) marks[CLOSED] = '1';
  const values: Values = {
    number: own.number,
    date: own.date,
    ...Object.fromEntries(Object.entries(ours).map(([key, text]) => [key, text === '' ? null : text])),
    occurrence: writeKey(own.occurrence, marks),
  };
  const { meetings: sheet } = journal;
  return { change: row ? { kind: 'update', sheet, row: row.row, values } : { kind: 'add', sheet, values }, theirs };
}

export interface Written {
  readonly changes: readonly RowChange[];
  /** Columns of Meetings that people have written themselves. */
  readonly theirs: readonly string[];
}

/** Decisions that people have not numbered get their numbers, so that they can be spoken of. */
export function numbered(journal: Journal): {
  readonly journal: readonly DecisionRow[];
  readonly changes: readonly RowChange[];
} {
  const rows = decisionRows(journal);
  let next = nextId(
    'D',
    rows.map(({ id }) => id),
  );
  const changes: RowChange[] = [];
  const all = rows.map((one) => {
    if (one.id !== '' || oneLine(one.statement) === '') return one;
    const id = `D${next}`;
    next += 1;
    changes.push({ kind: 'update', sheet: journal.decisions, row: one.row, values: { id } });
    return { ...one, id };
  });
  return { journal: all, changes };
}

/** What "Prepare" writes. */
export function preparedRows(
  journal: Journal,
  row: MeetingRow | null,
  own: { readonly occurrence: string; readonly number: number; readonly date: string },
  agenda: string,
  facts: AgendaFacts,
  mark: Mark,
): Written {
  const decisions = facts.decisions.map(({ id }) => id).join(', ');
  const { change, theirs } = meetingChange(journal, row, { ...own, closed: false }, { agenda, decisions }, mark);
  return { changes: [change], theirs };
}

/** The row of a decision as it was read out: one that was reworded or taken since is not it. */
const rowRead = (rows: readonly DecisionRow[], { id, statement }: DecisionTaken): DecisionRow | undefined =>
  rows.find(
    (row) =>
      row.id === id &&
      oneLine(row.statement) === oneLine(statement) &&
      (row.status === '' || row.status === 'proposed'),
  );

/** Those that cannot be taken as they were read out. */
export const changedSince = (journal: Journal, taken: readonly DecisionTaken[]): readonly DecisionTaken[] => {
  const rows = decisionRows(journal);
  return taken.filter((one) => rowRead(rows, one) === undefined);
};

/** A decision as it stands after the meeting. */
export type DecisionMade = Pick<Decision, 'id' | 'statement' | 'approver' | 'status'>;

export interface HeldWritten extends Written {
  readonly made: readonly DecisionMade[];
}

/**
 * What "Close" writes: decisions, feedback, next steps, and the row of the meeting.
 * @param minutes cells of the row, once the decisions have their numbers
 */
export function heldRows(
  journal: Journal,
  row: MeetingRow | null,
  own: { readonly occurrence: string; readonly number: number; readonly date: string },
  held: Held,
  minutes: (made: readonly DecisionMade[]) => Readonly<Record<string, string>>,
  { words }: Wording,
  mark: Mark,
): HeldWritten {
  const { journal: ids, changes: numbering } = numbered(journal);
  const made: DecisionMade[] = [];
  const pains: RowChange[] = [];
  const read = decisionRows(journal);
  const decided = read.flatMap((found): RowChange[] => {
    const taken = held.decisions.find((one) => rowRead(read, one) === found);
    if (!taken) return [];
    const values = decidedValues(found, taken, own, words.before);
    const id = ids.find((one) => one.row === found.row)?.id ?? found.id;
    made.push({ id, approver: taken.by, ...values.shown });
    if (values.shown.status === 'approved') pains.push(...painsApproved(journal.pains, { id, about: found.about }));
    return [{ kind: 'update', sheet: journal.decisions, row: found.row, values: values.cells }];
  });
  const { change, theirs } = meetingChange(journal, row, { ...own, closed: true }, minutes(made), mark);
  return {
    made,
    theirs,
    changes: [
      ...merged([...numbering, ...decided]),
      ...merged(pains),
      ...held.feedback.map((given): RowChange => ({
        kind: 'add',
        sheet: journal.feedback,
        values: { date: own.date, from: given.from, about: given.about, text: given.text },
      })),
      ...held.next.map((step, index): RowChange => ({
        kind: 'add',
        sheet: journal.plan,
        values: {
          task: step.task,
          owner: step.owner,
          due: step.due,
          status: 'todo',
          from: `M${own.number}`,
          key: `M${own.number}.${index + 1}`,
        },
      })),
      change,
    ],
  };
}

/** A row is written once: what is written beside would look like somebody else's doing. */
function merged(changes: readonly RowChange[]): readonly RowChange[] {
  const byRow = new Map<number, RowChange>();
  for (const change of changes) {
    if (change.kind !== 'update') continue;
    const before = byRow.get(change.row);
    byRow.set(change.row, { ...change, values: { ...before?.values, ...change.values } });
  }
  return [...byRow.values()];
}

function decidedValues(
  found: DecisionRow,
  { verdict, wording, by }: DecisionTaken,
  { number, date }: { readonly number: number; readonly date: string },
  before: string,
): { readonly cells: Values; readonly shown: { readonly statement: string; readonly status: string } } {
  const reworded = verdict === 'change' && oneLine(wording) !== oneLine(found.statement);
  const comment = [found.comment, fillIn(before, { text: found.statement })].filter((part) => part !== '').join('\n');
  const status = verdict === 'decline' ? 'declined' : 'approved';
  return {
    shown: { statement: reworded ? wording : found.statement, status },
    cells: {
      status,
      approver: by,
      decidedOn: date,
      meeting: number,
      ...(reworded ? { statement: wording, comment } : {}),
    },
  };
}

/** Decisions that were taken at a meeting, as they stand. */
export const madeAt = (journal: Journal, number: number): readonly DecisionMade[] =>
  decisionRows(journal).filter(({ meeting }) => meeting === String(number));

/** Rows of Meetings that follow their occurrences to other days or another series. @param moved new IDs and days, by the old ID */
export function followedRows(
  { meetings: sheet }: Pick<Journal, 'meetings'>,
  moved: ReadonlyMap<string, { readonly id: string; readonly date: string }>,
): readonly RowChange[] {
  return meetingRows({ meetings: sheet }).flatMap((row): RowChange[] => {
    const to = row.closed ? undefined : moved.get(row.occurrence);
    if (!to) return [];
    return [{ kind: 'update', sheet, row: row.row, values: { date: to.date, occurrence: writeKey(to.id, row.marks) } }];
  });
}
