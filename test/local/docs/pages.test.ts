/** Pages by example: page size and margins, headers, footers and footnotes, sections, page breaks, chips. */
import { MIME } from '../../../local/kernel/contract';
import { ANNA, at, insert, person, range, remove, World } from './world';

const pt = (magnitude: number) => ({ magnitude, unit: 'PT' as const });

describe('the page', () => {
  it('becomes A4 with its own margins; header margins are respected from then on', () => {
    const book = new World().write();
    const documentStyle = {
      pageSize: { width: pt(595.28), height: pt(841.89) },
      marginTop: pt(70.87),
      useFirstPageHeaderFooter: true,
      pageNumberStart: 2,
    };
    book.batch({
      updateDocumentStyle: { documentStyle, fields: 'pageSize,marginTop,useFirstPageHeaderFooter,pageNumberStart' },
    });
    expect(book.get().documentStyle).toMatchObject({ ...documentStyle, marginLeft: pt(72) });
    const refused = (style: object, fields: string) =>
      book.refusal({ updateDocumentStyle: { documentStyle: style, fields } });
    expect(refused({ defaultHeaderId: 'kix.x' }, 'defaultHeaderId')).toMatch(/read-only/);
    expect(refused({ documentFormat: { documentMode: 'PAGELESS' } }, 'documentFormat')).toMatch(/not supported/);
    expect(refused({ margins: 1 }, 'margins')).toMatch(/Invalid field: margins/);
  });
});

describe('headers and footers', () => {
  it('are segments of their own, whose indexes begin at 0', () => {
    const book = new World().write('Cover');
    const [reply] = book.batch({ createHeader: { type: 'DEFAULT' } });
    const { headerId } = reply!.createHeader!;
    expect(book.get().documentStyle!.defaultHeaderId).toBe(headerId);
    expect(book.get().headers![headerId!]!.content![0]).toMatchObject({ endIndex: 1 });
    expect(book.get().headers![headerId!]!.content![0]).not.toHaveProperty('startIndex');
    book.batch({ insertText: { text: 'Sales Book', ...at(0, headerId) } });
    book.batch({ updateTextStyle: { ...range(0, 5, headerId), textStyle: { bold: true }, fields: 'bold' } });
    expect(book.sketch(book.get().headers![headerId!]!.content)).toBe('Sales Book\n');
    expect(book.sketch()).toBe('Cover\n');
    expect(book.refusal({ createHeader: { type: 'DEFAULT' } })).toBe(
      `Invalid requests[0].createHeader: Default header already exists. headerId: ${headerId}`,
    );
    expect(book.refusal({ createFooter: {} })).toMatch(/must be DEFAULT/);
    for (const request of [
      { insertPageBreak: at(0, headerId) },
      { insertSectionBreak: { sectionType: 'NEXT_PAGE' as const, ...at(0, headerId) } },
    ]) {
      expect(book.refusal(request)).toMatch(/cannot be inserted inside a header/);
    }
    book.batch({ createNamedRange: { name: 'title', ...range(0, 5, headerId) } });
    expect(book.get().namedRanges!.title!.namedRanges![0]!.ranges).toEqual([
      { segmentId: headerId, startIndex: 0, endIndex: 5 },
    ]);
    book.batch({ deleteHeader: { headerId: headerId! } });
    expect(book.get()).not.toHaveProperty('headers');
    expect(book.get()).not.toHaveProperty('namedRanges');
    expect(book.get().documentStyle).not.toHaveProperty('defaultHeaderId');
    expect(book.refusal({ deleteHeader: { headerId: headerId! } })).toMatch(/not found/);
  });

  it('may belong to one section', () => {
    const book = new World().write('CoverBody');
    book.batch({ insertSectionBreak: { sectionType: 'NEXT_PAGE', ...at(6) } });
    expect(book.sketch()).toBe('Cover\n§Body\n');
    const [reply] = book.batch({ createFooter: { type: 'DEFAULT', sectionBreakLocation: { index: 7 } } });
    const section = book.content()[2]!;
    expect(section.sectionBreak!.sectionStyle).toMatchObject({
      sectionType: 'NEXT_PAGE',
      defaultFooterId: reply!.createFooter!.footerId,
    });
    expect(book.get().documentStyle).not.toHaveProperty('defaultFooterId');
    expect(book.refusal({ createFooter: { type: 'DEFAULT', sectionBreakLocation: { index: 2 } } })).toMatch(
      /section break/,
    );
    book.batch(remove(6, 8));
    expect(book.sketch()).toBe('CoverBody\n');
    expect(book.get()).not.toHaveProperty('footers');
  });
});

