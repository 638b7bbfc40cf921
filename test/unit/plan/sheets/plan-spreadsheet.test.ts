/** The planner of spreadsheets: builds all, then finds nothing to do, and mends each kind of damage without touching the rest. */
import { SPREADSHEETS } from '../../../../src/domain/engagement';
import { LANGUAGES } from '../../../../src/domain/language';
import type { SheetsRequest } from '../../../../src/plan/sheets/google';
import { planSpreadsheet } from '../../../../src/plan/sheets/plan-spreadsheet';
import { briefFor, OWNER, person } from './brief';
import { FakeSpreadsheet } from './fake-spreadsheet';

const kindsOf = (requests: readonly SheetsRequest[]): string[] =>
  requests.map((request) => Object.keys(request)[0] as string);
const built = (brief: ReturnType<typeof briefFor>): FakeSpreadsheet =>
  new FakeSpreadsheet().apply(planSpreadsheet(brief, 'blank'));

/** Damages, plans, carries the plan out, and says what the plan was; planning again must find nothing. */
function mend(file: FakeSpreadsheet, brief: ReturnType<typeof briefFor>): readonly SheetsRequest[] {
  const requests = planSpreadsheet(brief, file.observe());
  file.apply(requests);
  expect(kindsOf(planSpreadsheet(brief, file.observe()))).toEqual([]);
  return requests;
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(SPREADSHEETS)('builds %s from a blank file in one batch, and finds nothing to do afterwards', (kind) => {
    const brief = briefFor(kind, language);
    const requests = planSpreadsheet(brief, 'blank');
    const file = new FakeSpreadsheet().apply(requests);
    expect(kindsOf(planSpreadsheet(brief, file.observe()))).toEqual([]);
    expect(JSON.stringify({ requests }).length).toBeLessThan(300_000);
    expect(file.sheets.map(({ sheetId }) => sheetId)).not.toContain(0);
  });

  it('stays far below 2 MB with 500 people', () => {
    const people = Array.from({ length: 500 }, (_, index) =>
      person(`Person ${index} ${'я'.repeat(100)}`, `p${index}@riverside.example`),
    );
    const requests = planSpreadsheet(briefFor('participantMap', language, { people }), 'blank');
    expect(Buffer.byteLength(JSON.stringify({ requests }))).toBeLessThan(1_000_000);
  });
});

it.each([
  ['participantMap', 2, 112, 60_000],
  ['employeeBase', 4, 166, 80_000],
  ['journal', 8, 270, 110_000],
  ['dealTracker', 14, 575, 240_000],
] as const)('%s: %i tabs in %i requests, under %i bytes, the same in every language', (kind, tabs, count, bytes) => {
  for (const language of LANGUAGES) {
    const requests = planSpreadsheet(briefFor(kind, language), 'blank');
    expect([kindsOf(requests).filter((name) => name === 'addSheet').length, requests.length]).toEqual([tabs, count]);
    expect(Buffer.byteLength(JSON.stringify({ requests }))).toBeLessThan(bytes);
  }
});

