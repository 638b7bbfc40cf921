/** The planned spreadsheets in the embedded Workspace: built in three languages, found whole again, and mended after each kind of damage. */
import { SPREADSHEETS, type SpreadsheetKind } from '../../src/domain/engagement';
import type { Intake } from '../../src/domain/intake';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { content as en } from '../../src/locales/en/content';
import { content as ru } from '../../src/locales/ru/content';
import { content as uk } from '../../src/locales/uk/content';
import { sheetsTextFor } from '../../src/locales/sheets-for';
import { conveyorRows, lossReasonRows } from '../../src/plan/provision/starting-rows';
import type { SpreadsheetBrief } from '../../src/plan/sheets/desired';
import type { SheetsRequest } from '../../src/plan/sheets/google';
import { completeSpreadsheet, readCells, readStructure } from '../../src/plan/sheets/observed';
import { planSpreadsheet } from '../../src/plan/sheets/plan-spreadsheet';
import { writeSpreadsheet } from '../../src/plan/sheets/requests';
import type { GoogleRequest } from '../../src/workspace/port';
import { briefFor, person } from '../unit/plan/sheets/brief';
import { OWNER, startTestWorkspace, WRITER, type Json, type TestWorkspace } from './kernel/workspace-fixture';

let workspace: TestWorkspace;
beforeAll(async () => (workspace = await startTestWorkspace()));
afterAll(() => workspace.close());

async function send({ method, url, body }: GoogleRequest, user = OWNER): Promise<Json> {
  const { pathname, search } = new URL(url);
  const answer = await workspace.as(user, method, pathname + search, body);
  if (answer.status !== 200) throw new Error(`${method} ${pathname}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function makeFile(): Promise<string> {
  const mimeType = 'application/vnd.google-apps.spreadsheet';
  const { id } = await send({ method: 'POST', url: 'https://x/drive/v3/files', body: { name: 'File', mimeType } });
  return id as string;
}

async function observe(id: string) {
  const structure = await send(readStructure(id));
  const request = readCells(id, structure);
  return completeSpreadsheet(structure, request ? await send(request) : null);
}

const damage = (id: string, requests: readonly SheetsRequest[]): Promise<Json> => send(writeSpreadsheet(id, requests));

async function built(brief: SpreadsheetBrief): Promise<string> {
  const id = await makeFile();
  await send(writeSpreadsheet(id, planSpreadsheet(brief, 'blank')));
  return id;
}

/** Plans over what is there and carries it out; planning once more must find nothing. */
async function mend(id: string, brief: SpreadsheetBrief): Promise<readonly SheetsRequest[]> {
  const requests = planSpreadsheet(brief, await observe(id));
  if (requests.length > 0) await send(writeSpreadsheet(id, requests));
  expect(planSpreadsheet(brief, await observe(id))).toEqual([]);
  return requests;
}

const CONTENT = { en, ru, uk };

/** The brief with the real stages and reasons of the template. */
function realBrief(
  kind: SpreadsheetKind,
  language: Language,
  change: Partial<SpreadsheetBrief> = {},
): SpreadsheetBrief {
  const intake = { industry: 'developer', language } as Intake;
  const brief = briefFor(kind, language, { owner: OWNER, industry: 'developer', ...change });
  const conveyor = conveyorRows(intake, CONTENT[language]);
  const lossReasons = lossReasonRows(intake, CONTENT[language]);
  return { ...brief, rows: { ...brief.rows, conveyor, lossReasons } };
}

const ALL = 'https://x/v4/spreadsheets/';
/** All there is, without the identifiers that Google gives. */
async function snapshot(id: string): Promise<Json> {
  const text = JSON.stringify(
    await send({ method: 'GET', url: `${ALL}${id}?includeGridData=true` }),
    (key, value: unknown) =>
      /^(protectedRangeId|bandedRangeId|namedRangeId|metadataId|requestingUserCanEdit)$/.test(key) ? undefined : value,
  );
  return JSON.parse(text);
}

const values = async (id: string, range: string): Promise<Json> =>
  (await send({ method: 'GET', url: `${ALL}${id}/values/${encodeURIComponent(range)}` })).values ?? [];
const write = (id: string, range: string, rows: unknown[][]): Promise<Json> =>
  send({
    method: 'PUT',
    url: `${ALL}${id}/values/${encodeURIComponent(range)}?valueInputOption=RAW`,
    body: { values: rows },
  });

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(SPREADSHEETS)('%s is built in one batch and found whole', async (kind) => {
    const brief = realBrief(kind, language);
    const id = await built(brief);
    expect(planSpreadsheet(brief, await observe(id))).toEqual([]);
    const tabs = (await snapshot(id)).sheets.map(({ properties }: Json) => properties.title);
    expect(tabs).toHaveLength({ participantMap: 2, employeeBase: 4, journal: 7, dealTracker: 10 }[kind]);
  });

  it('the formulas say what is missing, how to work with somebody, and where the shadow is', async () => {
    const { labels, tables } = sheetsTextFor(language);
    const map = await built(realBrief('participantMap', language));
    const tab = tables.participants.title;
    await write(map, `'${tab}'!M5:N5`, [[labels.level.high, labels.level.low]]);
    await write(map, `'${tab}'!G6`, [['']]);
    await write(map, `'${tab}'!G7`, [['someone@somewhere.example']]);
    expect(await values(map, `'${tab}'!O5:Q7`)).toEqual([
      [labels.strategy.keepSatisfied, '', labels.participantStatus.complete],
      ['–', '', labels.participantStatus.noEmail],
      ['–', '', labels.participantStatus.noName],
    ]);
    const base = await built(realBrief('employeeBase', language));
    const staff = tables.employees.title;
    await write(base, `'${staff}'!B5:J9`, [
      ['Clean', '', '', '', '', 'a@RIVERSIDE.example'],
      ['Sub-domain', '', '', '', '', 'b@mail.riverside.example'],
      ['Foreign', '', '', '', '', 'c@notriverside.example'],
      ['Private', '', '', '', '', 'd@riverside.example', 'd@gmail.com'],
      ['Both', '', '', '', '', '', 'e@gmail.com', '', '+380 44 1'],
    ]);
    const { clean, foreign, mail, both } = labels.shadow;
    expect((await values(base, `'${staff}'!X5:X9`)).map(([word]: string[]) => word)).toEqual([
      clean,
      clean,
      foreign,
      mail,
      both,
    ]);
  });
});

describe('who may edit', () => {
  let id: string;
  beforeAll(async () => {
    id = await built(realBrief('dealTracker', 'en'));
    await send({
      method: 'POST',
      url: `https://x/drive/v3/files/${id}/permissions?sendNotificationEmail=false`,
      body: { type: 'user', role: 'writer', emailAddress: WRITER },
    });
  });
  const tryAs = async (user: string, range: string): Promise<number> =>
    (
      await workspace.as(
        user,
        'PUT',
        `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?valueInputOption=RAW`,
        { values: [['x']] },
      )
    ).status;

  it('headers are locked to all but the owner; cells for people and what the add-on writes are not', async () => {
    expect(await tryAs(WRITER, 'Deals!B4')).toBe(400);
    expect(await tryAs(OWNER, 'Deals!B4')).toBe(200);
    expect(await tryAs(WRITER, 'Deals!B5')).toBe(200);
    expect(await tryAs(WRITER, 'History!B5')).toBe(200);
  });
});