describe('sections', () => {
  it('have margins and columns of their own', () => {
    const book = new World().write('CoverBody');
    book.batch({ insertSectionBreak: { sectionType: 'NEXT_PAGE', ...at(6) } });
    book.batch({
      updateSectionStyle: {
        ...range(9, 10),
        sectionStyle: { marginTop: pt(20), flipPageOrientation: true },
        fields: 'marginTop,flipPageOrientation',
      },
    });
    expect(book.content()[0]!.sectionBreak!.sectionStyle).not.toHaveProperty('marginTop');
    expect(book.content()[2]!.sectionBreak!.sectionStyle).toMatchObject({
      marginTop: pt(20),
      flipPageOrientation: true,
    });
    book.batch({
      updateSectionStyle: {
        ...range(0, 1),
        sectionStyle: { contentDirection: 'RIGHT_TO_LEFT' },
        fields: 'contentDirection',
      },
    });
    expect(book.content()[0]!.sectionBreak!.sectionStyle!.contentDirection).toBe('RIGHT_TO_LEFT');
    expect(book.refusal({ updateSectionStyle: { ...range(1, 2), sectionStyle: {}, fields: 'marginTop' } })).toMatch(
      /concrete value/,
    );
    book.batch({ updateDocumentStyle: { documentStyle: { marginTop: pt(50) }, fields: 'marginTop' } });
    expect(book.content()[2]!.sectionBreak!.sectionStyle).not.toHaveProperty('marginTop');
  });
});

describe('in the line of text', () => {
  it('a page break takes one index and is followed by a newline; not in a table', () => {
    const book = new World().write('CoverBody');
    book.batch({ insertPageBreak: at(6) });
    expect(book.sketch()).toBe('Cover*\nBody\n');
    expect(book.paragraphs()[0]!.elements![1]).toMatchObject({ startIndex: 6, endIndex: 7, pageBreak: {} });
    book.batch({ insertTable: { rows: 1, columns: 1, endOfSegmentLocation: {} } });
    expect(book.refusal({ insertPageBreak: at(book.table().startIndex + 3) })).toMatch(
      /cannot be inserted inside a table/,
    );
  });

  it('people, dates and files are chips of one index', () => {
    const world = new World();
    const book = world.write('By  on , see ');
    const sheet = world.addFile('Deal Tracker', MIME.spreadsheet, ANNA.user);
    const timestamp = '2026-11-24T22:30:00Z';
    book.batch(
      {
        insertRichLink: {
          richLinkProperties: { uri: `https://docs.google.com/spreadsheets/d/${sheet}/edit` },
          ...at(14),
        },
      },
      {
        insertDate: {
          dateElementProperties: {
            timestamp,
            locale: 'ru',
            timeZoneId: 'Europe/Kyiv',
            dateFormat: 'DATE_FORMAT_MONTH_DAY_FULL',
          },
          ...at(8),
        },
      },
      { insertPerson: { personProperties: { email: 'anna@consultant.example', name: 'Anna' }, ...at(4) } },
    );
    expect(book.sketch()).toBe('By * on *, see *\n');
    const [, who, , when, , what] = book.paragraphs()[0]!.elements!;
    expect(who!.person).toMatchObject({ personProperties: { email: 'anna@consultant.example', name: 'Anna' } });
    expect(when!.dateElement!.dateElementProperties!.displayText).toBe('25 ноября');
    expect(what!.richLink!.richLinkProperties).toMatchObject({ title: 'Deal Tracker', mimeType: MIME.spreadsheet });
    expect(book.refusal({ insertPerson: { ...at(1) } })).toMatch(/email/);
    expect(book.refusal({ insertDate: { ...at(1), dateElementProperties: { timestamp: 'soon' } } })).toMatch(
      /timestamp/,
    );
    expect(
      book.refusal({ insertDate: { ...at(1), dateElementProperties: { timestamp, timeZoneId: 'Mars/Base' } } }),
    ).toMatch(/time zone/i);
    const foreign = world.addFile('Private', MIME.document, person('other@x.example').user);
    expect(
      book.refusal({
        insertRichLink: { richLinkProperties: { uri: `https://docs.google.com/document/d/${foreign}` }, ...at(1) },
      }),
    ).toMatch(/cannot be read/);
    expect(
      book.refusal({ insertRichLink: { richLinkProperties: { uri: 'https://youtube.com/watch?v=1' }, ...at(1) } }),
    ).toMatch(/not supported/);
  });

  it('footnotes are numbered in reading order and go with their reference', () => {
    const book = new World().write('one two');
    const [second] = book.batch({ createFootnote: at(8) });
    book.batch({ createFootnote: at(4) }, insert(1, ''.padEnd(1, '>')));
    const notes = book
      .paragraphs()[0]!
      .elements!.flatMap((one) => (one.footnoteReference ? [one.footnoteReference] : []));
    expect(notes.map((note) => note.footnoteNumber)).toEqual(['1', '2']);
    expect(notes[1]!.footnoteId).toBe(second!.createFootnote!.footnoteId);
    expect(book.sketch(book.get().footnotes![notes[0]!.footnoteId!]!.content)).toBe(' \n');
    expect(book.refusal({ insertTable: { rows: 1, columns: 1, ...at(0, notes[0]!.footnoteId) } })).toMatch(/footnote/);
    book.batch(remove(1, 10));
    expect(Object.keys(book.get().footnotes!)).toEqual([second!.createFootnote!.footnoteId]);
  });
});
