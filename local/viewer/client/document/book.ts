/** A document as it was read: styles with all that they inherit. */
import type {
  Document,
  GoogleParagraph,
  NamedStyleType,
  NestingLevel,
  ParagraphStyle,
  TextStyle,
} from '../../../docs/google-types';

export interface Book {
  readonly document: Document;
  /** Google tells the revision only to those who may edit. */
  readonly canEdit: boolean;
  paragraphStyle(paragraph: GoogleParagraph): ParagraphStyle;
  /** Style of a run of the paragraph. */
  textStyle(paragraph: GoogleParagraph, own: TextStyle | undefined): TextStyle;
  nesting(paragraph: GoogleParagraph): NestingLevel | null;
}

export function readBook(document: Document): Book {
  const named = new Map((document.namedStyles?.styles ?? []).map((style) => [style.namedStyleType, style]));
  const normal = named.get('NORMAL_TEXT');
  const style = (type: NamedStyleType | undefined) => named.get(type ?? 'NORMAL_TEXT');
  const nesting = ({ bullet }: GoogleParagraph): NestingLevel | null =>
    document.lists?.[bullet?.listId ?? '']?.listProperties?.nestingLevels?.[bullet?.nestingLevel ?? 0] ?? null;
  return {
    document,
    canEdit: document.revisionId !== undefined,
    nesting,
    paragraphStyle(paragraph) {
      const own = paragraph.paragraphStyle ?? {};
      const level = paragraph.bullet ? nesting(paragraph) : null;
      return {
        ...normal?.paragraphStyle,
        ...style(own.namedStyleType)?.paragraphStyle,
        ...(level?.indentStart ? { indentStart: level.indentStart } : {}),
        ...(level?.indentFirstLine ? { indentFirstLine: level.indentFirstLine } : {}),
        ...own,
      };
    },
    textStyle: ({ paragraphStyle }, own) => ({
      ...normal?.textStyle,
      ...style(paragraphStyle?.namedStyleType)?.textStyle,
      ...own,
    }),
  };
}

/** 1 to 6 for headings, else null. */
export function headingLevel({ paragraphStyle }: GoogleParagraph): number | null {
  const level = /^HEADING_([1-6])$/.exec(paragraphStyle?.namedStyleType ?? '')?.[1];
  return level === undefined ? null : Number(level);
}
