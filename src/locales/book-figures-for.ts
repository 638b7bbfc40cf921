/** What the Sales Book says of numbers, in a language. */
import type { BookFigures } from '../blueprints/sales-book/frame';
import type { Language } from '../domain/language';
import { bookFigures as en } from './en/book-figures';
import { bookFigures as ru } from './ru/book-figures';
import { bookFigures as uk } from './uk/book-figures';

const ALL: Readonly<Record<Language, BookFigures>> = { en, ru, uk };

export const bookFiguresFor = (language: Language): BookFigures => ALL[language];
