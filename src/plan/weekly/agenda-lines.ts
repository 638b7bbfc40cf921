/** Agendas and minutes in words: sections of lines, as the event shows them (HTML) and as the Journal keeps them (plain text). */
import { agendaOf } from '../../domain/agenda';
import { parseCivilDate } from '../../domain/civil-time';
import type { Language } from '../../domain/language';
import { oneLine, taskWords, type AgendaFacts, type Decision, type Task } from '../../domain/weekly/agenda-facts';
import type { MarkedLine } from '../../domain/weekly/marked-part';
import type { AgendaWords } from '../../locales/agenda-text';
import { fillIn } from '../../locales/fill-in';
import { meetingFor } from '../../locales/meeting-for';
import { escapeHtml } from '../provision/meeting-content';

export interface Section {
  readonly title: string;
  readonly items: readonly string[];
}

export interface Wording {
  readonly words: AgendaWords;
  readonly language: Language;
}

/** Calendar keeps some 8,000 characters of a description, and people write there too; the Journal has room for all. */
const MOST_CHARACTERS = 5_000;
const MOST_ITEMS = 8;
const LONGEST_ITEM = 220;

export function dateWords(date: string, language: Language): string {
  const day = parseCivilDate(date);
  return day ? meetingFor(language).longDate(day) : date;
}

/** @param minutes length of the meeting */
export function agendaSections(
  facts: AgendaFacts,
  date: string,
  minutes: number,
  { words, language }: Wording,
): readonly Section[] {
  const parts = agendaOf(minutes);
  const timed = (title: string, count: number): string => `${title} (${fillIn(words.length, { count })})`;
  const task = (one: Task): string => {
    const due = fillIn(one.due < date ? words.late : words.due, { date: dateWords(one.due, language) });
    return one.due === '' ? taskWords(one) : `${taskWords(one)} · ${due}`;
  };
  const orNothing = (items: readonly string[]): readonly string[] => (items.length === 0 ? [words.nothing] : items);
  const optional = (title: string, items: readonly string[]): Section[] =>
    items.length === 0 ? [] : [{ title, items }];
  return [
    { title: timed(words.figures, parts.figures), items: [] },
    { title: timed(words.done, parts.done), items: orNothing(facts.done.map(taskWords)) },
    ...optional(words.promised, facts.promised.map(task)),
    ...optional(words.overdue, facts.overdue.map(task)),
    { title: timed(words.decisions, parts.decisions), items: orNothing(facts.decisions.map(decisionWords)) },
    ...optional(words.waiting, facts.waiting.map(decisionWords)),
    {
      title: timed(words.feedback, parts.feedback),
      items: orNothing(facts.feedback.map(({ from, about, text }) => feedbackWords(from, about, text))),
    },
    ...optional(words.next, facts.next.map(task)),
    { title: timed(words.readBack, parts.readBack), items: [] },
  ];
}

export const decisionWords = ({ id, statement, approver }: Pick<Decision, 'id' | 'statement' | 'approver'>): string =>
  [id, oneLine(statement), oneLine(approver)].filter((part) => part !== '').join(' · ');

export function feedbackWords(from: string, about: string, text: string): string {
  const who = [oneLine(from), oneLine(about)].filter((part) => part !== '').join(', ');
  return who === '' ? oneLine(text) : `${who}: ${oneLine(text)}`;
}

/** A cell holds 50,000 characters. */
const LONGEST_CELL = 40_000;

/** As the Journal keeps it. */
export const plainText = (sections: readonly Section[]): string =>
  sections
    .map(({ title, items }) => [title, ...items.map(bullet)].join('\n'))
    .join('\n')
    .slice(0, LONGEST_CELL);

/** A line of a list in a cell. */
export const bullet = (item: string): string => `– ${item}`;

/** What was not done: marked otherwise, so that it is told again once it is. */
export const cross = (item: string): string => `✗ ${item}`;

/** @param cells of the meeting's row */
export function minutesSections(
  cells: Readonly<Record<string, string>>,
  made: readonly Pick<Decision, 'id' | 'statement' | 'approver' | 'status'>[],
  { words }: Pick<Wording, 'words'>,
): readonly Section[] {
  const listed = (key: string): readonly string[] =>
    (cells[key] ?? '')
      .split('\n')
      .map((line) => line.replace(/^– /, '').trim())
      .filter((line) => line !== '');
  const section = (title: string, items: readonly string[]): Section[] =>
    items.length === 0 ? [] : [{ title, items }];
  const decided = made.map(({ id, statement, approver, status }) => {
    const verdict = fillIn(status === 'declined' ? words.declined : words.approved, { who: oneLine(approver) });
    return [id, oneLine(statement), verdict].filter((part) => part !== '').join(' · ');
  });
  return [
    { title: fillIn(words.present, { names: cells['present'] ?? '' }), items: [] },
    ...section(words.decided, decided),
    ...section(words.done, listed('done')),
    ...section(words.said, listed('feedback')),
    ...section(words.steps, listed('next')),
  ];
}

/** As the event shows it: of long lists the beginning; where that is too much still, less of each. */
export function htmlLines(sections: readonly Section[], words: AgendaWords, most = MOST_ITEMS): readonly MarkedLine[] {
  const lines = sections.flatMap(({ title, items }) => {
    const shown = items.length > most ? items.slice(0, most - 1) : items;
    const rest = items.length - shown.length;
    return [
      { html: `<b>${escapeHtml(title)}</b>` },
      ...shown.map((item) => ({ html: escapeHtml(listed(shortened(item, Math.min(LONGEST_ITEM, most * 40)))) })),
      ...(rest > 0 ? [{ html: escapeHtml(bullet(fillIn(words.more, { count: rest }))) }] : []),
    ];
  });
  const characters = lines.reduce((sum, { html }) => sum + html.length, 0);
  return characters > MOST_CHARACTERS && most > 2 ? htmlLines(sections, words, most - 1) : lines;
}

/** What was not done has a mark of its own. */
const listed = (item: string): string => (item.startsWith('✗ ') ? item : bullet(item));

const shortened = (text: string, longest: number): string =>
  [...text].length > longest ? `${[...text].slice(0, longest - 1).join('')}…` : text;
