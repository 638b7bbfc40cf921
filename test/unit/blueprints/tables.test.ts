/** The tables as data: texts that fit, words that are not ambiguous, colours that can be told apart, formulas that every engine takes. */
import { columnsOf } from '../../../src/blueprints/column';
import { wordsOf } from '../../../src/blueprints/labels';
import { SHEET_IDS, TABLES, TABS } from '../../../src/blueprints/spreadsheets';
import { linesOf } from '../../../src/blueprints/text-measure';
import type { Industry } from '../../../src/domain/conveyor';
import { SPREADSHEETS } from '../../../src/domain/engagement';
import { LANGUAGES, type Language } from '../../../src/domain/language';
import { allSheetsTexts, sheetsTextFor } from '../../../src/locales/sheets-for';
import type { HeaderNotes, Headers, LabelSet, TableKey } from '../../../src/locales/sheets-text';
import { desiredSpreadsheet } from '../../../src/plan/sheets/desired';
import { planSpreadsheet } from '../../../src/plan/sheets/plan-spreadsheet';
import { briefFor } from '../plan/sheets/brief';
import { SHEET_NOTES } from './sheet-notes';

const KEYS = Object.keys(TABLES) as TableKey[];
const headersOf = (table: TableKey, language: Language): Headers => sheetsTextFor(language).tables[table].columns;
const notesOf = (table: TableKey, language: Language): HeaderNotes => SHEET_NOTES[language].notes[table].columns;

describe.each(LANGUAGES)('in %s', (language) => {
  it('headers fit their columns in at most two lines', () => {
    const tall = KEYS.flatMap((key) =>
      columnsOf(TABLES[key], 'developer')
        .filter(
          ([name, { width, hidden }]) =>
            !hidden &&
            (linesOf(headersOf(key, language)[name] ?? '', width) > 2 ||
              longestWord(headersOf(key, language)[name] ?? '') * 7 > width - 8),
        )
        .map(([name]) => `${key}.${name}`),
    );
    expect(tall).toEqual([]);
  });

  it('dropdown words fit their columns', () => {
    const { labels } = sheetsTextFor(language);
    const wide = KEYS.flatMap((key) =>
      columnsOf(TABLES[key], 'developer').flatMap(([name, { codec, width }]) =>
        codec.kind === 'enum'
          ? wordsOf(labels, codec.labels)
              .filter((word) => linesOf(word, width - 20) > 2)
              .map((word) => `${key}.${name}: ${word}`)
          : [],
      ),
    );
    expect(wide).toEqual([]);
  });

  it('every header has a short note', () => {
    for (const key of KEYS) for (const [name, header] of Object.entries(headersOf(key, language))) {
      expect(header.trim()).toBe(header);
      const note = notesOf(key, language)[name] ?? '';
      for (const words of typeof note === 'string' ? [note] : Object.values(note)) {
        expect(words.length).toBeGreaterThan(2);
        expect(words.length).toBeLessThan(180);
      }
    } // prettier-ignore
  });

  it('tab titles are unique within a spreadsheet and short', () => {
    const text = sheetsTextFor(language);
    const titles: Readonly<Record<string, { title: string }>> = { ...text.tables, ...SHEET_NOTES[language].pages };
    for (const kind of SPREADSHEETS) {
      const names = TABS[kind].map((key) => titles[key]?.title ?? '');
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name.length).toBeLessThan(25);
    }
  });
});

const longestWord = (text: string): number => Math.max(...text.split(/[ -]/).map((word) => word.length));

it('a word means one thing within its set, whatever the language', () => {
  for (const set of Object.keys(sheetsTextFor('en').labels) as LabelSet[]) {
    const meaning = new Map<string, string>();
    for (const { labels } of allSheetsTexts()) for (const [key, word] of Object.entries<string>(labels[set])) {
      expect([set, word, meaning.get(word.toLowerCase()) ?? key]).toEqual([set, word, key]);
      meaning.set(word.toLowerCase(), key);
    } // prettier-ignore
  }
});

