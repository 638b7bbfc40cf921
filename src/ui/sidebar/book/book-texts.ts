/** The texts of the Sales Book's screens in the sidebar's language. */
import type { Language } from '../../../domain/language';
import type { BookText } from '../../../locales/book-text';
import { book as en } from '../../../locales/en/book';
import { book as ru } from '../../../locales/ru/book';
import { book as uk } from '../../../locales/uk/book';
import { useTexts } from '../texts';

const ALL: Readonly<Record<Language, BookText>> = { en, ru, uk };

export const useBookTexts = (): BookText => ALL[useTexts().language];
