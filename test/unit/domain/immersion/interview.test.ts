/** Which questions are for whom and in which order, how far the interviews have come, and what becomes of two answers. */
import {
  bothAnswers,
  coverageOf,
  isEvidenceLink,
  nextOpen,
  questionsFor,
  rolesWithoutPeople,
  stateOf,
  type AuditQuestion,
  type Interviewee,
} from '../../../../src/domain/immersion/interview';

const question = (key: string, more: Partial<AuditQuestion> = {}): AuditQuestion => ({
  key,
  question: `${key}?`,
  area: 'tools',
  why: '',
  proof: '',
  whom: ['seller'],
  respondent: '',
  answer: '',
  evidence: '',
  status: 'open',
  pain: '',
  ...more,
});
const person = (name: string, role: Interviewee['role']): Interviewee => ({
  name,
  email: '',
  position: '',
  role,
  interview: null,
  interviewOn: null,
});
const anna = person('Anna', 'seller');
const keys = (some: readonly AuditQuestion[]): string => some.map(({ key }) => key).join(' ');

const BANK = [
  question('answered', { status: 'answered', answer: '5', respondent: 'Petro' }),
  question('anybody', { whom: [] }),
  question('none', { status: 'noAnswer', respondent: 'Petro' }),
  question('first'),
  question('ours', { whom: ['consultant'] }),
  question('it', { whom: ['it'] }),
  question('askedOther', { status: 'asked', respondent: 'Petro' }),
  question('both', { whom: ['it', 'seller'] }),
  question('askedHer', { status: 'asked', respondent: 'anna ' }),
];

test('one’s own first, then what anybody may know, then what others were asked; answered ones come last', () => {
  expect(keys(questionsFor(anna, BANK))).toBe('first both askedHer anybody askedOther none answered');
});

test('consultants get what they measure themselves, whoever has no role all the rest', () => {
  expect(keys(questionsFor(person('Olena', 'leadConsultant'), BANK))).toBe('ours');
  expect(keys(questionsFor(person('Ihor', null), BANK))).toBe('anybody first it both askedOther askedHer none answered'); // prettier-ignore
});

test.each([
  ['sponsor', 'ceo'],
  ['decisionMaker', 'ceo'],
  ['projectLead', 'headOfSales'],
  ['headOfSales', 'headOfSales'],
  ['seller', 'seller'],
  ['marketing', 'marketing'],
  ['itTelephony', 'it'],
  ['hr', 'hr'],
  ['finance', 'finance'],
  ['analyst', 'consultant'],
] as const)('a %s is asked what is for %s', (role, whom) => {
  expect(questionsFor(person('X', role), [question('a', { whom: [whom] }), question('b', { whom: ['legal'] })])).toHaveLength(1); // prettier-ignore
});

test('roles that nobody has are named, as long as their questions are open and nobody else may answer', () => {
  expect(rolesWithoutPeople(BANK, [anna])).toEqual(['it']);
  expect(rolesWithoutPeople(BANK, [person('Taras', 'itTelephony')])).toEqual(['seller']);
  expect(rolesWithoutPeople([question('x', { whom: ['legal'], status: 'answered' })], [])).toEqual([]);
});

test('the next open question goes round; none when all are settled', () => {
  const done = question('d', { status: 'noAnswer' });
  expect(nextOpen([question('a'), done, question('c')], 0)).toBe(2);
  expect(nextOpen([question('a'), done, done], 2)).toBe(0);
  expect(nextOpen([question('a'), done], 0)).toBe(0);
  expect(nextOpen([done, done], 0)).toBeNull();
  expect(nextOpen([], 0)).toBeNull();
});

test('what somebody typed into the sheet is an answer, whatever the status says', () => {
  expect(stateOf(question('a', { answer: '7', status: 'asked' }))).toBe('answered');
  expect(stateOf(question('a', { answer: '7', status: null }))).toBe('answered');
  expect(stateOf(question('a', { status: null }))).toBe('open');
  expect(stateOf(question('a', { answer: 'nobody counts', status: 'noAnswer' }))).toBe('noAnswer');
});

test('coverage by the five areas and by person; a question with two respondents counts for both', () => {
  const bank = [...BANK, question('two', { status: 'answered', answer: 'x', respondent: 'Petro; Anna', area: 'links' }), question('stray', { area: null })]; // prettier-ignore
  const { areas, people } = coverageOf(bank, [anna, person('Petro', 'itTelephony')]);
  expect(areas.map(({ area }) => area)).toEqual(['structure', 'process', 'links', 'tools', 'marketing', null]);
  expect(areas[3]?.count).toEqual({ open: 5, asked: 2, answered: 1, noAnswer: 1 });
  expect(people.map(({ count }) => count)).toEqual([
    { open: 3, asked: 1, answered: 1, noAnswer: 0 },
    { open: 2, asked: 1, answered: 2, noAnswer: 1 },
  ]);
});

test('both answers: names and words of both, no link lost', () => {
  const theirs = { respondent: 'Petro', answer: '5', evidence: 'https://a.example', status: 'answered' } as const;
  const mine = { respondent: 'Anna', answer: '7 ', evidence: 'https://b.example', status: 'answered' } as const;
  expect(bothAnswers(theirs, mine)).toEqual({
    respondent: 'Petro, Anna',
    answer: 'Petro: 5\nAnna: 7 https://b.example',
    evidence: 'https://a.example',
    status: 'answered',
  });
  expect(bothAnswers({ ...theirs, answer: '', evidence: '', status: 'noAnswer' }, mine)).toEqual({ ...mine, answer: '7', respondent: 'Petro, Anna' }); // prettier-ignore
  expect(bothAnswers(theirs, { ...mine, answer: '', evidence: '', status: 'noAnswer' })).toEqual({ ...theirs, respondent: 'Petro, Anna' }); // prettier-ignore
  expect(bothAnswers(theirs, { ...mine, respondent: 'petro' }).respondent).toBe('Petro');
});

test.each([
  ['https://docs.google.com/spreadsheets/d/x/edit#gid=1', true],
  ['https://файли.укр/звіт?д=1', true],
  ['HTTPS://files.example', true],
  ['http://files.example', false],
  ['https://files', false],
  ['https://user@files.example/x', false],
  ['https://files.example/a b', false],
  ['javascript:alert(1)', false],
  ['', false],
])('%s is a link to evidence: %s', (text, is) => {
  expect(isEvidenceLink(text)).toBe(is);
});
