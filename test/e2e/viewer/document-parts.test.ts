/** What the document view computes without a browser: changed ranges, pages, list numbers. */
import type { Document } from '../../../local/docs/google-types';
import { readBook } from '../../../local/viewer/client/document/book';
import { countLists } from '../../../local/viewer/client/document/list-glyphs';
import { breakPages, type Piece } from '../../../local/viewer/client/document/page-breaks';
import { changesBetween } from '../../../local/viewer/client/document/text-change';

const OBJECT = '\uE907';

describe('the smallest change', () => {
  test.each([
    ['one letter', 'abc', 'abXc', [{ start: 2, end: 2, text: 'X' }]],
    ['one of equal letters', 'aaa', 'aa', [{ start: 2, end: 3, text: '' }]],
    ['an emoji by one with the same first half', 'a🙂b', 'a🙃b', [{ start: 1, end: 3, text: '🙃' }]],
    ['an emoji by one with the same second half', '\u{1F600}', '\u{1FA00}', [{ start: 0, end: 2, text: '\u{1FA00}' }]],
    ['nothing', 'same', 'same', []],
    [
      'beside a chip, from the last to the first',
      `a${OBJECT}b`,
      `aX${OBJECT}bY`,
      [
        { start: 3, end: 3, text: 'Y' },
        { start: 1, end: 1, text: 'X' },
      ],
    ],
    ['a chip that is gone', `a${OBJECT}b`, 'ab', [{ start: 1, end: 2, text: '' }]],
  ])('%s', (_, before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });
});

describe('pages', () => {
  const piece = (height: number, more: Partial<Piece> = {}): Piece => ({
    height,
    breakBefore: false,
    keepWithNext: false,
    repeated: 0,
    ...more,
  });
  test('are filled, and a break begins a new one', () => {
    expect(breakPages([piece(40), piece(40), piece(40), piece(10, { breakBefore: true })], 100)).toEqual([0, 2, 3]);
  });
  test('a heading goes with what follows it', () => {
    expect(breakPages([piece(60), piece(30, { keepWithNext: true }), piece(40)], 100)).toEqual([0, 1]);
  });
  test('what is too high for any page, or kept together on more than one, still ends', () => {
    expect(breakPages([piece(300), piece(10)], 100)).toEqual([0, 1]);
    const kept = Array.from({ length: 5 }, () => piece(40, { keepWithNext: true }));
    expect(breakPages(kept, 100)).toEqual([0, 2, 4]);
  });
  test('rows after repeated header rows have less room', () => {
    const rows = Array.from({ length: 5 }, () => piece(40, { repeated: 30 }));
    expect(breakPages(rows, 100)).toEqual([0, 2, 3, 4]);
  });
});

test('numbers of a list go on after another list and begin anew under each item', () => {
  const levels = [
    { glyphType: 'DECIMAL' as const, glyphFormat: '%0.', startNumber: 1 },
    { glyphType: 'ALPHA' as const, glyphFormat: '%1)', startNumber: 1 },
    { glyphType: 'UPPER_ROMAN' as const, glyphFormat: '%0.%2', startNumber: 4 },
  ];
  const document: Document = {
    lists: {
      a: { listProperties: { nestingLevels: levels } },
      b: { listProperties: { nestingLevels: [{ glyphSymbol: '●' }] } },
    },
  };
  const counter = countLists(readBook(document));
  const items = [0, 1, 1, 0, 1, 2, 2].map((nestingLevel) => counter.next({ bullet: { listId: 'a', nestingLevel } }));
  expect(items).toEqual(['1.', 'a)', 'b)', '2.', 'a)', '2.IV', '2.V']);
  expect(counter.next({ bullet: { listId: 'b' } })).toBe('●');
  expect(counter.next({ bullet: { listId: 'a' } })).toBe('3.');
});
