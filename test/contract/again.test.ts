/** The same intake again, whatever people have done meanwhile: nothing is written; a changed intake adds what is new and no more. */
import { setTimeout as pause } from 'node:timers/promises';
import type { RunReport } from '../../src/app/api';
import type { TabKey } from '../../src/locales/sheets-text';
import { TABS } from '../../src/blueprints/spreadsheets';
import { SPREADSHEETS } from '../../src/domain/engagement';
import type { AddOn, Json } from './add-on';
import { makeOnce, type Made } from './engagement';
import { FIRST_ROW, HEADER_ROW, handsOn, type Hands } from './hands';
import { NADIIA, OLENA, SMALL, VIKTOR } from './intake';
import { expectState, stateOf } from './state';

let made: Made;
let addOn: AddOn;
let hands: Hands;

beforeAll(async () => {
  made = await makeOnce();
});
afterAll(() => made.dispose());
beforeEach(async () => {
  addOn = await made.open();
  hands = handsOn(addOn, made.report);
});
afterEach(() => made.closeAll());

/** What a run sends that is not a read. */
const writes = (): string[] =>
  addOn
    .traced()
    .filter(({ method, call }) => call !== null && method !== 'GET')
    .map(
      ({ method, url }) =>
        `${method} ${new URL(url).pathname
          .replace(/[\w-]{25,}/, '…')
          .replace(/sce\w+/, 'event')
          .replace(/\d{12,}|[\da-f]{20,}/, '…')}`,
    );

async function changesNothing(): Promise<void> {
  addOn.traced();
  for (const [name, argument] of [
    ['createEngagement', SMALL],
    ['repairEngagement', made.id],
  ] as const) {
    const answer = await addOn.call<RunReport>(name, argument);
    expect(answer).toMatchObject({ ok: true, value: { state: 'done', changes: [], problems: [] } });
    const lines = addOn.traced();
    expect(
      lines.filter(({ method }) => method !== 'GET').map(({ method, url, body }) => ({ method, url, body })),
    ).toEqual([]);
    expect(Math.max(...lines.map(({ wave }) => wave ?? 0))).toBeLessThanOrEqual(3);
  }
}

/** Into every tab, into a cell that is the people's: the first column without a lock, below what is there. */
async function typeIntoEveryTab(): Promise<void> {
  for (const kind of SPREADSHEETS) {
    for (const tab of TABS[kind]) {
      const rows = await hands.rows(kind, tab);
      const row = Math.max(FIRST_ROW, Math.min(rows.length - 1, 30));
      for (let column = 0; column < 6; column += 1) {
        const typed = await hands.put(kind, tab, row, column, `typed ${tab}`, NADIIA.email).catch(() => null);
        if (typed) break;
        if (column === 5) await hands.put(kind, tab, row, 1, `typed ${tab}`);
      }
    }
  }
}

