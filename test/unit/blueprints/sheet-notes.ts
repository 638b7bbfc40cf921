/** What explains the sheets, by language. */
import type { Language } from '../../../src/domain/language';
import { sheetNotes as en } from '../../../src/locales/en/sheet-notes';
import { sheetNotes as ru } from '../../../src/locales/ru/sheet-notes';
import type { SheetNotes } from '../../../src/locales/sheets-text';
import { sheetNotes as uk } from '../../../src/locales/uk/sheet-notes';

export const SHEET_NOTES: Readonly<Record<Language, SheetNotes>> = { en, ru, uk };