describe('repair brings a damaged file back to what it was', () => {
  const brief = realBrief('dealTracker', 'uk');
  const text = sheetsTextFor('uk').tables;
  const gone = (
    sheetId: number,
    dimension: 'ROWS' | 'COLUMNS',
    startIndex: number,
    endIndex = startIndex + 1,
  ): SheetsRequest => ({
    deleteDimension: { range: { sheetId, dimension, startIndex, endIndex } },
  });
  const cell = (sheetId: number, row: number, column: number) => ({
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });

  it.each<[string, SheetsRequest[] | ((seen: Json) => SheetsRequest[])]>([
    ['a deleted tab that others take their lists from', [{ deleteSheet: { sheetId: 406 } }]],
    ['a deleted page', [{ deleteSheet: { sheetId: 410 } }]],
    ['a deleted column without data', [gone(401, 'COLUMNS', 15)]],
    ['a deleted last column', [gone(401, 'COLUMNS', 19)]],
    ['a deleted first column', [gone(401, 'COLUMNS', 0)]],
    ['a deleted key row', [gone(401, 'ROWS', 2)]],
    ['a deleted header row', [gone(403, 'ROWS', 3)]],
    [
      'a wiped header and key',
      [
        { updateCells: { range: cell(401, 2, 4), fields: 'userEnteredValue' } },
        { updateCells: { range: cell(401, 3, 4), fields: 'userEnteredValue,note' } },
      ],
    ],
    [
      'another title',
      [
        {
          updateCells: {
            range: cell(401, 0, 0),
            rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    ],
    [
      'frozen rows let go',
      [
        {
          updateSheetProperties: {
            properties: { sheetId: 401, gridProperties: { frozenRowCount: 0 } },
            fields: 'gridProperties.frozenRowCount',
          },
        },
      ],
    ],
    [
      'a lost dropdown',
      [
        {
          setDataValidation: {
            range: { sheetId: 401, startRowIndex: 4, endRowIndex: 304, startColumnIndex: 11, endColumnIndex: 12 },
          },
        },
      ],
    ],
    ['lost banding', (seen) => [{ deleteBanding: { bandedRangeId: seen.sheets[0].bandedRanges[0].bandedRangeId } }]],
    ['a lost colour', [{ deleteConditionalFormatRule: { sheetId: 401, index: 1 } }]],
    [
      'lost protection',
      (seen) =>
        seen.sheets[0].protectedRanges
          .slice(0, 2)
          .map(({ protectedRangeId }: Json) => ({ deleteProtectedRange: { protectedRangeId } })),
    ],
    ['a lost name', (seen) => [{ deleteNamedRange: { namedRangeId: seen.namedRanges[0].namedRangeId } }]],
    [
      'lost metadata',
      [{ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: 'sc.manifest' } } } }],
    ],
  ])('%s', async (_name, requests) => {
    const id = await built(brief);
    await write(id, `'${text.deals.title}'!B5:C5`, [['Квартира', 'Савченко']]);
    const before = await snapshot(id);
    const seen = await send({ method: 'GET', url: `${ALL}${id}` });
    await damage(id, typeof requests === 'function' ? requests(seen) : requests);
    expect((await mend(id, brief)).length).toBeGreaterThan(0);
    expect(sorted(await snapshot(id))).toEqual(sorted(before));
  });

  it('a lost org chart', async () => {
    const staff = realBrief('employeeBase', 'en');
    const id = await built(staff);
    const before = await snapshot(id);
    await damage(id, [{ deleteEmbeddedObject: { objectId: before.sheets[2].charts[0].chartId } }]);
    await mend(id, staff);
    expect(await snapshot(id)).toEqual(before);
  });
});

