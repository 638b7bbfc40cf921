/** What has become of each block: what we would write now, what we wrote, and what stands there, compared. */
import type { Layout } from './compose';
import { isKnown } from './marks';
import type { ObservedBlock, ObservedBook } from './observed-book';

export type Choice = 'theirs' | 'ours' | 'both';

/** What a person has chosen, and for which texts: it holds for no others. */
export interface Chosen {
  /** Of the block. */
  readonly key: string;
  readonly choice: Choice;
  readonly seen: string;
}

export type Choices = readonly Chosen[];

export type Verdict =
  /** Nothing to do: it says what it should, or a person's words stand where ours have not changed. */
  | { readonly kind: 'same' | 'kept'; readonly key: string; readonly block: ObservedBlock; readonly layout: Layout }
  /** Only ours has changed: it is brought up to date. */
  | { readonly kind: 'mend'; readonly key: string; readonly block: ObservedBlock; readonly layout: Layout }
  /** Both have. */
  | { readonly kind: 'clash'; readonly key: string; readonly block: ObservedBlock; readonly layout: Layout }
  /** It was never there. */
  | { readonly kind: 'add'; readonly key: string; readonly layout: Layout }
  /** A person has taken it out. */
  | { readonly kind: 'left'; readonly key: string; readonly layout: Layout }
  /** What it is about is gone, and nobody has changed it, or somebody has. */
  | { readonly kind: 'drop' | 'clashDrop'; readonly key: string; readonly block: ObservedBlock };

/** What will be done. */
export type Deed = 'nothing' | 'mend' | 'restyle' | 'renew' | 'add' | 'both' | 'drop' | 'release';

export function judgeBlock(layout: Layout, { blocks, known }: ObservedBook): Verdict {
  const { name } = layout;
  const { key } = name;
  const block = blocks.find((one) => one.name.key === key);
  if (!block) return { kind: isKnown(known, key) ? 'left' : 'add', key, layout };
  const both = { key, block, layout };
  const looks = block.name.looks === undefined || block.name.looks === name.looks;
  if (block.fingerprint === name.fingerprint) return { kind: looks ? 'same' : 'mend', ...both };
  if (block.name.fingerprint === name.fingerprint) return { kind: 'kept', ...both };
  return { kind: block.edited ? 'clash' : 'mend', ...both };
}

/** Blocks of ours that are to be no more. */
export const judgeLost = ({ blocks }: ObservedBook, keys: ReadonlySet<string>): readonly Verdict[] =>
  blocks
    .filter(({ name }) => !keys.has(name.key))
    .map((block) => ({ kind: block.edited ? 'clashDrop' : 'drop', key: block.name.key, block }));

/** Stands for the two texts that a person sees when they choose. */
export const seenOf = (verdict: Verdict): string =>
  [
    'block' in verdict ? verdict.block.fingerprint : '-',
    'layout' in verdict ? verdict.layout.name.fingerprint : '-',
  ].join('.');

/** A choice made for other texts counts for nothing. */
export function chosenFor(verdict: Verdict, choices: Choices): Choice | null {
  const chosen = choices.find(({ key }) => key === verdict.key);
  return chosen?.seen === seenOf(verdict) ? chosen.choice : null;
}

export function deedOf(verdict: Verdict, choices: Choices): Deed {
  const choice = chosenFor(verdict, choices);
  switch (verdict.kind) {
    case 'same':
    case 'kept':
      return 'nothing';
    case 'mend':
      return verdict.block.fingerprint === verdict.layout.name.fingerprint ? 'restyle' : 'mend';
    case 'add':
      return 'add';
    case 'left':
      return choice === 'ours' ? 'add' : 'nothing';
    case 'drop':
      return 'drop';
    case 'clash':
      if (choice === 'ours') return 'mend';
      return choice === 'both' ? 'both' : choice === 'theirs' ? 'renew' : 'nothing';
    case 'clashDrop':
      if (choice === 'ours') return 'drop';
      return choice ? 'release' : 'nothing';
  }
}
