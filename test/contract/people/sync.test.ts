/** People stay in step: rows typed into the map become access, invitations and locks; nothing happens to anybody unasked. */
import type { AppsScriptHost } from '../../../local/apps-script/host';
import type { SyncPreview, SyncReport } from '../../../src/app/people-api';
import type { AddOn } from '../add-on';
import { makeOnce, type Made } from '../engagement';
import { handsOn, type Hands } from '../hands';
import { NADIIA, OLENA, VIKTOR } from '../intake';
import { tableHands, type TableHands } from '../table-hands';

let made: Made;
let addOn: AddOn;
let hands: Hands;
let map: TableHands;
beforeAll(async () => {
  made = await makeOnce();
});
afterAll(() => made.dispose());
beforeEach(async () => {
  addOn = await made.open();
  hands = handsOn(addOn, made.report);
  map = tableHands(hands, 'participantMap', 'participants');
});
afterEach(() => made.closeAll());

const where = (): string => hands.id('journal');
async function previews(): Promise<SyncPreview> {
  const answer = await addOn.call<SyncPreview>('previewPeople', where());
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
async function syncs(answers: object = {}): Promise<SyncReport> {
  const answer = await addOn.call<SyncReport>('syncPeople', where(), answers);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
const access = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await hands.permissions()).map(({ emailAddress, role }) => [emailAddress, role]));
const guests = async (): Promise<readonly string[]> =>
  ((await hands.event()).attendees as { email: string; responseStatus: string }[]).map(
    ({ email, responseStatus }) => `${email.split('@')[0]} ${responseStatus}`,
  );
const mails = (): readonly string[] =>
  addOn.workspace.kernel.outbox.list().map(({ kind, to }) => `${kind} ${to.split('@')[0]}`);

const PETRO = {
  side: 'Client',
  name: 'Petro Bondar',
  email: 'Petro@lypky.example ',
  role: 'Seller',
  access: 'Commenter',
  weekly: true,
};
const TARAS = {
  side: 'Consultant',
  name: 'Taras Hnatiuk',
  email: 'taras@northstar.example',
  role: 'Consultant',
  access: 'Editor',
  weekly: false,
};

test('a new engagement is in step', async () => {
  expect(await previews()).toMatchObject({ mine: true, acts: [], questions: [], issues: [], kept: [], hourly: false });
  addOn.traced();
  expect(await syncs()).toEqual({ state: 'done', done: [], problems: [] });
  expect(addOn.traced().filter(({ method }) => method !== 'GET' && method !== 'POST')).toEqual([]);
});

test('shown first, then done: one in, one with another role, one out of the meeting; only they get mail, answers are kept', async () => {
  await hands.patchEvent({
    attendees: (await hands.event()).attendees.map((guest: { email: string }) =>
      guest.email === VIKTOR.email ? { ...guest, responseStatus: 'tentative' } : guest,
    ),
  });
  await map.add(PETRO);
  await map.type(await map.find('email', NADIIA.email), { access: 'Viewer', weekly: true });
  const before = mails().length;
  const { acts } = await previews();
  expect(acts).toEqual([
    { kind: 'role', email: NADIIA.email, name: NADIIA.name, from: 'writer', role: 'reader' },
    { kind: 'share', email: 'petro@lypky.example', name: 'Petro Bondar', role: 'commenter' },
    { kind: 'invite', email: NADIIA.email, name: NADIIA.name },
    { kind: 'invite', email: 'petro@lypky.example', name: 'Petro Bondar' },
  ]);
  expect(mails()).toHaveLength(before);
  const { done, state } = await syncs();
  expect(state).toBe('done');
  expect(done).toHaveLength(4);
  expect(await access()).toMatchObject({ [NADIIA.email]: 'reader', 'petro@lypky.example': 'commenter' });
  expect(await guests()).toEqual(['olena accepted', 'viktor tentative', 'nadiia needsAction', 'petro needsAction']);
  expect([...mails().slice(before)].sort()).toEqual(['invitation nadiia', 'invitation petro', 'share petro']);
  expect((await previews()).acts).toEqual([]);
});

