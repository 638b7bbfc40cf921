/** The words of the import page in its user's language. Dates, sums and dialogs take theirs from the board's. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../domain/language';
import type { ImportRowsText, ImportText } from '../../locales/import-text';
import { importPage as enPage } from '../../locales/en/import-page';
import { importRows as enRows } from '../../locales/en/import-rows';
import { importPage as ruPage } from '../../locales/ru/import-page';
import { importRows as ruRows } from '../../locales/ru/import-rows';
import { importPage as ukPage } from '../../locales/uk/import-page';
import { importRows as ukRows } from '../../locales/uk/import-rows';

export interface ImportTexts {
  readonly t: ImportText;
  /** Of fields, faults of files and rows. */
  readonly r: ImportRowsText;
}

const TEXTS: Readonly<Record<Language, ImportTexts>> = {
  en: { t: enPage, r: enRows },
  ru: { t: ruPage, r: ruRows },
  uk: { t: ukPage, r: ukRows },
};

export const importTextsFor = (language: Language): ImportTexts => TEXTS[language];
export const ImportTextsContext = createContext<ImportTexts>(TEXTS.en);
export const useImportTexts = (): ImportTexts => useContext(ImportTextsContext);
