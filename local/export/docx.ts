/** A Google document as a Word file. */
import {
  Document as WordDocument,
  Footer,
  Header,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  type ISectionOptions,
} from 'docx';
import type { Document, DocumentStyle, SectionStyle, StructuralElement } from '../docs/google-types';
import { blocksOf, paragraphOf } from './docx-content';
import type { ExportContext } from './docx-context';
import { numbering } from './docx-lists';
import { hex, NamedStyles, twips } from './docx-styles';

/**
 * The bytes of a .docx of a whole document resource in its old form (`body`, not `tabs`): page size and margins, sections with their
 * headers and footers, named styles as Word's styles, lists, tables, footnotes, links; links to headings stay inside the file.
 */
export async function exportDocx(document: Document): Promise<Buffer> {
  const styles = new NamedStyles(document);
  const footnotes = footnoteNumbers(document);
  const base = { styles, footnotes, breaksPages: true };
  const page = hex(document.documentStyle?.background?.color);
  const word = new WordDocument({
    title: document.title ?? '',
    creator: '',
    styles: styles.sheet(),
    numbering: { config: numbering(document) },
    footnotes: footnoteTexts(document, footnotes, { ...base, textWidth: textWidth(document.documentStyle, {}) }),
    ...(page ? { background: { color: page } } : {}),
    evenAndOddHeaderAndFooters: document.documentStyle?.useEvenPageHeaderFooter ?? false,
    sections: sectionsOf(document, base),
  });
  return Packer.toBuffer(word);
}

interface Section {
  readonly style: SectionStyle;
  readonly content: StructuralElement[];
}

function cutIntoSections(content: readonly StructuralElement[]): Section[] {
  const sections: Section[] = [];
  for (const element of content) {
    if (element.sectionBreak) sections.push({ style: element.sectionBreak.sectionStyle ?? {}, content: [] });
    else sections.at(-1)?.content.push(element);
  }
  return sections;
}

function sectionsOf(document: Document, base: Omit<ExportContext, 'textWidth'>): ISectionOptions[] {
  const whole = document.documentStyle ?? {};
  let header = whole.defaultHeaderId;
  let footer = whole.defaultFooterId;
  return cutIntoSections(document.body?.content ?? []).map(({ style, content }, index) => {
    header = style.defaultHeaderId ?? header;
    footer = style.defaultFooterId ?? footer;
    const context = { ...base, textWidth: textWidth(whole, style) };
    const children = blocksOf(content, context);
    const head = partOf(document.headers?.[header ?? '']?.content, context);
    const foot = partOf(document.footers?.[footer ?? '']?.content, context);
    return {
      // A section of a Word file is never empty.
      children: children.length > 0 ? children : [new Paragraph({})],
      properties: pageOf(whole, style, index),
      ...(head ? { headers: { default: new Header({ children: head }) } } : {}),
      ...(foot ? { footers: { default: new Footer({ children: foot }) } } : {}),
    };
  });
}

const partOf = (content: StructuralElement[] | undefined, context: ExportContext) =>
  content ? blocksOf(content, { ...context, breaksPages: false }) : null;

type Margin = 'marginTop' | 'marginBottom' | 'marginLeft' | 'marginRight' | 'marginHeader' | 'marginFooter';

function pageOf(
  document: DocumentStyle,
  section: SectionStyle,
  index: number,
): NonNullable<ISectionOptions['properties']> {
  const margin = (name: Margin) => twips(section[name] ?? document[name]);
  const start = section.pageNumberStart ?? (index === 0 ? document.pageNumberStart : undefined);
  const first = section.useFirstPageHeaderFooter ?? (index === 0 && document.useFirstPageHeaderFooter === true);
  return {
    type: section.sectionType === 'NEXT_PAGE' ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
    titlePage: first,
    page: {
      // The library swaps the sides of a landscape page itself.
      size: {
        width: twips(document.pageSize?.width),
        height: twips(document.pageSize?.height),
        orientation: flipped(document, section) ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: margin('marginTop'),
        bottom: margin('marginBottom'),
        left: margin('marginLeft'),
        right: margin('marginRight'),
        header: margin('marginHeader'),
        footer: margin('marginFooter'),
      },
      ...(start === undefined ? {} : { pageNumbers: { start } }),
    },
    ...columns(section),
  };
}

const flipped = (document: DocumentStyle, section: SectionStyle): boolean =>
  section.flipPageOrientation ?? document.flipPageOrientation ?? false;

function columns({ columnProperties = [], columnSeparatorStyle }: SectionStyle) {
  if (columnProperties.length < 2) return {};
  const space = twips(columnProperties[0]?.paddingEnd) || 720;
  return {
    column: { count: columnProperties.length, space, separate: columnSeparatorStyle === 'BETWEEN_EACH_COLUMN' },
  };
}

/** In twips. */
function textWidth(document: DocumentStyle | undefined, section: SectionStyle): number {
  const size = document?.pageSize;
  const width = twips(flipped(document ?? {}, section) ? size?.height : size?.width);
  return (
    width - twips(section.marginLeft ?? document?.marginLeft) - twips(section.marginRight ?? document?.marginRight)
  );
}

function footnoteNumbers(document: Document): Map<string, number> {
  return new Map(Object.keys(document.footnotes ?? {}).map((id, index) => [id, index + 1]));
}

function footnoteTexts(document: Document, numbers: ReadonlyMap<string, number>, context: ExportContext) {
  const entries = Object.entries(document.footnotes ?? {}).map(([id, { content = [] }]) => {
    const paragraphs = content.flatMap(({ paragraph }) =>
      paragraph ? [paragraphOf(paragraph, { ...context, breaksPages: false })] : [],
    );
    return [String(numbers.get(id)), { children: paragraphs }] as const;
  });
  return Object.fromEntries(entries);
}
