/** What the sidebar says in each language, for tests that look for it. */
import type { Language } from '../../../src/domain/language';
import { sidebar as en } from '../../../src/locales/en/sidebar';
import { sidebar as ru } from '../../../src/locales/ru/sidebar';
import type { SidebarText } from '../../../src/locales/sidebar-text';
import { sidebar as uk } from '../../../src/locales/uk/sidebar';

export const TEXTS: Readonly<Record<Language, SidebarText>> = { en, ru, uk };

/** A long walk goes through the first of its languages; with `FULL=1` in the environment through all. Every screen is looked at in each language anyway. */
export const walked = <T>(languages: readonly T[]): readonly T[] =>
  process.env['FULL'] ? languages : languages.slice(0, 1);
