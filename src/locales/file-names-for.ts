/** What the files of an engagement are called in a language. */
import type { Language } from '../domain/language';
import { fileNames as en } from './en/file-names';
import type { FileNames } from './file-names-text';
import { fileNames as ru } from './ru/file-names';
import { fileNames as uk } from './uk/file-names';

const ALL: Readonly<Record<Language, FileNames>> = { en, ru, uk };

export const fileNamesFor = (language: Language): FileNames => ALL[language];
