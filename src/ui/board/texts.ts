/** The words of the board in its user's language, and dates and sums as that language writes them. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fromDayNumber, type CivilDate } from '../../domain/civil-time';
import type { Language } from '../../domain/language';
import type { BoardText } from '../../locales/board-text';
import { board as en } from '../../locales/en/board';
import { board as ru } from '../../locales/ru/board';
import { board as uk } from '../../locales/uk/board';
import { formatsFor, type Formats } from '../formats';

const TEXTS: Readonly<Record<Language, BoardText>> = { en, ru, uk };

export interface Texts extends Formats {
  readonly language: Language;
  readonly t: BoardText;
}

export const textsFor = (language: Language, timeZone: string): Texts => ({
  language,
  t: TEXTS[language],
  ...formatsFor(language, timeZone),
});

export const TextsContext = createContext<Texts>(textsFor('en', 'UTC'));
export const useTexts = (): Texts => useContext(TextsContext);

/** Days from one day to another. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000);

export const dayAfter = (today: CivilDate, days: number): CivilDate =>
  fromDayNumber(Math.round(Date.UTC(today.year, today.month - 1, today.day) / 86_400_000) + days);
