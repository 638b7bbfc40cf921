/** Everything that the product sends, and what the embedded Workspace answers, judged by Google's own descriptions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { readExample } from '../../local/intake-file';
import { DIST } from '../../local/plug-ins';
import { NOW, openAddOn, type AddOn } from '../contract/add-on';
import type { Fault } from '../../local/kernel/faults';
import { SHEET_IDS } from '../../src/blueprints/spreadsheets';
import { FIRST_ROW } from '../contract/hands';
import { shelfOf } from '../contract/book/shelf';
import { OLENA } from '../contract/intake';
import { roomOf } from '../contract/meeting/room';
import { ANNA, BOHDAN, deskOf, TRACKED } from '../contract/tracker/desk';
import { readDiscovery, type Discovery } from './discovery';

const folder = process.env['SHARED_DATA'];
let google: Discovery;
beforeAll(() => {
  if (!folder) throw new Error('Set SHARED_DATA to the folder with Google’s API descriptions.');
  google = readDiscovery(join(folder, 'discovery'));
});

const EXAMPLES = ['residential-developer', 'b2b-wholesaler'];
const LANGUAGES = ['en', 'ru', 'uk'];
const exampleOf = (name: string, language: string) => readExample(name, language, new Date(NOW));

/** Judges what was sent since the last look. */
function judged(addOn: AddOn): { readonly requests: number; readonly complaints: string[] } {
  const lines = addOn.traced().filter(({ call }) => call !== null);
  return { requests: lines.length, complaints: [...new Set(lines.flatMap((line) => google.complaints(line)))] };
}

describe.each(EXAMPLES)('%s', (name) => {
  test.each(LANGUAGES)('made in %s, again, damaged and repaired, with a stumbling Google', async (language) => {
    const { intake, owner } = exampleOf(name, language);
    const addOn = await openAddOn(owner);
    addOn.setFaults({ at: 5, kind: 'status', status: 503, times: 1 }, { at: 12, kind: 'lost-answer' });
    const report = await addOn.create(intake);
    const made = judged(addOn);
    expect(made.requests).toBeGreaterThan(20);
    expect(made.complaints).toEqual([]);

    await addOn.create(intake);
    const again = judged(addOn);
    expect(again.requests).toBeGreaterThan(5);
    expect(again.complaints).toEqual([]);

    const idOf = (kind: string): string =>
      /\/(?:d|folders)\/([\w-]+)/.exec(report.links.find((link) => link.kind === kind)?.url ?? '')?.[1] ?? '';
    await addOn.rest('DELETE', `/drive/v3/files/${idOf('journal')}`);
    const { sheets } = await addOn.rest(
      'GET',
      `/v4/spreadsheets/${idOf('dealTracker')}?fields=sheets.properties.sheetId`,
    );
    await addOn.rest('POST', `/v4/spreadsheets/${idOf('dealTracker')}:batchUpdate`, {
      requests: [{ deleteSheet: { sheetId: sheets[2].properties.sheetId } }],
    });
    const { permissions } = await addOn.rest('GET', `/drive/v3/files/${idOf('folder')}?fields=permissions(id,role)`);
    await addOn.rest(
      'DELETE',
      `/drive/v3/files/${idOf('folder')}/permissions/${permissions.find(({ role }: { role: string }) => role !== 'owner').id}`,
    );
    const { items } = await addOn.rest('GET', '/calendar/v3/calendars/primary/events');
    await addOn.rest('DELETE', `/calendar/v3/calendars/primary/events/${items[0].id}`);
    await addOn.call('inspectEngagement', report.id);
    await addOn.call('repairEngagement', report.id);
    const repaired = judged(addOn);
    expect(repaired.requests).toBeGreaterThan(10);
    expect(repaired.complaints).toEqual([]);
    await addOn.close();
  });
});

test('a Sales Book at work: pages mended, added, moved and taken out, edited by hand, put to approval', async () => {
  const addOn = await openAddOn(OLENA.email);
  const shelf = shelfOf(addOn, await addOn.create(TRACKED));
  addOn.traced();
  await shelf.types('Goal: The client accepts a date for a meeting', ' or a call');
  await shelf.sets('conveyor', 'B2', { stay: 9 });
  await shelf.sets('conveyor', 'B3', { stage: 'Visit', exit: null, actions: 'See the plant [link]\nWrite it down [note]' });
  await shelf.sets('conveyor', 'B5', { order: 0.5, probability: 0.01 });
  await shelf.adds('conveyor', { order: 9, code: 'B9', stage: 'Care', goal: 'A second order', actions: 'Call [date]', probability: 0.97 });
  await shelf.removes('conveyor', 'B6');
  await shelf.updates({ 'stage.B2': 'both' }, true);
  await shelf.sets('decisions', 'D1', { status: 'Approved', approver: 'Nadiia', decidedOn: 46_350 });
  await shelf.updates();
  const { requests, complaints } = judged(addOn);
  expect(requests).toBeGreaterThan(15);
  expect(complaints).toEqual([]);
  await addOn.close();
}); // prettier-ignore

