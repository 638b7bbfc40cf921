/** What a spreadsheet's locale changes: separators, default patterns, names, the title of the first tab. */
import type { Notation } from '../formulas/tokens';
import { notationOf } from '../formulas/formula';

export interface LocaleFacts {
  /** BCP 47, for names of months and days. */
  readonly tag: string;
  readonly decimal: '.' | ',';
  readonly group: string;
  readonly currency: { readonly code: string; readonly symbol: string; readonly pattern: string };
  readonly date: string;
  readonly time: string;
  readonly dateTime: string;
  /** Order of day, month and year when a date is typed with one of `dateSigns`. */
  readonly order: 'dmy' | 'mdy';
  readonly dateSigns: string;
  readonly firstTab: string;
  /** How true and false are shown; typed, they are understood in English too. */
  readonly booleans: readonly [yes: string, no: string];
}

const EN = {
  tag: 'en-US',
  decimal: '.',
  group: ',',
  currency: { code: 'USD', symbol: '$', pattern: '"$"#,##0.00' },
  date: 'M/d/yyyy',
  time: 'h:mm:ss am/pm',
  dateTime: 'M/d/yyyy H:mm:ss',
  order: 'mdy',
  dateSigns: '/-',
  firstTab: 'Sheet',
  booleans: ['TRUE', 'FALSE'],
} as const satisfies LocaleFacts;

const GB = {
  ...EN,
  tag: 'en-GB',
  currency: { code: 'GBP', symbol: '£', pattern: '[$£]#,##0.00' },
  date: 'dd/MM/yyyy',
  time: 'HH:mm:ss',
  dateTime: 'dd/MM/yyyy HH:mm:ss',
  order: 'dmy',
} as const satisfies LocaleFacts;

const RU = {
  tag: 'ru-RU',
  decimal: ',',
  group: '\u00a0',
  currency: { code: 'RUB', symbol: '₽', pattern: '#,##0.00[$ ₽]' },
  date: 'dd.MM.yyyy',
  time: 'H:mm:ss',
  dateTime: 'dd.MM.yyyy H:mm:ss',
  order: 'dmy',
  dateSigns: './-',
  firstTab: 'Лист',
  booleans: ['ИСТИНА', 'ЛОЖЬ'],
} as const satisfies LocaleFacts;

const UK = {
  ...RU,
  tag: 'uk-UA',
  currency: { code: 'UAH', symbol: '₴', pattern: '#,##0.00[$ ₴]' },
  time: 'HH:mm:ss',
  dateTime: 'dd.MM.yyyy HH:mm:ss',
  firstTab: 'Аркуш',
  booleans: ['ІСТИНА', 'ХИБНІСТЬ'],
} as const satisfies LocaleFacts;

/** Locales that Google names; those without facts of their own here are refused rather than taken for English. */
const FACTS: Readonly<Record<string, LocaleFacts>> = {
  en: EN,
  en_US: EN,
  en_GB: GB,
  ru: RU,
  ru_RU: RU,
  uk: UK,
  uk_UA: UK,
};

export const isKnownLocale = (locale: string): boolean => Object.hasOwn(FACTS, locale);
export const localeFacts = (locale: string): LocaleFacts => FACTS[locale] ?? EN;
export const bookNotation = (locale: string): Notation => notationOf(localeFacts(locale).decimal);