test('a deleted row is asked about, never acted on; the answer is remembered, and repair keeps to it', async () => {
  await map.deleteRow(await map.find('email', VIKTOR.email));
  expect(await previews()).toMatchObject({
    acts: [],
    questions: [{ email: VIKTOR.email, name: VIKTOR.name, why: 'noRow', role: 'reader', guest: true }],
  });
  expect(await syncs()).toMatchObject({ done: [] });
  expect(await access()).toHaveProperty([VIKTOR.email]);
  await syncs({ [VIKTOR.email]: 'keep' });
  expect(await previews()).toMatchObject({ questions: [], kept: [VIKTOR.email] });
  await addOn.call('askAgain', where());
  expect((await previews()).questions).toHaveLength(1);
  const { done } = await syncs({ [VIKTOR.email]: 'remove' });
  expect(done.map(({ kind }) => kind)).toEqual(['unshare', 'uninvite']);
  expect(await access()).not.toHaveProperty([VIKTOR.email]);
  expect(await guests()).toEqual(['olena accepted']);
  await addOn.call('repairEngagement', made.id);
  expect(await access()).not.toHaveProperty([VIKTOR.email]);
  expect((await map.rows()).map(({ email }) => email)).toEqual([OLENA.email, NADIIA.email]);
});

test('a second consultant may edit what is locked, as long as they are in', async () => {
  await map.add(TARAS);
  await syncs();
  const header = () => hands.put('journal', 'plan', 3, 2, 'Tasks', 'taras@northstar.example');
  await expect(header()).resolves.toBeDefined();
  await expect(hands.put('journal', 'plan', 3, 2, 'Tasks', NADIIA.email)).rejects.toThrow(/protected/i);
  await map.type(await map.find('email', 'taras@northstar.example'), { access: 'None' });
  expect((await syncs()).done.map(({ kind }) => kind)).toEqual(['unshare', 'lock']);
  await expect(header()).rejects.toThrow();
  expect((await previews()).acts).toEqual([]);
});

test('locks that only one file lacks are shown too, and counted once', async () => {
  await map.add(TARAS);
  await syncs();
  const id = hands.id('dealTracker');
  const { sheets } = await addOn.rest('GET', `/v4/spreadsheets/${id}?fields=sheets(protectedRanges)`);
  const locked = sheets
    .flatMap(({ protectedRanges = [] }: { protectedRanges?: { warningOnly?: boolean }[] }) => protectedRanges)
    .filter(({ warningOnly }: { warningOnly?: boolean }) => !warningOnly);
  await hands.edit(
    'dealTracker',
    locked.map(({ protectedRangeId }: { protectedRangeId: number }) => ({
      updateProtectedRange: {
        protectedRange: { protectedRangeId, editors: { users: [OLENA.email] } },
        fields: 'editors',
      },
    })),
  );
  const lock = { kind: 'unlock', email: TARAS.email, name: TARAS.name };
  expect((await previews()).acts).toEqual([lock]);
  // By itself no reason for a sync.
  expect(await addOn.call('openCockpit', hands.id('journal'))).toMatchObject({
    value: { nextStep: { kind: 'prepare' } },
  });
  expect((await syncs()).done).toEqual([lock]);
  expect((await previews()).acts).toEqual([]);
});

test('a row without an address is named', async () => {
  await map.add({ ...PETRO, email: null });
  expect((await previews()).issues).toEqual([{ name: 'Petro Bondar', code: 'noEmail', found: '' }]);
});

test('whom Google refuses is told, with what to do; the others get in', async () => {
  addOn.workspace.settings.change({ externalSharing: false });
  await map.add(PETRO);
  await map.add({ ...PETRO, name: 'Inside', email: 'inside@northstar.example', weekly: false });
  const { done, problems, state } = await syncs();
  expect(state).toBe('done');
  expect(problems).toEqual([expect.stringContaining('Petro Bondar was not given access: your organisation')]);
  expect(done.filter(({ kind }) => kind === 'share')).toMatchObject([{ email: 'inside@northstar.example' }]);
});

