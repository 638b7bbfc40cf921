/** The document as `documents.get` gives it, every index counted anew. */
import { TAB_ID } from './editing';
import type {
  Document,
  DocumentTab,
  GoogleNamedRanges,
  GoogleTableRow,
  Link,
  ParagraphElement,
  StructuralElement,
  TextStyle,
} from './google-types';
import { blockLength, rowLength, type Block, type DocumentRecord, type Paragraph, type Run, type Table } from './model';

/** How links inside the document are written: by ID alone in the old form, with the tab where tabs are asked for. */
type LinkForm = 'plain' | 'tabs';

/** Google's JSON leaves out a start index of zero. */
const span = (start: number, end: number) => (start === 0 ? { endIndex: end } : { startIndex: start, endIndex: end });

interface Context {
  readonly links: LinkForm;
  readonly footnoteNumbers: ReadonlyMap<string, string>;
}

function structure(blocks: readonly Block[], start: number, context: Context): StructuralElement[] {
  let at = start;
  return blocks.map((block) => {
    const from = at;
    at += blockLength(block);
    const indexes = span(from, at);
    switch (block.kind) {
      case 'sectionBreak':
        return { ...indexes, sectionBreak: { sectionStyle: block.style } };
      case 'paragraph':
        return { ...indexes, paragraph: paragraph(block, from, context) };
      case 'table':
        return { ...indexes, table: table(block, from, context) };
    }
  });
}

function paragraph(block: Paragraph, start: number, context: Context): NonNullable<StructuralElement['paragraph']> {
  let at = start;
  const elements = block.runs.map((run) => {
    const from = at;
    at += run.text.length;
    return { ...span(from, at), ...element(run, context) };
  });
  if (!block.bullet) return { elements, paragraphStyle: block.style };
  const { listId, nestingLevel, textStyle } = block.bullet;
  return {
    elements,
    paragraphStyle: block.style,
    bullet: { listId, ...(nestingLevel > 0 ? { nestingLevel } : {}), textStyle },
  };
}

function element({ text, style, object }: Run, context: Context): ParagraphElement {
  const textStyle = withLink(style, context.links);
  switch (object?.kind) {
    case undefined:
      return { textRun: { content: text, textStyle } };
    case 'pageBreak':
      return { pageBreak: { textStyle } };
    case 'autoText':
      return { autoText: { type: object.type, textStyle } };
    case 'footnoteReference': {
      const footnoteNumber = context.footnoteNumbers.get(object.footnoteId) ?? '';
      return { footnoteReference: { footnoteId: object.footnoteId, footnoteNumber, textStyle } };
    }
    case 'person':
      return { person: { personId: object.personId, textStyle, personProperties: object.properties } };
    case 'richLink':
      return { richLink: { richLinkId: object.richLinkId, textStyle, richLinkProperties: object.properties } };
    case 'date':
      return { dateElement: { dateId: object.dateId, textStyle, dateElementProperties: object.properties } };
  }
}

function withLink(style: TextStyle, form: LinkForm): TextStyle {
  if (form === 'plain' || !style.link?.headingId) return style;
  const link: Link = { heading: { id: style.link.headingId, tabId: TAB_ID } };
  return { ...style, link };
}

function table({ rows, columns }: Table, start: number, context: Context): NonNullable<StructuralElement['table']> {
  let at = start + 1;
  const tableRows = rows.map((row): GoogleTableRow => {
    const rowStart = at;
    at += rowLength(row);
    let cellAt = rowStart + 1;
    const tableCells = row.cells.map((cell) => {
      const cellStart = cellAt;
      const content = structure(cell.content, cellStart + 1, context);
      cellAt = content.at(-1)?.endIndex ?? cellStart;
      const tableCellStyle = { rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, ...cell.style };
      return { startIndex: cellStart, endIndex: cellAt, content, tableCellStyle };
    });
    return { startIndex: rowStart, endIndex: at, tableCells, tableRowStyle: row.style };
  });
  return { rows: rows.length, columns: columns.length, tableRows, tableStyle: { tableColumnProperties: columns } };
}

/** Content and styles of the only tab; parts that the document does not have are left out. */
export function tabContent(document: DocumentRecord, links: LinkForm): DocumentTab {
  const context: Context = { links, footnoteNumbers: numberFootnotes(document.body) };
  const part = <T>(
    name: string,
    segments: Record<string, Block[]>,
    make: (id: string, content: StructuralElement[]) => T,
  ) => {
    const entries = Object.entries(segments).map(
      ([id, blocks]) => [id, make(id, structure(blocks, 0, context))] as const,
    );
    return entries.length > 0 ? { [name]: Object.fromEntries(entries) } : {};
  };
  const lists = Object.entries(document.lists).map(
    ([id, { nestingLevels }]) => [id, { listProperties: { nestingLevels } }] as const,
  );
  return {
    body: { content: structure(document.body, 0, context) },
    ...part('headers', document.headers, (headerId, content) => ({ headerId, content })),
    ...part('footers', document.footers, (footerId, content) => ({ footerId, content })),
    ...part('footnotes', document.footnotes, (footnoteId, content) => ({ footnoteId, content })),
    documentStyle: document.documentStyle,
    namedStyles: { styles: document.namedStyles },
    ...(lists.length > 0 ? { lists: Object.fromEntries(lists) } : {}),
    ...namedRanges(document),
  };
}

/** Footnotes are numbered in reading order. */
function numberFootnotes(blocks: readonly Block[], numbers = new Map<string, string>()): Map<string, string> {
  for (const block of blocks) {
    if (block.kind === 'table')
      for (const row of block.rows) for (const cell of row.cells) numberFootnotes(cell.content, numbers);
    if (block.kind !== 'paragraph') continue;
    for (const { object } of block.runs) {
      if (object?.kind === 'footnoteReference') numbers.set(object.footnoteId, String(numbers.size + 1));
    }
  }
  return numbers;
}

function namedRanges(document: DocumentRecord): { namedRanges?: Record<string, GoogleNamedRanges> } {
  if (document.namedRanges.length === 0) return {};
  // No prototype: a range may well be called `constructor`.
  const byName = Object.create(null) as Record<string, GoogleNamedRanges & { namedRanges: object[] }>;
  for (const { id, name, ranges } of document.namedRanges) {
    byName[name] ??= { name, namedRanges: [] };
    const places = ranges.map(({ segmentId, start, end }) => ({
      ...(segmentId === '' ? {} : { segmentId }),
      startIndex: start,
      endIndex: end,
    }));
    byName[name].namedRanges.push({ namedRangeId: id, name, ranges: places });
  }
  return { namedRanges: byName };
}

export interface DocumentView {
  readonly documentId: string;
  readonly title: string;
  /** Only those who may edit see the revision. */
  readonly canEdit: boolean;
  readonly suggestionsViewMode: NonNullable<Document['suggestionsViewMode']>;
  readonly includeTabsContent: boolean;
}

/** The whole resource. */
export function documentResource(record: DocumentRecord, view: DocumentView): Document {
  const { documentId, title, canEdit, suggestionsViewMode, includeTabsContent } = view;
  const content = tabContent(record, includeTabsContent ? 'tabs' : 'plain');
  return {
    title,
    ...(includeTabsContent
      ? { tabs: [{ tabProperties: { tabId: TAB_ID, title: 'Tab 1', index: 0 }, documentTab: content }] }
      : content),
    ...(canEdit ? { revisionId: record.revisionId } : {}),
    suggestionsViewMode,
    documentId,
  };
}
