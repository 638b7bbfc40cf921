/** Styles by example: text, links, paragraphs, named styles, lists. */
import type { ParagraphStyle, TextStyle } from '../../../local/docs/google-types';
import { insert, range, World, type Book } from './world';

const pt = (magnitude: number) => ({ magnitude, unit: 'PT' as const });
const text = (
  startIndex: number,
  endIndex: number,
  textStyle: TextStyle,
  fields = Object.keys(textStyle).join(','),
) => ({
  updateTextStyle: { ...range(startIndex, endIndex), textStyle, fields },
});
const paragraph = (
  startIndex: number,
  endIndex: number,
  paragraphStyle: ParagraphStyle,
  fields = Object.keys(paragraphStyle).join(','),
) => ({
  updateParagraphStyle: { ...range(startIndex, endIndex), paragraphStyle, fields },
});
const runs = (book: Book, nth = 0) =>
  book.paragraphs()[nth]!.elements!.map((one) => [one.textRun!.content, one.textRun!.textStyle]);

describe('text style', () => {
  it('cuts runs where the style changes and joins them again where it is the same', () => {
    const book = new World().write('abcdef');
    book.batch(text(2, 4, { bold: true }), text(4, 6, { bold: true }));
    expect(runs(book)).toEqual([
      ['a', {}],
      ['bcde', { bold: true }],
      ['f\n', {}],
    ]);
    book.batch(text(2, 6, {}, 'bold'));
    expect(runs(book)).toEqual([['abcdef\n', {}]]);
  });

  it('is set to inherit where it equals the paragraph’s named style', () => {
    const book = new World().write('abc');
    book.batch(text(1, 4, { bold: false, fontSize: pt(11), italic: true }));
    expect(runs(book)[0]).toEqual(['abc', { italic: true }]);
  });

  it('is given back as Google keeps it: colours in 256 steps, zeros left out, a default font weight', () => {
    const book = new World().write('abc');
    book.batch(
      text(1, 4, {
        foregroundColor: { color: { rgbColor: { red: 0.264, green: 0, blue: 1 } } },
        weightedFontFamily: { fontFamily: 'Roboto' },
      }),
    );
    expect(runs(book)[0]![1]).toEqual({
      foregroundColor: { color: { rgbColor: { red: 0.2627451, blue: 1 } } },
      weightedFontFamily: { fontFamily: 'Roboto', weight: 400 },
    });
  });

  it('refuses bad masks and values', () => {
    const book = new World().write('abc');
    const refused = (style: object, fields: string) => book.refusal(text(1, 2, style, fields));
    expect(refused({}, '')).toMatch(/At least one field must be listed in 'fields'/);
    expect(refused({ bold: true }, 'bold,blod')).toBe('Invalid requests[0].updateTextStyle: Invalid field: blod');
    expect(refused({ fontSize: { magnitude: 12 } }, 'fontSize')).toMatch(/unit/);
    expect(refused({ foregroundColor: { color: { rgbColor: { red: 2 } } } }, 'foregroundColor')).toMatch(
      /between 0\.0 and 1\.0/,
    );
    expect(refused({ weightedFontFamily: { weight: 400 } }, 'weightedFontFamily')).toMatch(/fontFamily must be set/);
    expect(refused({ weightedFontFamily: { fontFamily: 'Arial', weight: 450 } }, 'weighted_font_family')).toMatch(
      /multiple of 100/,
    );
    expect(book.refusal(text(0, 2, { bold: true }))).toMatch(/first section break/);
    expect(book.refusal(text(1, 6, { bold: true }))).toMatch(
      /Index 6 must be less than the end index of the referenced segment, 5/,
    );
  });

  it('reaches the bullet of a list item that is styled as a whole', () => {
    const book = new World().write('Call back');
    book.batch(
      { createParagraphBullets: { ...range(1, 2), bulletPreset: 'NUMBERED_DECIMAL_NESTED' } },
      text(1, 10, { bold: true }),
    );
    expect(book.paragraphs()[0]!.bullet!.textStyle).toEqual({ bold: true });
  });
});

