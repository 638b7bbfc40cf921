/** Requests of designing the conveyor: what is looked at, saved, compared and put to approval costs the same however often it was done. */
import { makeOnce, type Made } from '../contract/engagement';
import { change, studioOf, type Studio } from '../contract/conveyor/studio';
import { SHEET_IDS } from '../../src/blueprints/spreadsheets';
import { TRACKED } from '../contract/tracker/desk';

let made: Made;
let studio: Studio;
beforeAll(async () => {
  made = await makeOnce(TRACKED, async (addOn, report) => {
    await studioOf(addOn, report).desk.adds('Paint');
  });
}, 120_000);
afterAll(() => made.dispose());
beforeEach(async () => {
  studio = studioOf(await made.open(), made.report);
  // What a file knows of its siblings is kept for a while.
  await studio.view();
});
afterEach(() => made.closeAll());

/** Reads and writes since the last look, in their order, and the waves that they took. */
function sent() {
  const lines = studio.desk.addOn.traced();
  return {
    requests: lines.map(({ method, url }) => (method === 'GET' || /Get|:get/.test(url) ? 'read' : 'write')).join(' '),
    waves: Math.max(0, ...lines.map(({ wave }) => wave ?? 0)),
    bytes: Math.max(0, ...lines.map(({ responseBytes }) => responseBytes)),
  };
}
const call = (name: string, ...args: readonly unknown[]) => {
  studio.desk.addOn.traced();
  return studio.desk.addOn.call(name, studio.desk.hands.id('journal'), ...args);
};

test('opening the screen is one wave of two reads, two waves where there are no versions yet', async () => {
  await call('openConveyor');
  expect(sent()).toMatchObject({ requests: 'read read', waves: 1 });
  await studio.desk.hands.edit('dealTracker', [{ deleteSheet: { sheetId: SHEET_IDS.versions } }]);
  await call('openConveyor');
  expect(sent()).toMatchObject({ requests: 'read read read', waves: 2 });
  await call('openCockpit');
  expect(sent().waves).toBe(2);
  await call('openGoLive');
  expect(sent().waves).toBe(2);
});

test('an edit is one read and one write; a rename is settled by one more of each; nothing changed, nothing written', async () => {
  const { addOn } = studio.desk;
  const seen = await studio.view();
  addOn.traced();
  await studio.saves(change('B2', { goal: 'Found', longestStayDays: 9, probability: 12 }), [], seen);
  expect(sent().requests).toBe('read write');
  const again = await studio.view();
  addOn.traced();
  await studio.saves(change('B1', { name: 'First contact' }), [], again);
  expect(sent().requests).toBe('read write read write');
  const now = await studio.view();
  addOn.traced();
  await studio.saves((stages) => stages, [], now);
  expect(sent().requests).toBe('read');
});

test('putting to approval is one wave of reads and two writes, once more it is the reads; comparing is one', async () => {
  const seen = await studio.view();
  await call('approveConveyor', seen.digest);
  expect(sent()).toMatchObject({ requests: 'read read read write write', waves: 3 });
  await call('approveConveyor', seen.digest);
  expect(sent().requests).toBe('read read read');
  await call('compareConveyor', '1.0', null);
  expect(sent().requests).toBe('read');
  await call('openCockpit');
  const { waves, bytes } = sent();
  expect(waves).toBe(1);
  // Of the versions only their heads are read: they do not make the cockpit slower.
  expect(bytes).toBeLessThan(60_000);
});
