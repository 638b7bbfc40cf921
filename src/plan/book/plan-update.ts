/** What an update of the Sales Book would do: each block judged, the version that follows, and the one batch that does it. */
import type { Block } from '../../blueprints/document/blocks';
import { contents } from '../../blueprints/sales-book/cover';
import type { BookVersion, SalesBookContent } from '../../blueprints/sales-book/content';
import { salesBookBlocks } from '../../blueprints/sales-book/sales-book';
import { nextVersion } from '../../domain/book/version';
import type { Decision } from '../docs/arrange';
import { layoutOf } from '../docs/compose';
import { deedOf, judgeBlock, judgeLost, type Choices, type Deed, type Verdict } from '../docs/judge-blocks';
import type { ObservedBook } from '../docs/observed-book';
import { rewriteBook, type Rewrite } from '../docs/rewrite';
import type { Theme } from '../docs/theme';
import { blockChanges, type BookChange } from './changes';

/** What the book is written from, but for its versions. */
export type BookSource = Omit<SalesBookContent, 'version' | 'date' | 'approvedBy' | 'versions'>;

export interface UpdateInput {
  readonly book: ObservedBook;
  readonly source: BookSource;
  /** As they stand, with what was decided about them. */
  readonly versions: readonly BookVersion[];
  /** Written out. */
  readonly today: string;
  readonly theme: Theme;
  readonly choices: Choices;
  /** For the history, in the book's language. */
  readonly inWords: (changes: readonly BookChange[]) => string;
}

export interface BookUpdate {
  /** All blocks, in the order of the book. */
  readonly decisions: readonly Decision[];
  /** Of the content; cover, contents and history follow by themselves. */
  readonly changes: readonly BookChange[];
  /** The latest, with what is to be written. */
  readonly version: BookVersion;
  /** The update makes it a new one. */
  readonly isNew: boolean;
  readonly rewrite: Rewrite;
}

/** Blocks that follow from the others. */
const FOLLOWING = new Set(['cover', 'contents', 'history']);

/** Deeds that change what the book says. */
const TELLING: readonly Deed[] = ['mend', 'add', 'both', 'drop'];

export function planUpdate(input: UpdateInput): BookUpdate {
  const { book, source, versions, today, theme, choices } = input;
  const last = versions[versions.length - 1] as BookVersion;
  const contentAt = (lines: readonly BookVersion[]): SalesBookContent => {
    const { version, date, approved } = lines[lines.length - 1] as BookVersion;
    return { ...source, version, date, versions: lines, ...(approved ? { approvedBy: approved } : {}) };
  };
  const blocks = salesBookBlocks(contentAt(versions));
  const decide = (verdict: Verdict): Decision => ({ verdict, deed: deedOf(verdict, choices) });
  const judge = (block: Block): Decision => decide(judgeBlock(layoutOf(block, theme), book));
  const content = new Map(blocks.filter(({ key }) => !FOLLOWING.has(key)).map((block) => [block.key, judge(block)]));
  const lost = judgeLost(book, new Set(blocks.map(({ key }) => key))).map(decide);
  const told = [...content.values(), ...lost];
  const changes = told.filter(({ deed }) => TELLING.includes(deed)).flatMap((one) => blockChanges(book, one));
  const isNew = changes.length > 0;
  const fresh: BookVersion = {
    version: nextVersion(last.version),
    date: today,
    changes: input.inWords(changes),
    approved: '',
  };
  const lines = isNew ? [...versions, fresh] : versions;
  const following = new Map(
    salesBookBlocks(contentAt(lines))
      .filter(({ key }) => key === 'cover' || key === 'history')
      .map((block) => [block.key, judgeFollowing(block)]),
  );
  const ordered = blocks.flatMap((block) => content.get(block.key) ?? following.get(block.key) ?? []);
  let listing: Decision | null = null;
  const rewrite = rewriteBook(
    book,
    [...ordered, ...lost],
    (headings) => {
      const verdict = judgeBlock(layoutOf(contents(contentAt(lines)), theme, headings), book);
      // A person who took the contents out wants none.
      listing = 'block' in verdict ? decide(verdict) : null;
      return listing;
    },
    theme,
  );
  return {
    decisions: [...ordered, ...(listing ? [listing] : []), ...lost],
    changes,
    version: lines[lines.length - 1] as BookVersion,
    isNew,
    rewrite,
  };

  function judgeFollowing(block: Block): Decision {
    const verdict = judgeBlock(layoutOf(block, theme), book);
    // The lines of the history are taken as they stand: what comes to them takes nothing away.
    const grows = block.key === 'history' && verdict.kind === 'clash' && sameHeading(verdict);
    return decide(grows ? { ...verdict, kind: 'mend' } : verdict);
  }
}

function sameHeading(verdict: Verdict): boolean {
  if (!('block' in verdict) || !('layout' in verdict)) return false;
  const words = (elements: readonly { readonly kind: string; readonly text?: string }[]): string =>
    elements.map((one) => (one.kind === 'text' ? (one.text ?? '') : '\u0000')).filter(Boolean).join('\n'); // prettier-ignore
  return words(verdict.block.elements) === words(verdict.layout.elements);
}
