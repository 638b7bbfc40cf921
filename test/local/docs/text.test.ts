/** Text by example: what is inserted where, what may be deleted, what is replaced; emoji, right-to-left text, combining marks. */
import { at, insert, range, remove, World } from './world';

const bold = (startIndex: number, endIndex: number) => ({
  updateTextStyle: { ...range(startIndex, endIndex), textStyle: { bold: true }, fields: 'bold' },
});

describe('inserting text', () => {
  it('goes inside a paragraph, before the last newline at the latest', () => {
    const book = new World().write();
    book.batch(insert(1, 'Stage one'), insert(1, 'The conveyor\n'), {
      insertText: { text: ': goals', endOfSegmentLocation: {} },
    });
    expect(book.sketch()).toBe('The conveyor\nStage one: goals\n');
    expect(book.refusal(insert(31, 'x'))).toBe(
      'Invalid requests[0].insertText: Index 31 must be less than the end index of the referenced segment, 31.',
    );
    expect(new World().write().refusal(insert(2, 'x'))).toBe(
      'Invalid requests[0].insertText: Index 2 must be less than the end index of the referenced segment, 2.',
    );
    expect(book.refusal(insert(0, 'x'))).toBe(
      'Invalid requests[0].insertText: The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.',
    );
  });

  it('refuses no text, no place, two places, an unknown segment', () => {
    const book = new World().write('a');
    expect(book.refusal(insert(1, ''))).toBe(
      'Invalid requests[0].insertText: Insert text requests must specify text to insert.',
    );
    expect(book.refusal({ insertText: { text: 'x' } })).toMatch(/location must be specified/);
    expect(book.refusal({ insertText: { text: 'x', ...at(1), endOfSegmentLocation: {} } })).toMatch(/already set/);
    expect(book.refusal({ insertText: { text: 'x', ...at(0, 'kix.nowhere') } })).toMatch(
      /Segment with ID kix\.nowhere was not found/,
    );
  });

  it('strips control and private-use characters, keeps tabs and line breaks within a paragraph', () => {
    const book = new World().write();
    book.batch(insert(1, 'a\r\nb\u0007\tc\u000Bd\uE907'));
    expect(book.sketch()).toBe('a\nb\tc\u000Bd\n');
  });

  it('takes the style of the text before it, but not a link that ends there', () => {
    const book = new World().write('bold plain');
    book.batch(bold(1, 5), insert(5, '!'), insert(7, '?'));
    const link = {
      updateTextStyle: { ...range(7, 8), textStyle: { link: { url: 'https://x.example' } }, fields: 'link' },
    };
    book.batch(link, insert(8, ' after'));
    const runs = book
      .paragraphs()[0]!
      .elements!.map((one) => [one.textRun!.content, Object.keys(one.textRun!.textStyle!)]);
    expect(runs).toEqual([
      ['bold!', ['bold']],
      [' ', []],
      ['?', ['foregroundColor', 'underline', 'link']],
      [' afterplain\n', []],
    ]);
  });

  it('copies paragraph style and bullet to new paragraphs, and gives each heading an ID of its own', () => {
    const book = new World().write('Standard');
    book.batch({
      updateParagraphStyle: {
        ...range(1, 2),
        paragraphStyle: { namedStyleType: 'HEADING_1' },
        fields: 'namedStyleType',
      },
    });
    const id = book.paragraphs()[0]!.paragraphStyle!.headingId;
    book.batch(insert(9, '\nStages'), insert(1, 'Before\n'));
    const headings = book
      .paragraphs()
      .map(({ paragraphStyle }) => [paragraphStyle!.namedStyleType, paragraphStyle!.headingId]);
    expect(headings.map(([type]) => type)).toEqual(['HEADING_1', 'HEADING_1', 'HEADING_1']);
    expect(headings[1]![1]).toBe(id);
    expect(new Set(headings.map(([, one]) => one)).size).toBe(3);
  });
});

describe('UTF-16', () => {
  it('counts code units: an emoji takes two, a combining mark one, Hebrew and Arabic one each', () => {
    const book = new World().write();
    book.batch(insert(1, '🚀'), insert(3, 'e\u0301'), insert(5, 'שלום'));
    expect(book.sketch()).toBe('🚀e\u0301שלום\n');
    expect(book.content()[1]).toMatchObject({ startIndex: 1, endIndex: 10 });
  });

  it('never cuts a character: an insertion moves after the whole cluster, half a pair cannot be deleted', () => {
    const book = new World().write('👩‍💼x');
    book.batch(insert(2, '!'));
    expect(book.sketch()).toBe('👩‍💼!x\n');
    expect(book.refusal(remove(1, 2))).toBe(
      'Invalid requests[0].deleteContentRange: Invalid deletion range. Cannot delete the requested range.',
    );
    expect(book.refusal(remove(2, 6))).not.toBeNull();
    book.batch(remove(1, 6));
    expect(book.sketch()).toBe('!x\n');
  });
});