/** Protected ranges and metadata come in the order in which they were made: that is no difference. */
function sorted(file: Json): Json {
  const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
  for (const sheet of file.sheets) sheet.protectedRanges?.sort(byText);
  file.namedRanges?.sort(byText);
  file.developerMetadata?.sort(byText);
  return file;
}

describe('what people did is no damage', () => {
  it('renaming, moving, hiding, sorting, adding columns and tabs leaves nothing to plan', async () => {
    const people = ['Ada', 'Cleo', 'Bob'].map((name) => person(name, `${name.toLowerCase()}@riverside.example`));
    const brief = realBrief('participantMap', 'en', { people });
    const id = await built(brief);
    await damage(id, [
      { updateSheetProperties: { properties: { sheetId: 101, title: "Who's who", index: 2 }, fields: 'title,index' } },
      { addSheet: { properties: { title: 'Participants' } } },
      { moveDimension: { source: { sheetId: 101, dimension: 'COLUMNS', startIndex: 6, endIndex: 7 }, destinationIndex: 2 } },
      { insertDimension: { range: { sheetId: 101, dimension: 'COLUMNS', startIndex: 4, endIndex: 5 }, inheritFromBefore: true } },
      { updateDimensionProperties: { range: { sheetId: 101, dimension: 'COLUMNS', startIndex: 9, endIndex: 10 }, properties: { hiddenByUser: true, pixelSize: 50 }, fields: 'hiddenByUser,pixelSize' } },
      { insertDimension: { range: { sheetId: 101, dimension: 'ROWS', startIndex: 5, endIndex: 7 }, inheritFromBefore: true } },
      { sortRange: { range: { sheetId: 101, startRowIndex: 4, endRowIndex: 20, startColumnIndex: 0, endColumnIndex: 18 }, sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] } },
    ]); // prettier-ignore
    await write(id, "'Who''s who'!E4:E5", [['My own column'], ['mine']]);
    expect(planSpreadsheet(brief, await observe(id))).toEqual([]);
  });

  it('a repair leaves all of that as it is', async () => {
    const brief = realBrief('participantMap', 'en');
    const id = await built(brief);
    await damage(id, [
      {
        moveDimension: {
          source: { sheetId: 101, dimension: 'COLUMNS', startIndex: 6, endIndex: 7 },
          destinationIndex: 0,
        },
      },
    ]);
    await write(id, 'Participants!C5', [['Typed by hand']]);
    const before = await snapshot(id);
    await damage(id, [
      {
        updateCells: {
          range: { sheetId: 101, startRowIndex: 2, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 },
          fields: 'userEnteredValue,note',
        },
      },
    ]);
    await mend(id, brief);
    expect(await snapshot(id)).toEqual(before);
  });

  it('a row that was taken out comes back at the end, and only that', async () => {
    const brief = realBrief('participantMap', 'en');
    const id = await built(brief);
    await damage(id, [{ deleteDimension: { range: { sheetId: 101, dimension: 'ROWS', startIndex: 4, endIndex: 5 } } }]);
    await mend(id, brief);
    expect((await values(id, 'Participants!B5:B8')).flat()).toEqual(['Viktor Savchenko', 'Irina Bondar']);
  });
});
