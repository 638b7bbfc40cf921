/** What we wrote, what we would write and what stands there: every way in which the three may differ. */
import type { Layout } from '../../../../src/plan/docs/compose';
import { deedOf, judgeBlock, judgeLost, seenOf, type Choice } from '../../../../src/plan/docs/judge-blocks';
import { fingerprint, knownNames, parseKnown } from '../../../../src/plan/docs/marks';
import type { ObservedBlock, ObservedBook } from '../../../../src/plan/docs/observed-book';
import { StyleSheet } from '../../../../src/plan/docs/style-sheet';

const layout = (text: string, looks = '11111111'): Layout => ({
  name: { key: 'stage.B1', fingerprint: fingerprint(text), looks },
  elements: [],
  sheet: new StyleSheet(),
});
const block = (written: string, stands: string, looks = '11111111'): ObservedBlock => ({
  name: { key: 'stage.B1', fingerprint: fingerprint(written), looks },
  ids: ['kix.1'],
  elements: [],
  start: 1,
  end: 2,
  fingerprint: fingerprint(stands),
  edited: written !== stands,
});
const book = (blocks: readonly ObservedBlock[], known: readonly string[] = []): ObservedBook =>
  ({ blocks, known: new Set(knownNames(known).flatMap((name) => parseKnown(name) ?? [])) }) as unknown as ObservedBook;

describe('a block', () => {
  it.each([
    ['says what it should', 'a', 'a', 'a', 'same', 'nothing'],
    ['was changed by us', 'a', 'a', 'b', 'mend', 'mend'],
    ['was changed by a person', 'a', 'p', 'a', 'kept', 'nothing'],
    ['was changed by both', 'a', 'p', 'b', 'clash', 'nothing'],
    ['was changed by both to the same', 'a', 'b', 'b', 'same', 'nothing'],
  ])('that %s', (_, written, stands, fresh, kind, deed) => {
    const verdict = judgeBlock(layout(fresh), book([block(written, stands)]));
    expect(verdict.kind).toBe(kind);
    expect(deedOf(verdict, [])).toBe(deed);
  });

  it('that only looks otherwise is styled anew, unless a person has changed it', () => {
    expect(deedOf(judgeBlock(layout('a', '22222222'), book([block('a', 'a')])), [])).toBe('restyle');
    expect(deedOf(judgeBlock(layout('a', '22222222'), book([block('a', 'p')])), [])).toBe('nothing');
  });

  it('that is not there is put in, unless it once was', () => {
    expect(judgeBlock(layout('a'), book([])).kind).toBe('add');
    const left = judgeBlock(layout('a'), book([], ['stage.B1']));
    expect(left.kind).toBe('left');
    expect(deedOf(left, [])).toBe('nothing');
    expect(deedOf(left, [{ key: 'stage.B1', choice: 'ours', seen: seenOf(left) }])).toBe('add');
  });

  it('that is about nothing any more goes, unless a person has changed it', () => {
    expect(judgeLost(book([block('a', 'a')]), new Set()).map((one) => deedOf(one, []))).toEqual(['drop']);
    expect(judgeLost(book([block('a', 'p')]), new Set()).map((one) => deedOf(one, []))).toEqual(['nothing']);
    expect(judgeLost(book([block('a', 'a')]), new Set(['stage.B1']))).toEqual([]);
  });
});

describe('a choice', () => {
  const clash = judgeBlock(layout('b'), book([block('a', 'p')]));
  it.each<readonly [Choice, string]>([['theirs', 'renew'], ['ours', 'mend'], ['both', 'both']])('%s: %s', (choice, deed) => {
    expect(deedOf(clash, [{ key: 'stage.B1', choice, seen: seenOf(clash) }])).toBe(deed);
  }); // prettier-ignore

  it('for other texts than these counts for nothing', () => {
    for (const other of [judgeBlock(layout('c'), book([block('a', 'p')])), judgeBlock(layout('b'), book([block('a', 'q')]))])
      expect(deedOf(other, [{ key: 'stage.B1', choice: 'ours', seen: seenOf(clash) }])).toBe('nothing');
    expect(deedOf(clash, [{ key: 'stage.B2', choice: 'ours', seen: seenOf(clash) }])).toBe('nothing');
  }); // prettier-ignore
});

test('the line of all stages and blank paragraphs are nobody’s edit', () => {
  expect(fingerprint('B1 · A\nB1  ›  B2\n\nGoal\n')).toBe(fingerprint('B1 · A\nB1  ›  B2  ›  B9\nGoal\n'));
  expect(fingerprint('B1  ›  B2 and mine\n')).not.toBe(fingerprint('B1  ›  B2\n'));
});
