/** Requests and waves of syncing people: they follow what changes, not how many people there are. */
import type { SyncReport } from '../../src/app/people-api';
import { makeOnce, type Made } from '../contract/engagement';
import { handsOn } from '../contract/hands';
import { SMALL } from '../contract/intake';
import { tableHands } from '../contract/table-hands';

const STAFF = Array.from({ length: 37 }, (_, index) => ({
  side: 'client',
  name: `Person ${index}`,
  email: `person${index}@lypky.example`,
  role: 'seller',
  access: 'viewer',
  weekly: true,
}));

let made: Made;
beforeAll(async () => {
  made = await makeOnce({ ...SMALL, people: [...SMALL.people, ...STAFF] });
}, 120_000);
afterAll(async () => {
  await made.closeAll();
  made.dispose();
});

test('forty people and three changes: reads in one wave, writes for the three alone, permissions one after the other', async () => {
  const addOn = await made.open();
  const hands = handsOn(addOn, made.report);
  const map = tableHands(hands, 'participantMap', 'participants');
  const where = hands.id('participantMap');
  await map.add({
    side: 'Client',
    name: 'New',
    email: 'new@lypky.example',
    role: 'Seller',
    access: 'Viewer',
    weekly: true,
  });
  await map.type(await map.find('email', 'person3@lypky.example'), { access: 'Editor' });
  await map.type(await map.find('email', 'person4@lypky.example'), { access: 'None', weekly: false });
  // Whoever presses "Sync" has seen what it will do.
  await addOn.call('previewPeople', where);
  addOn.traced();
  const answer = await addOn.call<SyncReport>('syncPeople', where, {});
  expect(answer).toMatchObject({ ok: true, value: { state: 'done', problems: [] } });
  const lines = addOn.traced();
  const waves = [...new Set(lines.map(({ wave }) => wave))].map((wave) =>
    lines.filter((line) => line.wave === wave).map(({ method, url }) => `${method} ${kindOf(url)}`),
  );
  expect(waves).toEqual([
    ['GET files', 'GET events', 'POST values', 'POST values', 'GET sheet', 'GET sheet', 'GET sheet', 'GET sheet'],
    ['PATCH permission', 'PATCH events'],
    ['DELETE permission'],
    ['POST permission'],
  ]);
  addOn.traced();
  await addOn.call('syncPeople', where, {});
  expect(new Set(addOn.traced().map(({ wave }) => wave))).toEqual(new Set([1]));
});

const kindOf = (url: string): string => {
  if (/\/permissions[/?]/.test(url)) return 'permission';
  if (/calendar/.test(url)) return 'events';
  if (/values:/.test(url)) return 'values';
  return /drive/.test(url) ? 'files' : 'sheet';
};
