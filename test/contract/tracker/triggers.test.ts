/** The triggers at work: what is typed, pasted or deleted is judged at once, with one read and at most one write. */
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import type { AppsScriptHost } from '../../../local/apps-script/host';
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
  await opens();
});
afterEach(() => made.closeAll());

const host = (): AppsScriptHost => desk.addOn.workspace.scripts as AppsScriptHost;

/** The consultant opens the tracker's sidebar or board in the file. */
async function opens(): Promise<void> {
  const { answer } = await host().runWithUi('settleTracker', [desk.id], desk.addOn.owner, {
    container: { spreadsheetId: desk.id },
  });
  expect(answer).toMatchObject({ result: { ok: true } });
}

async function fires(sheetId: number, row: number, numRows = 1, who = ANNA.email) {
  const fired = await host().fireEdit(
    who,
    { spreadsheetId: desk.id, sheetId },
    { range: { row: row + 1, column: 1, numRows, numColumns: 1 } },
  );
  return fired;
}

const sent = (): (string | undefined)[] => desk.addOn.traced().map(({ url }) => /:(\w+)\?/.exec(url)?.[1]);

test('made once, whoever opens the file again', async () => {
  await opens();
  desk.addOn.traced();
  await opens();
  expect(sent()).toEqual(['batchGetByDataFilter']);
});

test('a typed row: one read, one write, and the history knows who', async () => {
  await desk.types(FIRST_ROW, { title: 'Typed' });
  desk.addOn.traced();
  await fires(SHEET_IDS.deals, FIRST_ROW);
  expect(sent()).toEqual(['batchGetByDataFilter', 'batchUpdate']);
  expect(await desk.rows('deals')).toMatchObject([{ id: 'D-1', title: 'Typed' }]);
  expect(await desk.rows('history')).toMatchObject([{ event: 'Created', who: ANNA.name }]);
});

test('an edit that concerns no rule asks nothing', async () => {
  for (const tab of ['calls', 'dashboard', 'history', 'closed', 'dealTrackerGuide'] as const) {
    desk.addOn.traced();
    await fires(SHEET_IDS[tab], FIRST_ROW);
    expect(sent()).toEqual([]);
  }
});

test('a paste over many rows and a fill-down of stages: each row is judged by itself', async () => {
  const ids = [await desk.adds('One'), await desk.adds('Two'), await desk.adds('Three')];
  await desk.ticksAll(ids[1] as string);
  for (const row of [0, 1, 2]) await desk.types(FIRST_ROW + row, { stage: 'Qualification' });
  for (const row of [3, 4, 5])
    await desk.types(FIRST_ROW + row, { title: `Pasted ${row}`, stage: row === 4 ? 'Terms' : 'Inquiry' });
  await fires(SHEET_IDS.deals, FIRST_ROW, 6);
  const rows = await desk.rows('deals');
  expect(rows.map(({ id, stage }) => `${id} ${stage}`)).toEqual([
    'D-1 Inquiry',
    'D-2 Qualification',
    'D-3 Inquiry',
    'D-4 Inquiry',
    'D-5 Inquiry',
    'D-6 Inquiry',
  ]);
});

test('a deleted row comes back by the change trigger', async () => {
  const id = await desk.adds('One');
  await desk.hands.edit('dealTracker', [
    {
      deleteDimension: {
        range: { sheetId: SHEET_IDS.deals, dimension: 'ROWS', startIndex: FIRST_ROW, endIndex: FIRST_ROW + 1 },
      },
    },
  ]);
  await host().fireChange(ANNA.email, { spreadsheetId: desk.id, sheetId: SHEET_IDS.deals }, 'REMOVE_ROW');
  expect(await desk.rows('deals')).toMatchObject([{ id, title: 'One' }]);
  expect((await desk.rows('history')).map(({ event }) => event)).toEqual(['Created', 'Put back']);
});

test('the handlers take nothing but events of a spreadsheet', async () => {
  for (const event of [null, 7, {}, { source: { getId: 'x' } }]) {
    desk.addOn.traced();
    await desk.addOn.call('onTrackerEdit', event).catch(() => null);
    expect(sent()).toEqual([]);
  }
});
