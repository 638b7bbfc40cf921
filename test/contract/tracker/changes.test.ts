/** What sellers do on the board and the card, on the built bundle: deals move by the rules, and every trace of it is kept. */
import { makeOnce, type Made } from '../engagement';
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import type { Json } from '../add-on';
import { ANNA, BOHDAN, deskOf, TRACKED, type Desk } from './desk';

let made: Made;
let desk: Desk;
beforeAll(async () => {
  made = await makeOnce(TRACKED);
});
afterAll(() => made.dispose());
beforeEach(async () => {
  desk = deskOf(await made.open(), made.report);
});
afterEach(() => made.closeAll());

test('a new deal stands on the board, on the sheet with its actions, and in the history', async () => {
  const empty = await desk.board();
  expect(empty.deals).toEqual([]);
  expect(empty.stages.map(({ code }) => code)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8']);
  const id = await desk.adds('Ten pallets of paint', { company: 'Lypky Stores', value: 12_000 });
  expect(id).toBe('D-1');
  const [deal] = (await desk.board()).deals;
  expect(deal).toMatchObject({
    id,
    title: 'Ten pallets of paint',
    value: 12_000,
    stage: 'B1',
    done: 0,
    all: 3,
    days: 0,
  });
  expect(await desk.rows('deals')).toMatchObject([
    { id, title: 'Ten pallets of paint', actionsDone: '0/3', stage: empty.stages[0]?.name },
  ]);
  expect((await desk.rows('actions')).map((row) => row.id)).toEqual(['D-1.B1.1', 'D-1.B1.2', 'D-1.B1.3']);
  expect(await desk.rows('history')).toMatchObject([{ deal: id, event: 'Created', to: 'Inquiry' }]);
  expect(await desk.adds('Second')).toBe('D-2');
});

test('a deal moves on when its actions are done, and not before', async () => {
  const id = await desk.adds('Paint');
  const refusal = await desk.refused(id, { kind: 'move', to: 'B2', note: '' });
  expect(refusal.code).toBe('dealRefused');
  expect(refusal.refusal).toMatchObject({ code: 'actionsMissing', missing: [{ stage: 'B1' }, {}, {}] });
  await desk.ticksAll(id);
  const moved = await desk.does(id, { kind: 'move', to: 'B2', note: '' });
  expect(moved.card.deal).toMatchObject({ stage: 'B2', done: 0 });
  expect(moved.canUndo).toBe(true);
  expect((await desk.rows('actions')).every((row) => String(row.id).startsWith('D-1.B2.'))).toBe(true);
  expect((await desk.board()).deals).toEqual([moved.card.deal]);
  const back = await desk.does(id, { kind: 'undo' });
  expect(back.card.deal).toMatchObject({ stage: 'B1', done: 3 });
  expect((await desk.rows('history')).map((row) => row.event)).toEqual([
    'Created',
    'Action done',
    'Action done',
    'Action done',
    'Moved on',
    'Undone',
  ]);
  expect((await desk.card(id)).timeline[0]).toMatchObject({ event: 'undone', from: 'B2', to: 'B1' });
});

test('ticks and move come in one write', async () => {
  const id = await desk.adds('Paint');
  const { stages } = await desk.board();
  const ticks = (stages[0]?.actions ?? []).map(({ name }) => ({
    stage: 'B1',
    action: name,
    done: true,
    doneOn: null,
    notApplicable: false,
    note: 'https://a.example',
  }));
  desk.addOn.traced();
  await desk.does(id, { kind: 'move', to: 'B2', note: '', ticks });
  expect(desk.addOn.traced().map(({ url }) => /:(\w+)\?/.exec(url)?.[1])).toEqual([
    'batchGetByDataFilter',
    'batchUpdate',
  ]);
});

test('a deal is lost only with a reason and its evidence, goes to Closed, and comes back whole', async () => {
  const id = await desk.adds('Paint', { phone: '+380 44 123 45 67' });
  await desk.ticksAll(id);
  expect((await desk.refused(id, { kind: 'lose', reason: 'L2', evidence: 'x', clientDate: null })).refusal?.code).toBe(
    'reasonNotHere',
  );
  expect((await desk.refused(id, { kind: 'lose', reason: 'L1', evidence: ' ', clientDate: null })).refusal?.code).toBe(
    'evidenceMissing',
  );
  const lost = await desk.does(id, { kind: 'lose', reason: 'L1', evidence: 'Six calls', clientDate: null });
  expect(lost.card.closing).toMatchObject({ outcome: 'lost', lossReason: 'L1', comeBackOn: '2027-01-22' });
  expect(await desk.rows('deals')).toEqual([]);
  expect(await desk.rows('actions')).toEqual([]);
  expect(await desk.rows('closed')).toMatchObject([{ id, outcome: 'Lost', evidence: 'Six calls' }]);
  const undone = await desk.does(id, { kind: 'undo' });
  expect(undone.card).toMatchObject({ closing: null, deal: { stage: 'B1', done: 3, phone: '+380 44 123 4567' } });
  expect(await desk.rows('closed')).toEqual([]);
  expect(await desk.rows('actions')).toHaveLength(3);
  await desk.does(id, { kind: 'lose', reason: 'L1', evidence: 'Six calls', clientDate: null });
  expect((await desk.refused(id, { kind: 'reopen', note: '' })).refusal?.code).toBe('noteMissing');
  const again = await desk.does(id, { kind: 'reopen', note: 'They called' });
  expect(again.card.deal).toMatchObject({ id, stage: 'B1', done: 3 });
});

test('two people on one deal: the second sees what the first has changed', async () => {
  const id = await desk.adds('Paint');
  const { version } = (await desk.card(id)).deal;
  await desk.does(id, { kind: 'edit', fields: { company: 'Lypky' } }, version);
  const conflict = await desk.refused(id, { kind: 'edit', fields: { title: 'Paint and brushes' } }, version);
  expect(conflict).toMatchObject({ code: 'dealChanged', current: { deal: { company: 'Lypky', title: 'Paint' } } });
  expect(conflict.changed?.by).not.toBe('');
});

test('what a client sends is checked', async () => {
  const id = await desk.adds('Paint');
  for (const request of [
    null,
    7,
    {},
    { deal: id, command: { kind: 'destroy' } },
    { deal: '../x', command: { kind: 'undo' } },
    { deal: null, command: { kind: 'undo' } },
    { deal: id, command: { kind: 'tick', ticks: 'all' } },
  ])
    expect(await desk.addOn.call('changeDeal', desk.id, request)).toMatchObject({
      ok: false,
      error: { code: 'requestInvalid' },
    });
  expect(
    await desk.addOn.call('changeDeal', desk.id, { deal: 'D-99', seen: null, command: { kind: 'undo' } }),
  ).toMatchObject({ ok: false, error: { code: 'dealUnknown' } });
  expect(await desk.addOn.call('openBoard', { a: 1 })).toMatchObject({ ok: false, error: { code: 'requestInvalid' } });
  expect(await desk.addOn.call('openBoard', '1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).toMatchObject({
    ok: false,
    error: { code: 'noTracker' },
  });
});

test('phones are written in one form, doubtful contacts are told, duplicates found', async () => {
  const first = await desk.does(null, {
    kind: 'create',
    fields: { title: 'One', phone: '0441234567', email: 'who@gmail.com' },
    stage: null,
  });
  expect(first.card.deal.phone).toBe('+380 44 123 4567');
  expect(first.warnings.join(' ')).toContain('free mail');
  const second = await desk.does(null, {
    kind: 'create',
    fields: { title: 'Two', phone: '+380441234567', company: 'Lypky LLC' },
    stage: null,
  });
  expect(second.card.duplicates).toMatchObject([{ id: 'D-1', title: 'One', by: ['phone'] }]);
  expect(second.warnings.join(' ')).toContain('D-1');
});

test('two deals become one, nothing is lost and the history tells', async () => {
  const into = await desk.adds('Paint', { phone: '+380441234567', company: 'Lypky' });
  const other = await desk.adds('Paint again', { phone: '+380441234568', email: 'who@lypky.example', value: 900 });
  await desk.ticksAll(other);
  expect(
    await desk.addOn.call('changeDeal', desk.id, {
      deal: into,
      seen: null,
      command: { kind: 'merge', with: into, keep: {} },
    }),
  ).toMatchObject({ ok: false, error: { code: 'dealUnknown' } });
  desk.addOn.traced();
  const { card } = await desk.does(into, { kind: 'merge', with: other, keep: {} });
  expect(desk.addOn.traced()).toHaveLength(2);
  expect(card.deal).toMatchObject({
    id: into,
    title: 'Paint',
    company: 'Lypky',
    email: 'who@lypky.example',
    value: 900,
    done: 3,
  });
  expect(card.deal.phone).toBe('+380 44 123 4567, +380 44 123 4568');
  expect(card.duplicates).toEqual([]);
  expect((await desk.rows('deals')).map(({ id }) => id)).toEqual([into]);
  expect((await desk.rows('actions')).map(({ deal }) => deal)).toEqual([into, into, into]);
  const merged = (await desk.rows('history')).filter(({ event }) => event === 'Merged');
  expect(merged.map(({ deal }) => deal)).toEqual([into, other]);
  expect(String(merged[0]?.note)).toContain('Paint again');
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
  await desk.adds('Next');
  expect((await desk.rows('deals')).map(({ id }) => id)).toEqual([into, 'D-3']);
});

test('hand-over: all of a seller, shared out, by sellers only', async () => {
  for (const title of ['One', 'Two', 'Three']) await desk.adds(title, { owner: ANNA.name });
  await desk.adds('Four', { owner: BOHDAN.name });
  expect(await desk.addOn.call('handOver', desk.id, { from: ANNA.name, to: ['Nobody'] })).toMatchObject({
    ok: false,
    error: { code: 'dealRefused' },
  });
  const answer = await desk.addOn.call('handOver', desk.id, { from: ANNA.name, to: [BOHDAN.name] });
  expect(answer).toEqual({ ok: true, value: { deals: 3, byOwner: [{ owner: BOHDAN.name, deals: 3 }] } });
  expect((await desk.rows('deals')).every(({ owner }) => owner === BOHDAN.name)).toBe(true);
  expect((await desk.rows('history')).filter(({ event }) => event === 'Handed over')).toHaveLength(3);
});

test('hand-over: what somebody typed into a row meanwhile is settled first, not lost', async () => {
  const id = await desk.adds('One', { owner: ANNA.name });
  await desk.types(await desk.rowOf(id), { nextStep: 'Call on Monday', stage: 'Discovery' });
  await desk.addOn.call('handOver', desk.id, { from: ANNA.name, to: [BOHDAN.name] });
  expect(await desk.rows('deals')).toMatchObject([
    { owner: BOHDAN.name, nextStep: 'Call on Monday', stage: 'Inquiry' },
  ]);
  const events = (await desk.rows('history')).map(({ event }) => event);
  expect(events).toEqual(['Created', 'Edited', 'Handed over']);
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
});

test('hand-over: shared out evenly among several', async () => {
  const { addOn } = desk;
  const sellers = await desk.rows('sellers');
  await desk.types(4 + sellers.length, { name: 'Third Seller', email: 'third@lypky.example', active: true }, 'sellers');
  for (const title of ['One', 'Two', 'Three', 'Four']) await desk.adds(title, { owner: ANNA.name });
  const answer = await addOn.call('handOver', desk.id, { from: ANNA.name, to: [BOHDAN.name, 'Third Seller'] });
  expect(answer).toMatchObject({ ok: true, value: { deals: 4, byOwner: [{ deals: 2 }, { deals: 2 }] } });
});

test('a closed deal opens by its number, with how it was closed', async () => {
  const id = await desk.adds('Paint');
  await desk.does(id, { kind: 'lose', reason: 'L1', evidence: 'Six calls', clientDate: null });
  expect((await desk.card(id)).closing).toMatchObject({ outcome: 'lost', evidence: 'Six calls' });
});

test('rows and their dropdowns never run out', async () => {
  await desk.adds('First');
  const { sheets } = await desk.addOn.rest(
    'GET',
    `/v4/spreadsheets/${desk.id}?fields=sheets(properties(sheetId,gridProperties(rowCount)))`,
  );
  const before = sheets.find(({ properties }: Json) => properties.sheetId === SHEET_IDS.deals).properties.gridProperties
    .rowCount;
  for (const title of ['Second', 'Third']) await desk.adds(title);
  const after = await desk.addOn.rest(
    'GET',
    `/v4/spreadsheets/${desk.id}?fields=sheets(properties(sheetId,gridProperties(rowCount)))`,
  );
  expect(
    after.sheets.find(({ properties }: Json) => properties.sheetId === SHEET_IDS.deals).properties.gridProperties
      .rowCount,
  ).toBe(before + 2);
});
