/** Interviews: every answer stands in the Journal once, whoever writes, sorts or breaks off in between. */
import type { AnswerOutcome, Interviews } from '../../../src/app/immersion-api';
import { bothAnswers, type AuditQuestion } from '../../../src/domain/immersion/interview';
import type { Made } from '../engagement';
import { NADIIA, SMALL, VIKTOR } from '../intake';
import { journalDesk, makeEngagement, saying, standingOf, TARAS, writesIn, type JournalDesk } from './journal-desk';

let made: Made;
let desk: JournalDesk;
beforeAll(async () => {
  made = await makeEngagement(SMALL);
}, 60_000);
afterAll(() => made.dispose());
beforeEach(async () => {
  desk = journalDesk(await made.open(), made);
});
afterEach(() => made.closeAll());

const KEY = 'structure.spread';
const answers = (request: object): Promise<AnswerOutcome> => desk.asks('answerQuestion', request);
const rowOf = async (key: string) => (await desk.audit.rows()).find((row) => row.key === key) ?? {};
const ANSWER = { answer: 'Best 14, average 6', evidence: 'https://files.example/spread?d=90' };
const SAVED = { respondent: NADIIA.name, ...ANSWER, status: 'Answered' };

test('the people who may be asked, the bank, and the respondent, answer, evidence and status of each', async () => {
  const { people, questions, me, typed } = await desk.asks<Interviews>('openInterviews');
  expect(people).toMatchObject([
    { name: VIKTOR.name, role: 'sponsor', position: 'Director', interview: null },
    { name: NADIIA.name, role: 'headOfSales', interview: 'planned', interviewOn: null },
    { name: 'Anna Koval', role: 'seller' },
  ]);
  expect({ me, typed }).toEqual({ me: 'olena@northstar.example', typed: {} });
  expect(questions).toHaveLength(44);
  expect(questions.find(({ key }) => key === 'structure.pay')).toMatchObject({ whom: ['finance', 'seller'], status: 'open', area: 'structure', pain: '' }); // prettier-ignore
});

test('an answer sets respondent, answer, evidence and status; given twice it stands once', async () => {
  const question = await desk.question(KEY);
  const request = saying(question, ANSWER);
  expect(await answers(request)).toMatchObject({ kind: 'saved', question: { ...ANSWER, status: 'answered' } });
  expect(await rowOf(KEY)).toMatchObject(SAVED);
  desk.addOn.traced();
  expect(await answers(request)).toMatchObject({ kind: 'saved' });
  expect(writesIn(desk.addOn.traced())).toEqual([]);
  const { people } = await desk.asks<Interviews>('openInterviews');
  expect(people[1]).toMatchObject({ interview: 'planned' });
});

test('a second consultant: what they wrote meanwhile is told, and nothing is overwritten unasked', async () => {
  const question = await desk.question(KEY);
  const theirs = saying(question, { respondent: VIKTOR.name, answer: 'Best 20', evidence: '' });
  const mine = saying(question, ANSWER);
  // Between the read and the write of a warm run.
  await answers(saying(await desk.question('structure.rota'), { answer: 'x' }));
  desk.addOn.setFaults({
    at: 1,
    kind: 'run',
    user: TARAS,
    function: 'answerQuestion',
    arguments: [desk.where, theirs],
  });
  desk.addOn.traced();
  const outcome = await answers(mine);
  desk.addOn.setFaults();
  // Ours was written, found out, and taken back.
  const ours = desk.addOn.traced().filter(({ user, url }) => user === desk.addOn.owner && /batchUpdate/.test(url));
  expect(ours).toHaveLength(2);
  expect(outcome).toMatchObject({ kind: 'changed', question: { respondent: VIKTOR.name, answer: 'Best 20' } });
  expect(await rowOf(KEY)).toMatchObject({ respondent: VIKTOR.name, answer: 'Best 20', evidence: null, status: 'Answered' }); // prettier-ignore
  // They are shown both and keep both.
  const seen = standingOf(outcome.kind === 'gone' ? question : outcome.question);
  const both = { ...mine, seen, say: bothAnswers(seen, mine.say as never) };
  expect(await answers(both)).toMatchObject({ kind: 'saved' });
  expect(await rowOf(KEY)).toMatchObject({
    respondent: `${VIKTOR.name}, ${NADIIA.name}`,
    answer: `${VIKTOR.name}: Best 20\n${NADIIA.name}: Best 14, average 6`,
    evidence: ANSWER.evidence,
  });
});

