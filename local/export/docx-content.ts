/** Paragraphs and their elements as Word's. */
import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
  type Table,
} from 'docx';
import type {
  GoogleParagraph,
  Link,
  ParagraphElement,
  ParagraphStyle,
  StructuralElement,
  TextStyle,
} from '../docs/google-types';
import type { ExportContext } from './docx-context';
import { paragraphStyle, runStyle, STYLE_ID } from './docx-styles';
import { tableOf } from './docx-tables';

/** Word's bookmark names have letters, digits and underscores only. */
const bookmarkName = (headingId: string): string => headingId.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 40);

/** Blocks of a body, cell, header or footer; section breaks are the caller's. */
export function blocksOf(content: readonly StructuralElement[], context: ExportContext): (Paragraph | Table)[] {
  return content.flatMap(({ paragraph, table }, index): (Paragraph | Table)[] => {
    if (table) return [tableOf(table, context, blocksOf)];
    if (!paragraph) return [];
    const neighbours = {
      above: content[index - 1]?.paragraph?.bullet !== undefined,
      below: content[index + 1]?.paragraph?.bullet !== undefined,
    };
    return [paragraphOf(paragraph, context, neighbours)];
  });
}

/** Whether the paragraphs around are list items: between two of them there is no space where the style says so. */
interface ListNeighbours {
  readonly above: boolean;
  readonly below: boolean;
}

function spaceless(style: ParagraphStyle, { above, below }: ListNeighbours): ParagraphStyle {
  if (style.spacingMode !== 'COLLAPSE_LISTS') return {};
  const none = { unit: 'PT' as const };
  return { ...(above ? { spaceAbove: none } : {}), ...(below ? { spaceBelow: none } : {}) };
}

export function paragraphOf(
  paragraph: GoogleParagraph,
  context: ExportContext,
  neighbours: ListNeighbours = { above: false, below: false },
): Paragraph {
  const own = paragraph.paragraphStyle ?? {};
  const type = own.namedStyleType;
  const resolved = { ...context.styles.paragraph(type), ...own };
  const children = (paragraph.elements ?? []).flatMap((element) => childrenOf(element, context));
  const id = type === undefined ? undefined : STYLE_ID[type];
  const mark = paragraph.elements?.at(-1)?.textRun?.textStyle;
  const { bullet } = paragraph;
  const options: IParagraphOptions = {
    ...paragraphStyle(bullet ? { ...own, ...spaceless(resolved, neighbours) } : own),
    ...(id ? { style: id } : {}),
    ...(bullet?.listId ? { numbering: { reference: bullet.listId, level: bullet.nestingLevel ?? 0 } } : {}),
    ...(resolved.pageBreakBefore && context.breaksPages ? { pageBreakBefore: true } : {}),
    ...(resolved.avoidWidowAndOrphan === false ? { widowControl: false } : {}),
    ...(resolved.direction === 'RIGHT_TO_LEFT' ? { bidirectional: true } : {}),
    ...(mark ? { run: runStyle(mark) } : {}),
    children: own.headingId ? [new Bookmark({ id: bookmarkName(own.headingId), children })] : children,
  };
  return new Paragraph(options);
}

function childrenOf(element: ParagraphElement, context: ExportContext): ParagraphChild[] {
  const { textRun, pageBreak, autoText, footnoteReference, person, richLink, dateElement } = element;
  if (textRun) {
    const text = (textRun.content ?? '').replace(/\n$/, '');
    return text === '' ? [] : linked(textRun.textStyle ?? {}, runs(text, textRun.textStyle ?? {}));
  }
  if (pageBreak) return context.breaksPages ? [new PageBreak()] : [];
  if (autoText) {
    const number = autoText.type === 'PAGE_COUNT' ? PageNumber.TOTAL_PAGES : PageNumber.CURRENT;
    return [new TextRun({ ...runStyle(autoText.textStyle ?? {}), children: [number] })];
  }
  if (footnoteReference) {
    const number = context.footnotes.get(footnoteReference.footnoteId ?? '');
    return number === undefined ? [] : [new FootnoteReferenceRun(number)];
  }
  if (person) {
    const { name, email = '' } = person.personProperties ?? {};
    return chip(name ?? email, `mailto:${email}`, person.textStyle);
  }
  if (richLink) {
    const { title, uri = '' } = richLink.richLinkProperties ?? {};
    return chip(title ?? uri, uri, richLink.textStyle);
  }
  if (dateElement) return runs(dateElement.dateElementProperties?.displayText ?? '', dateElement.textStyle ?? {});
  throw new Error(`The exporter knows no paragraph element with ${Object.keys(element).join(', ')}.`);
}

const chip = (text: string, url: string, style: TextStyle = {}): ParagraphChild[] =>
  linked({ ...style, link: { url } }, runs(text, style));

/** Text with its tabs and line breaks (vertical tabs). Halves of surrogate pairs cannot stand in XML. */
function runs(text: string, style: TextStyle): TextRun[] {
  const sound = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  return sound.split('\u000B').map((part, index) => {
    const children = part.split(/(\t)/).flatMap((piece): NonNullable<IRunOptions['children']>[number][] => {
      if (piece === '') return [];
      return [piece === '\t' ? new Tab() : piece];
    });
    return new TextRun({ ...runStyle(style), ...(index > 0 ? { break: 1 } : {}), children });
  });
}

function linked(style: TextStyle, children: TextRun[]): ParagraphChild[] {
  const target = targetOf(style.link);
  if (!target) return children;
  if ('anchor' in target) return [new InternalHyperlink({ anchor: target.anchor, children })];
  return [new ExternalHyperlink({ link: target.url, children })];
}

function targetOf(link: Link | undefined): { anchor: string } | { url: string } | null {
  const heading = link?.headingId ?? link?.heading?.id ?? /^#heading=(.+)$/.exec(link?.url ?? '')?.[1];
  if (heading) return { anchor: bookmarkName(heading) };
  return link?.url ? { url: link.url } : null;
}
