/** What people do on the sheets while nothing watches: the next look accepts it, completes it, or puts it back and says why. */
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import { makeOnce, type Made } from '../engagement';
import { FIRST_ROW } from '../hands';
import { ANNA, deskOf, TRACKED, type Desk } from './desk';

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

const events = async () => (await desk.rows('history')).map(({ deal, event }) => `${deal} ${event}`);

/** The note on a cell of the Deals tab. */
async function noteOn(deal: string, key: string): Promise<string> {
  const row = await desk.rowOf(deal);
  const column = await desk.hands.column('dealTracker', 'deals', key);
  const { sheets } = await desk.addOn.rest(
    'POST',
    `/v4/spreadsheets/${desk.id}:getByDataFilter?fields=sheets(data(rowData(values(note))))`,
    {
      dataFilters: [
        {
          gridRange: {
            sheetId: SHEET_IDS.deals,
            startRowIndex: row,
            endRowIndex: row + 1,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          },
        },
      ],
      includeGridData: true,
    },
  );
  return sheets[0].data[0].rowData?.[0]?.values?.[0]?.note ?? '';
}

test('a typed row becomes a deal with a number, dates, the first stage and its actions', async () => {
  await desk.types(FIRST_ROW, { title: 'Typed', phone: 380441234567, owner: 'anna  kovalenko', value: 500 });
  expect(await desk.settles()).toEqual({ accepted: 1, putBack: [] });
  expect(await desk.rows('deals')).toMatchObject([
    { id: 'D-1', title: 'Typed', owner: ANNA.name, currency: 'UAH', stage: 'Inquiry', actionsDone: '0/3' },
  ]);
  expect(await desk.rows('actions')).toHaveLength(3);
  expect(await events()).toEqual(['D-1 Created']);
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
  expect((await desk.board()).deals).toMatchObject([{ id: 'D-1', phone: '+380 44 123 4567' }]);
});

test('a phone is written as on the card; what is no e-mail is put back, and the note has what was typed', async () => {
  const id = await desk.adds('Paint', { phone: '+380441234567', email: 'anna@client.example' });
  await desk.types(await desk.rowOf(id), { phone: '(067) 222-22-22 Olena', email: 'anna at client', company: 'Lypky' });
  const { accepted, putBack } = await desk.settles();
  expect([accepted, putBack.length]).toEqual([1, 1]);
  expect(await desk.rows('deals')).toMatchObject([
    { phone: '+380 67 222 2222 (Olena)', email: 'anna@client.example', company: 'Lypky' },
  ]);
  const note = await noteOn(id, 'email');
  expect(note).toContain('must be an e-mail address');
  expect(note).toContain('It said: anna at client');
  // A good one takes the note away.
  await desk.types(await desk.rowOf(id), { email: 'olena@client.example' });
  expect(await desk.settles()).toEqual({ accepted: 1, putBack: [] });
  expect([await noteOn(id, 'email'), (await desk.card(id)).deal.email]).toEqual(['', 'olena@client.example']);
});

test('words in the phone of a typed row are put back; a number that is not known stays as it was typed', async () => {
  await desk.types(FIRST_ROW, { phone: 'ask at the desk' });
  await desk.types(FIRST_ROW + 1, { title: 'Odd number', phone: '+380 44 000' });
  const { accepted, putBack } = await desk.settles();
  expect([accepted, putBack.length]).toEqual([2, 1]);
  expect(await desk.rows('deals')).toMatchObject([
    { id: 'D-1', title: 'ask at the desk', phone: '' },
    { id: 'D-2', title: 'Odd number', phone: '+380 44 000' },
  ]);
  expect(await noteOn('D-1', 'phone')).toContain('It said: ask at the desk');
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
});

test('settling what is settled writes nothing', async () => {
  await desk.adds('Paint');
  await desk.settles();
  desk.addOn.traced();
  await desk.settles();
  expect(desk.addOn.traced().map(({ url }) => /:(\w+)\?/.exec(url)?.[1])).toEqual(['batchGetByDataFilter']);
});

