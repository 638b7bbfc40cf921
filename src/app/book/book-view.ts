/** The Sales Book as the sidebar shows it: what would change, what people must choose, in the user's language. */
import { nextVersion } from '../../domain/book/version';
import type { BookChangesText } from '../../locales/book-changes-text';
import type { ContentText } from '../../locales/content-text';
import { fillIn } from '../../locales/fill-in';
import { differences, titleOf, type BookChange } from '../../plan/book/changes';
import { planUpdate, type BookUpdate } from '../../plan/book/plan-update';
import type { Choices } from '../../plan/docs/judge-blocks';
import { seenOf } from '../../plan/docs/judge-blocks';
import { fileUrl } from '../../plan/drive/links';
import type { BookVersion } from '../../blueprints/sales-book/content';
import type { BookClash, BookView } from '../book-api';
import { issueWords } from '../tracker/issue-words';
import type { BookDesk } from './book-desk';

/** A cell of the history, a decision: long enough to be told, short enough to be read. */
const HISTORY_LENGTH = 500;

/** Between the code and the name of a stage or reason. */
const SEPARATOR = ' · ';

const changedWords = (text: BookChangesText, title: string, parts: readonly string[]): string =>
  fillIn(parts.length > 0 ? text.changed : text.updated, { title, parts: parts.join('; ') });

const changeWords = (text: BookChangesText, change: BookChange): string => {
  const title = change.title || text.cover;
  switch (change.kind) {
    case 'added':
    case 'removed':
      return fillIn(text[change.kind], { title });
    case 'renamed': {
      const [code = '', ...name] = title.split(SEPARATOR);
      const [codeBefore, ...before] = change.before.split(SEPARATOR);
      return name.length > 0 && code === codeBefore
        ? `${code ? `${code}: ` : ''}${fillIn(text.renamed, { before: before.join(SEPARATOR), name: name.join(SEPARATOR) })}`
        : fillIn(text.renamed, { before: change.before, name: title });
    }
    case 'changed':
      return changedWords(text, title, change.parts);
  }
};

/** A line each; pages in which the same changes share one, by their codes. */
function changeLines(text: BookChangesText, changes: readonly BookChange[]): readonly string[] {
  const groups: BookChange[][] = [];
  for (const change of changes) {
    const alike = groups.find(([first]) => sameParts(first, change));
    if (alike) alike.push(change);
    else groups.push([change]);
  }
  return groups.map((group) => {
    const [first] = group as [BookChange];
    if (group.length === 1 || first.kind !== 'changed') return changeWords(text, first);
    return changedWords(text, group.map(({ title }) => title.split(SEPARATOR)[0]).join(', '), first.parts);
  });
}

const coded = ({ key }: BookChange): boolean => /^(stage|passive)\./.test(key);

const sameParts = (one: BookChange | undefined, other: BookChange): boolean =>
  one?.kind === 'changed' && other.kind === 'changed' && coded(one) && coded(other) &&
  one.parts.join() === other.parts.join(); // prettier-ignore

/** Stages and reasons where any of them changed: the rest follows from them. */
function inWords(text: BookChangesText, changes: readonly BookChange[]): string {
  const own = changes.filter(coded);
  const lines = changeLines(text, own.length > 0 ? own : changes);
  let length = 0;
  const room = lines.filter((line) => (length += line.length) <= HISTORY_LENGTH);
  return [...room, ...(room.length < lines.length ? ['…'] : [])].join('\n');
}

export function updateOf(desk: BookDesk, choices: Choices): BookUpdate {
  const { book, source, versions, today, theme, text } = desk;
  return planUpdate({
    book,
    source,
    versions,
    today: today.words,
    theme,
    choices,
    inWords: (changes) => inWords(text, changes),
  });
}

/** @param content in the language of whoever looks */
export function viewOf(desk: BookDesk, update: BookUpdate, content: ContentText): BookView {
  const { manifest, versions, decided, conveyor } = desk;
  const last = versions[versions.length - 1] as BookVersion;
  const verdicts = update.decisions.map(({ verdict }) => verdict);
  const slipWords = { text: content.tracker, rules: conveyor };
  const slips = conveyor.issues.map((issue) => issueWords(issue, slipWords));
  const titled = verdicts.map((verdict) => ({ verdict, title: titleOf(verdict) || content.bookChanges.cover }));
  return {
    url: fileUrl('salesBook', manifest.files.salesBook),
    version: last.version,
    approved: last.approved,
    proposed: decided.has(last.version),
    next: nextVersion(last.version),
    isNew: update.isNew && slips.length === 0,
    changes: slips.length > 0 ? [] : writtenWords(update, content.bookChanges),
    clashes: slips.length > 0 ? [] : titled.flatMap(({ verdict, title }): BookClash[] => {
      const { key } = verdict;
      const seen = seenOf(verdict);
      if (verdict.kind === 'clash')
        return [{ key, title, kind: 'changed', seen, differences: differences(verdict.block.elements, verdict.layout.elements) }];
      return verdict.kind === 'clashDrop' ? [{ key, title, kind: 'lost', seen, differences: [] }] : [];
    }),
    kept: titled.flatMap(({ verdict, title }) => (verdict.kind === 'kept' ? [title] : [])),
    gaps: titled.flatMap(({ verdict, title }) =>
      verdict.kind === 'left' ? [{ key: verdict.key, title, seen: seenOf(verdict) }] : [],
    ),
    slips,
  }; // prettier-ignore
}

/** All that the batch would write; empty: there is none. */
export function writtenWords(update: BookUpdate, text: BookChangesText): readonly string[] {
  if (update.rewrite.requests.length === 0) return [];
  const words = changeLines(text, update.changes);
  if (words.length > 0) return words;
  const { version, approved } = update.version;
  const deeds = update.decisions.filter(({ deed }) => deed !== 'nothing' && deed !== 'renew');
  if (approved && deeds.some(({ verdict }) => verdict.key === 'history' || verdict.key === 'cover'))
    return [fillIn(text.approved, { version, by: approved })];
  const touched = deeds.map(({ verdict, deed }) => {
    const title = titleOf(verdict) || text.cover;
    return deed === 'restyle' ? fillIn(text.looks, { title }) : changedWords(text, title, []);
  });
  return touched.length > 0 ? touched : [text.links];
}