const range = (
  sheetId: number,
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({ sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex });
const dimension = (sheetId: number, kind: 'ROWS' | 'COLUMNS', startIndex: number, endIndex: number) => ({
  sheetId,
  dimension: kind,
  startIndex,
  endIndex,
});

const DEEDS: readonly (readonly [what: string, deed: () => Promise<unknown>])[] = [
  ['nothing at all', () => Promise.resolve()],
  ['typed into every tab', typeIntoEveryTab],
  [
    'corrected a person’s row',
    async () => {
      const email = await hands.column('participantMap', 'participants', 'email');
      const phone = await hands.column('participantMap', 'participants', 'phone');
      await hands.put(
        'participantMap',
        'participants',
        FIRST_ROW + 1,
        email,
        'viktor.savchenko@lypky.example',
        NADIIA.email,
      );
      await hands.put('participantMap', 'participants', FIRST_ROW + 1, phone, '+380441234567', NADIIA.email);
    },
  ],
  [
    'sorted rows',
    async () => {
      const sheetId = await hands.sheet('participantMap', 'participants');
      await hands.edit('participantMap', [
        {
          sortRange: {
            range: range(sheetId, FIRST_ROW, FIRST_ROW + 3, 0, 11),
            sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }],
          },
        },
      ]);
    },
  ],
  [
    'put rows in, above the table too, and took some out',
    async () => {
      const participants = await hands.sheet('participantMap', 'participants');
      const conveyor = await hands.sheet('dealTracker', 'conveyor');
      await hands.edit('participantMap', [
        {
          insertDimension: {
            range: dimension(participants, 'ROWS', FIRST_ROW + 1, FIRST_ROW + 3),
            inheritFromBefore: true,
          },
        },
        { insertDimension: { range: dimension(participants, 'ROWS', 0, 2), inheritFromBefore: false } },
      ]);
      await hands.edit('dealTracker', [
        { deleteDimension: { range: dimension(conveyor, 'ROWS', FIRST_ROW + 2, FIRST_ROW + 4) } },
      ]);
    },
  ],
  [
    'put columns in and moved some',
    async () => {
      const sheetId = await hands.sheet('participantMap', 'participants');
      await hands.edit('participantMap', [
        { insertDimension: { range: dimension(sheetId, 'COLUMNS', 3, 4), inheritFromBefore: true } },
        { moveDimension: { source: dimension(sheetId, 'COLUMNS', 1, 2), destinationIndex: 6 } },
      ]);
      await hands.put('participantMap', 'participants', HEADER_ROW, 2, 'Our own column');
    },
  ],
  [
    'renamed, hid, coloured and reordered tabs, put up their own and a copy',
    async () => {
      const [first, second] = [
        await hands.sheet('journal', TABS.journal[0] as TabKey),
        await hands.sheet('journal', TABS.journal[1] as TabKey),
      ];
      await hands.edit('journal', [
        {
          updateSheetProperties: {
            properties: { sheetId: first, title: 'Наш «журнал»', index: 2, tabColorStyle: { rgbColor: { red: 1 } } },
            fields: 'title,index,tabColorStyle',
          },
        },
        { updateSheetProperties: { properties: { sheetId: second, hidden: true }, fields: 'hidden' } },
        { addSheet: { properties: { title: 'Ours' } } },
        { duplicateSheet: { sourceSheetId: first, newSheetName: 'A copy' } },
      ] as never);
    },
  ],
  [
    'changed looks: colours, widths, frozen rows, a filter, another language of the file',
    async () => {
      const sheetId = await hands.sheet('employeeBase', TABS.employeeBase[0] as TabKey);
      await hands.edit('employeeBase', [
        {
          repeatCell: {
            range: range(sheetId, FIRST_ROW, 9, 0, 3),
            cell: { userEnteredFormat: { backgroundColor: { red: 1 } } },
            fields: 'userEnteredFormat.backgroundColor',
          },
        },
        {
          updateDimensionProperties: {
            range: dimension(sheetId, 'COLUMNS', 0, 2),
            properties: { pixelSize: 333 },
            fields: 'pixelSize',
          },
        },
        {
          updateSheetProperties: {
            properties: { sheetId, gridProperties: { frozenRowCount: 5 } },
            fields: 'gridProperties.frozenRowCount',
          },
        },
        { setBasicFilter: { filter: { range: range(sheetId, HEADER_ROW, 30, 0, 4) } } },
        { updateSpreadsheetProperties: { properties: { locale: 'en_GB' }, fields: 'locale' } },
      ] as never);
    },
  ],
  [
    'renamed files and moved them to a folder inside, and the folder elsewhere',
    async () => {
      const folder = 'application/vnd.google-apps.folder';
      const inside = await addOn.rest('POST', '/drive/v3/files', {
        name: 'Inside',
        mimeType: folder,
        parents: [hands.id('folder')],
      });
      const elsewhere = await addOn.rest('POST', '/drive/v3/files', { name: 'Elsewhere', mimeType: folder });
      const root = (await addOn.rest('GET', '/drive/v3/files/root?fields=id')).id;
      for (const kind of ['journal', 'salesBook'] as const)
        await hands.patchFile(
          kind,
          { name: `Renamed ${kind}` },
          `addParents=${inside.id}&removeParents=${hands.id('folder')}`,
        );
      await hands.patchFile('folder', { name: 'Our folder' }, `addParents=${elsewhere.id}&removeParents=${root}`);
    },
  ],
  [
    'moved the weekly meeting, rewrote and answered it',
    async () => {
      const { start, end, attendees } = await hands.event();
      const later = (at: Json) => ({ ...at, dateTime: at.dateTime.replace('T10:', 'T16:') });
      await hands.patchEvent({
        start: later(start),
        end: later(end),
        location: 'Our office',
        description: 'Ours',
        summary: 'Meeting',
      });
      await hands.patchEvent({ attendees: [...attendees, { email: 'guest@lypky.example' }] });
      const { items } = await addOn.rest(
        'GET',
        `/calendar/v3/calendars/primary/events/sc${made.id}/instances?maxResults=3`,
      );
      await hands.patchEvent({ summary: 'This one only' }, OLENA.email, items[1].id);
      await addOn.rest('DELETE', `/calendar/v3/calendars/primary/events/${items[2].id}`);
      const list = (await hands.event()).attendees.map((guest: Json) =>
        guest.email === VIKTOR.email ? { ...guest, responseStatus: 'declined' } : guest,
      );
      await hands.patchEvent({ attendees: list }, VIKTOR.email);
    },
  ],
  [
    'wrote in the Sales Book, inside and outside our blocks, and took a paragraph out',
    async () => {
      const { body } = await hands.book();
      const texts = body.content.filter(
        ({ paragraph }: Json) => (paragraph?.elements?.[0]?.textRun?.content ?? '').length > 30,
      );
      const [one, two] = [texts[3], texts[8]];
      await hands.write(
        [
          { insertText: { location: { index: body.content.at(-1).endIndex - 1 }, text: '\nOur own chapter 😀' } },
          { deleteContentRange: { range: { startIndex: two.startIndex, endIndex: two.endIndex } } },
          { insertText: { location: { index: one.startIndex + 5 }, text: ' typed inside ' } },
          { insertText: { location: { index: 1 }, text: 'In front\n' } },
        ],
        NADIIA.email,
      );
    },
  ],
  [
    'gave more access, to more people, and put files of their own into the folder',
    async () => {
      const viktor = (await hands.permissions()).find(({ emailAddress }) => emailAddress === VIKTOR.email);
      const path = `/drive/v3/files/${hands.id('folder')}/permissions`;
      await addOn.rest('PATCH', `${path}/${viktor.id}`, { role: 'writer' });
      await addOn.rest('POST', path, { type: 'user', role: 'reader', emailAddress: 'ceo@lypky.example' });
      await addOn.rest('POST', '/drive/v3/files', {
        name: 'Notes',
        mimeType: 'application/vnd.google-apps.document',
        parents: [hands.id('folder')],
      });
    },
  ],
];