describe('links', () => {
  it('look like links unless the request says otherwise, and stay off newlines', () => {
    const book = new World().write('see here\nand there');
    book.batch(text(5, 13, { link: { url: 'https://x.example' } }));
    expect(runs(book)).toEqual([
      ['see ', {}],
      ['here', { link: { url: 'https://x.example' }, underline: true, foregroundColor: expect.anything() as object }],
      ['\n', {}],
    ]);
    book.batch(text(5, 9, { link: { url: 'https://y.example' }, underline: false }));
    expect(runs(book)[1]![1]).toMatchObject({ link: { url: 'https://y.example' } });
    expect(runs(book)[1]![1]).not.toHaveProperty('underline');
  });

  it('are pointed elsewhere as a whole, and leave no trace when taken away', () => {
    const book = new World().write('see here now');
    book.batch(
      text(5, 9, { link: { url: 'https://old.example' } }),
      text(6, 8, { link: { url: 'https://new.example' } }),
    );
    expect(runs(book)[1]).toEqual(['here', expect.objectContaining({ link: { url: 'https://new.example' } })]);
    book.batch(text(5, 9, {}, 'link'));
    expect(runs(book)).toEqual([['see here now\n', {}]]);
  });

  it('lead to headings by ID, in the form that the reader asked for', () => {
    const book = new World().write('Stages\nsee stages');
    book.batch(paragraph(1, 2, { namedStyleType: 'HEADING_1' }));
    const id = book.paragraphs()[0]!.paragraphStyle!.headingId!;
    expect(id).toMatch(/^h\.[a-z0-9]{12}$/);
    book.batch(text(12, 18, { link: { headingId: id } }));
    expect(book.paragraphs()[1]!.elements![1]!.textRun!.textStyle!.link).toEqual({ headingId: id });
    const tab = book.get({ includeTabsContent: 'true' }).tabs![0]!.documentTab!;
    expect(tab.body!.content![2]!.paragraph!.elements![1]!.textRun!.textStyle!.link).toEqual({
      heading: { id, tabId: 't.0' },
    });
    book.batch(text(12, 18, { link: { heading: { id, tabId: 't.0' } } }));
    expect(book.refusal(text(12, 18, { link: { headingId: 'h.nowhere' } }))).toMatch(/h\.nowhere was not found/);
    expect(book.refusal(text(12, 18, { link: { headingId: id, url: 'https://x' } }))).toMatch(
      /exactly one destination/,
    );
    expect(book.refusal(text(12, 18, { link: { bookmarkId: 'id.x' } }))).toMatch(/not supported/);
  });
});

describe('paragraph style', () => {
  it('reaches every paragraph that the range touches', () => {
    const book = new World().write('one\ntwo\nthree');
    book.batch(paragraph(3, 6, { alignment: 'CENTER', spaceAbove: pt(6), keepWithNext: true }));
    expect(book.paragraphs().map((one) => one.paragraphStyle!.alignment)).toEqual(['CENTER', 'CENTER', undefined]);
    book.batch(paragraph(1, 2, {}, 'alignment,spaceAbove'));
    expect(book.paragraphs()[0]!.paragraphStyle).toEqual({
      namedStyleType: 'NORMAL_TEXT',
      direction: 'LEFT_TO_RIGHT',
      keepWithNext: true,
    });
  });

  it('gives headings an ID that stays, and applies the named style before the rest', () => {
    const book = new World().write('Stage');
    book.batch(text(1, 6, { italic: true }), paragraph(1, 2, { alignment: 'END' }));
    book.batch(paragraph(1, 2, { spaceBelow: pt(2), namedStyleType: 'HEADING_1' }));
    const { headingId, ...style } = book.paragraphs()[0]!.paragraphStyle!;
    expect(style).toEqual({ namedStyleType: 'HEADING_1', direction: 'LEFT_TO_RIGHT', spaceBelow: pt(2) });
    expect(runs(book)).toEqual([['Stage\n', {}]]);
    book.batch(paragraph(1, 2, { namedStyleType: 'HEADING_2' }));
    expect(book.paragraphs()[0]!.paragraphStyle!.headingId).toBe(headingId);
    book.batch(paragraph(1, 2, {}, 'namedStyleType'));
    expect(book.paragraphs()[0]!.paragraphStyle!.headingId).toBeUndefined();
  });

  it('takes borders whole, and no read-only fields', () => {
    const book = new World().write('Stage');
    const border = {
      color: { color: { rgbColor: { red: 1 } } },
      width: pt(1),
      padding: pt(2),
      dashStyle: 'SOLID' as const,
    };
    book.batch(
      paragraph(1, 2, { borderBottom: border, shading: { backgroundColor: { color: { rgbColor: { blue: 1 } } } } }),
    );
    expect(book.paragraphs()[0]!.paragraphStyle!.borderBottom).toEqual(border);
    expect(book.refusal(paragraph(1, 2, { borderTop: { width: pt(1) } }))).toMatch(/cannot be partially updated/);
    expect(book.refusal(paragraph(1, 2, { borderTop: border }, 'borderTop.width'))).toMatch(
      /cannot be partially updated/,
    );
    expect(book.refusal(paragraph(1, 2, { headingId: 'h.mine' }))).toMatch(/headingId is read-only/);
    expect(book.refusal(paragraph(1, 2, { tabStops: [] }))).toMatch(/read-only/);
    expect(book.refusal(paragraph(1, 2, { spaceAbove: { magnitude: -1, unit: 'PT' } }))).toMatch(/negative/);
  });

  it('starts a page only where there are pages', () => {
    const book = new World().write('Stage');
    book.batch(
      { insertTable: { rows: 1, columns: 1, endOfSegmentLocation: {} } },
      paragraph(1, 2, { pageBreakBefore: true }),
    );
    const { startIndex } = book.table();
    expect(book.refusal(paragraph(startIndex + 3, startIndex + 4, { pageBreakBefore: true }))).toMatch(
      /cannot be updated/,
    );
  });
});