describe('a new Participant Map', () => {
  const brief = briefFor('participantMap');
  const file = built(brief);

  it('has title, purpose, hidden keys and headers with notes', () => {
    expect([0, 1, 2, 3].map((row) => file.text('Participants', row, 0))).toEqual([
      'Participants · Riverside Homes',
      expect.stringContaining('English'),
      'sc:side',
      'Side',
    ]);
    expect(file.cell('Participants', 3, 6).note).toContain('Work address');
  });

  it('has the people of the form, and formulas beside them', () => {
    expect([4, 5, 6].map((row) => file.text('Participants', row, 6))).toEqual([
      'i.bondar@riverside.example',
      'v.savchenko@riverside.example',
      undefined,
    ]);
    expect(file.cell('Participants', 4, 16).value?.formulaValue).toMatch(/^=IF\(/);
  });

  it('locks the frame and derived columns to all but the owner', () => {
    const requests = planSpreadsheet(brief, 'blank').flatMap(
      ({ addProtectedRange }) => addProtectedRange?.protectedRange ?? [],
    );
    expect(requests.map(({ description }) => description)).toEqual([
      'Title and headers',
      'Filled in automatically: Engagement',
      'Filled in automatically: Status',
      'Page for reading',
    ]);
    for (const range of requests) expect(range.editors).toEqual({ users: [OWNER] });
  });
});

it('only warns where the add-on writes as whoever uses it', () => {
  const ranges = planSpreadsheet(briefFor('dealTracker'), 'blank').flatMap(
    ({ addProtectedRange }) => addProtectedRange?.protectedRange ?? [],
  );
  const history = ranges.filter(({ range }) => range?.sheetId === 404);
  expect(history.map(({ warningOnly }) => warningOnly)).toEqual([undefined, true]);
});

describe('people keep what they did', () => {
  it('renamed and moved tabs, own tabs and columns, moved columns and typed values are no damage', () => {
    const brief = briefFor('participantMap');
    const file = built(brief);
    file.sheet('Participants').title = 'Our people';
    file.sheets.reverse();
    file.apply([
      { addSheet: { properties: { sheetId: 7, title: 'Lunch', index: 0 } } },
      {
        insertDimension: {
          range: { sheetId: 101, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 },
          inheritFromBefore: true,
        },
      },
    ]);
    file.type('Our people', 3, 3, 'Shoe size');
    file.type('Our people', 4, 3, '42');
    file.moveColumn('Our people', 7, 1);
    file.type('Our people', 5, 2, 'Typed by hand');
    expect(planSpreadsheet(brief, file.observe())).toEqual([]);
  });

  it('a person who was renamed, and one whose address is not typed yet, are not added again', () => {
    const brief = briefFor('participantMap');
    const file = built(brief);
    file.type('Participants', 4, 1, 'Irina Bondar-Koval');
    delete file.cell('Participants', 5, 6).value;
    expect(planSpreadsheet(brief, file.observe())).toEqual([]);
  });

  it('a person whose address was corrected is not added again with the old one', () => {
    const brief = briefFor('participantMap');
    const file = built(brief);
    file.type('Participants', 4, 6, 'irina.bondar@riverside.example');
    expect(planSpreadsheet(brief, file.observe())).toEqual([]);
  });

  it('a file on whose first tab somebody has written keeps that tab', () => {
    const file = new FakeSpreadsheet();
    file.type('Sheet1', 2, 2, 'Do not lose me');
    mend(file, briefFor('participantMap'));
    expect(file.text('Sheet1', 2, 2)).toBe('Do not lose me');
  });
});

describe('repair', () => {
  const brief = briefFor('participantMap');
  let file: FakeSpreadsheet;
  beforeEach(() => (file = built(brief)));

  it('makes a deleted tab again, whole and in its place', () => {
    const tracker = briefFor('dealTracker');
    const deals = built(tracker);
    deals.sheets = deals.sheets.filter(({ title }) => title !== 'Conveyor');
    const requests = mend(deals, tracker);
    expect(deals.sheets.map(({ title }) => title)[5]).toBe('Conveyor');
    expect(deals.text('Conveyor', 4, 2)).toBe('Inquiry');
    // The dropdown of stages pointed to the tab that was lost.
    const deal = requests.find(({ setDataValidation }) => setDataValidation?.range?.sheetId === 401);
    expect(deal?.setDataValidation?.rule?.condition?.values?.[0]?.userEnteredValue).toBe("='Conveyor'!$C$5:$C$34");
  });

  it('gives a tab another title when somebody has taken its own', () => {
    file.sheets = file.sheets.filter(({ title }) => title !== 'Participants');
    file.apply([{ addSheet: { properties: { sheetId: 7, title: 'PARTICIPANTS', index: 0 } } }]);
    mend(file, brief);
    expect(file.text('Participants (2)', 4, 1)).toBe('Irina Bondar');
  });

  it('restores headers, keys, notes and titles', () => {
    file.type('Participants', 0, 0, 'Hello');
    file.type('Participants', 3, 1, 'Nom');
    delete file.cell('Participants', 2, 6).value;
    file.cell('Participants', 3, 7).note = '';
    expect(kindsOf(mend(file, brief))).toEqual(['updateCells', 'updateCells', 'updateCells', 'updateCells']);
    expect([file.text('Participants', 0, 0), file.text('Participants', 3, 1), file.text('Participants', 2, 6)]).toEqual(
      ['Participants · Riverside Homes', 'Full name', 'sc:email'],
    );
  });

  it('finds a column whose key and header were both wiped', () => {
    delete file.cell('Participants', 2, 6).value;
    delete file.cell('Participants', 3, 6).value;
    mend(file, brief);
    expect(file.sheet('Participants').columnCount).toBe(17);
    expect(file.text('Participants', 4, 6)).toBe('i.bondar@riverside.example');
  });

  it('puts a deleted column back with its check, colour and note, and mends what pointed to it', () => {
    file.deleteColumns('Participants', 12);
    const requests = mend(file, brief);
    expect([2, 3].map((row) => file.text('Participants', row, 12))).toEqual(['sc:influence', 'Influence']);
    expect(file.cell('Participants', 4, 12).checked).toBe(true);
    expect(kindsOf(requests)).toContain('insertDimension');
    file.deleteColumns('Participants', 6);
    const rules = mend(file, brief)
      .flatMap(({ updateConditionalFormatRule, addConditionalFormatRule }) => [
        updateConditionalFormatRule ?? addConditionalFormatRule,
      ])
      .filter(Boolean);
    expect(rules.map((rule) => rule?.rule?.booleanRule?.condition?.values?.[0]?.userEnteredValue)).toEqual([
      '=AND(LEN(TRIM($B5))=0;LEN(TRIM($G5))>0)',
      '=AND(LEN(TRIM($B5))>0;LEN(TRIM($G5))=0)',
    ]);
  });

  it('puts a deleted last column back', () => {
    file.deleteColumns('Participants', 16);
    expect(kindsOf(mend(file, brief))).toContain('appendDimension');
    expect(file.cell('Participants', 4, 16).value?.formulaValue).toMatch(/Complete/);
  });

  it.each([
    ['the key row', 2, 1],
    ['the header row', 3, 1],
    ['the title row', 0, 1],
    ['keys and headers', 2, 2],
    ['the whole frame', 0, 4],
  ])('makes %s again where its row was deleted, above the rows of people', (_name, at, count) => {
    file.deleteRows('Participants', at, count);
    mend(file, brief);
    const texts = [0, 2, 3, 4].map((row) => file.text('Participants', row, 1) ?? file.text('Participants', row, 0));
    expect(texts).toEqual(['Participants · Riverside Homes', 'sc:name', 'Full name', 'Irina Bondar']);
    expect(file.sheet('Participants').frozenRowCount).toBe(4);
    expect(file.text('Participants', 6, 1)).toBeUndefined();
  });

  it('writes a frame that was wiped into its own rows', () => {
    for (const row of [0, 1, 2, 3]) file.sheet('Participants').cells[row] = [];
    mend(file, brief);
    expect(file.text('Participants', 4, 1)).toBe('Irina Bondar');
    expect(file.text('Participants', 3, 6)).toBe('E-mail');
  });

  it('restores protection, banding, colours, checks, frozen rows, named cells, chart and manifest', () => {
    const sheet = file.sheet('Participants');
    sheet.protectedRanges = [];
    sheet.bandedRanges = [];
    sheet.conditionalFormats.splice(2, 1);
    sheet.frozenRowCount = 0;
    for (let row = 4; row < 204; row += 1) file.cell('Participants', row, 4).checked = false;
    file.metadata[0]!.metadataValue = '{}';
    expect(kindsOf(mend(file, brief))).toEqual([
      'updateSheetProperties', 'setDataValidation', 'addBanding', 'addConditionalFormatRule', 'addProtectedRange', 'addProtectedRange',
      'addProtectedRange', 'updateDeveloperMetadata',
    ]); // prettier-ignore

    const staff = briefFor('employeeBase');
    const employees = built(staff);
    employees.sheet('Org chart').charts = [];
    expect(kindsOf(mend(employees, staff))).toEqual(['addChart']);

    const tracker = briefFor('dealTracker');
    const deals = built(tracker);
    deals.namedRanges = deals.namedRanges.filter(({ name }) => name !== 'sc_winRate');
    expect(kindsOf(mend(deals, tracker))).toEqual(['addNamedRange']);
  });

  it('fills formulas that are missing beside people, and no others', () => {
    file.type('Participants', 9, 1, 'New person');
    delete file.cell('Participants', 9, 16).value;
    delete file.cell('Participants', 20, 16).value;
    expect(mend(file, brief)).toEqual([
      expect.objectContaining({
        repeatCell: expect.objectContaining({
          range: { sheetId: 101, startRowIndex: 9, endRowIndex: 10, startColumnIndex: 16, endColumnIndex: 17 },
        }),
      }),
    ]);
  });

  it('appends people who are not there below all others, even past the last row', () => {
    const late = briefFor('participantMap', 'en', {
      people: [...brief.people, person('Nadia', 'NADIA@riverside.example')],
    });
    file.type('Participants', 203, 1, 'In the very last row');
    file.type('Participants', 203, 6, 'last@riverside.example');
    const requests = mend(file, late);
    expect(kindsOf(requests)[0]).toBe('appendDimension');
    expect(file.text('Participants', 204, 1)).toBe('Nadia');
    expect(file.cell('Participants', 204, 16).value?.formulaValue).toContain('$B205');
  });
});

it('puts rows in before the last empty one when many people come later', () => {
  const brief = briefFor('participantMap');
  const file = built(brief);
  const people = Array.from({ length: 300 }, (_, index) => person(`Person ${index}`, `p${index}@riverside.example`));
  const requests = mend(file, { ...brief, people });
  expect(requests[0]?.insertDimension?.range).toEqual({
    sheetId: 101,
    dimension: 'ROWS',
    startIndex: 6,
    endIndex: 108,
  });
  expect([6, 305].map((row) => file.text('Participants', row, 1))).toEqual(['Person 0', 'Person 299']);
  expect(file.cell('Participants', 305, 16).value?.formulaValue).toBeDefined();
});

it('writes whatever people typed into the form as text', () => {
  const evil = person('=HYPERLINK("http://x")', 'evil@riverside.example');
  const file = built(
    briefFor('participantMap', 'en', { people: [evil], client: { company: '=1+1', domain: 'riverside.example' } }),
  );
  expect(file.cell('Participants', 4, 1).value).toEqual({ stringValue: '=HYPERLINK("http://x")' });
  expect(file.text('Participants', 0, 0)).toBe('Participants · =1+1');
});

it('takes a copy of a tab for what it is', () => {
  const brief = briefFor('participantMap');
  const file = built(brief);
  file.sheets.unshift({ ...structuredClone(file.sheet('Participants')), sheetId: 999, title: 'Copy of Participants' });
  expect(planSpreadsheet(brief, file.observe())).toEqual([]);
});

it('names every tab of the product', () => {
  expect(built(briefFor('dealTracker')).sheets.map(({ title }) => title)).toEqual([
    'Deals', 'Closed', 'Actions', 'History', 'Calls', 'Conveyor', 'Loss reasons', 'Sellers', 'Dashboard', 'How to fill', 'Ledger', 'Ledger copies', 'Imports', 'Versions',
  ]); // prettier-ignore
});
