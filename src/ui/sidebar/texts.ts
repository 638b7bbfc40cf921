/** The texts of the sidebar in its user's language, handed down to every part of it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Issue } from '../../domain/issue';
import type { Language } from '../../domain/language';
import { labels as enLabels } from '../../locales/en/sheets/labels';
import { sidebar as en } from '../../locales/en/sidebar';
import { issueSentence } from '../../locales/issue-sentence';
import { fileNamesFor } from '../../locales/file-names-for';
import type { FileNames } from '../../locales/file-names-text';
import { issues as enIssues } from '../../locales/en/issues';
import { issues as ruIssues } from '../../locales/ru/issues';
import { issues as ukIssues } from '../../locales/uk/issues';
import { labels as ruLabels } from '../../locales/ru/sheets/labels';
import { sidebar as ru } from '../../locales/ru/sidebar';
import type { Labels } from '../../locales/sheets-text';
import type { SidebarText } from '../../locales/sidebar-text';
import { labels as ukLabels } from '../../locales/uk/sheets/labels';
import { sidebar as uk } from '../../locales/uk/sidebar';

export interface Texts {
  readonly language: Language;
  readonly t: SidebarText;
  readonly issue: (issue: Issue) => string;
  /** The words of the sheets' dropdowns. */
  readonly labels: Labels;
  /** What each file is, without its client. */
  readonly kinds: FileNames['kinds'];
}

const SIDEBAR: Readonly<Record<Language, SidebarText>> = { en, ru, uk };
const LABELS: Readonly<Record<Language, Labels>> = { en: enLabels, ru: ruLabels, uk: ukLabels };

const ISSUES = { en: enIssues, ru: ruIssues, uk: ukIssues };

export function textsFor(language: Language): Texts {
  return {
    language,
    t: SIDEBAR[language],
    labels: LABELS[language],
    kinds: fileNamesFor(language).kinds,
    issue: (issue) => issueSentence(language, ISSUES[language], issue),
  };
}

export const TextsContext = createContext<Texts>(textsFor('en'));
export const useTexts = (): Texts => useContext(TextsContext);

/** A date and time as the language writes them, e.g. `Tuesday, 24 November 2026`. */
export const longDay = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

export const shortDay = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(instant));
