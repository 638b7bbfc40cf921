/** Importing a file, on the built bundle: new deals, updates and ended ones, by the rules of the conveyor, and nothing of it is ever executed. */
import { SHEET_IDS } from '../../../../src/blueprints/spreadsheets';
import type { Json } from '../../add-on';
import { makeOnce, type Made } from '../../engagement';
import { ANNA, BOHDAN, deskOf, TRACKED, type Desk } from '../desk';
import { imports, opened, partOf, prepare, preview, sends, tableOf as table } from './table';

let made: Made;
let desk: Desk;
let stages: readonly string[];
beforeAll(async () => {
  made = await makeOnce(TRACKED);
});
afterAll(() => made.dispose());
beforeEach(async () => {
  desk = deskOf(await made.open(), made.report);
  stages = (await desk.board()).stages.map(({ name }) => name);
});
afterEach(() => made.closeAll());

test('new deals stand on their tabs with everything that the file says', async () => {
  const prepared = await prepare(
    desk,
    table(
      { ID: '7', 'Deal name': 'Paint', Company: 'Lypky', 'Contact name': 'Oksana', Phone: '0441234567', Email: 'o@lypky.example', Amount: '1 250,50', Currency: 'EUR', Owner: 'Anna Kovalenko', Stage: stages[0] ?? '', Status: 'Open', Created: '2026-03-01', Source: 'Fair' },
      { ID: '8', 'Deal name': 'Brushes', Company: 'Kyiv Trade', Amount: '900', Owner: 'melnyk@x.example', Stage: stages[7] ?? '', Status: 'Won', Created: '2026-01-10', 'Close date': '2026-02-09' },
      { ID: '9', 'Deal name': 'Rollers', Company: 'Odesa Trade', Amount: '300', Stage: stages[1] ?? '', Status: 'Lost', 'Lost reason': 'No answer', Created: '2026-01-10', 'Close date': '2026-01-20' },
    ),
    (decisions) => ({ ...decisions, owners: { ...decisions.owners, 'melnyk x example': BOHDAN.name, 'melnyk@x.example': BOHDAN.name } }),
  ); // prettier-ignore
  expect(preview(prepared).totals.verdicts).toEqual({ new: 3, update: 0, unchanged: 0, closed: 0, rejected: 0 });
  desk.addOn.traced();
  const { rows, last } = await imports(desk, partOf(prepared, 'run-00001'));
  expect(desk.addOn.traced()).toHaveLength(2);
  expect(rows.map(({ row, verdict, deal }) => [row, verdict, deal])).toEqual([
    [2, 'new', 'D-1'],
    [3, 'new', 'D-2'],
    [4, 'new', 'D-3'],
  ]);
  expect(last.run).toMatchObject({ id: 'run-00001', rows: 3, done: 3, created: 3, updated: 0, upTo: 4, state: 'done' });
  const [open] = await desk.rows('deals');
  expect(open).toMatchObject({ id: 'D-1', title: 'Paint', company: 'Lypky', contact: 'Oksana', phone: '+380 44 123 4567', email: 'o@lypky.example', value: 1250.5, currency: 'EUR', owner: ANNA.name, stage: stages[0], source: 'Fair', externalId: '7', actionsDone: '0/3' }); // prettier-ignore
  const closed = await desk.rows('closed');
  expect(closed.map(({ id, outcome, stage, owner, cycle }) => [id, outcome, stage, owner, cycle])).toEqual([
    ['D-3', 'Lost', stages[1], '', 10],
    ['D-2', 'Won', stages[7], BOHDAN.name, 30],
  ]);
  expect(String(closed[0]?.evidence)).toContain('deals.csv');
  expect((await desk.rows('actions')).map(({ deal }) => deal)).toEqual(['D-1', 'D-1', 'D-1']);
  const history = await desk.rows('history');
  expect(history.map(({ deal, event }) => [deal, event])).toEqual([['D-1', 'Imported'], ['D-2', 'Imported'], ['D-3', 'Imported']]); // prettier-ignore
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
});

const line = (id: string, more: Readonly<Record<string, string>> = {}) => ({ ID: id, 'Deal name': `Deal ${id}`, Phone: `+38044123450${id}`, Amount: '100', Owner: ANNA.name, Stage: stages[0] ?? '', Status: 'Open', ...more }); // prettier-ignore

const imported = async (run: string, rows: string[][], more = {}) => (await imports(desk, partOf(await prepare(desk, rows), run, more))).rows; // prettier-ignore