describe('deleting', () => {
  const errors = {
    empty: 'Invalid requests[0].deleteContentRange: The range should not be empty.',
    last: 'Invalid requests[0].deleteContentRange: The range cannot include the newline character at the end of the segment.',
    structure: 'Invalid requests[0].deleteContentRange: Invalid deletion range. Cannot delete the requested range.',
    first: 'Invalid requests[0].deleteContentRange: Cannot operate on the first section break in the document.',
  };

  it('keeps the last newline, the first section break, and refuses an empty or overlong range', () => {
    const book = new World().write('abc');
    expect(book.refusal(remove(1, 5))).toBe(errors.last);
    expect(book.refusal(remove(2, 2))).toBe(errors.empty);
    expect(book.refusal(remove(0, 2))).toBe(errors.first);
    expect(book.refusal(remove(1, 9999))).toBe(
      'Invalid requests[0].deleteContentRange: Index 9999 must be less than the end index of the referenced segment, 5.',
    );
    expect(book.refusal({ deleteContentRange: { range: { startIndex: 1 } } })).toMatch(/start index and an end index/);
    book.batch(remove(1, 4));
    expect(book.sketch()).toBe('\n');
  });

  it('joins paragraphs: the first one’s style stays, unless nothing of it is left', () => {
    const heading = (start: number) => ({
      updateParagraphStyle: {
        ...range(start, start + 1),
        paragraphStyle: { namedStyleType: 'HEADING_2' as const },
        fields: 'namedStyleType',
      },
    });
    const joined = new World().write('One\nTwo');
    joined.batch(heading(1), remove(4, 5));
    expect(joined.paragraphs().map((one) => one.paragraphStyle!.namedStyleType)).toEqual(['HEADING_2']);
    const gone = new World().write('One\nTwo');
    gone.batch(heading(1), remove(1, 5));
    expect(gone.paragraphs().map((one) => one.paragraphStyle!.namedStyleType)).toEqual(['NORMAL_TEXT']);
    expect(gone.sketch()).toBe('Two\n');
  });

  it('takes a table whole or not at all, and keeps the newline before it', () => {
    const book = new World().write('ab');
    book.batch({ insertTable: { rows: 1, columns: 2, ...at(2) } });
    expect(book.sketch()).toBe('a\n[|\n|\n]b\n');
    // a newline T R C newline C newline E b newline: 1 2 3 4 5 6 7 8 9 10 11
    expect(book.refusal(remove(2, 3))).toBe(errors.structure);
    expect(book.refusal(remove(1, 5))).toBe(errors.structure);
    expect(book.refusal(remove(5, 7))).toBe(errors.structure);
    expect(book.refusal(remove(6, 7))).toBe(errors.structure);
    book.batch(insert(6, 'xy'), remove(6, 8), remove(2, 10));
    expect(book.sketch()).toBe('ab\n');
  });

  it('lets the empty paragraph before a table go by the newline before it', () => {
    const book = new World().write('Head\n\nTail');
    book.batch({ insertTable: { rows: 1, columns: 1, ...at(6) } });
    expect(book.sketch()).toBe('Head\n\n[|\n]\nTail\n');
    expect(book.refusal(remove(6, 7))).toBe(errors.structure);
    book.batch(remove(5, 6));
    expect(book.sketch()).toBe('Head\n[|\n]\nTail\n');
  });
});