describe('named styles', () => {
  const named = (book: Book, type: string) =>
    book.get().namedStyles!.styles!.find((one) => one.namedStyleType === type)!;

  it('are changed field by field; cleared fields inherit, and on NORMAL_TEXT fall back to the editor', () => {
    const book = new World().write('x');
    const heading = {
      namedStyleType: 'HEADING_1' as const,
      textStyle: { bold: true, fontSize: pt(20) },
      paragraphStyle: { pageBreakBefore: true },
    };
    book.batch({
      updateNamedStyle: {
        namedStyle: heading,
        fields: 'namedStyleType,textStyle.bold,textStyle,paragraphStyle.pageBreakBefore',
      },
    });
    expect(named(book, 'HEADING_1').textStyle).toEqual({ bold: true, fontSize: pt(20) });
    expect(named(book, 'HEADING_1').paragraphStyle).toMatchObject({ pageBreakBefore: true, spaceAbove: pt(20) });
    book.batch({
      updateNamedStyle: {
        namedStyle: { namedStyleType: 'NORMAL_TEXT', textStyle: { fontSize: pt(9) } },
        fields: 'named_style_type,text_style',
      },
    });
    expect(named(book, 'NORMAL_TEXT').textStyle).toMatchObject({ fontSize: pt(9), bold: false });
    book.batch({
      updateNamedStyle: { namedStyle: { namedStyleType: 'NORMAL_TEXT' }, fields: 'namedStyleType,textStyle.fontSize' },
    });
    expect(named(book, 'NORMAL_TEXT').textStyle!.fontSize).toEqual(pt(11));
    book.batch({
      updateNamedStyle: {
        namedStyle: { namedStyleType: 'HEADING_1', textStyle: {} },
        fields: 'namedStyleType,textStyle',
      },
    });
    expect(named(book, 'HEADING_1').textStyle).toEqual({});
  });

  it('must be named in the request and in its mask', () => {
    const book = new World().write('x');
    const refused = (namedStyle: object, fields: string) => book.refusal({ updateNamedStyle: { namedStyle, fields } });
    expect(refused({ namedStyleType: 'TITLE', textStyle: { bold: true } }, 'textStyle.bold')).toMatch(
      /namedStyleType must be set/,
    );
    expect(refused({ textStyle: { bold: true } }, 'namedStyleType,textStyle.bold')).toMatch(
      /namedStyleType must be set/,
    );
    expect(refused({ namedStyleType: 'TITLE' }, 'namedStyleType,textStyle.blod')).toMatch(/Invalid field: blod/);
    expect(refused({ namedStyleType: 'TITLE' }, 'namedStyleType,colour')).toMatch(/Invalid field: colour/);
    expect(refused({ namedStyleType: 'TITLE', textStyle: { link: { url: 'x' } } }, 'namedStyleType,textStyle')).toMatch(
      /link/,
    );
  });
});

describe('lists', () => {
  const bullets = (startIndex: number, endIndex: number, bulletPreset = 'BULLET_DISC_CIRCLE_SQUARE') => ({
    createParagraphBullets: {
      ...range(startIndex, endIndex),
      bulletPreset: bulletPreset as 'BULLET_DISC_CIRCLE_SQUARE',
    },
  });

  it('eat leading tabs, which set the nesting level and move what follows', () => {
    const book = new World().write('a\n\tb\n\t\tc\nend');
    book.batch(bullets(1, 8));
    expect(book.sketch()).toBe('a\nb\nc\nend\n');
    expect(book.paragraphs().map((one) => one.bullet && (one.bullet.nestingLevel ?? 0))).toEqual([0, 1, 2, undefined]);
    expect(book.paragraphs()[1]!.paragraphStyle).toMatchObject({ indentFirstLine: pt(54), indentStart: pt(72) });
    const [list] = Object.values(book.get().lists!);
    expect(list!.listProperties!.nestingLevels).toHaveLength(9);
    expect(list!.listProperties!.nestingLevels!.slice(0, 3).map((level) => level.glyphSymbol)).toEqual(['●', '○', '■']);
  });

  it('go on from a list of the same preset just before, and not from another', () => {
    const book = new World().write('a\nb\nc');
    book.batch(bullets(1, 2), bullets(3, 4), bullets(5, 6, 'NUMBERED_DECIMAL_NESTED'));
    const ids = book.paragraphs().map((one) => one.bullet!.listId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    const level = book.get().lists![ids[2]!]!.listProperties!.nestingLevels![1]!;
    expect(level).toMatchObject({ glyphType: 'DECIMAL', glyphFormat: '%0.%1.' });
  });

  it('carry on in new paragraphs, and are taken away with the nesting kept as an indent', () => {
    const book = new World().write('\ta');
    book.batch(bullets(1, 3), insert(2, '\nb'));
    expect(book.paragraphs().map((one) => one.bullet!.nestingLevel)).toEqual([1, 1]);
    book.batch({ deleteParagraphBullets: range(1, 4) });
    expect(book.paragraphs().map((one) => one.bullet)).toEqual([undefined, undefined]);
    expect(book.paragraphs()[0]!.paragraphStyle!.indentStart).toEqual(pt(36));
    expect(book.refusal({ createParagraphBullets: range(1, 2) })).toMatch(/preset must be specified/);
  });
});
