/** What the sidebar says in each language, for tests that look for it. */
import type { Language } from '../../../src/domain/language';
import { issues as enIssues } from '../../../src/locales/en/issues';
import { sidebar as en } from '../../../src/locales/en/sidebar';
import { issues as ruIssues } from '../../../src/locales/ru/issues';
import type { IssueTexts } from '../../../src/locales/messages-text';
import { sidebar as ru } from '../../../src/locales/ru/sidebar';
import type { SidebarText } from '../../../src/locales/sidebar-text';
import { issues as ukIssues } from '../../../src/locales/uk/issues';
import { sidebar as uk } from '../../../src/locales/uk/sidebar';

export const TEXTS: Readonly<Record<Language, SidebarText>> = { en, ru, uk };
export const ISSUES: Readonly<Record<Language, IssueTexts>> = { en: enIssues, ru: ruIssues, uk: ukIssues };
