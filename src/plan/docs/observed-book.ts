/** The whole body as it stands, for comparing it with what we would write: paragraphs, tables to the last cell, and our marks. */
import { OBJECT, textOfAll, type Element, type Leaf, type Row, type Span, type TextElement } from './elements';
import type { DocumentTab, GoogleDocument, Paragraph, StructuralElement } from './google';
import { fingerprint, parseKnown, type MarkName } from './marks';
import { ourTab, readObserved, type ObservedDocument } from './observed';

const ELEMENTS = 'elements(endIndex,textRun(content,suggestedDeletionIds,textStyle(link)))';
const CELLS = `tableCells(content(startIndex,endIndex,paragraph(${ELEMENTS},positionedObjectIds),table(rows)))`;
const BODY =
  `content(startIndex,endIndex,tableOfContents(content(endIndex)),table(tableRows(startIndex,endIndex,${CELLS})),` +
  `paragraph(paragraphStyle(headingId,namedStyleType),${ELEMENTS},positionedObjectIds))`;

/** Field mask of `documents.get` (with `includeTabsContent=true`). */
export const READ_BOOK_FIELDS =
  'revisionId,tabs(tabProperties(tabId),documentTab(documentStyle(defaultHeaderId,defaultFooterId),' +
  `headers,footers,namedRanges,body(${BODY})))`;

/** One of our blocks, where it stands now. */
export interface ObservedBlock extends Span {
  readonly name: MarkName;
  /** Of its named ranges. */
  readonly ids: readonly string[];
  readonly elements: readonly Element[];
  /** Of the text as it stands. */
  readonly fingerprint: string;
  /** A person has changed the text since. */
  readonly edited: boolean;
}

export interface ObservedBook extends ObservedDocument {
  readonly elements: readonly Element[];
  /** In reading order, each once, none overlapping another. */
  readonly blocks: readonly ObservedBlock[];
  /** Ranges with our marks that are of no use: copies. */
  readonly strays: readonly string[];
  /** What was ever written, see `knownNames`. */
  readonly known: ReadonlySet<string>;
  readonly knownIds: readonly string[];
}

/** @param resource the answer to `documents.get` with {@link READ_BOOK_FIELDS} */
export function readBook(resource: unknown): ObservedBook {
  const observed = readObserved(resource);
  const tab = (resource as GoogleDocument).tabs?.[ourTab(resource)]?.documentTab ?? {};
  const elements = (tab.body?.content ?? []).flatMap(elementOf);
  return { ...observed, elements, ...blocksOf(observed, elements), ...knownOf(tab) };
}

function knownOf({ namedRanges = {} }: DocumentTab): Pick<ObservedBook, 'known' | 'knownIds'> {
  const found = Object.entries(namedRanges).flatMap(([name, group]) => {
    const hashes = parseKnown(name);
    return hashes ? [{ hashes, ids: (group.namedRanges ?? []).flatMap(({ namedRangeId }) => namedRangeId ?? []) }] : [];
  });
  return { known: new Set(found.flatMap(({ hashes }) => hashes)), knownIds: found.flatMap(({ ids }) => ids) };
}

/** A block has the elements that its range touches; one that two ranges touch belongs to the first. */
function blocksOf({ marks }: ObservedDocument, elements: readonly Element[]): Pick<ObservedBook, 'blocks' | 'strays'> {
  const blocks: ObservedBlock[] = [];
  const strays: string[] = [];
  let from = 0;
  for (const { ids, start, end, ...name } of [...marks].sort((one, other) => one.start - other.start)) {
    const mine = elements.filter((element) => element.end > Math.max(start, from) && element.start < end);
    const before = blocks.find((block) => block.name.key === name.key);
    if (mine.length === 0 || before) strays.push(...ids);
    else {
      const own = ownOf(mine, name.fingerprint);
      const [first, last] = [own.elements[0] as Element, own.elements[own.elements.length - 1] as Element];
      blocks.push({ name, ids, ...own, start: first.start, end: last.end });
      from = mine[mine.length - 1]?.end ?? from;
    }
  }
  return { blocks, strays };
}

/**
 * A range grows with a paragraph that a person adds at its end: if the block is ours word for word without what stands below or
 * above it, that is not part of it.
 */
function ownOf(
  elements: readonly Element[],
  written: string,
): Pick<ObservedBlock, 'elements' | 'fingerprint' | 'edited'> {
  const ours = (part: readonly Element[]): boolean => fingerprint(textOfAll(part)) === written;
  for (let cut = 0; cut < elements.length; cut += 1) {
    const [below, above] = [elements.slice(0, elements.length - cut), elements.slice(cut)];
    const found = ours(below) ? below : ours(above) ? above : null;
    if (found) return { elements: found, fingerprint: written, edited: false };
  }
  return { elements, fingerprint: fingerprint(textOfAll(elements)), edited: true };
}

const LEVEL = /^HEADING_(\d)$/;

function elementOf(element: StructuralElement): Element[] {
  const { paragraph, table, tableOfContents, startIndex: start = 0, endIndex: end = 0 } = element;
  if (paragraph) {
    const { headingId, namedStyleType = '' } = paragraph.paragraphStyle ?? {};
    const level = LEVEL.exec(namedStyleType)?.[1];
    const link = linkOf(paragraph);
    const heading: Partial<Pick<TextElement, 'headingId' | 'level'>> =
      headingId && level ? { headingId, level: Number(level) } : {};
    return [
      { kind: 'text', start, end, text: textOf(paragraph, start), label: '', ...heading, ...(link ? { link } : {}) },
    ];
  }
  if (table) {
    const rows = (table.tableRows ?? []).map(({ tableCells = [], startIndex = 0, endIndex = 0 }): Row => ({
      start: startIndex,
      end: endIndex,
      cells: tableCells.map(({ content = [] }) => content.map(leafOf)),
    }));
    return [{ kind: 'table', start, end, rows, label: '', labelled: false }];
  }
  // A section break is no paragraph, but nothing of ours has one inside: whoever put it there has edited.
  return tableOfContents || start > 0 ? [{ kind: 'text', start, end, text: OBJECT, label: '' }] : [];
}

const leafOf = ({ paragraph, startIndex: start = 0, endIndex: end = 0 }: StructuralElement): Leaf => ({
  start,
  end,
  text: paragraph ? textOf(paragraph, start) : OBJECT,
});

/** One character for each index of the paragraph. */
function textOf({ elements = [], positionedObjectIds = [] }: Paragraph, start: number): string {
  let at = start;
  const text = elements.map(({ textRun, endIndex = at + 1 }) => {
    const length = endIndex - at;
    at = endIndex;
    return textRun ? (textRun.content ?? '') : OBJECT.repeat(length);
  });
  const proposed = elements.some(({ textRun }) => (textRun?.suggestedDeletionIds ?? []).length > 0);
  // Not to be taken for ours: a floating picture, or words that somebody proposes to take out.
  return text.join('').replace(/\n$/, '') + (positionedObjectIds.length > 0 || proposed ? OBJECT : '');
}

/** The heading that the whole line links to. */
function linkOf({ elements = [] }: Paragraph): string | undefined {
  const links = elements
    .filter(({ textRun }) => textRun && textRun.content !== '\n')
    .map(({ textRun }) => textRun?.textStyle?.link?.heading?.id ?? textRun?.textStyle?.link?.headingId);
  return links.length > 0 && links.every((link) => link === links[0]) ? links[0] : undefined;
}
