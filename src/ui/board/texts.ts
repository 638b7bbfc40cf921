/** The words of the board in its user's language, and dates and sums as that language writes them. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fromDayNumber, parseCivilDate, type CivilDate } from '../../domain/civil-time';
import { isLanguage, type Language } from '../../domain/language';
import type { BoardText } from '../../locales/board-text';
import { board as en } from '../../locales/en/board';
import { board as ru } from '../../locales/ru/board';
import { board as uk } from '../../locales/uk/board';

const TEXTS: Readonly<Record<Language, BoardText>> = { en, ru, uk };

export interface Texts {
  readonly language: Language;
  readonly t: BoardText;
  /** `YYYY-MM-DD` in words. */
  readonly day: (date: string) => string;
  /** An instant in the engagement's time zone. */
  readonly moment: (instant: string) => string;
  readonly sum: (value: number, currency: string) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', uk: 'uk-UA' };

export function textsFor(language: Language, timeZone: string): Texts {
  const locale = LOCALES[language];
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    language,
    t: TEXTS[language],
    day: (text) => {
      const date = parseCivilDate(text);
      return date ? days.format(Date.UTC(date.year, date.month - 1, date.day)) : text;
    },
    moment: (instant) => (Number.isNaN(Date.parse(instant)) ? '' : moments.format(Date.parse(instant))),
    sum: (value, currency) => `${numbers.format(value)}\u00a0${currency}`.trim(),
  };
}

/** Before the server has said who looks. */
export function browserLanguage(): Language {
  const language = navigator.language.slice(0, 2);
  return isLanguage(language) ? language : 'en';
}

export const TextsContext = createContext<Texts>(textsFor('en', 'UTC'));
export const useTexts = (): Texts => useContext(TextsContext);

/** Days from one day to another. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000);

export const dayAfter = (today: CivilDate, days: number): CivilDate =>
  fromDayNumber(Math.round(Date.UTC(today.year, today.month - 1, today.day) / 86_400_000) + days);
