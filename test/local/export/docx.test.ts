/** What of a document is found again in its Word file. */
import JSZip from 'jszip';
import type { Document } from '../../../local/docs/google-types';
import { exportDocx } from '../../../local/export/docx';
import { at, insert, range, World, type Book } from '../docs/world';

const pt = (magnitude: number) => ({ magnitude, unit: 'PT' as const });
const blue = { color: { rgbColor: { blue: 1 } } };

/** The parts of the file by name, without the folder `word/`. */
async function partsOf(document: Document): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(await exportDocx(document));
  const names = Object.keys(zip.files).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
  const parts = await Promise.all(
    names.map(async (name) => [name.replace('word/', ''), await zip.file(name)!.async('string')] as const),
  );
  return Object.fromEntries(parts);
}
const exported = (book: Book) => partsOf(book.world.docs.snapshot(book.id));
/** The paragraph that holds a text, as XML. */
const paragraphWith = (xml: string, text: string) =>
  xml.split(/(?=<w:p>)/).find((part) => part.startsWith('<w:p>') && part.includes(text)) ?? '';

test('named styles become Word’s styles, and paragraphs refer to them', async () => {
  const book = new World().write('Stages\nBody', 'Книга продаж');
  book.batch(
    {
      updateParagraphStyle: {
        ...range(1, 2),
        paragraphStyle: { namedStyleType: 'HEADING_1' },
        fields: 'namedStyleType',
      },
    },
    {
      updateNamedStyle: {
        namedStyle: {
          namedStyleType: 'HEADING_1',
          textStyle: { foregroundColor: blue, fontSize: pt(20) },
          paragraphStyle: { pageBreakBefore: true, spaceBelow: pt(10) },
        },
        fields: 'namedStyleType,textStyle,paragraphStyle.pageBreakBefore,paragraphStyle.spaceBelow',
      },
    },
    {
      updateNamedStyle: {
        namedStyle: { namedStyleType: 'NORMAL_TEXT', textStyle: { weightedFontFamily: { fontFamily: 'Roboto' } } },
        fields: 'namedStyleType,textStyle.weightedFontFamily',
      },
    },
  );
  const { 'styles.xml': styles = '', 'document.xml': xml = '', 'docProps/core.xml': core } = await exported(book);
  const heading = styles.split('<w:style ').find((style) => style.includes('w:styleId="Heading1"'));
  expect(heading).toContain('<w:color w:val="0000FF"/>');
  expect(heading).toContain('<w:sz w:val="40"/>');
  expect(heading).toContain('w:after="200"');
  expect(heading).toContain('w:ascii="Roboto"');
  expect(paragraphWith(xml, 'Stages')).toContain('<w:pStyle w:val="Heading1"/>');
  expect(paragraphWith(xml, 'Stages')).toContain('<w:pageBreakBefore/>');
  expect(paragraphWith(xml, 'Body')).not.toContain('w:pStyle');
  expect(core).toContain('Книга продаж');
});

test('text keeps its own looks, tabs and line breaks; links lead out, or to a heading inside', async () => {
  const book = new World().write('Stages\nbold\tand\u000Bnext\nsee stages or web');
  book.batch({
    updateParagraphStyle: { ...range(1, 2), paragraphStyle: { namedStyleType: 'HEADING_2' }, fields: 'namedStyleType' },
  });
  const headingId = book.paragraphs()[0]!.paragraphStyle!.headingId!;
  book.batch(
    {
      updateTextStyle: {
        ...range(8, 12),
        textStyle: { bold: true, backgroundColor: blue },
        fields: 'bold,backgroundColor',
      },
    },
    { updateTextStyle: { ...range(26, 32), textStyle: { link: { headingId } }, fields: 'link' } },
    {
      updateTextStyle: { ...range(36, 39), textStyle: { link: { url: 'https://x.example/?a=1&b=2' } }, fields: 'link' },
    },
  );
  const { 'document.xml': xml = '', '_rels/document.xml.rels': rels } = await exported(book);
  expect(paragraphWith(xml, 'bold')).toMatch(/<w:b\/>.*<w:shd w:fill="0000FF"[^>]*\/>.*bold/);
  expect(paragraphWith(xml, 'bold')).toMatch(/<w:tab\/>.*and.*<w:br\/>.*next/);
  const anchor = headingId.replace('.', '_');
  expect(xml).toContain(`<w:bookmarkStart w:name="${anchor}"`);
  expect(xml).toMatch(new RegExp(`w:anchor="${anchor}"[^>]*>.*stages.*</w:hyperlink>`));
  expect(rels).toContain('https://x.example/?a=1&amp;b=2');
});

