/** The texts of the screens about people, in the language of the sidebar. */
import type { Language } from '../../../domain/language';
import { people as en } from '../../../locales/en/people-page';
import type { PeopleText } from '../../../locales/people-text';
import { people as ru } from '../../../locales/ru/people-page';
import { people as uk } from '../../../locales/uk/people-page';
import { useTexts } from '../texts';

const ALL: Readonly<Record<Language, PeopleText>> = { en, ru, uk };

export const usePeopleTexts = (): PeopleText => ALL[useTexts().language];
