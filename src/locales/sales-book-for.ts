/** The frame of the Sales Book in a language. */
import type { Language } from '../domain/language';
import { salesBook as en } from './en/sales-book';
import type { BookFrame } from '../blueprints/sales-book/frame';
import { salesBook as ru } from './ru/sales-book';
import { salesBook as uk } from './uk/sales-book';

const ALL: Readonly<Record<Language, BookFrame>> = { en, ru, uk };

export const salesBookFor = (language: Language): BookFrame => ALL[language];
