/** Protected ranges are found by their words, so these say one thing, and stay as they are. */
import { columnsOf } from '../../../../src/blueprints/column';
import { isTable, TABLES } from '../../../../src/blueprints/spreadsheets';
import { SPREADSHEETS } from '../../../../src/domain/engagement';
import { LANGUAGES } from '../../../../src/domain/language';
import { sheetsTextFor } from '../../../../src/locales/sheets-for';
import { planSpreadsheet } from '../../../../src/plan/sheets/plan-spreadsheet';
import { desiredSpreadsheet } from '../../../../src/plan/sheets/desired';
import { protectionKeyOf } from '../../../../src/plan/sheets/protection-words';
import { briefFor } from './brief';

it.each(LANGUAGES)(
  'in %s what the plan protects is known again by its description, and no two say the same',
  (language) => {
    for (const kind of SPREADSHEETS) {
      const brief = briefFor(kind, language, { industry: 'developer' });
      const tabs = desiredSpreadsheet(brief).tabs;
      const ranges = planSpreadsheet(brief, 'blank').flatMap(({ addProtectedRange: it }) => it?.protectedRange ?? []);
      for (const { key, sheetId } of tabs) {
        const words = ranges.flatMap(({ range, description }) =>
          range?.sheetId === sheetId ? [description ?? ''] : [],
        );
        const keys = words.map((description) => protectionKeyOf(description, key));
        const derived = isTable(key)
          ? columnsOf(TABLES[key], 'developer').flatMap(([name, { origin, hidden }]) =>
              origin || hidden ? [`col.${name}`] : [],
            )
          : [];
        const wanted = !isTable(key) ? ['page'] : TABLES[key].addOnOnly ? ['frame', 'rows'] : ['frame', ...derived];
        expect([key, keys]).toEqual([key, wanted]);
      }
    }
  },
);

it('words of people, and of another tab, are not ours', () => {
  expect(protectionKeyOf('Our prices', 'participants')).toBeNull();
  expect(protectionKeyOf('', 'participants')).toBeNull();
  expect(protectionKeyOf('Filled in automatically: Created', 'participants')).toBeNull();
});

it('files that were made before still say this', () => {
  expect(LANGUAGES.map((language) => sheetsTextFor(language).frame)).toEqual([
    expect.objectContaining({ protectedFrame: 'Title and headers', protectedRows: 'Filled in by Sales Conveyor', protectedPage: 'Page for reading' }),
    expect.objectContaining({ protectedFrame: 'Название и заголовки', protectedRows: 'Заполняет Sales Conveyor', protectedPage: 'Страница для чтения' }),
    expect.objectContaining({ protectedFrame: 'Назва й заголовки', protectedRows: 'Заповнює Sales Conveyor', protectedPage: 'Сторінка для читання' }),
  ]); // prettier-ignore
  expect(LANGUAGES.map((language) => sheetsTextFor(language).frame.protectedColumn('X'))).toEqual([
    'Filled in automatically: X',
    'Заполняется автоматически: X',
    'Заповнюється автоматично: X',
  ]);
});