test('lists are numbered as in Docs, nested, with no space between their items', async () => {
  const book = new World().write('one\n\ttwo\nother');
  const all = {
    updateParagraphStyle: { ...range(1, 16), paragraphStyle: { spaceBelow: pt(6) }, fields: 'spaceBelow' },
  };
  book.batch(all, { createParagraphBullets: { ...range(1, 9), bulletPreset: 'NUMBERED_DECIMAL_NESTED' } });
  const { 'document.xml': xml = '', 'numbering.xml': numbering = '' } = await exported(book);
  expect(paragraphWith(xml, 'one')).toMatch(/<w:ilvl w:val="0"\/>/);
  expect(paragraphWith(xml, 'one')).toMatch(/w:after="0"/);
  expect(paragraphWith(xml, 'two')).toMatch(/<w:ilvl w:val="1"\/>/);
  expect(paragraphWith(xml, 'two')).toMatch(/w:after="120"/);
  expect(paragraphWith(xml, 'other')).not.toContain('w:numPr');
  expect(numbering).toContain('<w:lvlText w:val="%1.%2."/>');
});

test('tables keep widths, colours, borders, merged cells and the header row', async () => {
  const book = new World().write();
  book.batch({ insertTable: { rows: 2, columns: 2, endOfSegmentLocation: {} } });
  const tableStartLocation = { index: book.table().startIndex };
  const none = { color: blue, width: { magnitude: 0, unit: 'PT' as const }, dashStyle: 'SOLID' as const };
  book.batch(
    insert(5, 'Head'),
    {
      updateTableColumnProperties: {
        tableStartLocation,
        columnIndices: [0],
        tableColumnProperties: { widthType: 'FIXED_WIDTH', width: pt(100) },
        fields: 'widthType,width',
      },
    },
    { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 1 } },
    { updateTableCellStyle: { tableStartLocation, tableCellStyle: { borderLeft: none }, fields: 'borderLeft' } },
    {
      updateTableCellStyle: {
        tableRange: { tableCellLocation: { tableStartLocation }, rowSpan: 1, columnSpan: 1 },
        tableCellStyle: { backgroundColor: blue },
        fields: 'backgroundColor',
      },
    },
    { mergeTableCells: { tableRange: { tableCellLocation: { tableStartLocation }, rowSpan: 1, columnSpan: 2 } } },
  );
  const { 'document.xml': xml = '' } = await exported(book);
  // 468 points of text width on US Letter: 100, and the rest.
  expect(xml).toContain('<w:gridCol w:w="2000"/><w:gridCol w:w="7360"/>');
  expect(xml).toContain('<w:gridSpan w:val="2"/>');
  expect(xml).toContain('<w:tblHeader/>');
  expect(xml).toContain('w:fill="0000FF"');
  expect(xml).toMatch(/<w:(start|left) w:val="none"/);
  expect(xml).toMatch(/<w:bottom w:val="single" w:color="000000" w:sz="8"/);
  expect(xml.match(/<w:tc>/g)).toHaveLength(3);
});

test('pages keep their size, margins, sections, headers and footers; page numbers count', async () => {
  const book = new World().write('CoverBody');
  book.batch(
    { insertPageBreak: at(3) },
    { insertSectionBreak: { sectionType: 'NEXT_PAGE', ...at(8) } },
    {
      updateDocumentStyle: {
        documentStyle: {
          pageSize: { width: pt(595.28), height: pt(841.89) },
          marginLeft: pt(70.87),
          useFirstPageHeaderFooter: true,
        },
        fields: 'pageSize,marginLeft,useFirstPageHeaderFooter',
      },
    },
    { createHeader: { type: 'DEFAULT' } },
    { createFooter: { type: 'DEFAULT' } },
  );
  const { defaultHeaderId: header, defaultFooterId: footer } = book.get().documentStyle!;
  book.batch({ insertText: { text: 'Sales Book', ...at(0, header) } });
  const document = book.world.docs.snapshot(book.id);
  // No request makes a page number: in Docs a person puts it there.
  document.footers![footer!]!.content![0]!.paragraph!.elements!.unshift({
    autoText: { type: 'PAGE_NUMBER', textStyle: {} },
  });
  const { 'document.xml': xml = '', 'header1.xml': head, 'footer1.xml': foot } = await partsOf(document);
  expect(xml.match(/<w:sectPr>/g)).toHaveLength(2);
  expect(xml).toContain('<w:br w:type="page"/>');
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(xml).toContain('w:left="1417"');
  expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:headerReference w:type="default"/g)).toHaveLength(2);
  expect(head).toContain('Sales Book');
  expect(foot).toMatch(/PAGE/);
});

test('chips, footnotes and text of every script come through', async () => {
  const book = new World().write('By  שלום 🚀 note');
  book.batch(
    { createFootnote: at(17) },
    { insertPerson: { ...at(4), personProperties: { email: 'anna@x.example', name: 'Анна' } } },
  );
  const [footnoteId] = Object.keys(book.get().footnotes!);
  book.batch({ insertText: { text: 'см. раздел 3', ...at(1, footnoteId) } });
  const { 'document.xml': xml = '', 'footnotes.xml': notes, '_rels/document.xml.rels': rels } = await exported(book);
  expect(xml).toContain('Анна');
  expect(rels).toContain('mailto:anna@x.example');
  expect(xml).toContain(' שלום 🚀 note');
  expect(xml).toContain('<w:footnoteReference w:id="1"/>');
  expect(notes).toContain('см. раздел 3');
});
