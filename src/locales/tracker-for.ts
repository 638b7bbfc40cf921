/** What the tracker says, in a language. */
import type { Language } from '../domain/language';
import { tracker as en } from './en/tracker';
import { tracker as ru } from './ru/tracker';
import type { TrackerText } from './tracker-text';
import { tracker as uk } from './uk/tracker';

const ALL: Readonly<Record<Language, TrackerText>> = { en, ru, uk };

export const trackerTextFor = (language: Language): TrackerText => ALL[language];
