/** The texts of the sheets in a language. */
import { LANGUAGES, type Language } from '../domain/language';
import { sheets as en } from './en/sheets';
import { sheets as ru } from './ru/sheets';
import type { SheetsText } from './sheets-text';
import { sheets as uk } from './uk/sheets';

const ALL: Readonly<Record<Language, SheetsText>> = { en, ru, uk };

export const sheetsTextFor = (language: Language): SheetsText => ALL[language];

/** In every language: people mix them, so what they typed is read in each. */
export const allSheetsTexts = (): readonly SheetsText[] => LANGUAGES.map(sheetsTextFor);