test('a deal tracker at work: typed rows, moves, losses, merges, hand-over, people in between', async () => {
  const addOn = await openAddOn(OLENA.email);
  const desk = deskOf(addOn, await addOn.create(TRACKED));
  addOn.traced();
  await desk.types(FIRST_ROW, { title: 'Typed', stage: 'Terms', value: 'a lot' });
  await desk.settles();
  const [one, two] = [await desk.adds('One', { owner: ANNA.name }), await desk.adds('Two', { phone: '0441234567' })];
  await desk.ticksAll(one);
  const sort = {
    range: { sheetId: SHEET_IDS.deals, startRowIndex: FIRST_ROW, endRowIndex: FIRST_ROW + 3 },
    sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }],
  };
  addOn.setFaults({
    at: 1,
    kind: 'run',
    user: OLENA.email,
    method: 'POST',
    url: `https://sheets.googleapis.com/v4/spreadsheets/${desk.id}:batchUpdate`,
    body: { requests: [{ sortRange: sort }] },
  } as unknown as Fault);
  await desk.does(one, { kind: 'move', to: 'B2', note: '' });
  addOn.setFaults({ at: 2, kind: 'lost-answer' });
  await desk.does(one, { kind: 'edit', fields: { company: 'Lypky' } });
  addOn.setFaults();
  await desk.does(two, { kind: 'lose', reason: 'L1', evidence: 'Six calls', clientDate: null });
  await desk.does(two, { kind: 'undo' });
  await desk.does(one, { kind: 'merge', with: two, keep: {} });
  await addOn.call('handOver', desk.id, { from: ANNA.name, to: [BOHDAN.name] });
  await desk.card(one);
  const { requests, complaints } = judged(addOn);
  expect(requests).toBeGreaterThan(25);
  expect(complaints).toEqual([]);
  await addOn.close();
});

test('the weekly meeting: prepared, skipped, moved alone and with all that follow, held, closed', async () => {
  const addOn = await openAddOn(OLENA.email);
  const room = roomOf(addOn, await addOn.create(TRACKED));
  await room.types('decisions', { statement: 'One report a week' });
  addOn.traced();
  const { next, ahead } = await room.view();
  const id = next?.id ?? '';
  await room.prepares(id, true);
  await room.moves({ kind: 'skip', occurrence: ahead[3]?.id ?? '' });
  const move = { kind: 'change', occurrence: ahead[1]?.id ?? '', minutes: 60 } as const;
  const place = { kind: 'onsite', address: 'Room 5' } as const;
  await room.moves({ ...move, scope: 'this', to: { date: '2026-12-02', time: '12:00' }, place });
  const following = { ...move, occurrence: ahead[2]?.id ?? '', scope: 'following', confirmed: true } as const;
  await room.moves({ ...following, to: { date: '2026-12-09', time: '12:00' } });
  await room.moves({ kind: 'change', occurrence: id, scope: 'this', place: { kind: 'meet' } });
  await room.moves({ kind: 'restore', occurrence: (await room.view()).skipped[0]?.id ?? '' });
  await room.closes({
    occurrence: id,
    present: [OLENA.name],
    decisions: [{ id: 'D1', statement: 'One report a week', verdict: 'approve', wording: '', by: OLENA.name }],
    feedback: [{ from: ANNA.name, about: '', text: 'Fine' }],
    next: [{ task: 'Write it', owner: BOHDAN.name, due: '2026-12-01' }],
  });
  const { requests, complaints } = judged(addOn);
  expect(requests).toBeGreaterThan(25);
  expect(complaints).toEqual([]);
  await addOn.close();
});

test('what the embedded Workspace answers has only what Google describes', async () => {
  const { intake, owner } = exampleOf('residential-developer', 'uk');
  const addOn = await openAddOn(owner);
  const report = await addOn.create(intake);
  const complaints: string[] = [];
  const look = async (origin: string, path: string) => {
    const body = await addOn.rest('GET', path);
    complaints.push(...google.replyComplaints('GET', origin + path, body));
    return body;
  };
  const drive = (path: string) => look('https://www.googleapis.com', `/drive/v3/${path}`);
  const calendar = (path: string) => look('https://www.googleapis.com', `/calendar/v3/calendars/primary${path}`);
  const { files } = await drive('files?fields=*');
  for (const { id, mimeType } of files) {
    await drive(`files/${id}?fields=*`);
    await drive(`files/${id}/permissions?fields=*`);
    if (mimeType.endsWith('spreadsheet')) {
      await look('https://sheets.googleapis.com', `/v4/spreadsheets/${id}?includeGridData=true`);
      await look('https://sheets.googleapis.com', `/v4/spreadsheets/${id}/values/A1%3AZ20`);
    }
    if (mimeType.endsWith('document')) {
      await look('https://docs.googleapis.com', `/v1/documents/${id}`);
      await look('https://docs.googleapis.com', `/v1/documents/${id}?includeTabsContent=true`);
    }
  }
  await calendar('');
  const { items } = await calendar('/events');
  await calendar(`/events/${items[0].id}`);
  await calendar(`/events/${items[0].id}/instances`);
  expect([...new Set(complaints.map((line) => line.replace(/\[\d+\]/g, '[]')))]).toEqual([]);
  expect(report.state).toBe('done');
  await addOn.close();
});

