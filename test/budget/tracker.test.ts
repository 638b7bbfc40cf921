/** Requests of what sellers do, which must not grow with what has been closed. */
import { SHEET_IDS } from '../../src/blueprints/spreadsheets';
import { makeOnce, type Made } from '../contract/engagement';
import { ANNA, BOHDAN, deskOf, TRACKED, type Desk } from '../contract/tracker/desk';

const ACTIVE = 200;
const CLOSED = 3_000;

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });

/** Rows as they would stand after years: written as Google's own clients would. */
async function fill(desk: Desk): Promise<void> {
  const columns = (table: 'deals' | 'closed') =>
    Promise.all(['title', 'owner', 'value'].map((key) => desk.hands.column('dealTracker', table, key)));
  const rows = (count: number, at: readonly number[]) =>
    Array.from({ length: count }, (_, index) => {
      const values: object[] = Array.from({ length: 26 }, () => ({}));
      values[at[0] as number] = text(`Deal ${index}`);
      values[at[1] as number] = text(ANNA.name);
      values[at[2] as number] = { userEnteredValue: { numberValue: index } };
      return { values };
    });
  await desk.hands.edit('dealTracker', [
    {
      appendCells: {
        sheetId: SHEET_IDS.deals,
        rows: rows(ACTIVE, await columns('deals')).map(({ values }) => ({ values: values.slice(0, 25) })),
        fields: 'userEnteredValue',
      },
    },
    {
      appendCells: {
        sheetId: SHEET_IDS.closed,
        rows: rows(CLOSED, await columns('closed')),
        fields: 'userEnteredValue',
      },
    },
  ] as never);
  await desk.settles();
}

let made: Made;
let desk: Desk;
beforeAll(async () => {
  made = await makeOnce(TRACKED, (addOn, report) => fill(deskOf(addOn, report)));
  desk = deskOf(await made.open(), made.report);
}, 120_000);
afterAll(async () => {
  await made.closeAll();
  made.dispose();
});

/** Reads and writes of the last call, in their order. */
const sent = (): string =>
  desk.addOn
    .traced()
    .map(({ method, url }) => (method === 'GET' || /Get|:get|search/.test(url) ? 'read' : 'write'))
    .join(' ');

test('opening the board is one read, whose bytes do not grow with closed deals', async () => {
  desk.addOn.traced();
  const { deals } = await desk.board();
  expect(deals).toHaveLength(ACTIVE);
  const lines = desk.addOn.traced();
  expect(lines).toHaveLength(1);
  expect(lines[0]?.responseBytes).toBeLessThan(ACTIVE * 400 + 60_000);
});

test('each deed of a seller is one read and one write', async () => {
  const { stages } = await desk.board();
  const deal = 'D-7';
  const ticks = (stages[0]?.actions ?? []).map(({ name }) => ({
    stage: 'B1',
    action: name,
    done: true,
    doneOn: null,
    notApplicable: false,
    note: 'https://a.example',
  }));
  const deeds: (() => Promise<unknown>)[] = [
    () => desk.does(deal, { kind: 'tick', ticks }),
    () => desk.does(deal, { kind: 'move', to: 'B2', note: '' }),
    () => desk.does(deal, { kind: 'move', to: 'B1', note: 'Wrong' }),
    () => desk.does(deal, { kind: 'edit', fields: { owner: BOHDAN.name } }),
    () => desk.does(deal, { kind: 'edit', fields: { title: 'New', value: 5 } }),
    () => desk.does(deal, { kind: 'lose', reason: 'L1', evidence: 'Six calls', clientDate: null }),
    () => desk.does(deal, { kind: 'reopen', note: 'They called' }),
    () => desk.does(deal, { kind: 'lose', reason: 'L1', evidence: 'Six calls', clientDate: null }),
    () => desk.does(deal, { kind: 'undo' }),
    () => desk.adds('Fresh'),
  ];
  for (const deed of deeds) {
    desk.addOn.traced();
    await deed();
    expect(sent()).toBe('read write');
  }
});

test('a win and its undo are one read and one write each', async () => {
  const { stages } = await desk.board();
  const ticks = stages.flatMap(({ code, actions }) =>
    actions.map(({ name }) => ({
      stage: code,
      action: name,
      done: true,
      doneOn: null,
      notApplicable: false,
      note: 'https://a.example',
    })),
  );
  desk.addOn.traced();
  await desk.does('D-8', { kind: 'move', to: 'B8', note: '', ticks });
  expect(sent()).toBe('read write');
  await desk.does('D-8', { kind: 'win' });
  expect(sent()).toBe('read write');
  await desk.does('D-8', { kind: 'undo' });
  expect(sent()).toBe('read write');
});

test('a slip on the Conveyor tab is one read and one write, and then none', async () => {
  await desk.settles();
  await desk.types(5, { goal: 'One; two' }, 'conveyor');
  desk.addOn.traced();
  await desk.settles();
  expect(sent()).toBe('read write');
  await desk.settles();
  expect(sent()).toBe('read');
  await desk.types(5, { goal: 'One' }, 'conveyor');
  await desk.settles();
});

test('a card is one read; what is unchanged is one read', async () => {
  desk.addOn.traced();
  await desk.card('D-9');
  expect(sent()).toBe('read');
  const { deal } = await desk.card('D-9');
  desk.addOn.traced();
  await desk.does('D-9', { kind: 'edit', fields: { title: deal.title } });
  expect(sent()).toBe('read');
});

test('a hand-over of all deals of a seller is one read and one write', async () => {
  desk.addOn.traced();
  const answer = await desk.addOn.call('handOver', desk.id, { from: ANNA.name, to: [BOHDAN.name] });
  expect(answer).toMatchObject({ ok: true, value: { deals: ACTIVE - 1 } });
  const lines = desk.addOn.traced();
  expect(lines).toHaveLength(2);
  expect(Math.max(...lines.map(({ requestBytes }) => requestBytes))).toBeLessThan(2_000_000);
  expect((await desk.board()).deals.filter(({ owner }) => owner === ANNA.name)).toHaveLength(0);
});
