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
const SEEN =
  'properties(locale,timeZone),developerMetadata(metadataKey,metadataValue),namedRanges(name,range),sheets(properties,' +
  'developerMetadata(metadataKey,metadataValue),protectedRanges(range,description,warningOnly,editors),bandedRanges(range,rowProperties),' +
  'conditionalFormats,charts,data(rowMetadata,columnMetadata,rowData(values(userEnteredValue,userEnteredFormat,note,dataValidation))))';

/** All there is but what Google computes or numbers itself, a text for each row and each other part. */
async function snapshot(id: string): Promise<ReadonlyMap<string, string>> {
  // Google writes references anew when it moves them, without quotes that are not needed.
  const canonical = { stringify: (value: unknown) => JSON.stringify(value)?.replace(/='([\p{L}\d]+)'!/gu, '=$1!') };
  const { sheets, ...file }: Json = await send({
    method: 'GET',
    url: `${ALL}${id}?fields=${encodeURIComponent(SEEN)}`,
  });
  const parts = new Map<string, string>([['file', sortedText(Object.values(file).flat())]]);
  for (const { data, properties, ...sheet } of sheets) {
    parts.set(`${properties.title}`, canonical.stringify(properties));
    for (const [name, part] of Object.entries(sheet))
      parts.set(
        `${properties.title} ${name}`,
        name === 'conditionalFormats' ? canonical.stringify(part) : sortedText(part as Json[]),
      );
    const { rowData = [], rowMetadata = [], columnMetadata = [] } = data[0];
    columnMetadata.forEach((column: Json, index: number) =>
      parts.set(`${properties.title} column ${index}`, canonical.stringify(column)),
    );
    rowMetadata.forEach((row: Json, index: number) =>
      parts.set(`${properties.title} row ${index}`, canonical.stringify([row, rowData[index]])),
    );
  }
  return parts;
}

