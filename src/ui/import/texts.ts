/** The words of the import page in its user's language. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HistoryEvent } from '../../domain/deal';
import type { Language } from '../../domain/language';
import { dealEvents as enEvents } from '../../locales/en/deal-events';
import type { ImportRowsText, ImportText } from '../../locales/import-text';
import { importPage as enPage } from '../../locales/en/import-page';
import { importRows as enRows } from '../../locales/en/import-rows';
import { dealEvents as ruEvents } from '../../locales/ru/deal-events';
import { importPage as ruPage } from '../../locales/ru/import-page';
import { importRows as ruRows } from '../../locales/ru/import-rows';
import { dealEvents as ukEvents } from '../../locales/uk/deal-events';
import { importPage as ukPage } from '../../locales/uk/import-page';
import { importRows as ukRows } from '../../locales/uk/import-rows';
import { formatsFor, type Formats } from '../formats';

export interface ImportTexts extends Formats {
  readonly language: Language;
  readonly t: ImportText;
  /** Of fields, faults of files and rows. */
  readonly r: ImportRowsText;
  /** What can happen to a deal, by its event. */
  readonly events: Readonly<Record<HistoryEvent, string>>;
}

const TEXTS: Readonly<Record<Language, Pick<ImportTexts, 't' | 'r' | 'events'>>> = {
  en: { t: enPage, r: enRows, events: enEvents },
  ru: { t: ruPage, r: ruRows, events: ruEvents },
  uk: { t: ukPage, r: ukRows, events: ukEvents },
};

export const importTextsFor = (language: Language, timeZone: string): ImportTexts => ({
  language,
  ...TEXTS[language],
  ...formatsFor(language, timeZone),
});
export const ImportTextsContext = createContext<ImportTexts>(importTextsFor('en', 'UTC'));
export const useImportTexts = (): ImportTexts => useContext(ImportTextsContext);
