/** What a spreadsheet of this engagement should be: its blueprint in the engagement's language, with its rows. */
import type { CellInput } from '../../blueprints/cell-codec';
import { columnsOf, type Column, type Table } from '../../blueprints/column';
import { dashboardPage } from '../../blueprints/dashboard-page';
import { guidePage, type Contact } from '../../blueprints/guide-page';
import { copiesPage } from '../../blueprints/copies-page';
import { importsPage, ledgerPage, scratchPage } from '../../blueprints/ledger-page';
import { orgChartPage } from '../../blueprints/org-chart-page';
import type { Page } from '../../blueprints/page';
import { versionsPage } from '../../blueprints/versions-page';
import { isTable, QUIET_TABS, SHEET_IDS, TABLES, TABS } from '../../blueprints/spreadsheets';
import type { Industry } from '../../domain/conveyor';
import type { SpreadsheetKind } from '../../domain/engagement';
import type { Language } from '../../domain/language';
import type { LedgerSettings } from '../../domain/ledger';
import { inIndustry } from '../../locales/by-industry';
import { sheetsTextFor } from '../../locales/sheets-for';
import type {
  HeaderNotes,
  Headers,
  PageKey,
  SheetNotes,
  SheetsText,
  TableKey,
  TabKey,
} from '../../locales/sheets-text';
import { localeOf } from './locale-formats';
import { paletteOf, type Palette } from './palette';
import { titleOf, widened, widthOf } from './title-room';

/** A row by column key; columns that are not named stay blank. */
export type Row = Readonly<Record<string, CellInput>>;

/** What one must know of the engagement to lay out one of its spreadsheets. */
export interface SpreadsheetBrief {
  readonly kind: SpreadsheetKind;
  readonly language: Language;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly industry: Industry;
  /** ISO 4217. */
  readonly currency: string;
  /** `#RRGGBB`; absent: the default. */
  readonly accent?: string;
  readonly client: { readonly company: string; readonly domain: string };
  /** E-mail of who may edit what is locked. */
  readonly owner: string;
  /** Whom people ask. */
  readonly contact: Contact;
  /** What explains the sheets, in the language. */
  readonly notes: SheetNotes;
  /** Value of the developer metadata `sc.manifest`. */
  readonly manifest: string;
  /** Rows that a tab has from the start; written when the tab is made, never again. */
  readonly rows: Partial<Readonly<Record<TableKey, readonly Row[]>>>;
  /** Rows of Participants that must be there: those who are not, by e-mail or else by name, are appended. */
  readonly people: readonly Row[];
}

export interface DesiredColumn {
  readonly key: string;
  readonly header: string;
  readonly note: string;
  readonly column: Column;
}

interface DesiredFrame {
  readonly sheetId: number;
  readonly title: string;
  /** Row 1 and row 2. */
  readonly band: string;
  readonly purpose: string;
  readonly quiet: boolean;
}

export interface DesiredTable extends DesiredFrame {
  readonly kind: 'table';
  readonly key: TableKey;
  readonly table: Table;
  readonly columns: readonly DesiredColumn[];
  readonly rows: readonly Row[];
}

export interface DesiredPage extends DesiredFrame {
  readonly kind: 'page';
  readonly key: PageKey;
  readonly page: Page;
}

export type DesiredTab = DesiredTable | DesiredPage;

export type SheetWords = SheetsText & SheetNotes;

export interface DesiredSpreadsheet {
  readonly kind: SpreadsheetKind;
  readonly locale: string;
  readonly timeZone: string;
  readonly palette: Palette;
  readonly text: SheetWords;
  readonly owner: string;
  readonly clientDomain: string;
  readonly tabs: readonly DesiredTab[];
  readonly manifest: string;
  readonly people: readonly Row[];
}

export function desiredSpreadsheet(brief: SpreadsheetBrief): DesiredSpreadsheet {
  const text = { ...sheetsTextFor(brief.language), ...brief.notes };
  return {
    kind: brief.kind,
    locale: localeOf(brief.language, brief.country),
    timeZone: brief.timeZone,
    palette: paletteOf(brief.accent),
    text,
    owner: brief.owner,
    clientDomain: brief.client.domain,
    tabs: TABS[brief.kind].map((key) => desiredTab(key, brief, text)),
    manifest: brief.manifest,
    people: brief.kind === 'participantMap' ? brief.people : [],
  };
}

function desiredTab(key: TabKey, brief: SpreadsheetBrief, text: SheetWords): DesiredTab {
  const words = isTable(key) ? { ...text.notes[key], title: text.tables[key].title } : text.pages[key as PageKey];
  const frame = {
    sheetId: SHEET_IDS[key],
    title: words.title,
    purpose: text.frame.purpose(words.purpose, text.frame.language),
    quiet: QUIET_TABS.has(key),
  };
  const bandOver = (width: number): string => titleOf(text, words.title, brief.client.company, width);
  if (!isTable(key)) {
    const page = pageOf(key as PageKey, brief, text);
    const band = bandOver(page.columns.reduce((sum, width) => sum + width, 0));
    return { ...frame, kind: 'page', key: key as PageKey, band, page };
  }
  const table: Table = TABLES[key];
  const headers: Headers = text.tables[key].columns;
  const notes: HeaderNotes = text.notes[key].columns;
  const columns = columnsOf(table, brief.industry).map(([name, column]): DesiredColumn => {
    const note = inIndustry(notes[name] ?? '', brief.industry);
    return { key: name, header: headers[name] ?? '', note: noteOf(note, column, table, text), column };
  });
  const band = bandOver(widthOf(columns));
  const wide = widened(columns, band, frame.purpose);
  return { ...frame, kind: 'table', key, band, table, columns: wide, rows: brief.rows[key] ?? [] };
}

function noteOf(note: string, { required, origin }: Column, { addOnOnly }: Table, { frame }: SheetsText): string {
  const byWhom = origin === 'formula' ? frame.byFormula : origin === 'addOn' || addOnOnly ? frame.byAddOn : '';
  return [note, required ? frame.required : '', byWhom].filter((part) => part !== '').join('\n');
}

function pageOf(key: PageKey, brief: SpreadsheetBrief, text: SheetWords): Page {
  switch (key) {
    case 'orgChart':
      return orgChartPage(text);
    case 'dashboard':
      return dashboardPage(text);
    case 'participantMapGuide':
    case 'employeeBaseGuide':
    case 'journalGuide':
    case 'dealTrackerGuide':
      return guidePage(text, brief.kind, brief.contact, brief.industry);
    case 'ledger':
      return ledgerPage(settingsOf(brief));
    case 'scratch':
      return scratchPage();
    case 'imports':
      return importsPage();
    case 'versions':
      return versionsPage();
    case 'copies':
      return copiesPage();
  }
}

const settingsOf = ({ client, language, country, timeZone, currency, industry }: SpreadsheetBrief): LedgerSettings => ({
  v: 1,
  client: client.company,
  domain: client.domain,
  language,
  country,
  timeZone,
  currency,
  industry,
});
