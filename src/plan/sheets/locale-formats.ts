/** The spreadsheet's locale, and how dates and numbers are written in it. */
import type { Codec } from '../../blueprints/column';
import type { Language } from '../../domain/language';
import type { CellFormat } from './google';

/** Locales are those that Sheets knows; for Russian and Ukrainian the language decides, whatever the country. */
export function localeOf(language: Language, country: string): string {
  switch (language) {
    case 'ru':
      return 'ru_RU';
    case 'uk':
      return 'uk_UA';
    case 'en':
      return country === 'US' ? 'en_US' : 'en_GB';
  }
}

const DATES: Readonly<Record<string, readonly [date: string, time: string]>> = {
  en_US: ['mm/dd/yyyy', 'h:mm am/pm'],
  en_GB: ['dd/mm/yyyy', 'hh:mm'],
};

/** Patterns are the same in every locale; the locale picks the separators (Sheets API, date and number formats). */
export function numberFormatOf(codec: Codec, locale: string): NonNullable<CellFormat['numberFormat']> | null {
  const [date, time] = DATES[locale] ?? ['dd.mm.yyyy', 'hh:mm'];
  switch (codec.kind) {
    case 'date':
      return { type: 'DATE', pattern: date };
    case 'dateTime':
      return { type: 'DATE_TIME', pattern: `${date} ${time}` };
    case 'number':
      return { type: 'NUMBER', pattern: '0' };
    case 'money':
      return { type: 'NUMBER', pattern: '#,##0' };
    case 'percent':
      return { type: 'PERCENT', pattern: '0%' };
    case 'checkbox':
      return null;
    case 'text':
    case 'longText':
    case 'email':
    case 'phone':
    case 'url':
    case 'id':
    case 'actions':
    case 'enum':
    case 'reference':
      return codec.kind === 'phone' || codec.kind === 'id' ? { type: 'TEXT', pattern: '@' } : null;
  }
}