test('a person who types into the cell between read and write is not overwritten either', async () => {
  const question = await desk.question(KEY);
  const row = await desk.audit.find('key', KEY);
  const column = await desk.hands.column('journal', 'audit', 'answer');
  const sheetId = await desk.hands.sheet('journal', 'audit');
  const start = { sheetId, rowIndex: row, columnIndex: column };
  const rows = [{ values: [{ userEnteredValue: { stringValue: '=1+1 typed' } }] }];
  const body = { requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }] };
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${desk.where}:batchUpdate`;
  desk.addOn.setFaults({ at: 1, kind: 'run', user: desk.addOn.owner, method: 'POST', url, body });
  const outcome = await answers(saying(question, ANSWER));
  desk.addOn.setFaults();
  expect(outcome).toMatchObject({ kind: 'changed', question: { answer: '=1+1 typed', status: 'open' } });
  expect(await rowOf(KEY)).toMatchObject({ answer: '=1+1 typed', respondent: null, status: 'Open' });
});

test('the same with the answer to our write lost: theirs is put back, or our row found', async () => {
  const question = await desk.question(KEY);
  const theirs = saying(question, { respondent: VIKTOR.name, answer: 'Best 20' });
  const lost = { at: 2, kind: 'lost-answer' } as const;
  desk.addOn.setFaults({ at: 1, kind: 'run', user: TARAS, function: 'answerQuestion', arguments: [desk.where, theirs] }, lost); // prettier-ignore
  expect(await answers(saying(question, ANSWER))).toMatchObject({ kind: 'changed', question: { answer: 'Best 20' } });
  desk.addOn.setFaults();
  expect(await rowOf(KEY)).toMatchObject({ respondent: VIKTOR.name, answer: 'Best 20', evidence: null });
  const rota = await desk.question('structure.rota');
  const before = await desk.audit.rows();
  desk.addOn.setFaults(await desk.sorting('audit', 'question', 1), lost);
  expect(await answers(saying(rota, ANSWER))).toMatchObject({ kind: 'saved' });
  desk.addOn.setFaults();
  const after = await desk.audit.rows();
  expect(
    after
      .filter(({ answer }) => answer)
      .map(({ key }) => key)
      .sort(),
  ).toEqual([KEY, 'structure.rota'].sort());
  expect(new Set(after.map((row) => JSON.stringify({ ...row, ...SAVED })))).toEqual(new Set(before.map((row) => JSON.stringify({ ...row, ...SAVED })))); // prettier-ignore
});

test('rows sorted between read and write: the answer finds its question, no other row changes', async () => {
  const before = await desk.audit.rows();
  const question = await desk.question(KEY);
  desk.addOn.setFaults(await desk.sorting('audit', 'question', 1));
  expect(await answers(saying(question, ANSWER))).toMatchObject({ kind: 'saved' });
  desk.addOn.setFaults();
  const after = await desk.audit.rows();
  const byKey = (one: { key?: string }, other: { key?: string }): number => ((one.key ?? '') < (other.key ?? '') ? -1 : 1); // prettier-ignore
  const expected = before.map((row) => (row.key === KEY ? { ...row, ...SAVED } : row));
  expect(after[0]?.key).not.toBe(before[0]?.key);
  expect([...after].sort(byKey)).toEqual([...expected].sort(byKey));
});

test('a deleted question is told, nothing is written; a copied row takes the next person’s answer', async () => {
  const question = await desk.question(KEY);
  const row = await desk.audit.find('key', KEY);
  await desk.audit.add({ area: 'Structure', question: question.question, status: 'Open', key: KEY });
  await answers(saying(question, ANSWER));
  const copy = { ...question, why: '', proof: '' };
  expect(await answers(saying(copy, { respondent: VIKTOR.name, answer: 'Best 9' }))).toMatchObject({ kind: 'saved' });
  expect((await desk.audit.rows()).filter(({ key }) => key === KEY).map(({ answer }) => answer)).toEqual([ANSWER.answer, 'Best 9']); // prettier-ignore
  const other = await desk.question('structure.roles');
  await desk.audit.deleteRow(await desk.audit.find('key', 'structure.roles'));
  expect(row).toBeGreaterThan(0);
  const rows = await desk.audit.rows();
  expect(await answers(saying(other, ANSWER))).toEqual({ kind: 'gone' });
  expect(await desk.audit.rows()).toEqual(rows);
});

test('faults at every request: the answer stands once, as it was given', async () => {
  const { questions } = await desk.asks<Interviews>('openInterviews');
  const rows = await desk.audit.rows();
  const kinds = [
    { kind: 'kill-before' }, { kind: 'kill-after' }, { kind: 'lost-answer' }, { kind: 'status', status: 503, times: 1 },
  ] as const; // prettier-ignore
  const troubles = kinds.flatMap((fault) => [1, 2].map((at) => ({ at, ...fault })));
  for (const [index, fault] of troubles.entries()) {
    const request = saying(questions[index] as AuditQuestion, ANSWER);
    desk.addOn.setFaults(fault);
    await desk.addOn.call('answerQuestion', desk.where, request).catch(() => null);
    desk.addOn.setFaults();
    expect(await answers(request)).toMatchObject({ kind: 'saved' });
  }
  expect(await desk.audit.rows()).toEqual(rows.map((row, index) => (index < 8 ? { ...row, ...SAVED } : row)));
});

test('hostile text stays text; what is no answer, no link or no question is refused', async () => {
  const question = await desk.question(KEY);
  const hostile = '=IMPORTXML("https://evil.example";"//a") <img src=x onerror=alert(1)> +1 @x';
  await answers(saying(question, { respondent: '=HYPERLINK("x")', answer: hostile }));
  const { answer, respondent } = await desk.question(KEY);
  expect({ answer, respondent }).toEqual({ answer: hostile, respondent: '=HYPERLINK("x")' });
  const good = saying(await desk.question('structure.rota'), { answer: '4' });
  for (const wrong of [
    null,
    { ...good, say: { ...good.say, answer: ' ' } },
    { ...good, say: { ...good.say, status: 'open' } },
    { ...good, say: { ...good.say, evidence: 'http://files.example/x' } },
    { ...good, say: { ...good.say, evidence: 'javascript:alert(1)' } },
    { ...good, say: { ...good.say, respondent: '' } },
    { ...good, question: { key: 'structure.rota' } },
    { ...good, seen: null },
  ])
    expect(await desk.addOn.call('answerQuestion', desk.where, wrong)).toMatchObject({ ok: false, error: { code: 'requestInvalid' } }); // prettier-ignore
});

test('a finished interview is done today, once; whoever is not in the base is told', async () => {
  const done = (who: object): Promise<boolean> => desk.asks('finishInterview', who);
  expect(await done({ name: NADIIA.name, email: NADIIA.email })).toBe(true);
  const staff = await desk.base.rows();
  expect(staff[1]).toMatchObject({ interview: 'Done', interviewOn: 46_349 });
  expect(staff[0]).toMatchObject({ interview: null });
  desk.addOn.traced();
  expect(await done({ name: NADIIA.name, email: NADIIA.email })).toBe(true);
  expect(writesIn(desk.addOn.traced())).toEqual([]);
  // A day that people wrote for a talk that is done stays.
  await desk.base.type(await desk.base.find('name', VIKTOR.name), { interview: 'Done', interviewOn: 46_340 });
  expect(await done({ name: VIKTOR.name, email: VIKTOR.email })).toBe(true);
  expect((await desk.base.rows())[0]).toMatchObject({ interviewOn: 46_340 });
  expect(await done({ name: NADIIA.name, email: 'other@lypky.example' })).toBe(false);
});

test('what is typed is kept for its author, by person, until it is sent', async () => {
  const keep = (who: string, typed: object) => desk.addOn.call('keepTyped', made.id, who, typed);
  const typed = async () => (await desk.asks<Interviews>('openInterviews')).typed;
  const words = { [KEY]: { answer: 'Best 1', evidence: 'htt' } };
  expect(await keep(NADIIA.email, words)).toMatchObject({ ok: true });
  await keep(VIKTOR.email, { 'structure.plan': { answer: '=x', evidence: '' } });
  expect(await typed()).toEqual({ [NADIIA.email]: words, [VIKTOR.email]: { 'structure.plan': { answer: '=x', evidence: '' } } }); // prettier-ignore
  await keep(VIKTOR.email, {});
  expect(await typed()).toEqual({ [NADIIA.email]: words });
  await keep(NADIIA.email, {});
  expect(await typed()).toEqual({});
  for (const wrong of [{ a: 'x' }, [], { a: { answer: 1, evidence: '' } }])
    expect(await keep(NADIIA.email, wrong)).toMatchObject({ ok: false, error: { code: 'requestInvalid' } });
});