test('a stage that was typed without its actions is put back with a note that names them', async () => {
  const id = await desk.adds('Paint');
  await desk.types(await desk.rowOf(id), { stage: 'Discovery' });
  const { accepted, putBack } = await desk.settles();
  expect([accepted, putBack.length]).toEqual([0, 1]);
  expect(await desk.rows('deals')).toMatchObject([{ stage: 'Inquiry' }]);
  const note = await noteOn(id, 'stage');
  expect(note).toContain('Discovery');
  const { stages } = await desk.board();
  for (const { name } of [...(stages[0]?.actions ?? []), ...(stages[1]?.actions ?? [])]) expect(note).toContain(name);
  expect(await events()).toEqual(['D-1 Created']);
});

test('actions ticked on the Actions tab count, and the deal then moves by its cell; the note goes', async () => {
  const id = await desk.adds('Paint');
  await desk.types(await desk.rowOf(id), { stage: 'Qualification' });
  await desk.settles();
  expect(await noteOn(id, 'stage')).not.toBe('');
  for (const row of [0, 1, 2]) await desk.types(FIRST_ROW + row, { doneAt: 46_349.5, note: 'ok' }, 'actions');
  await desk.types(await desk.rowOf(id), { stage: 'Qualification' });
  expect(await desk.settles()).toEqual({ accepted: 4, putBack: [] });
  expect(await desk.rows('deals')).toMatchObject([{ stage: 'Qualification', actionsDone: '0/3' }]);
  expect(await noteOn(id, 'stage')).toBe('');
  expect((await desk.card(id)).records).toMatchObject([{ doneAt: '2026-11-23T10:00:00.000Z' }, {}, {}]);
  expect(await events()).toEqual([
    'D-1 Created',
    'D-1 Action done',
    'D-1 Action done',
    'D-1 Action done',
    'D-1 Moved on',
  ]);
});

test('words in the value, an owner who is no seller, a step on no day: put back, and what was written stands in the note', async () => {
  const id = await desk.adds('Paint', { value: 700, owner: ANNA.name });
  await desk.types(await desk.rowOf(id), { value: 'a lot', owner: 'Nobody', nextStepDue: 'soon', nextStep: 'Call' });
  const { accepted, putBack } = await desk.settles();
  expect([accepted, putBack.length]).toEqual([1, 3]);
  expect(await desk.rows('deals')).toMatchObject([{ value: 700, owner: ANNA.name, nextStepDue: '', nextStep: 'Call' }]);
  for (const [key, words] of [
    ['value', 'a lot'],
    ['owner', 'Nobody'],
    ['nextStepDue', 'soon'],
  ] as const)
    expect(await noteOn(id, key)).toContain(words);
});

test('lost by its cell: with reason and evidence it goes to Closed, without them it stays', async () => {
  const id = await desk.adds('Paint');
  const row = await desk.rowOf(id);
  await desk.types(row, { outcome: 'Lost' });
  expect((await desk.settles()).putBack).toHaveLength(1);
  expect(await desk.rows('deals')).toMatchObject([{ id, outcome: '' }]);
  await desk.types(row, { lossReason: 'Never reached', evidence: 'Six calls' });
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
  await desk.types(row, { outcome: 'Lost' });
  expect(await desk.settles()).toEqual({ accepted: 1, putBack: [] });
  expect(await desk.rows('deals')).toEqual([]);
  expect(await desk.rows('closed')).toMatchObject([{ id, outcome: 'Lost', lossReason: 'Never reached' }]);
});

