/** What changes in the Sales Book, in a language. */
import type { Language } from '../domain/language';
import type { BookChangesText } from './book-changes-text';
import { bookChanges as en } from './en/book-changes';
import { bookChanges as ru } from './ru/book-changes';
import { bookChanges as uk } from './uk/book-changes';

const ALL: Readonly<Record<Language, BookChangesText>> = { en, ru, uk };

export const bookChangesFor = (language: Language): BookChangesText => ALL[language];