describe('the same intake again changes nothing after people have', () => {
  test.each(DEEDS)('%s', async (_, deed) => {
    await deed();
    await changesNothing();
  });

  test('done all that', async () => {
    for (const [what, deed] of DEEDS) if (!/rows$|rows in|row$|columns in/.test(what)) await deed();
    const before = await stateOf(addOn);
    await changesNothing();
    expectState(await stateOf(addOn), before);
  });
});

test('a double click beside a repair: one run makes it, the others say so in the language of the user', async () => {
  addOn.workspace.settings.setLocale(OLENA.email, 'ru');
  const second = { ...SMALL, reference: 'second' };
  // With replies that take their time, one run is at work for longer than the others wait.
  const { sendWave } = addOn.workspace;
  const slowly: typeof sendWave = async (...wave) => {
    await pause(150);
    return sendWave(...wave);
  };
  Object.assign(addOn.workspace, { sendWave: slowly });
  const answers = await Promise.all([
    addOn.call<RunReport>('createEngagement', second),
    addOn.call<RunReport>('createEngagement', second),
    addOn.call<RunReport>('repairEngagement', made.id),
  ]);
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
  const message = 'Создание уже идёт, возможно, в другой вкладке. Подождите: всё будет создано один раз.';
  expect(refused).toContainEqual({ code: 'busy', message, retry: true });
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['busy']));
  const property = "appProperties has { key='scKind' and value='folder' }";
  const { files } = await addOn.rest('GET', `/drive/v3/files?q=${encodeURIComponent(property)}`);
  expect(files).toHaveLength(2);
});

