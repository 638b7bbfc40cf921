/** Blocks become requests whose ranges cover just what they should. */
import type { Block } from '../../../../src/blueprints/document/blocks';
import { composeBody } from '../../../../src/plan/docs/compose';
import { fingerprint, parseMark } from '../../../../src/plan/docs/marks';
import { flatBody, slice } from './flat-body';

const THEME = { accent: '#0F5E63', tint: '#E6F1F1' };

const BLOCKS: Block[] = [
  {
    key: 'cover',
    parts: [
      { kind: 'paragraph', runs: [{ text: 'Consultancy', bold: true }] },
      { kind: 'band', title: 'Sales Book', subtitle: 'ТОВ «Північ» 🏗️', note: 'Version 1.0' },
      { kind: 'facts', rows: [{ label: 'Date', value: [{ text: '23 November 2026' }] }] },
    ],
  },
  { key: 'contents', parts: [{ kind: 'heading', level: 1, text: 'Contents', newPage: true }, { kind: 'contents' }] },
  {
    key: 'stage.B1',
    parts: [
      { kind: 'heading', level: 1, text: 'Stages', newPage: true },
      { kind: 'callout', runs: [{ text: 'Goal: ', bold: true }, { text: 'a live talk' }] },
      { kind: 'heading', level: 2, text: 'B1 Inquiry' },
      {
        kind: 'table',
        head: ['Action', 'How'],
        rows: [
          [[{ text: 'Reply' }], [{ text: 'See the ' }, { text: 'guide', url: 'https://example.com' }]],
          [[{ text: '' }], [{ text: 'two\nlines' }]],
        ],
        widths: [1, 2],
      },
    ],
  },
  {
    key: 'stage.B2',
    parts: [
      { kind: 'heading', level: 2, text: 'B2 Need' },
      {
        kind: 'scheme',
        boxes: Array.from({ length: 5 }, (_, index) => ({ code: `B${index + 1}`, name: 'Name', note: '2 days' })),
      },
      { kind: 'list', ordered: true, items: [[{ text: 'first' }], [{ text: 'second' }]] },
      { kind: 'quote', runs: [{ text: 'Hello' }] },
    ],
  },
  { key: 'end', parts: [{ kind: 'facts', rows: [{ label: 'last', value: [{ text: 'table' }] }] }] },
];

const requests = composeBody(BLOCKS, THEME);
const body = flatBody(requests);

/** Text under every range whose style has a property of that value. */
const styled = (property: string, value: unknown): string[] =>
  requests.flatMap(({ updateTextStyle, updateParagraphStyle }) => {
    const { range } = updateTextStyle ?? updateParagraphStyle ?? {};
    const style = (updateTextStyle?.textStyle ?? updateParagraphStyle?.paragraphStyle ?? {}) as Record<string, unknown>;
    return range && JSON.stringify(style[property]) === JSON.stringify(value) ? [slice(body, range)] : [];
  });

const plain = (text: string): string => text.replace(/<[^>]+>/g, '');

describe('composing a body', () => {
  it('inserts everything before it styles anything', () => {
    const kinds = requests.map((request) => ((request.insertText ?? request.insertTable) ? 'insert' : 'style'));
    expect(kinds.indexOf('style')).toBe(kinds.lastIndexOf('insert') + 1);
  });

  it('gives headings their named style, and a page of their own where asked', () => {
    expect(styled('namedStyleType', 'HEADING_1')).toEqual(['Contents\n', 'Stages\n']);
    expect(styled('namedStyleType', 'HEADING_2')).toEqual(['B1 Inquiry\n', 'B2 Need\n']);
    expect(styled('pageBreakBefore', true)).toEqual(['Contents\n', 'Stages\n']);
  });

  it('lists the headings that follow on the contents page, word for word', () => {
    const contents = body.join('').match(/Contents\n([^<]*?)Stages\nGoal/)?.[1];
    expect(contents).toBe('Stages\nB1 Inquiry\nB2 Need\n');
  });

  it('styles the runs of paragraphs and cells, after the look of the whole', () => {
    expect(styled('bold', true)).toEqual(
      expect.arrayContaining(['Consultancy', 'Goal: ', 'Action', 'How', 'Date', 'B1\n']),
    );
    expect(styled('link', { url: 'https://example.com' })).toEqual(['guide']);
    expect(styled('italic', true)).toEqual(['Hello\n']);
  });

  it('keeps a line break of the text inside its paragraph', () => {
    expect(body.join('')).toContain('two\u000blines\n');
  });

  it('numbers just the items of the list', () => {
    const ranges = requests.flatMap(({ createParagraphBullets: list }) =>
      list?.range ? [slice(body, list.range)] : [],
    );
    expect(ranges).toEqual(['first\nsecond\n']);
  });

  it('points every table request at a table and inside it', () => {
    for (const request of requests) {
      const start =
        request.updateTableCellStyle?.tableRange?.tableCellLocation?.tableStartLocation?.index ??
        request.updateTableColumnProperties?.tableStartLocation?.index ??
        request.updateTableRowStyle?.tableStartLocation?.index ??
        request.pinTableHeaderRows?.tableStartLocation?.index;
      if (start !== undefined) expect(body[start]).toBe('<table>');
    }
    expect(requests.filter(({ pinTableHeaderRows }) => pinTableHeaderRows)).toHaveLength(1);
  });

  it('wraps the scheme after four boxes', () => {
    const tables = requests.flatMap(({ insertTable }) =>
      insertTable ? [[insertTable.rows, insertTable.columns]] : [],
    );
    expect(tables).toEqual([
      [1, 1],
      [1, 2],
      [3, 2],
      [3, 7],
      [1, 2],
    ]);
  });

  it('marks each block from its first character to its last, with a fingerprint of its text', () => {
    const marks = requests
      .flatMap(({ createNamedRange }) => (createNamedRange ? [createNamedRange] : []))
      .filter(({ name }) => parseMark(name ?? ''));
    const keys = marks.map(({ name }) => parseMark(name ?? '')?.key);
    expect(keys).toEqual(['cover', 'contents', 'stage.B1', 'stage.B2', 'end']);
    for (const { name, range } of marks)
      expect(parseMark(name ?? '')?.fingerprint).toBe(fingerprint(plain(slice(body, range))));
    const [cover, contents, first] = marks.map(({ range }) => slice(body, range));
    expect(cover).toMatch(/^Consultancy\n.*23 November 2026\n<\/table>$/s);
    expect(contents).toBe('Contents\nStages\nB1 Inquiry\nB2 Need\n');
    expect(first).toMatch(/^Stages\n.*<\/table>$/s);
    expect(marks.every(({ range }) => (range?.endIndex ?? 0) < body.length)).toBe(true);
  });

  it('leaves the newline that ends the body out of a last block that is a paragraph', () => {
    const single = composeBody([{ key: 'only', parts: [{ kind: 'paragraph', runs: [{ text: 'Text' }] }] }], THEME);
    expect(single.flatMap(({ createNamedRange }) => createNamedRange?.range ?? [])).toEqual([
      { startIndex: 1, endIndex: 5 },
      // All of it, with what was ever written there.
      { startIndex: 1, endIndex: 5 },
    ]);
  });
});
