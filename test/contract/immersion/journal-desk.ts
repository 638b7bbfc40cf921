/** An engagement in which interviews are held: its tables by name, and the immersion's functions that are expected to succeed. */
import type { Fault } from '../../../local/kernel/faults';
import type { Interviews } from '../../../src/app/immersion-api';
import type { AuditQuestion, Standing } from '../../../src/domain/immersion/interview';
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import type { AddOn, Json } from '../add-on';
import { makeOnce, type Made } from '../engagement';
import { FIRST_ROW, handsOn, KEY_ROW, type Hands } from '../hands';
import { NADIIA, VIKTOR } from '../intake';
import { tableHands, type TableHands } from '../table-hands';

export const TARAS = 'taras@northstar.example';
/** What the owner's colleague may do. */
const COLLEAGUE = { side: 'consultant', name: 'Taras Hnatiuk', email: TARAS, role: 'consultant', access: 'editor', weekly: false }; // prettier-ignore

export interface JournalDesk {
  readonly addOn: AddOn;
  readonly hands: Hands;
  readonly where: string;
  readonly base: TableHands;
  readonly audit: TableHands;
  readonly pains: TableHands;
  readonly decisions: TableHands;
  readonly plan: TableHands;
  /** @throws when it fails */
  asks<T>(name: string, ...args: readonly unknown[]): Promise<T>;
  question(key: string): Promise<AuditQuestion>;
  /** A person who sorts a tab by one of its columns between two requests of the next run, or `null` at once. */
  sorting(table: 'audit' | 'pains', key: string, at: number): Promise<Fault>;
}

export const makeEngagement = async (intake: object): Promise<Made> =>
  makeOnce({ ...intake, people: [...(intake as Json).people, COLLEAGUE] }, async (addOn, report) => {
    const base = tableHands(handsOn(addOn, report), 'employeeBase', 'employees');
    await base.add({ name: VIKTOR.name, email: VIKTOR.email, position: 'Director', role: 'Sponsor', status: 'Active' });
    await base.add({ name: NADIIA.name, email: NADIIA.email, role: 'Head of sales', interview: 'Planned', status: 'Active' });
    await base.add({ name: 'Anna Koval', email: 'anna@lypky.example', role: 'Seller', otherPhone: '+380 67 123 45 67' });
    await base.add({ name: 'Ihor Left', email: 'ihor@lypky.example', role: 'Seller', status: 'Left' });
  }); // prettier-ignore

export function journalDesk(addOn: AddOn, made: Made): JournalDesk {
  const hands = handsOn(addOn, made.report);
  const where = hands.id('journal');
  const table = (key: 'audit' | 'pains' | 'decisions' | 'plan') => tableHands(hands, 'journal', key);
  const asks: JournalDesk['asks'] = async <T>(name: string, ...args: readonly unknown[]) => {
    const answer = await addOn.call<T>(name, where, ...args);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  return {
    addOn,
    hands,
    where,
    asks,
    base: tableHands(hands, 'employeeBase', 'employees'),
    audit: table('audit'),
    pains: table('pains'),
    decisions: table('decisions'),
    plan: table('plan'),
    async question(key) {
      const { questions } = await asks<Interviews>('openInterviews');
      const found = questions.find((one) => one.key === key);
      if (!found) throw new Error(`No question ${key}`);
      return found;
    },
    async sorting(which, key, at) {
      const rows = await hands.rows('journal', which);
      const dimensionIndex = (rows[KEY_ROW] ?? []).indexOf(`sc:${key}`);
      const range = { sheetId: SHEET_IDS[which], startRowIndex: FIRST_ROW };
      const sortRange = { range, sortSpecs: [{ dimensionIndex, sortOrder: 'DESCENDING' }] };
      const url = `https://sheets.googleapis.com/v4/spreadsheets/${where}:batchUpdate`;
      return { at, kind: 'run', user: addOn.owner, method: 'POST', url, body: { requests: [{ sortRange }] } };
    },
  };
}

export const standingOf = ({ respondent, answer, evidence, status }: AuditQuestion): Standing => ({ respondent, answer, evidence, status }); // prettier-ignore

/** What is sent for an answer to the question as it stands. */
export const saying = (question: AuditQuestion, say: Partial<Standing>) => ({
  question: { key: question.key, question: question.question },
  seen: standingOf(question),
  say: { respondent: NADIIA.name, answer: '', evidence: '', status: 'answered', ...say },
});

/** Requests that write, by their place in the run. */
export const writesIn = (lines: ReturnType<AddOn['traced']>): number[] =>
  lines.flatMap(({ method, url }, index) => (method !== 'GET' && !/ByDataFilter/.test(url) ? [index + 1] : []));