it('a header means one column within its table, whatever the language', () => {
  for (const table of KEYS) {
    const meaning = new Map<string, string>();
    for (const language of LANGUAGES) for (const [key, header] of Object.entries(headersOf(table, language))) {
      expect([table, header, meaning.get(header.toLowerCase()) ?? key]).toEqual([table, header, key]);
      meaning.set(header.toLowerCase(), key);
    } // prettier-ignore
  }
});

it('every language has the same steps to fill a file in', () => {
  for (const kind of SPREADSHEETS) {
    const counts = Object.values(SHEET_NOTES).map(({ pages }) => pages[`${kind}Guide`].steps.length);
    expect(new Set(counts).size).toBe(1);
  }
});

it('a column has at most one colour per state, so that a lost rule can be told', () => {
  for (const key of KEYS) for (const [name, { colours = [] }] of columnsOf(TABLES[key], 'developer')) {
    expect([key, name, new Set(colours.map(({ state }) => state)).size]).toEqual([key, name, colours.length]);
  } // prettier-ignore
});

it('frozen columns leave room on a small screen', () => {
  for (const key of KEYS) {
    const widths = columnsOf(TABLES[key], 'developer')
      .slice(0, TABLES[key].frozenColumns)
      .map(([, { width }]) => width);
    expect([key, widths.reduce((sum, width) => sum + width, 0) <= 560]).toEqual([key, true]);
  }
});

it('sheet IDs are unique and every tab belongs to one spreadsheet', () => {
  const tabs = SPREADSHEETS.flatMap((kind) => TABS[kind]);
  expect(new Set(Object.values(SHEET_IDS)).size).toBe(tabs.length);
  expect([...tabs].sort()).toEqual(Object.keys(SHEET_IDS).sort());
});

it('examples come from the industry of the client', () => {
  const homes = /flat|house|квартир|двухкомнатн|двокімнатн/gi;
  const said = (language: Language, industry: Industry): readonly string[] =>
    JSON.stringify(SPREADSHEETS.map((kind) => desiredSpreadsheet(briefFor(kind, language, { industry })).tabs)).match(
      homes,
    ) ?? [];
  for (const language of LANGUAGES) {
    expect(said(language, 'developer').length).toBeGreaterThan(1);
    expect(said(language, 'b2b')).toEqual([]);
  }
});

describe('formulas', () => {
  const ALLOWED = new Set('AND IF ISNUMBER LEN LOWER NOT OR REGEXMATCH RIGHT TODAY TRIM'.split(' '));
  const formulas = LANGUAGES.flatMap((language) =>
    SPREADSHEETS.flatMap((kind) =>
      planSpreadsheet(briefFor(kind, language, { industry: 'developer' }), 'blank')
        .flatMap(({ repeatCell, addConditionalFormatRule, setDataValidation }) => [
          repeatCell?.cell?.userEnteredValue?.formulaValue ?? [],
          (addConditionalFormatRule?.rule?.booleanRule?.condition?.values ?? []).map(
            ({ userEnteredValue }) => userEnteredValue ?? '',
          ),
          setDataValidation?.rule?.condition?.type === 'CUSTOM_FORMULA'
            ? (setDataValidation.rule.condition.values?.[0]?.userEnteredValue ?? '')
            : [],
        ])
        .flat(2),
    ),
  ).filter((formula) => formula.startsWith('='));

  it.each([...new Set(formulas)])('%s', (formula) => {
    const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
    expect(
      [...code.matchAll(/([A-Z.]+)\(/g)].map(([, name]) => name).filter((name) => !ALLOWED.has(name ?? '')),
    ).toEqual([]);
    expect(code).not.toMatch(/,|[A-Z]+:[A-Z]+|\$?[A-Z]+\$?\d+:\$?[A-Z]+(?!\$?\d)/);
    expect((code.match(/\(/g) ?? []).length).toBe((code.match(/\)/g) ?? []).length);
  });
});