describe('a changed intake', () => {
  const taras = {
    ...NADIIA,
    name: 'Taras Hnatiuk',
    email: 'taras@lypky.example',
    role: 'seller',
    weekly: true,
  } as const;
  const again = (change: object) => addOn.create({ ...SMALL, ...change });
  const SHEET = 'POST /v4/spreadsheets/…:batchUpdate';
  const BOOK = 'POST /v1/documents/…:batchUpdate';
  const cases: readonly (readonly [string, object, readonly string[], readonly string[]])[] = [
    [
      'one more person is entered, invited and let in',
      { people: [...SMALL.people, taras] },
      [SHEET, 'PATCH /calendar/v3/calendars/primary/events/event', 'POST /drive/v3/files/…/permissions'],
      [
        'Participant Map: what was missing is back',
        'Invited to the weekly meeting: Taras Hnatiuk',
        'Folder shared with Taras Hnatiuk',
      ],
    ],
    [
      'one who was listed comes to the meeting now',
      { people: [OLENA, VIKTOR, { ...NADIIA, weekly: true }] },
      ['PATCH /calendar/v3/calendars/primary/events/event'],
      ['Invited to the weekly meeting: Nadiia Lysenko'],
    ],
    [
      'one who may do more gets the role, without another mail',
      { people: [OLENA, { ...VIKTOR, access: 'editor' }, NADIIA] },
      ['PATCH /drive/v3/files/…/permissions/…'],
      ['Viktor Savchenko has the agreed role again'],
    ],
    ['nobody loses access by a form', { people: [OLENA, VIKTOR, { ...NADIIA, access: 'viewer' }] }, [], []],
    ['nobody is thrown out by a form', { people: [OLENA, VIKTOR] }, [], []],
    [
      'another role in the project is a matter of the Participant Map',
      { people: [OLENA, VIKTOR, { ...NADIIA, role: 'headOfSales' }] },
      [],
      [],
    ],
    ['the meeting stays where people have it', { meeting: { ...SMALL.meeting, time: '12:00' } }, [], []],
    ['the currency is noted in each file', { currency: 'EUR' }, [SHEET, SHEET, SHEET, SHEET, BOOK], []],
  ];

  test.each(cases)('%s', async (_, change, expected, changes) => {
    const mails = addOn.workspace.kernel.outbox.list().length;
    addOn.traced();
    const report = await again(change);
    expect(writes().sort()).toEqual([...expected].sort());
    if (changes.length > 0) expect(report.changes).toEqual(changes);
    expect(
      addOn.workspace.kernel.outbox
        .list()
        .slice(mails)
        .map(({ to }) => to)
        .every((to) => to === taras.email || to === NADIIA.email),
    ).toBe(true);
    expect(await again(change)).toMatchObject({ changes: [], problems: [] });
    expect(writes()).toEqual([]);
  });

  test('with a mistake in it is refused, and what there is stays', async () => {
    addOn.traced();
    const answer = await addOn.call('createEngagement', { ...SMALL, people: [OLENA, { ...VIKTOR, email: 'viktor@' }] });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'intakeInvalid', issues: [{ field: 'people.1.email' }] },
    });
    expect(addOn.traced()).toEqual([]);
    expect(await addOn.call('repairEngagement', made.id)).toMatchObject({ ok: true, value: { changes: [] } });
  });
});
