/** A spreadsheet as an Excel workbook. */
import type { Worksheet } from 'exceljs';
import { DEFAULT_FORMAT } from '../sheets/formats/effective-format';
import { bookNotation } from '../sheets/formats/locale';
import { boxWithin } from '../sheets/ranges/grid-range';
import type { SnapshotSheet, SpreadsheetSnapshot } from '../sheets/snapshot';
import { definedNames } from './xlsx-defined-names';
import { finishWorkbook, type TabFinish } from './xlsx-finish';
import { listMaker } from './xlsx-lists';
import { tabNames } from './xlsx-names';
import { writeSheet, type SheetWorld } from './xlsx-sheet';
import { styleMaker } from './xlsx-styles';
import { cleanText } from './xlsx-text';
import { sourceOf } from './xlsx-sources';

/**
 * Formulas that Excel cannot compute become their values. Left out, because the library or Excel has nothing of the kind: charts (the
 * organisation chart too), filter views, who may edit a protected range, padding, clipped text, several links in one cell.
 * Excel counts days before 1 March 1900 differently by one.
 */
export async function exportXlsx(snapshot: SpreadsheetSnapshot): Promise<Buffer> {
  // Loaded when it is needed: that takes longer than the rest of the embedded Workspace.
  const { Workbook } = (await import('exceljs')).default;
  const workbook = new Workbook();
  const { title = '', locale = 'en_US', defaultFormat = DEFAULT_FORMAT } = snapshot.properties;
  workbook.title = cleanText(title);
  workbook.creator = '';
  workbook.created = workbook.modified = new Date();
  const titles = snapshot.sheets.map(({ properties }) => properties.title ?? '');
  const names = [...tabNames([...titles, LISTS]).values()];
  const tabs = tabNames(titles);
  const tabOf = (sheetId: number) => {
    const sheet = snapshot.sheets.find(({ properties }) => (properties.sheetId ?? 0) === sheetId);
    return sheet && tabs.get(sheet.properties.title?.toLowerCase() ?? '');
  };
  const sheets = snapshot.sheets.map((sheet): readonly [SnapshotSheet, Worksheet] => [
    sheet,
    workbook.addWorksheet(tabOf(sheet.properties.sheetId ?? 0), { state: sheet.hidden ? 'hidden' : 'visible' }),
  ]);
  const common = {
    notation: bookNotation(locale),
    locale,
    tabs,
    ranges: new Set(snapshot.namedRanges.map(({ name = '' }) => name.toLowerCase())),
    list: listMaker(workbook, names[names.length - 1] ?? LISTS),
    spreadsheetId: snapshot.spreadsheetId,
    tabOf,
    style: styleMaker(locale),
    defaultFormat,
    namedRange: (id: string) => {
      const range = snapshot.namedRanges.find(({ namedRangeId }) => namedRangeId === id)?.range;
      const sheet = snapshot.sheets.find(({ properties }) => properties.sheetId === range?.sheetId);
      return range && sheet && boxWithin(range, sheet);
    },
  } satisfies Omit<SheetWorld, 'source'>;
  const sheetOf = (tab: string) => sheets.find(([, into]) => into.name === tab)?.[0];
  const finishes: TabFinish[] = [];
  for (const [sheet, into] of sheets) {
    const source = (a1: string) => sourceOf(a1, into.name, common, sheetOf);
    finishes.push(await writeSheet(into, sheet, { ...common, source }));
  }
  const first = Math.max(
    0,
    snapshot.sheets.findIndex(({ hidden }) => !hidden),
  );
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: first, activeTab: first, visibility: 'visible' },
  ];
  return finishWorkbook(await workbook.xlsx.writeBuffer(), definedNames(snapshot, tabOf), finishes);
}

const LISTS = '_lists';