describe('the judge notices', () => {
  const SHEET = 'https://sheets.googleapis.com/v4/spreadsheets';
  const EVENTS = 'https://www.googleapis.com/calendar/v3/calendars/primary/events';
  const batch = (request: object) => ({ method: 'POST', url: `${SHEET}/x:batchUpdate`, body: { requests: [request] } });
  test.each([
    ['an unknown method', { method: 'POST', url: `${SHEET}/x:explode`, body: {} }, /No method/],
    [
      'an unknown query parameter',
      { method: 'GET', url: `${SHEET}/x?feilds=a`, body: null },
      /feilds: unknown query parameter/,
    ],
    ['a wrong boolean', { method: 'GET', url: `${SHEET}/x?includeGridData=yes`, body: null }, /not boolean/],
    ['a value outside of the list', { method: 'POST', url: `${EVENTS}?sendUpdates=some`, body: {} }, /none of/],
    [
      'a missing parameter',
      { method: 'PUT', url: 'https://www.googleapis.com/calendar/v3/calendars/primary/acl/', body: {} },
      /No method|missing/,
    ],
    [
      'a typo in a mask',
      { method: 'GET', url: `${SHEET}/x?fields=sheets.propreties`, body: null },
      /no field propreties/,
    ],
    [
      'a typo deep in a mask',
      {
        method: 'GET',
        url: `${SHEET}/x?fields=${encodeURIComponent('sheets(properties(title),data(rowData(values(nte))))')}`,
        body: null,
      },
      /no field nte/,
    ],
    ['an unknown kind of request', batch({ paintCell: {} }), /no property paintCell/],
    ['an unknown member', batch({ addSheet: { properties: { titel: 'x' } } }), /no property titel/],
    ['a text for a number', batch({ deleteSheet: { sheetId: '5' } }), /not an integer/],
    ['a wrong enum', batch({ mergeCells: { mergeType: 'ALL' } }), /none of/],
    [
      'a mask of an update with a typo',
      batch({ updateSheetProperties: { properties: {}, fields: 'titel' } }),
      /no field titel/,
    ],
    [
      'what is output only',
      { method: 'PATCH', url: 'https://www.googleapis.com/drive/v3/files/x', body: { exportLinks: {} } },
      /output only/,
    ],
    ['a time that is none', { method: 'POST', url: EVENTS, body: { start: { dateTime: 'tomorrow' } } }, /not RFC 3339/],
    ['a body where none is taken', { method: 'DELETE', url: `${EVENTS}/x`, body: {} }, /takes none/],
  ])('%s', (_, request, complaint) => {
    expect(google.complaints(request).join('\n')).toMatch(complaint);
  });

  test('nothing in requests as they should be', () => {
    expect(
      google.complaints({
        method: 'GET',
        url: `${SHEET}/x?fields=${encodeURIComponent('sheets(properties/title,data.rowData.values.note)')}&ranges=A1&ranges=B2`,
        body: null,
      }),
    ).toEqual([]);
    expect(
      google.complaints(
        batch({
          repeatCell: { range: { sheetId: 1 }, cell: { note: 'x' }, fields: 'note,userEnteredFormat.textFormat.bold' },
        }),
      ),
    ).toEqual([]);
  });
});

test.each([
  ['the manifest', 'appsscript.schema.json', join(DIST, 'appsscript.json')],
  ['the project file', 'clasp.schema.json', join(__dirname, '..', '..', '.clasp.json')],
])('%s fits its published schema', (_, schema, file) => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const { $schema: _draft, ...rules } = JSON.parse(
    readFileSync(join(folder ?? '', 'schemas', schema), 'utf8'),
  ) as Record<string, unknown>;
  const validate = ajv.compile(rules);
  validate(JSON.parse(readFileSync(file, 'utf8')));
  expect((validate.errors ?? []).filter(({ params }) => params['missingProperty'] !== 'scriptId')).toEqual([]);
});