test('the same file again changes nothing; a changed row is an update with its history; contacts find deals without a number', async () => {
  await desk.adds('By hand', { phone: '+380441234509', company: 'Lypky' });
  await imported('run-00001', table(line('1'), line('2')));
  const history = (await desk.rows('history')).length;
  expect((await opened(desk)).deals.filter(({ fingerprint }) => fingerprint !== undefined)).toHaveLength(2);
  expect((await imported('run-00002', table(line('1'), line('2')))).map(({ verdict }) => verdict)).toEqual(['unchanged', 'unchanged']); // prettier-ignore
  expect(await desk.rows('history')).toHaveLength(history);
  const rows = await imported(
    'run-00003',
    table(line('1', { Amount: '150' }), line('2', { Owner: BOHDAN.name }), line('9', { 'Deal name': 'By hand' })),
  );
  expect(rows.map(({ verdict, deal }) => [verdict, deal])).toEqual([['update', 'D-2'], ['update', 'D-3'], ['update', 'D-1']]); // prettier-ignore
  const deals = Object.fromEntries((await desk.rows('deals')).map(({ id, ...rest }) => [id, rest]));
  expect(deals['D-1']).toMatchObject({ title: 'By hand', company: 'Lypky', value: 100, externalId: '9' });
  expect(deals['D-2']).toMatchObject({ value: 150 });
  expect(deals['D-3']).toMatchObject({ owner: BOHDAN.name });
  const events = (await desk.rows('history'))
    .slice(history)
    .map(({ deal, event, from, to }) => [deal, event, from, to]);
  expect(events).toContainEqual(['D-2', 'Edited', '100', '150']);
  expect(events).toContainEqual(['D-3', 'Handed over', ANNA.name, BOHDAN.name]);
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
  expect((await opened(desk)).imports.map(({ id, created, updated, state }) => [id, created, updated, state])).toEqual([
    ['run-00003', 0, 3, 'done'],
    ['run-00002', 0, 0, 'done'],
    ['run-00001', 2, 0, 'done'],
  ]);
  expect(Object.keys((await opened(desk)).remembered)).toHaveLength(1);
});

test.each([
  ['en', 'First do what the stage asks for'],
  ['ru', 'Сначала сделайте то, чего требует этап'],
  ['uk', 'Спершу зробіть те, чого вимагає етап'],
] as const)('a new deal of a later stage needs somebody who answers for it (%s)', async (language, words) => {
  desk.addOn.workspace.settings.setLocale(desk.addOn.owner, language);
  const later = table(line('1', { Stage: stages[2] ?? '' }));
  const board = await desk.board();
  const asked = board.stages.slice(0, 2).flatMap(({ actions }) => actions.map(({ name }) => name));
  const [refused] = await imported('run-00001', later);
  expect(refused).toMatchObject({ verdict: 'rejected', deal: null, reasons: [{ code: 'refused' }] });
  const said = refused?.reasons[0]?.words ?? '';
  expect(said).toContain(words.slice(0, 12));
  for (const action of asked) expect(said).toContain(action);
  expect(await desk.rows('deals')).toEqual([]);
  const [taken] = await imported('run-00002', later, { attested: true });
  expect(taken).toMatchObject({ verdict: 'new', deal: 'D-1' });
  const card = await desk.card('D-1');
  expect(card.deal).toMatchObject({ stage: 'B3', done: 0 });
  expect(card.records.map(({ action, doneAt, notApplicable }) => [action, doneAt, notApplicable])).toEqual(asked.map((action) => [action, null, true])); // prettier-ignore
  expect(card.records.every(({ note }) => note.includes('deals.csv') && note.includes('lena'))).toBe(true);
  expect(card.timeline[0]?.note).toContain('deals.csv');
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
});

test('an update passes the same gate as the card, and nothing of a refused row is written', async () => {
  await imported('run-00001', table(line('1'), line('2'), line('3')));
  const before = [await desk.rows('deals'), await desk.rows('history')];
  const rows = await imported(
    'run-00002',
    table(
      line('1', { Stage: stages[1] ?? '', Amount: '777' }),
      line('2', { Status: 'Won' }),
      line('3', { Status: 'Lost', 'Lost reason': 'No answer' }),
    ),
    { attested: true },
  );
  const [moved, won, lost] = rows.map(({ reasons }) => reasons[0]?.words ?? '');
  expect(rows.every(({ verdict }) => verdict === 'rejected')).toBe(true);
  expect(moved).toContain('First do what the stage asks for');
  expect(won).toContain('last stage only');
  expect(lost).toContain('evidence');
  expect([await desk.rows('deals'), await desk.rows('history')]).toEqual(before);
  await desk.ticksAll('D-1');
  expect(await imported('run-00003', table(line('1', { Stage: stages[1] ?? '' })))).toMatchObject([{ verdict: 'update', deal: 'D-1' }]); // prettier-ignore
  expect((await desk.card('D-1')).deal.stage).toBe('B2');
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
});

test('a closed deal is opened by people only', async () => {
  await imported('run-00001', table(line('1', { Status: 'Won', 'Close date': '2026-02-01', Created: '2026-01-01' })));
  const file = table(line('1'), line('2', { Phone: '' }));
  const before = await desk.rows('closed');
  // The check says so before anything is written.
  expect(preview(await prepare(desk, file))).toMatchObject({ rows: [{ verdict: 'closed', deal: 'D-1' }, { verdict: 'new' }], totals: { verdicts: { closed: 1, new: 1 } } }); // prettier-ignore
  expect(await imported('run-00002', file)).toMatchObject([
    { verdict: 'closed', deal: 'D-1', reasons: [] },
    { verdict: 'new', deal: 'D-2' },
  ]);
  expect(await desk.rows('closed')).toEqual(before);
});

