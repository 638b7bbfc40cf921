/** What syncing decides: who gets in, who goes, whom it asks about. */
import {
  syncPeople,
  type Act,
  type Answers,
  type MapRow,
  type PeopleFacts,
} from '../../../../src/domain/people-sync/sync-people';

const OWNER = 'olena@northstar.example';
const row = (name: string, more: Partial<MapRow> = {}): MapRow => ({
  name,
  email: `${name.toLowerCase()}@lypky.example`,
  emailWrong: '',
  side: 'client',
  access: 'viewer',
  weekly: true,
  ...more,
});
const grant = (email: string, role = 'reader', item = 'folder') => ({ id: `p-${email}`, email, role, item });
const guest = (email: string) => ({ email, name: '' });
const world = (more: Partial<PeopleFacts> = {}): PeopleFacts => ({
  owner: OWNER,
  folder: 'folder',
  rows: [row('Olena', { email: OWNER, side: 'consultant', access: 'editor' })],
  left: new Map(),
  grants: [],
  guests: [],
  lockEditors: [{ spreadsheet: 'map', emails: [OWNER] }],
  ...more,
});
const withRows = (...rows: MapRow[]): MapRow[] => [...world().rows, ...rows];

const words = (acts: readonly Act[]): string[] =>
  acts.map((act) =>
    act.kind === 'lock' ? `lock +${act.added.join()} -${act.removed.join()}` : `${act.kind} ${act.email.split('@')[0]}`,
  );
const does = (facts: PeopleFacts, answers: Answers = {}): string[] => words(syncPeople(facts, answers).acts);

test('a new row gets access and an invitation; who is as the row says is left alone', () => {
  const facts = world({
    rows: withRows(row('Anna'), row('Boris')),
    grants: [grant('anna@lypky.example')],
    guests: [guest('anna@lypky.example')],
  });
  expect(does(facts)).toEqual(['share boris', 'invite boris']);
});

test('another access in the row is another role, up and down; none takes it away', () => {
  const facts = world({
    rows: withRows(
      row('Anna', { access: 'editor', weekly: false }),
      row('Boris', { access: 'commenter', weekly: false }),
      row('Dora', { access: 'none', weekly: false }),
      row('Emil', { access: null, weekly: false }),
    ),
    grants: [
      grant('anna@lypky.example'),
      grant('boris@lypky.example', 'writer'),
      grant('dora@lypky.example'),
      grant('emil@lypky.example', 'writer'),
    ],
  });
  const { acts, issues } = syncPeople(facts, {});
  expect(acts).toMatchObject([
    { kind: 'role', email: 'anna@lypky.example', role: 'writer' },
    { kind: 'role', email: 'boris@lypky.example', role: 'commenter' },
    { kind: 'unshare', email: 'dora@lypky.example' },
  ]);
  expect(issues).toEqual([{ name: 'Emil', code: 'noAccess', found: '' }]);
});

test('a tick that was taken away is a guest less', () => {
  const facts = world({
    rows: withRows(row('Anna', { weekly: false })),
    grants: [grant('anna@lypky.example')],
    guests: [guest('anna@lypky.example')],
  });
  expect(does(facts)).toEqual(['uninvite anna']);
});

test('somebody without a row is asked about, removed or kept only on an answer', () => {
  const facts = world({ grants: [grant('gone@lypky.example', 'writer')], guests: [guest('gone@lypky.example')] });
  expect(syncPeople(facts, {})).toMatchObject({
    acts: [],
    questions: [{ email: 'gone@lypky.example', why: 'noRow', role: 'writer', guest: true }],
  });
  expect(does(facts, { 'gone@lypky.example': 'remove' })).toEqual(['unshare gone', 'uninvite gone']);
  expect(syncPeople(facts, { 'gone@lypky.example': 'keep' })).toMatchObject({ acts: [], questions: [] });
});

test('who has left by the Employee Base is asked about, and never let in again', () => {
  const left = new Map([['anna@lypky.example', 'Anna']]);
  const facts = world({ rows: withRows(row('Anna')), left, grants: [grant('anna@lypky.example')] });
  expect(syncPeople(facts, {})).toMatchObject({ acts: [], questions: [{ name: 'Anna', why: 'left' }] });
  expect(does(facts, { 'anna@lypky.example': 'remove' })).toEqual(['unshare anna']);
  expect(does(world({ rows: withRows(row('Anna')), left }))).toEqual([]);
});

test('the owner is never touched, whatever the sheets say', () => {
  const rows = [row('Olena', { email: OWNER, access: 'none', weekly: false })];
  const facts = world({ rows, guests: [guest(OWNER)], left: new Map([[OWNER, 'Olena']]) });
  expect(syncPeople(facts, { [OWNER]: 'remove' })).toMatchObject({ acts: [], questions: [] });
});

test('rows that cannot be acted on are named: no address, a wrong one, the same one twice', () => {
  const rows = withRows(
    row('Anna', { email: null }),
    row('Boris', { email: null, emailWrong: 'boris at lypky' }),
    row('Dora'),
    row('Dora again', { email: 'dora@lypky.example', access: 'editor' }),
  );
  expect(syncPeople(world({ rows }), {})).toMatchObject({
    acts: [{ kind: 'share', email: 'dora@lypky.example', role: 'reader' }, { kind: 'invite' }],
    issues: [
      { name: 'Anna', code: 'noEmail' },
      { name: 'Boris', code: 'emailWrong', found: 'boris at lypky' },
      { name: 'Dora again', code: 'twice' },
    ],
  });
});

test('access to a single file that somebody gave by hand stays, unless the person goes', () => {
  const grants = [grant('anna@lypky.example', 'reader'), grant('anna@lypky.example', 'writer', 'journal')];
  const guests = [guest('anna@lypky.example')];
  expect(does(world({ rows: withRows(row('Anna')), grants, guests }))).toEqual([]);
  expect(does(world({ rows: withRows(row('Anna', { access: 'none' })), grants, guests }))).toEqual(['unshare anna', 'unshare anna']); // prettier-ignore
});

test('consultants who edit may edit what is locked, from when they are in until they go', () => {
  const taras = 'taras@northstar.example';
  const rows = withRows(row('Taras', { email: taras, side: 'consultant', access: 'editor', weekly: false }));
  expect(does(world({ rows }))).toEqual(['share taras', `lock +${taras} -`]);
  const inside = world({
    rows,
    grants: [grant(taras, 'writer')],
    lockEditors: [{ spreadsheet: 'map', emails: [OWNER, taras] }],
  });
  expect(does(inside)).toEqual([]);
  const viewer = { ...inside, rows: withRows(row('Taras', { email: taras, side: 'consultant', weekly: false })) };
  expect(does(viewer)).toEqual(['role taras', `lock + -${taras}`]);
  expect(does({ ...inside, rows: world().rows }, { [taras]: 'remove' })).toEqual(['unshare taras', `lock + -${taras}`]);
});

test('no meeting: nobody is invited to it', () => {
  expect(does(world({ rows: withRows(row('Anna')), guests: null }))).toEqual(['share anna']);
});
