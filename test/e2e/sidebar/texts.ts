/** What the sidebar says in each language, for tests that look for it. */
import type { Language } from '../../../src/domain/language';
import { sidebar as en } from '../../../src/locales/en/sidebar';
import { sidebar as ru } from '../../../src/locales/ru/sidebar';
import type { SidebarText } from '../../../src/locales/sidebar-text';
import { sidebar as uk } from '../../../src/locales/uk/sidebar';

export const TEXTS: Readonly<Record<Language, SidebarText>> = { en, ru, uk };