test('a deleted row comes back, a copied one becomes a deal of its own, an erased number is found again', async () => {
  const [first, second, third] = [
    await desk.adds('One'),
    await desk.adds('Two', { phone: '+380441234567' }),
    await desk.adds('Three'),
  ];
  await desk.ticksAll(second);
  await desk.does(second, { kind: 'move', to: 'B2', note: '' });
  const copied = {
    sheetId: SHEET_IDS.deals,
    startRowIndex: FIRST_ROW + 1,
    endRowIndex: FIRST_ROW + 2,
    startColumnIndex: 0,
    endColumnIndex: 25,
  };
  await desk.hands.edit('dealTracker', [
    {
      copyPaste: {
        source: copied,
        destination: { ...copied, startRowIndex: FIRST_ROW + 5, endRowIndex: FIRST_ROW + 6 },
      },
    },
    {
      deleteDimension: {
        range: { sheetId: SHEET_IDS.deals, dimension: 'ROWS', startIndex: FIRST_ROW, endIndex: FIRST_ROW + 1 },
      },
    },
  ]);
  await desk.types(await desk.rowOf(third), { id: null });
  const { putBack } = await desk.settles();
  const rows = await desk.rows('deals');
  expect(rows.map(({ id, title, stage }) => [id, title, stage])).toEqual([
    [second, 'Two', 'Qualification'],
    [third, 'Three', 'Inquiry'],
    ['D-4', 'Two', 'Inquiry'],
    [first, 'One', 'Inquiry'],
  ]);
  expect(putBack.some((line) => line.includes('D-1'))).toBe(true);
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
});

test('columns that the add-on fills in are put back', async () => {
  const id = await desk.adds('Paint');
  const before = await desk.rows('deals');
  await desk.types(await desk.rowOf(id), { createdAt: 40_000, stageSince: null, actionsDone: '3/3' });
  const { accepted, putBack } = await desk.settles();
  expect([accepted, putBack.length]).toEqual([0, 2]);
  expect(await desk.rows('deals')).toEqual(before);
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
});

test('going back needs a comment that was written for it', async () => {
  const id = await desk.adds('Paint');
  await desk.ticksAll(id);
  await desk.does(id, { kind: 'move', to: 'B2', note: '' });
  const row = await desk.rowOf(id);
  await desk.types(row, { stage: 'Inquiry' });
  expect((await desk.settles()).putBack).toHaveLength(1);
  await desk.types(row, { note: 'Wrong number', stage: 'Inquiry' });
  expect((await desk.settles()).putBack).toEqual([]);
  expect((await desk.card(id)).timeline[0]).toMatchObject({ event: 'movedBack', note: 'Wrong number' });
  await desk.types(row, { stage: 'Qualification' });
  await desk.settles();
  await desk.types(row, { stage: 'Inquiry' });
  expect((await desk.settles()).putBack).toHaveLength(1);
});

test('a renamed stage is renamed everywhere, without a word; one that is taken out keeps its deals and is told', async () => {
  const id = await desk.adds('Paint');
  await desk.settles();
  const stage = (await desk.hands.rows('dealTracker', 'conveyor'))[FIRST_ROW]?.[2];
  expect(stage).toBe('Inquiry');
  await desk.types(FIRST_ROW, { stage: 'First contact' }, 'conveyor');
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
  expect(await desk.rows('deals')).toMatchObject([{ id, stage: 'First contact' }]);
  expect((await desk.rows('actions')).map((row) => row.stage)).toEqual([
    'First contact',
    'First contact',
    'First contact',
  ]);
  expect(await noteOn(id, 'stage')).toBe('');
  await desk.hands.edit('dealTracker', [
    {
      deleteDimension: {
        range: { sheetId: SHEET_IDS.conveyor, dimension: 'ROWS', startIndex: FIRST_ROW, endIndex: FIRST_ROW + 1 },
      },
    },
  ]);
  await desk.settles();
  expect(await desk.rows('deals')).toMatchObject([{ id, stage: 'First contact' }]);
  const { leaving, deals } = await desk.board();
  expect(leaving).toMatchObject([{ name: 'First contact', deals: 1 }]);
  expect(deals).toHaveLength(1);
});
