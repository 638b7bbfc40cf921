/** One batch for a document told by what documents.get answers: where it writes, and when it writes nothing. */
import type { Block } from '../../../../src/blueprints/document/blocks';
import { layoutOf } from '../../../../src/plan/docs/compose';
import { deedOf, judgeBlock } from '../../../../src/plan/docs/judge-blocks';
import { markName } from '../../../../src/plan/docs/marks';
import { readBook } from '../../../../src/plan/docs/observed-book';
import { rewriteBook } from '../../../../src/plan/docs/rewrite';

const THEME = { accent: '#0F5E63', tint: '#E6F1F1' };
const block = (key: string, ...lines: readonly string[]): Block => ({
  key,
  parts: lines.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
});
const OLD = [block('one', 'First', 'up to 7 days'), block('two', 'Second'), block('three', 'Third')];

/** The blocks as they were written, with a person's line between the first two. */
function documentOf(blocks: readonly Block[]) {
  let at = 1;
  const content: object[] = [{ endIndex: 1, sectionBreak: {} }];
  const namedRanges: Record<string, object> = {};
  const write = (text: string): void => {
    const startIndex = at;
    at += text.length + 1;
    const elements = [{ endIndex: at, textRun: { content: `${text}\n` } }];
    content.push({ startIndex, endIndex: at, paragraph: { paragraphStyle: { namedStyleType: 'NORMAL_TEXT' }, elements } });
  }; // prettier-ignore
  for (const [index, one] of blocks.entries()) {
    const startIndex = at;
    for (const part of one.parts) if (part.kind === 'paragraph') write(part.runs[0]?.text ?? '');
    const name = markName(layoutOf(one, THEME).name);
    namedRanges[name] = { name, namedRanges: [{ namedRangeId: `kix.${one.key}`, ranges: [{ startIndex, endIndex: at }] }] };
    if (index === 0) write('Mine');
  } // prettier-ignore
  write('');
  return { tabProperties: { tabId: 't.ours' }, documentTab: { body: { content }, namedRanges } };
}

const other = { tabProperties: { tabId: 't.0' }, documentTab: { body: { content: [] } } };

function rewritten(fresh: readonly Block[], tabs: readonly object[] = [documentOf(OLD)]) {
  const book = readBook({ revisionId: 'r', tabs });
  const decisions = fresh.map((one) => {
    const verdict = judgeBlock(layoutOf(one, THEME), book);
    return { verdict, deed: deedOf(verdict, []) };
  });
  return rewriteBook(book, decisions, () => null, THEME).requests;
}

test('nothing where every block says what it should', () => expect(rewritten(OLD)).toEqual([]));

test('one number: its words, then the marks of the block and its neighbour', () => {
  const fresh = [block('one', 'First', 'up to 9 days'), ...OLD.slice(1)];
  const requests = rewritten(fresh);
  expect(requests.map((request) => Object.keys(request)[0])).toEqual([
    'deleteNamedRange', 'deleteNamedRange', 'insertText', 'deleteContentRange', 'updateTextStyle',
    'createNamedRange', 'createNamedRange', 'createNamedRange',
  ]); // prettier-ignore
  expect(requests[2]).toEqual({ insertText: { text: '9', location: { index: 13 } } });
  expect(requests.flatMap(({ deleteNamedRange }) => deleteNamedRange?.namedRangeId ?? [])).toEqual(['kix.one', 'kix.two']);
}); // prettier-ignore

test('a new block comes in before the next one, after what a person wrote; ranges move with it', () => {
  const requests = rewritten([OLD[0] as Block, block('new', 'In between'), ...OLD.slice(1)]);
  // "First", "up to 7 days", "Mine" end at 25: the new paragraph goes on from there.
  expect(requests.find(({ insertText }) => insertText)).toEqual({ insertText: { text: '\nIn between', location: { index: 24 } } });
  const marks = requests.flatMap(({ createNamedRange }) => (createNamedRange ? [createNamedRange] : []));
  const ranges = marks.slice(0, 3).map(({ range }) => [range?.startIndex, range?.endIndex]);
  expect(ranges).toEqual([[1, 20], [25, 36], [36, 43]]);
}); // prettier-ignore

test('in a tab that is not the first, every place names it', () => {
  const fresh = [block('one', 'First', 'up to 9 days'), block('new', 'In between'), ...OLD.slice(1)];
  for (const request of rewritten(fresh, [other, documentOf(OLD)]))
    if (!request.deleteNamedRange) expect(JSON.stringify(request)).toContain('"tabId":"t.ours"');
  expect(JSON.stringify(rewritten(fresh))).not.toContain('tabId');
});