test('only the one whose files they are: others are told so', async () => {
  const answer = await addOn.workspace.run('syncPeople', [where(), {}], NADIIA.email);
  expect(answer).toMatchObject({ result: { ok: false, error: { code: 'ownerOnly', retry: false } } });
});

test.each([[null], ['x'], [{ a: 'b' }], [[1]]])('answers that are none are refused: %j', async (answers) => {
  const answer = await addOn.call('syncPeople', where(), answers);
  expect(answer).toMatchObject({ ok: false, error: { code: 'requestInvalid' } });
});

test('by the clock, once it is switched on: rows are followed, deleted ones are left alone', async () => {
  expect(await addOn.call('setHourlySync', where(), true)).toMatchObject({ ok: true });
  expect((await previews()).hourly).toBe(true);
  await map.add(PETRO);
  await map.deleteRow(await map.find('email', VIKTOR.email));
  const host = addOn.workspace.scripts as AppsScriptHost;
  const [clock] = host.triggers().filter(({ event }) => event === 'CLOCK');
  await host.fireTrigger(clock?.uid ?? '');
  expect(await access()).toMatchObject({ 'petro@lypky.example': 'commenter', [VIKTOR.email]: 'reader' });
  expect(await addOn.call('setHourlySync', where(), false)).toMatchObject({ ok: true });
  expect(host.triggers().filter(({ event }) => event === 'CLOCK')).toEqual([]);
});

test('a guest who is added by hand while it runs stays', async () => {
  await map.add(PETRO);
  const event = await hands.event();
  addOn.setFaults({
    at: 9,
    kind: 'run',
    user: OLENA.email,
    method: 'PATCH',
    url: `/calendar/v3/calendars/primary/events/${event.id}?sendUpdates=none`,
    body: { attendees: [...event.attendees, { email: 'late@lypky.example' }] },
  } as never);
  expect((await syncs()).state).toBe('done');
  expect((await guests()).map((guest) => guest.split(' ')[0])).toEqual(['olena', 'viktor', 'late', 'petro']);
});

/** Three changes of people wait: one comes, one who edits comes, one goes. */
async function waiting(): Promise<{ one: AddOn; onIt: Hands }> {
  const one = await made.open();
  const onIt = handsOn(one, made.report);
  const rows = tableHands(onIt, 'participantMap', 'participants');
  await rows.add(PETRO);
  await rows.add(TARAS);
  await rows.type(await rows.find('email', VIKTOR.email), { access: 'None', weekly: false });
  one.traced();
  return { one, onIt };
}

test('broken off or with a lost answer at any request: running again ends as if nothing had happened', async () => {
  const { one: whole, onIt: its } = await waiting();
  await whole.call('syncPeople', its.id('journal'), {});
  const requests = whole.traced().length;
  await whole.close();
  expect(requests).toBe(17);
  // The first nine read; broken off before a request is broken off after the one before it.
  for (const kind of ['kill-after', 'lost-answer'] as const)
    for (let at = 9; at <= requests; at += kind === 'kill-after' || process.env['FULL'] ? 1 : 3) {
      const { one, onIt } = await waiting();
      one.setFaults({ at, kind });
      await one.call('syncPeople', onIt.id('journal'), {}).catch(() => null);
      one.setFaults();
      expect(await one.call('syncPeople', onIt.id('journal'), {})).toMatchObject({
        ok: true,
        value: { state: 'done' },
      });
      const inside = (await onIt.permissions()).map(({ emailAddress, role }) => `${emailAddress} ${role}`).sort();
      const { attendees } = await onIt.event();
      const told = one.workspace.kernel.outbox.list().filter(({ to }) => to === 'petro@lypky.example');
      expect([
        kind,
        at,
        inside,
        attendees.map(({ email }: { email: string }) => email),
        told.map((mail) => mail.kind).sort(),
      ]).toEqual([
        kind,
        at,
        [
          `${NADIIA.email} writer`,
          `${OLENA.email} owner`,
          'petro@lypky.example commenter',
          'taras@northstar.example writer',
        ],
        [OLENA.email, 'petro@lypky.example'],
        ['invitation', 'share'],
      ]);
      await one.close();
    }
}, 300_000);