/** Protected ranges and metadata come in the order in which they were made: that is no difference. */
const sortedText = (items: readonly Json[]): string =>
  [items]
    .flat()
    .map((item) => JSON.stringify(item))
    .sort()
    .join('\n');

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .filter((key) => before.get(key) !== after.get(key))
    .slice(0, 5)
    .map((key) => `${key}: ${before.get(key)} => ${after.get(key)}`);
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
    const { sheets } = await send({ method: 'GET', url: `${ALL}${id}?fields=sheets.properties.title` });
    expect(sheets).toHaveLength({ participantMap: 2, employeeBase: 4, journal: 8, dealTracker: 14 }[kind]);
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
  const staff = realBrief('employeeBase', 'uk');
  const tracker = realBrief('dealTracker', 'uk');
  const gone = (
    sheetId: number,
    dimension: 'ROWS' | 'COLUMNS',
    startIndex: number,
    endIndex = startIndex + 1,
  ): SheetsRequest => ({
    deleteDimension: { range: { sheetId, dimension, startIndex, endIndex } },
  });
  const at = (row: number, column: number) => ({
    sheetId: 201,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  const frozen = {
    properties: { sheetId: 201, gridProperties: { frozenRowCount: 0 } },
    fields: 'gridProperties.frozenRowCount',
  };
  const dropdown = {
    range: { sheetId: 201, startRowIndex: 4, endRowIndex: 304, startColumnIndex: 2, endColumnIndex: 3 },
  };
  const manifest = { dataFilter: { developerMetadataLookup: { metadataKey: 'sc.manifest' } } };
  const text = (value: string) => [{ values: [{ userEnteredValue: { stringValue: value } }] }];

  /** Each is built once: what was mended is whole again, and serves the next. */
  const whole = new Map<SpreadsheetBrief, { readonly id: string; readonly before: ReadonlyMap<string, string> }>();

  async function sound(brief: SpreadsheetBrief) {
    const id = await built(brief);
    const first = sheetsTextFor('uk').tables[brief.kind === 'employeeBase' ? 'employees' : 'deals'].title;
    await write(id, `'${first}'!B5:B6`, [['Оксана Гриценко'], ['Андрій Коваленко']]);
    return { id, before: await snapshot(id) };
  }

  async function damageAndMend(
    brief: SpreadsheetBrief,
    requests: SheetsRequest[] | ((seen: Json) => SheetsRequest[]),
  ): Promise<string[]> {
    const file = whole.get(brief) ?? (await sound(brief));
    const { id, before } = file;
    whole.delete(brief);
    const fields = 'namedRanges(namedRangeId),sheets(bandedRanges,protectedRanges,charts(chartId))';
    const seen = await send({ method: 'GET', url: `${ALL}${id}?fields=${encodeURIComponent(fields)}` });
    await damage(id, typeof requests === 'function' ? requests(seen) : requests);
    expect((await mend(id, brief)).length).toBeGreaterThan(0);
    const wrong = differences(before, await snapshot(id));
    if (wrong.length === 0) whole.set(brief, file);
    return wrong;
  }

  it.each<[string, SheetsRequest[] | ((seen: Json) => SheetsRequest[])]>([
    ['a deleted tab that others take their lists from', [{ deleteSheet: { sheetId: 202 } }]],
    ['a deleted page', [{ deleteSheet: { sheetId: 209 } }]],
    ['a deleted column without data', [gone(201, 'COLUMNS', 18)]],
    ['a deleted column that formulas and colours look at', [gone(201, 'COLUMNS', 7)]],
    ['a deleted last column', [gone(201, 'COLUMNS', 23)]],
    ['a deleted first column', [gone(201, 'COLUMNS', 0)]],
    ['several deleted columns', [gone(201, 'COLUMNS', 20, 22), gone(201, 'COLUMNS', 2, 5)]],
    ['a deleted title row', [gone(201, 'ROWS', 0)]],
    ['a deleted key row', [gone(201, 'ROWS', 2)]],
    ['a deleted header row', [gone(202, 'ROWS', 3)]],
    [
      'a wiped header and key',
      [
        { updateCells: { range: at(2, 4), fields: 'userEnteredValue' } },
        { updateCells: { range: at(3, 4), fields: 'userEnteredValue,note' } },
      ],
    ],
    ['another title', [{ updateCells: { range: at(0, 0), rows: text('x'), fields: 'userEnteredValue' } }]],
    ['another header', [{ updateCells: { range: at(3, 5), rows: text('x'), fields: 'userEnteredValue' } }]],
    ['frozen rows let go', [{ updateSheetProperties: frozen }]],
    ['a lost dropdown', [{ setDataValidation: dropdown }]],
    ['lost banding', (seen) => [{ deleteBanding: { bandedRangeId: seen.sheets[0].bandedRanges[0].bandedRangeId } }]],
    ['a lost colour', [{ deleteConditionalFormatRule: { sheetId: 201, index: 1 } }]],
    [
      'lost protection',
      (seen) =>
        seen.sheets[0].protectedRanges.map(({ protectedRangeId }: Json) => ({
          deleteProtectedRange: { protectedRangeId },
        })),
    ],
    ['a lost formula', [{ updateCells: { range: at(5, 23), fields: 'userEnteredValue' } }]],
    ['a lost org chart', (seen) => [{ deleteEmbeddedObject: { objectId: seen.sheets[2].charts[0].chartId } }]],
    ['lost metadata', [{ deleteDeveloperMetadata: manifest }]],
  ])('%s', async (_name, requests) => expect(await damageAndMend(staff, requests)).toEqual([]));

  it.each<[string, SheetsRequest[] | ((seen: Json) => SheetsRequest[])]>([
    ['the Conveyor', [{ deleteSheet: { sheetId: 406 } }]],
    ['a lost name', (seen) => [{ deleteNamedRange: { namedRangeId: seen.namedRanges[0].namedRangeId } }]],
  ])('of the Deal Tracker: %s', async (_name, requests) => expect(await damageAndMend(tracker, requests)).toEqual([]));
});

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
          range: { sheetId: 101, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
          fields: 'userEnteredValue,note',
        },
      },
    ]);
    await mend(id, brief);
    expect(differences(before, await snapshot(id))).toEqual([]);
  });

  it('a row that was taken out comes back at the end, and only that', async () => {
    const brief = realBrief('participantMap', 'en');
    const id = await built(brief);
    await damage(id, [{ deleteDimension: { range: { sheetId: 101, dimension: 'ROWS', startIndex: 4, endIndex: 5 } } }]);
    await mend(id, brief);
    expect((await values(id, 'Participants!B5:B8')).flat()).toEqual(['Viktor Savchenko', 'Irina Bondar']);
  });
});
