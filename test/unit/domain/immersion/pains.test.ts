/** What becomes of findings: which are offered, what is proposed for a pain, and which of the case's four are proved. */
import { AUDIT_ITEMS } from '../../../../src/blueprints/templates/audit';
import type { AuditQuestion } from '../../../../src/domain/immersion/interview';
import {
  decisionOf,
  isFinding,
  painChecks,
  painDraft,
  painOf,
  painStep,
  shadowWords,
  type Decision,
  type Pain,
} from '../../../../src/domain/immersion/pains';

const question = (key: string, more: Partial<AuditQuestion> = {}): AuditQuestion => ({
  key,
  question: `${key}?`,
  area: 'tools',
  why: '',
  proof: '',
  whom: [],
  respondent: 'Petro',
  answer: '124 of 400',
  evidence: '',
  status: 'answered',
  pain: '',
  ...more,
});
const PAIN: Pain = { id: 'P1', kind: 'entry', statement: 'Missed', source: 'tools.missed?', figure: '31%', severity: 'high', change: '', status: 'found', decision: '' }; // prettier-ignore
const DECISION: Decision = { id: 'D1', statement: 'Call back', approver: 'Viktor', status: 'proposed', about: 'P1' };

test('a finding is what was answered or could not be, and has no pain yet', () => {
  expect(isFinding(question('tools.missed'), [])).toBe(true);
  expect(isFinding(question('tools.missed', { answer: '', status: 'noAnswer' }), [])).toBe(true);
  expect(isFinding(question('tools.missed', { answer: '', status: 'asked' }), [])).toBe(false);
  expect(isFinding(question('tools.missed'), [PAIN])).toBe(false);
  expect(isFinding(question('tools.missed', { question: 'Reworded?', pain: 'P1' }), [PAIN])).toBe(false);
  // Its pain was deleted: it is offered again.
  expect(isFinding(question('tools.numbers', { pain: 'P9' }), [PAIN])).toBe(true);
  expect(painOf(question('x', { pain: '' }), [{ ...PAIN, id: '', source: '' }])).toBeNull();
});

test('the form is filled in from the answer: its kind, the figure where it is one, the evidence', () => {
  expect(painDraft(question('tools.missed', { evidence: 'https://a.example' }), '')).toEqual({
    kind: 'entry',
    statement: '124 of 400',
    figure: '124 of 400',
    evidence: 'https://a.example',
    severity: 'medium',
  });
  expect(painDraft(question('tools.private', { answer: 'Many do' }), '')).toMatchObject({ kind: 'shadow', figure: '', evidence: 'Petro' }); // prettier-ignore
  expect(painDraft(question('', { answer: '7 and\n9' }), '')).toMatchObject({ kind: 'other', figure: '' });
  const unknown = question('tools.reports', { answer: 'since 2019', status: 'noAnswer' });
  expect(painDraft(unknown, 'Nobody knew.')).toMatchObject({ kind: 'reports', statement: 'Nobody knew. since 2019', figure: '' }); // prettier-ignore
});

test('the four: proved by one pain with a figure; without a figure, dropped or of another kind they are not', () => {
  const bank = AUDIT_ITEMS.map(({ key }) =>
    question(key, key === 'tools.missed' ? {} : { answer: '', status: 'open' }),
  );
  const pains: Pain[] = [
    PAIN,
    { ...PAIN, id: 'P2', kind: 'reports', figure: '' },
    { ...PAIN, id: 'P3', kind: 'control', status: 'dropped' },
    { ...PAIN, id: '', kind: 'shadow', statement: 'Private mail' },
  ];
  expect(painChecks(bank, pains)).toEqual([
    { kind: 'entry', proved: ['P1'], unproved: [], questions: [1, 7] },
    { kind: 'reports', proved: [], unproved: ['P2'], questions: [0, 4] },
    { kind: 'control', proved: [], unproved: [], questions: [0, 6] },
    { kind: 'shadow', proved: ['Private mail'], unproved: [], questions: [0, 4] },
  ]);
});

test('the shadow sector’s figure', () => {
  expect(shadowWords([5, 23])).toBe('5 / 23 (22%)');
  expect(shadowWords([0, 0])).toBe('');
});

test('the next step of a pain: proposed, awaited, planned, done', () => {
  const step = (pain: Partial<Pain>, decision: Partial<Decision> | null, from = '') =>
    painStep({ ...PAIN, ...pain }, decision ? [{ ...DECISION, ...decision }] : [], [{ task: 'T', owner: '', due: null, done: false, from }]); // prettier-ignore
  expect(step({}, null)).toBe('propose');
  expect(step({}, {})).toBe('await');
  expect(step({}, { status: 'approved' })).toBe('plan');
  expect(step({}, { status: 'approved' }, 'D1')).toBe('none');
  expect(step({}, { status: 'declined' })).toBe('propose');
  expect(step({ status: 'dropped' }, null)).toBe('none');
  expect(step({}, { about: 'P2' })).toBe('propose');
  expect(decisionOf({ ...PAIN, decision: 'D1' }, [{ ...DECISION, about: '' }])).toMatchObject({ id: 'D1' });
});