describe('replacing everywhere', () => {
  it('counts what it changed, keeps styles, and looks into tables, headers and footers', () => {
    const book = new World().write('Dear {{client}}, CLIENT');
    book.batch(
      bold(6, 16),
      { insertTable: { rows: 1, columns: 1, endOfSegmentLocation: {} } },
      { createHeader: { type: 'DEFAULT' } },
    );
    const [, header] = ['', book.get().documentStyle!.defaultHeaderId!];
    const table = book.table();
    book.batch(insert(table.startIndex + 3, '{{CLIENT}} x'), { insertText: { text: '{{client}}', ...at(0, header) } });
    const [reply] = book.batch({
      replaceAllText: { containsText: { text: '{{client}}', matchCase: false }, replaceText: 'Озеро' },
    });
    expect(reply).toEqual({ replaceAllText: { occurrencesChanged: 3 } });
    expect(book.sketch()).toBe('Dear Озеро, CLIENT\n[|Озеро x\n]\n');
    expect(book.paragraphs()[0]!.elements!.map((one) => [one.textRun!.content, one.textRun!.textStyle!.bold])).toEqual([
      ['Dear ', undefined],
      ['Озеро', true],
      [', CLIENT\n', undefined],
    ]);
    expect(book.sketch(book.get().headers![header]!.content)).toBe('Озеро\n');
  });

  it('says nothing changed with an empty reply, and refuses what it cannot search', () => {
    const book = new World().write('a.c abc');
    const find = (text: string, more = {}) => ({
      replaceAllText: { containsText: { text, matchCase: true, ...more }, replaceText: '' },
    });
    expect(book.batch(find('zzz'))).toEqual([{ replaceAllText: {} }]);
    book.batch(find('a.c'));
    expect(book.sketch()).toBe(' abc\n');
    expect(book.refusal(find(''))).toMatch(/must not be empty/);
    expect(book.refusal(find('a.', { searchByRegex: true }))).toMatch(/not supported/);
  });
});

describe('named ranges', () => {
  const ranges = (book: ReturnType<World['write']>) =>
    Object.fromEntries(
      Object.entries(book.get().namedRanges ?? {}).map(([name, group]) => [
        name,
        group.namedRanges!.flatMap((one) => one.ranges!.map((part) => [part.startIndex, part.endIndex])),
      ]),
    );

  it('move, grow and shrink with edits, and vanish when nothing of them is left', () => {
    const book = new World().write('one two three');
    book.batch({ createNamedRange: { name: 'second', ...range(5, 8) } });
    book.batch(insert(1, '>>'), insert(8, '++'), insert(12, 'after'), insert(7, 'before'));
    expect(ranges(book)).toEqual({ second: [[13, 18]] });
    book.batch(remove(1, 14));
    expect(ranges(book)).toEqual({ second: [[1, 5]] });
    book.batch(remove(1, 5));
    expect(book.get().namedRanges).toBeUndefined();
  });

  it('share names; each has an ID; either deletes them', () => {
    const book = new World().write('one two three');
    const [first] = book.batch(
      { createNamedRange: { name: 'stage', ...range(1, 4) } },
      { createNamedRange: { name: 'stage', ...range(5, 8) } },
      { createNamedRange: { name: 'constructor', ...range(9, 14) } },
    );
    expect(ranges(book)).toEqual({
      stage: [
        [1, 4],
        [5, 8],
      ],
      constructor: [[9, 14]],
    });
    book.batch({ deleteNamedRange: { namedRangeId: first!.createNamedRange!.namedRangeId! } });
    expect(ranges(book).stage).toEqual([[5, 8]]);
    book.batch({ deleteNamedRange: { name: 'stage' } });
    expect(Object.keys(ranges(book))).toEqual(['constructor']);
    expect(book.refusal({ deleteNamedRange: {} })).toBe(
      'Invalid requests[0].deleteNamedRange: ID or name for named range must be set.',
    );
    expect(book.refusal({ deleteNamedRange: { namedRangeId: 'kix.x' } })).toMatch(/not found/);
    expect(book.refusal({ createNamedRange: { name: '', ...range(1, 2) } })).toMatch(/between 1 and 256/);
  });

  it('have their content replaced, and go on naming what took its place', () => {
    const book = new World().write('one two three');
    book.batch({ createNamedRange: { name: 'second', ...range(5, 8) } });
    book.batch({ replaceNamedRangeContent: { namedRangeName: 'second', text: 'zwei und' } });
    expect(book.sketch()).toBe('one zwei und three\n');
    expect(ranges(book)).toEqual({ second: [[5, 13]] });
    book.batch({ replaceNamedRangeContent: { namedRangeName: 'unknown', text: 'x' } });
    expect(book.refusal({ replaceNamedRangeContent: { namedRangeId: 'kix.unknown', text: 'x' } })).toMatch(/not found/);
    expect(book.sketch()).toBe('one zwei und three\n');
  });

  it('go with a paragraph’s newline, several paragraphs long', () => {
    const book = new World().write('One\nTwo\nThree');
    book.batch({ createNamedRange: { name: 'both', ...range(1, 9) } });
    book.batch({ replaceNamedRangeContent: { namedRangeName: 'both', text: 'New\nand newer\n' } });
    expect(book.sketch()).toBe('New\nand newer\nThree\n');
    expect(ranges(book)).toEqual({ both: [[1, 15]] });
  });
});
