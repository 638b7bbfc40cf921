/** Dates and sums as a language writes them. */
import { parseCivilDate } from '../domain/civil-time';
import { isLanguage, type Language } from '../domain/language';

export interface Formats {
  /** `YYYY-MM-DD` in words. */
  readonly day: (date: string) => string;
  /** An instant in the engagement's time zone. */
  readonly moment: (instant: string) => string;
  readonly sum: (value: number, currency: string) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', uk: 'uk-UA' };

export function formatsFor(language: Language, timeZone: string): Formats {
  const locale = LOCALES[language];
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const broken = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    day: (text) => {
      const date = parseCivilDate(text);
      return date ? days.format(Date.UTC(date.year, date.month - 1, date.day)) : text;
    },
    moment: (instant) => (Number.isNaN(Date.parse(instant)) ? '' : moments.format(Date.parse(instant))),
    sum: (value, currency) => `${(Number.isInteger(value) ? whole : broken).format(value)}\u00a0${currency}`.trim(),
  };
}

/** Before the server has said who looks. */
export function browserLanguage(): Language {
  const language = navigator.language.slice(0, 2);
  return isLanguage(language) ? language : 'en';
}
