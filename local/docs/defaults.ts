/** What a new document has: the values of Google's own sample dump (workspace/docs/api/samples/output-json). */
import type {
  DocumentStyle,
  NamedStyle,
  ParagraphStyle,
  SectionStyle,
  TableCellStyle,
  TextStyle,
} from './google-types';
import type { Block, Cell, DocumentRecord, NamedRangeRecord, Paragraph, Table } from './model';

const pt = (magnitude: number) => ({ magnitude, unit: 'PT' as const });
const NO_LENGTH = { unit: 'PT' as const };
const NO_BORDER = { color: {}, width: NO_LENGTH, padding: NO_LENGTH, dashStyle: 'SOLID' as const };

const grey = (level: number) => ({ color: { rgbColor: { red: level, green: level, blue: level } } });

/** Paragraph style of a plain paragraph in an empty document. */
export const PLAIN: ParagraphStyle = { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' };

/** The editor's own text style, from which NORMAL_TEXT inherits. */
export const EDITOR_TEXT: TextStyle = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  smallCaps: false,
  backgroundColor: {},
  foregroundColor: { color: { rgbColor: {} } },
  fontSize: pt(11),
  weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
  baselineOffset: 'NONE',
};

/** The editor's own paragraph style, from which NORMAL_TEXT inherits. */
export const EDITOR_PARAGRAPH: ParagraphStyle = {
  namedStyleType: 'NORMAL_TEXT',
  alignment: 'START',
  lineSpacing: 115,
  direction: 'LEFT_TO_RIGHT',
  spacingMode: 'COLLAPSE_LISTS',
  spaceAbove: NO_LENGTH,
  spaceBelow: NO_LENGTH,
  borderBetween: NO_BORDER,
  borderTop: NO_BORDER,
  borderBottom: NO_BORDER,
  borderLeft: NO_BORDER,
  borderRight: NO_BORDER,
  indentFirstLine: NO_LENGTH,
  indentStart: NO_LENGTH,
  indentEnd: NO_LENGTH,
  keepLinesTogether: false,
  keepWithNext: false,
  avoidWidowAndOrphan: true,
  shading: { backgroundColor: {} },
  pageBreakBefore: false,
};

const heading = (
  namedStyleType: NonNullable<NamedStyle['namedStyleType']>,
  above: number,
  below: number,
  textStyle: TextStyle,
): NamedStyle => ({
  namedStyleType,
  textStyle,
  paragraphStyle: {
    ...PLAIN,
    spaceAbove: above === 0 ? NO_LENGTH : pt(above),
    spaceBelow: pt(below),
    keepLinesTogether: true,
    keepWithNext: true,
    pageBreakBefore: false,
  },
});

const namedStyles = (): NamedStyle[] => [
  { namedStyleType: 'NORMAL_TEXT', textStyle: EDITOR_TEXT, paragraphStyle: EDITOR_PARAGRAPH },
  heading('HEADING_1', 20, 6, { fontSize: pt(20) }),
  heading('HEADING_2', 18, 6, { bold: false, fontSize: pt(16) }),
  heading('HEADING_3', 16, 4, { bold: false, foregroundColor: grey(0.2627451), fontSize: pt(14) }),
  heading('HEADING_4', 14, 4, { foregroundColor: grey(0.4), fontSize: pt(12) }),
  heading('HEADING_5', 12, 4, { foregroundColor: grey(0.4), fontSize: pt(11) }),
  heading('HEADING_6', 12, 4, { italic: true, foregroundColor: grey(0.4), fontSize: pt(11) }),
  heading('TITLE', 0, 3, { fontSize: pt(26) }),
  heading('SUBTITLE', 0, 16, {
    italic: false,
    foregroundColor: grey(0.4),
    fontSize: pt(15),
    weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
  }),
];

const documentStyle = (): DocumentStyle => ({
  background: { color: {} },
  documentFormat: { documentMode: 'PAGES' },
  pageNumberStart: 1,
  marginTop: pt(72),
  marginBottom: pt(72),
  marginRight: pt(72),
  marginLeft: pt(72),
  pageSize: { height: pt(792), width: pt(612) },
  marginHeader: pt(36),
  marginFooter: pt(36),
  useCustomHeaderFooterMargins: true,
});

export const firstSection = (): SectionStyle => ({
  columnSeparatorStyle: 'NONE',
  contentDirection: 'LEFT_TO_RIGHT',
  sectionType: 'CONTINUOUS',
});

/** A paragraph of a style with no text but its newline. */
export const emptyParagraph = (textStyle: TextStyle = {}, style: ParagraphStyle = PLAIN): Paragraph => ({
  kind: 'paragraph',
  runs: [{ text: '\n', style: textStyle }],
  style,
});

const CELL_STYLE: TableCellStyle = {
  backgroundColor: {},
  paddingLeft: pt(5),
  paddingRight: pt(5),
  paddingTop: pt(5),
  paddingBottom: pt(5),
  contentAlignment: 'TOP',
};

export const emptyCell = (textStyle: TextStyle = {}): Cell => ({
  content: [emptyParagraph(textStyle)],
  style: CELL_STYLE,
  rowSpan: 1,
  columnSpan: 1,
});

/** A table of empty cells; their text takes the style of the text that the table is inserted into. */
export const emptyTable = (rows: number, columns: number, textStyle: TextStyle): Table => ({
  kind: 'table',
  rows: Array.from({ length: rows }, () => ({
    cells: Array.from({ length: columns }, () => emptyCell(textStyle)),
    style: { minRowHeight: NO_LENGTH },
  })),
  columns: Array.from({ length: columns }, () => ({ widthType: 'EVENLY_DISTRIBUTED' as const })),
});

/** A blank document. */
export function blankDocument(revisionId: string): DocumentRecord {
  const body: Block[] = [{ kind: 'sectionBreak', style: firstSection() }, emptyParagraph()];
  const none = { headers: {}, footers: {}, footnotes: {}, lists: {}, namedRanges: [] as NamedRangeRecord[] };
  return { revisionId, body, ...none, namedStyles: namedStyles(), documentStyle: documentStyle() };
}