test('what looks like a formula, markup or a key of ours stays a text', async () => {
  const nasty = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '=HYPERLINK("http://x.example";"y")', '<img src=x onerror=alert(1)>', "'=1", 'sc:id', '__proto__', '{{x}}', '${x}']; // prettier-ignore
  const rows = table(...nasty.map((text, at) => line(String(at), { 'Deal name': text, Company: text, 'Contact name': text, Source: text, Phone: '' }))); // prettier-ignore
  const part = partOf(await prepare(desk, rows), 'run-00001');
  const { rows: answers } = await imports(desk, { ...part, run: { ...part.run, file: '=cmd|calc' } });
  expect(answers.every(({ verdict }) => verdict === 'new')).toBe(true);
  const { sheets } = await desk.addOn.rest('GET', `/v4/spreadsheets/${desk.id}?fields=sheets(properties(title),data(rowData(values(userEnteredValue))))&includeGridData=true`); // prettier-ignore
  const deals = await desk.rows('deals');
  expect(deals.map(({ title }) => title)).toEqual(nasty);
  expect(deals.map(({ source }) => source)).toEqual(nasty);
  const cells = sheets.flatMap(({ data }: Json) => data.flatMap(({ rowData = [] }: Json) => rowData.flatMap(({ values = [] }: Json) => values))); // prettier-ignore
  expect(cells.filter(({ userEnteredValue: value }: Json) => /1\+1|HYPERLINK\("http|cmd/.test(value?.formulaValue ?? ''))).toEqual([]); // prettier-ignore
});

test('what a client sends is checked', async () => {
  const part = partOf(await prepare(desk, table(line('1'))), 'run-00001');
  for (const wrong of [
    null,
    7,
    {},
    { ...part, run: { ...part.run, id: '../x' } },
    { ...part, rows: 'all' },
    { ...part, rows: [...part.rows, ...part.rows] },
    { ...part, rows: [{ row: 1.5, cells: [] }] },
    { ...part, rows: [{ row: 2, cells: [{}] }] },
    { ...part, rows: [{ row: 2, cells: ['x'.repeat(50_001)] }] },
    { ...part, mapping: { ...part.mapping, columns: { title: [-1] } } },
    { ...part, mapping: { ...part.mapping, source: 'x' } },
    { ...part, decisions: { ...part.decisions, statuses: { open: 'maybe' } } },
    { ...part, forms: { dates: { 1: 'ydm' }, decimals: {} } },
    { ...part, finish: 'x' },
  ])
    expect(await sends(desk, wrong)).toMatchObject({ ok: false, error: { code: 'requestInvalid' } });
  for (const [name, ...args] of [['undoImport', 'nobody-knows'], ['undoImport', null], ['readForExport', 'all', 0], ['readForExport', 'closed', -1]]) // prettier-ignore
    expect(await desk.addOn.call(String(name), desk.id, ...args)).toMatchObject({ ok: false, error: { code: 'requestInvalid' } }); // prettier-ignore
  // Decisions that name what is not there are refused by the rules.
  const folded = Object.keys(part.decisions.stages)[0] ?? '';
  const stranger = { ...part.decisions, stages: { [folded]: { outcome: 'open', stage: 'B99' } }, owners: { 'anna kovalenko': 'Nobody' } }; // prettier-ignore
  const answer = await sends(desk, { ...part, decisions: stranger });
  expect(answer).toMatchObject({
    ok: true,
    value: { rows: [{ verdict: 'rejected', reasons: [{ code: 'refused' }] }] },
  });
  expect(await desk.rows('deals')).toEqual([]);
});

test('who may not write is told; a tracker without the log of imports needs a repair', async () => {
  const part = partOf(await prepare(desk, table(line('1'))), 'run-00001');
  const folder = desk.hands.id('folder');
  await desk.addOn.rest('POST', `/drive/v3/files/${folder}/permissions?sendNotificationEmail=false`, { type: 'user', role: 'reader', emailAddress: 'reader@lypky.example' }); // prettier-ignore
  const as = async (user: string) => (await desk.addOn.workspace.run('importRows', [desk.id, part], user)) as Json;
  expect((await as('reader@lypky.example')).result).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  expect((await as('stranger@lypky.example')).result).toMatchObject({ ok: false });
  expect(await desk.rows('deals')).toEqual([]);
  await desk.hands.edit('dealTracker', [{ deleteSheet: { sheetId: SHEET_IDS.imports } }]);
  const lacking = await desk.addOn.call('openImport', desk.id);
  expect(lacking).toMatchObject({ ok: false, error: { code: 'trackerDamaged' } });
  expect(!lacking.ok && lacking.error.message).toMatch(/repair/i);
  expect(await desk.addOn.call('repairEngagement', made.id)).toMatchObject({ ok: true, value: { state: 'done' } });
  expect(await sends(desk, part)).toMatchObject({ ok: true, value: { rows: [{ verdict: 'new' }] } });
});
