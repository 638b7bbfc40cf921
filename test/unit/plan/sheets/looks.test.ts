/** Colours, formats and references as the visual language and the locale want them. */
import { LINE_HEIGHT } from '../../../../src/blueprints/text-measure';
import { textWidth } from '../../../../local/sheets/structure/text-width';
import { SPREADSHEETS } from '../../../../src/domain/engagement';
import { LANGUAGES } from '../../../../src/domain/language';
import { desiredSpreadsheet } from '../../../../src/plan/sheets/desired';
import { localeOf, numberFormatOf } from '../../../../src/plan/sheets/locale-formats';
import { columnLetters, columnRange, spans } from '../../../../src/plan/sheets/a1';
import { hexOf, style, tintOf } from '../../../../src/plan/sheets/palette';
import { planSpreadsheet } from '../../../../src/plan/sheets/plan-spreadsheet';
import { OBSERVE_FIELDS, completeSpreadsheet, readCells } from '../../../../src/plan/sheets/observed';
import { briefFor } from './brief';

it('the tint of the default accent is the one of the visual language; others are as light', () => {
  expect(tintOf('#0f5e63')).toBe('#E6F1F1');
  expect(tintOf('#2F3E8F')).toBe('#EAECF4');
  expect(hexOf(style('#A3201A'))).toBe('#A3201A');
  expect(hexOf({ rgbColor: { green: 1 } })).toBe('#00FF00');
});

it('dates are written as people write them there', () => {
  const date = (language: 'en' | 'ru' | 'uk', country: string) =>
    numberFormatOf({ kind: 'date' }, localeOf(language, country))?.pattern;
  expect([date('ru', 'UA'), date('uk', 'UA'), date('en', 'GB'), date('en', 'PL'), date('en', 'US')]).toEqual([
    'dd.mm.yyyy', 'dd.mm.yyyy', 'dd/mm/yyyy', 'dd/mm/yyyy', 'mm/dd/yyyy',
  ]); // prettier-ignore
  expect(numberFormatOf({ kind: 'phone' }, 'uk_UA')).toEqual({ type: 'TEXT', pattern: '@' });
});

it('references are closed and quoted', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(columnRange("Anna's", 1, 4, 34)).toBe("'Anna''s'!$B$5:$B$34");
  expect(spans([5, 1, 0, 2, 7])).toEqual([[0, 3], [5, 6], [7, 8]]); // prettier-ignore
});

it('the accent colours title, header line and tabs', () => {
  const requests = planSpreadsheet(briefFor('participantMap', 'en', { accent: '#7A1F3D' }), 'blank');
  expect(hexOf(requests.find(({ addSheet }) => addSheet)?.addSheet?.properties?.tabColorStyle)).toBe('#7A1F3D');
  const formats = requests.flatMap(({ repeatCell }) => repeatCell?.cell?.userEnteredFormat ?? []);
  expect(hexOf(formats[0]?.backgroundColorStyle)).toBe('#7A1F3D');
  expect(formats.some(({ borders }) => hexOf(borders?.bottom?.colorStyle) === '#7A1F3D')).toBe(true);
});

it('rows of tables are sized by nobody, so that they grow with what people write', () => {
  const requests = planSpreadsheet(briefFor('dealTracker'), 'blank');
  const sized = requests.flatMap(({ updateDimensionProperties: at }) =>
    at?.range?.dimension === 'ROWS' && at.range.sheetId === 406 ? [[at.range.startIndex, at.range.endIndex]] : [],
  );
  expect(sized.length).toBeGreaterThan(0);
  expect(sized.filter(([, end = 0]) => end > 4)).toEqual([]);
});

it('headers stand over their cells, away from the next one, and two lines of them fit into the row', () => {
  const requests = planSpreadsheet(briefFor('dealTracker'), 'blank');
  const formats = requests.flatMap(({ repeatCell }) => (repeatCell ? [repeatCell] : []));
  const headers = formats.filter(({ range }) => range?.sheetId === 406 && range.startRowIndex === 3);
  const rows = formats.filter(({ range, fields }) => range?.startRowIndex === 4 && fields === 'userEnteredFormat');
  expect(headers.length).toBeGreaterThan(3);
  for (const { range, cell } of headers) {
    const { horizontalAlignment, padding } = cell?.userEnteredFormat ?? {};
    const below = rows.find(
      (row) => row.range?.sheetId === 406 && row.range.startColumnIndex === range?.startColumnIndex,
    );
    expect(horizontalAlignment).toBe(below?.cell?.userEnteredFormat?.horizontalAlignment);
    if (horizontalAlignment === 'RIGHT') expect(padding?.right).toBeGreaterThanOrEqual(8);
    expect((padding?.top ?? 0) + (padding?.bottom ?? 0) + 2 * LINE_HEIGHT).toBeLessThanOrEqual(36);
  }
});

it.each(LANGUAGES)(
  'in %s title and purpose are as wide as their tab at most, however long the name of the client',
  (language) => {
    for (const company of [
      'Девелопер «Липки Квартал»',
      'Общество с ограниченной ответственностью «Строительная компания «Липки Квартал»» '.repeat(2),
    ])
      for (const kind of SPREADSHEETS)
        for (const tab of desiredSpreadsheet(briefFor(kind, language, { client: { company, domain: 'a.example' } }))
          .tabs) {
          const width =
            tab.kind === 'table'
              ? tab.columns.reduce((sum, { column }) => sum + (column.hidden ? 0 : column.width), 0)
              : tab.page.columns.reduce((sum, column) => sum + column, 0);
          expect(tab.band).toContain(company.slice(0, 10));
          expect([tab.key, textWidth(tab.band, { size: 16, bold: true }) + 6 <= width]).toEqual([tab.key, true]);
          expect([tab.key, textWidth(tab.purpose, { size: 10, bold: false }) + 6 <= width]).toEqual([tab.key, true]);
        }
  },
);

describe('reading', () => {
  const structure = (tab: string, rowCount: number, columnCount: number) => ({
    sheets: [
      {
        properties: { sheetId: 5, title: "It's", gridProperties: { rowCount, columnCount } },
        developerMetadata: [{ metadataKey: 'sc.tab', metadataValue: tab }],
      },
    ],
  });
  const rangeOf = (resource: object): string | undefined =>
    /ranges=([^&]+)/.exec(decodeURIComponent(readCells('ID', resource)?.url ?? ''))?.[1];

  it('asks for no cells at first, and of big tables for the top only', () => {
    expect(OBSERVE_FIELDS).not.toMatch(/[(,](data|rowData|values)\(/);
    expect(rangeOf(structure('closed', 100_000, 26))).toBe("'It''s'!A1:Z12");
    expect(rangeOf(structure('participants', 204, 17))).toBe("'It''s'!A1:Q204");
    expect(rangeOf(structure('closed', 8, 3))).toBe("'It''s'!A1:C8");
  });

  it('has nothing to read in a file without tabs', () => expect(readCells('ID', { sheets: [] })).toBeNull());

  it('takes metadata of strangers for what it is', () => {
    expect(completeSpreadsheet(structure('toString', 5, 5), null).sheets[0]?.tab).toBeNull();
  });
});
