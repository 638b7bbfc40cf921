/** What is missing from a document, told from what documents.get answers. */
import type { Block } from '../../../../src/blueprints/document/blocks';
import { markName } from '../../../../src/plan/docs/marks';
import { readObserved } from '../../../../src/plan/docs/observed';
import { planDocument } from '../../../../src/plan/docs/plan-document';

const THEME = { accent: '#0F5E63', tint: '#E6F1F1' };
const TEXTS = { header: 'Sales Book · Client', footer: 'Version 1.0' };
const BLOCKS: Block[] = [
  { key: 'cover', parts: [{ kind: 'paragraph', runs: [{ text: 'Cover' }] }] },
  { key: 'contents', parts: [{ kind: 'contents' }] },
  { key: 'standard', parts: [{ kind: 'heading', level: 1, text: 'Standard' }] },
];

interface Line {
  text: string;
  headingId?: string;
}

/** Documents as documents.get answers, with our marks on paragraphs by number. */
function documentOf(lines: Line[], marks: Record<string, [number, number]> = {}, more: Record<string, unknown> = {}) {
  let at = 1;
  const content = lines.map(({ text, headingId }) => {
    const startIndex = at;
    at += text.length + 1;
    const paragraphStyle = headingId ? { headingId } : {};
    const elements = [{ endIndex: at, textRun: { content: `${text}\n` } }];
    return { startIndex, endIndex: at, paragraph: { paragraphStyle, elements } };
  });
  const namedRanges = Object.fromEntries(
    Object.entries(marks).map(([name, [first, last]]) => {
      const range = { startIndex: content[first]?.startIndex ?? 0, endIndex: content[last]?.endIndex ?? 0 };
      return [name, { name, namedRanges: [{ ranges: [range] }] }];
    }),
  );
  const body = { content: [{ endIndex: 1 }, ...content] };
  const documentTab = { body, ...(lines.length > 0 ? { namedRanges } : {}), ...more };
  return { revisionId: 'r1', tabs: [{ tabProperties: { tabId: 't.0' }, documentTab }] };
}

const plan = (resource: unknown) => planDocument(BLOCKS, TEXTS, THEME, readObserved(resource));
const kinds = (requests: readonly object[]): string[] => requests.map((request) => Object.keys(request)[0] ?? '');

const mark = (key: string): string => markName({ key, fingerprint: '0'.repeat(16) });
const empty = { content: [{ endIndex: 1, paragraph: { elements: [{ textRun: { content: '\n' } }] } }] };
const written = { content: [{ endIndex: 5, paragraph: { elements: [{ textRun: { content: 'Mine\n' } }] } }] };
const segments = (header: object, footer: object) => ({
  documentStyle: { defaultHeaderId: 'kix.h', defaultFooterId: 'kix.f' },
  headers: { 'kix.h': header },
  footers: { 'kix.f': footer },
});
const BUILT: Line[] = [{ text: 'Cover' }, { text: 'Standard' }, { text: 'Standard', headingId: 'h.1' }];
const MARKS: Record<string, [number, number]> = {
  [mark('cover')]: [0, 0],
  [mark('contents')]: [1, 1],
  [mark('standard')]: [2, 2],
};

describe('planning a document', () => {
  it('builds a document that was just made: pages, header and footer, page and styles, text, marks', () => {
    const { requests, complete } = planDocument(BLOCKS, TEXTS, THEME, 'blank');
    expect(complete).toBe(false);
    expect(kinds(requests).slice(0, 3)).toEqual(['updateDocumentStyle', 'createHeader', 'createFooter']);
    expect(kinds(requests).filter((kind) => kind === 'createNamedRange')).toHaveLength(BLOCKS.length + 1);
    expect(plan(documentOf([{ text: '' }])).requests).toEqual(requests);
  });

  it('then writes the header and the footer and links the contents, and marks that it has', () => {
    const { requests, complete } = plan(documentOf(BUILT, MARKS, segments(empty, empty)));
    expect(complete).toBe(true);
    const inserts = requests.flatMap(({ insertText }) => insertText ?? []);
    expect(inserts).toEqual([
      { text: 'Sales Book · Client', location: { segmentId: 'kix.h', index: 0 } },
      { text: 'Version 1.0', location: { segmentId: 'kix.f', index: 0 } },
    ]);
    const links = requests.flatMap(({ updateTextStyle }) =>
      updateTextStyle?.textStyle?.link ? [updateTextStyle] : [],
    );
    expect(links).toMatchObject([
      { range: { startIndex: 7, endIndex: 15 }, textStyle: { link: { heading: { id: 'h.1', tabId: 't.0' } } } },
    ]);
    expect(requests[requests.length - 1]).toEqual({
      createNamedRange: { name: 'sc.finished', range: { startIndex: 7, endIndex: 16 } },
    });
  });

  it('has nothing to do once that is in, whatever people change afterwards', () => {
    const finished = { ...MARKS, 'sc.finished': [1, 1] as [number, number] };
    expect(plan(documentOf(BUILT, finished, segments(written, written))).requests).toEqual([]);
    const edited = [
      { text: 'Our own cover' },
      { text: 'Norm' },
      { text: 'Norm', headingId: 'h.1' },
      { text: 'And more' },
    ];
    expect(plan(documentOf(edited, finished, segments(empty, empty))).requests).toEqual([]);
  });

  it('leaves a header that somebody wrote between the two batches, and a line that no heading has', () => {
    const edited: Line[] = [{ text: 'Cover' }, { text: 'My line' }, { text: 'Standard', headingId: 'h.1' }];
    const { requests } = plan(documentOf(edited, MARKS, segments(written, empty)));
    expect(requests.flatMap(({ insertText }) => insertText?.text ?? [])).toEqual(['Version 1.0']);
    expect(requests.some(({ updateTextStyle }) => updateTextStyle?.textStyle?.link)).toBe(false);
  });

  it('refuses a document in which there is only other people’s text, or a picture', () => {
    expect(plan(documentOf([{ text: 'Minutes of Monday' }]))).toEqual({
      requests: [],
      complete: true,
      refused: 'foreignContent',
    });
    const picture = { paragraph: { elements: [{ endIndex: 2 }, { endIndex: 3, textRun: { content: '\n' } }] } };
    const resource = {
      tabs: [{ documentTab: { body: { content: [{ endIndex: 1 }, { startIndex: 1, endIndex: 3, ...picture }] } } }],
    };
    expect(plan(resource).refused).toBe('foreignContent');
  });

  it('builds a document again that was emptied, on a clean paragraph, and makes no second header', () => {
    const { requests, complete } = plan(documentOf([{ text: '' }, { text: ' ' }], {}, segments(written, written)));
    expect(complete).toBe(false);
    expect(kinds(requests).slice(0, 5)).toEqual([
      'deleteContentRange',
      'deleteParagraphBullets',
      'updateParagraphStyle',
      'updateTextStyle',
      'updateDocumentStyle',
    ]);
    expect(requests[0]?.deleteContentRange?.range).toEqual({ startIndex: 1, endIndex: 3 });
  });

  it('finds our blocks in a tab that is not the first, and writes there', () => {
    const ours = documentOf(BUILT, MARKS, segments(empty, empty)).tabs[0];
    const other = documentOf([{ text: 'Somebody’s tab' }]).tabs[0];
    const resource = { tabs: [other, { ...ours, tabProperties: { tabId: 't.ours' } }] };
    const { requests } = plan(resource);
    for (const request of requests) expect(JSON.stringify(request)).toContain('"tabId":"t.ours"');
  });
});
