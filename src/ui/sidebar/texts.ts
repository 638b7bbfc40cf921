/** The texts of the sidebar in its user's language, handed down to every part of it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Issue } from '../../domain/issue';
import type { Language } from '../../domain/language';
import { issues as enIssues } from '../../locales/en/issues';
import { kinds as enKinds } from '../../locales/en/messages';
import { labels as enLabels } from '../../locales/en/sheets/labels';
import { sidebar as en } from '../../locales/en/sidebar';
import { issueSentence } from '../../locales/issue-sentence';
import type { IssueTexts, MessagesText } from '../../locales/messages-text';
import { issues as ruIssues } from '../../locales/ru/issues';
import { kinds as ruKinds } from '../../locales/ru/messages';
import { labels as ruLabels } from '../../locales/ru/sheets/labels';
import { sidebar as ru } from '../../locales/ru/sidebar';
import type { Labels } from '../../locales/sheets-text';
import type { SidebarText } from '../../locales/sidebar-text';
import { issues as ukIssues } from '../../locales/uk/issues';
import { kinds as ukKinds } from '../../locales/uk/messages';
import { labels as ukLabels } from '../../locales/uk/sheets/labels';
import { sidebar as uk } from '../../locales/uk/sidebar';

export interface Texts {
  readonly language: Language;
  readonly t: SidebarText;
  readonly issue: (issue: Issue) => string;
  /** The words of the sheets' dropdowns. */
  readonly labels: Labels;
  /** What each file is, without its client. */
  readonly kinds: MessagesText['kinds'];
}

const SIDEBAR: Readonly<Record<Language, SidebarText>> = { en, ru, uk };
const LABELS: Readonly<Record<Language, Labels>> = { en: enLabels, ru: ruLabels, uk: ukLabels };
const ISSUES: Readonly<Record<Language, IssueTexts>> = { en: enIssues, ru: ruIssues, uk: ukIssues };
const KINDS: Readonly<Record<Language, MessagesText['kinds']>> = { en: enKinds, ru: ruKinds, uk: ukKinds };

export function textsFor(language: Language): Texts {
  return {
    language,
    t: SIDEBAR[language],
    labels: LABELS[language],
    kinds: KINDS[language],
    issue: (issue) => issueSentence(ISSUES[language], issue),
  };
}

export const TextsContext = createContext<Texts>(textsFor('en'));
export const useTexts = (): Texts => useContext(TextsContext);

/** A date and time as the language writes them, e.g. `Tuesday, 24 November 2026`. */
export const longDay = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

export const shortDay = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(instant));
