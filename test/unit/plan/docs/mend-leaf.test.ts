/** Only the words that differ are written; what stands around them is not touched. */
import fc from 'fast-check';
import { commonEnds, isPlain, mendLeaf } from '../../../../src/plan/docs/mend-leaf';
import { StyleSheet } from '../../../../src/plan/docs/style-sheet';

const leaf = (text: string, start = 10) => ({ text, start, end: start + text.length + 1 });

/** Carries the requests out on a string that begins at index 0. */
function after(old: string, fresh: string): string {
  const { requests, delta } = mendLeaf(leaf(old), leaf(fresh, 1), new StyleSheet());
  let text = `${' '.repeat(10)}${old}\n`;
  for (const { insertText, deleteContentRange } of requests) {
    if (insertText) {
      const at = insertText.location?.index ?? 0;
      text = text.slice(0, at) + insertText.text + text.slice(at);
    }
    const { startIndex = 0, endIndex = 0 } = deleteContentRange?.range ?? {};
    text = text.slice(0, startIndex) + text.slice(endIndex);
  }
  expect(text.length).toBe(10 + old.length + 1 + delta);
  return text.slice(10);
}

test('one number in a sentence', () => {
  const { requests } = mendLeaf(leaf('up to 7 days'), leaf('up to 9 days'), new StyleSheet());
  expect(requests.slice(0, 2)).toEqual([
    { insertText: { text: '9', location: { index: 16 } } },
    { deleteContentRange: { range: { startIndex: 17, endIndex: 18 } } },
  ]);
});

test('nothing where nothing differs', () => {
  expect(mendLeaf(leaf('same'), leaf('same'), new StyleSheet())).toEqual({ requests: [], delta: 0 });
});

test('looks come from the fresh text, for what was written only', () => {
  const sheet = new StyleSheet();
  sheet.text({ start: 1, end: 13 }, { bold: true });
  const { requests } = mendLeaf(leaf('up to 7 days'), leaf('up to 9 days', 1), sheet);
  expect(requests.slice(2)).toEqual([
    { updateTextStyle: { range: { startIndex: 16, endIndex: 17 }, textStyle: {}, fields: '*' } },
    { updateTextStyle: { range: { startIndex: 16, endIndex: 17 }, textStyle: { bold: true }, fields: 'bold' } },
  ]);
});

test.each([
  ['a\u0301 b', 'a b'],
  ['x \u0301y', 'x y'],
  ['go 👩‍🚀 on', 'go 👩 on'],
  ['', 'new'],
  ['old', ''],
])('%j becomes %j', (old, fresh) => expect(after(old, fresh)).toBe(`${fresh}\n`));

test('any text becomes any other', () => {
  const words = fc
    .array(fc.constantFrom('to', 'be', 'or', 'not', '👩‍🚀', 'е\u0308', '12'), { maxLength: 8 })
    .map((list) => list.join(' '));
  fc.assert(fc.property(words, words, (old, fresh) => expect(after(old, fresh)).toBe(`${fresh}\n`)));
});

test('what both ends have in common never overlaps', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ') }), fc.string({ unit: fc.constantFrom('a', ' ') }), (one, other) => {
      const [head, tail] = commonEnds(one, other);
      expect(head + tail).toBeLessThanOrEqual(Math.min(one.length, other.length));
      expect(one.slice(0, head)).toBe(other.slice(0, head));
      expect(one.slice(one.length - tail)).toBe(other.slice(other.length - tail));
    }),
  ); // prettier-ignore
});

test('a paragraph that hides something is not plain', () => {
  expect(isPlain(leaf('text'))).toBe(true);
  expect(isPlain({ ...leaf('text'), text: 'text\ufffc' })).toBe(false);
});
