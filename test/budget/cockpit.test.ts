/** Waves of the cockpit: one more when the add-on does not know yet which engagement a file belongs to. */
import type { Cockpit } from '../../src/app/cockpit-api';
import { makeOnce, type Made } from '../contract/engagement';
import { handsOn } from '../contract/hands';
import { VIKTOR } from '../contract/intake';
import { tableHands } from '../contract/table-hands';

let made: Made;
beforeAll(async () => {
  made = await makeOnce();
});
afterAll(async () => {
  await made.closeAll();
  made.dispose();
});

test('at most two waves, none of them writes; the same from every file of the engagement', async () => {
  const addOn = await made.open();
  const hands = handsOn(addOn, made.report);
  for (const kind of ['journal', 'participantMap', 'employeeBase', 'dealTracker'] as const) {
    addOn.traced();
    const answer = await addOn.call<Cockpit>('openCockpit', hands.id(kind));
    expect(answer).toMatchObject({
      ok: true,
      value: {
        client: 'Lypky Quarter',
        today: '2026-11-23',
        week: 1,
        weeks: 5,
        next: { date: '2026-11-24', time: '10:00' },
        nextStep: { kind: 'prepare' },
        progress: { map: [0, 3], base: [0, 0], conveyor: 'none', deals: 0, sellers: 0 },
      },
    });
    const lines = addOn.traced();
    expect(Math.max(...lines.map(({ wave }) => wave ?? 0))).toBe(2);
    expect(lines.filter(({ method, url }) => method !== 'GET' && !/ByDataFilter/.test(url))).toEqual([]);
  }
  await addOn.call('openCockpit', hands.id('journal'));
  expect(Math.max(...addOn.traced().map(({ wave }) => wave ?? 0))).toBe(1);
});

test('a tab that somebody deleted: told to repair; a file of no engagement: told so', async () => {
  const addOn = await made.open();
  const hands = handsOn(addOn, made.report);
  const where = hands.id('journal');
  await hands.edit('journal', [{ deleteSheet: { sheetId: await hands.sheet('journal', 'audit') } }]);
  expect(await addOn.call('openCockpit', where)).toMatchObject({ ok: false, error: { code: 'filesDamaged' } });
  const { spreadsheetId } = await addOn.rest('POST', '/v4/spreadsheets', { properties: { title: 'Other' } });
  expect(await addOn.call('openCockpit', spreadsheetId)).toMatchObject({ ok: false, error: { code: 'noEngagement' } });
  expect(await addOn.call('openCockpit', '../x')).toMatchObject({ ok: false, error: { code: 'requestInvalid' } });
});

test('a guest sees the next meeting too; minutes that nobody was ticked in are minutes', async () => {
  const addOn = await made.open();
  const hands = handsOn(addOn, made.report);
  const meetings = tableHands(hands, 'journal', 'meetings');
  await meetings.add({ number: 1, date: 46_346, occurrence: 'x_20261120T080000Z closed=1' });
  const { result } = (await addOn.workspace.run('openCockpit', [hands.id('journal')], VIKTOR.email)) as {
    result: object;
  };
  expect(result).toMatchObject({
    ok: true,
    value: { next: { date: '2026-11-24', time: '10:00' }, nextStep: { kind: 'prepare' } },
  });
  await meetings.add({ number: 2, date: 46_348 });
  expect(await addOn.call('openCockpit', hands.id('journal'))).toMatchObject({
    value: { nextStep: { kind: 'close', date: '2026-11-22' } },
  });
});

test('what people fill in is counted', async () => {
  const addOn = await made.open();
  const hands = handsOn(addOn, made.report);
  const base = tableHands(hands, 'employeeBase', 'employees');
  await base.add({ name: 'Anna', email: 'anna@lypky.example', otherPhone: '+380 67 123 45 67' });
  await base.add({ name: 'Boris' });
  const decisions = tableHands(hands, 'journal', 'decisions');
  await decisions.add({ id: 'D1', statement: 'Call back within 15 minutes', approver: 'Viktor', status: 'Proposed' });
  const { value } = (await addOn.call<Cockpit>('openCockpit', hands.id('journal'))) as { value: Cockpit };
  expect(value).toMatchObject({
    waiting: [{ id: 'D1', approver: 'Viktor' }],
    shadow: 1,
    incomplete: [{ missing: 'noPhone' }, { missing: 'noPhone' }, { missing: 'noPhone' }],
    progress: { base: [1, 2] },
  });
});
