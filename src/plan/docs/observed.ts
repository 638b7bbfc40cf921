/** What we need to know of a document to decide what is missing from it: our marks, headings, header and footer. */
import type { DocumentTab, GoogleDocument, Paragraph, StructuralElement } from './google';
import { homeOf, type ObservedHome } from './home';
import { FINISHED_MARK, parseMark, type MarkName } from './marks';
import type { Span } from './elements';

/** A top-level paragraph; text without its newline. */
export interface ObservedLine extends Span {
  readonly text: string;
  readonly headingId: string | null;
}

export interface ObservedSegment {
  readonly id: string;
  readonly blank: boolean;
}

export interface ObservedMark extends MarkName, Span {
  readonly ids: readonly string[];
}

export interface ObservedDocument {
  /** Null where the caller may not edit the document. */
  readonly revisionId: string | null;
  /** The tab that holds our blocks, or the first one. */
  readonly tabId: string | null;
  readonly isFirstTab: boolean;
  /** End of the body, its last newline included. */
  readonly end: number;
  /** Nothing in the body but empty paragraphs. */
  readonly blank: boolean;
  /** Our blocks that are still there. */
  readonly marks: readonly ObservedMark[];
  readonly finished: boolean;
  readonly home: ObservedHome;
  readonly lines: readonly ObservedLine[];
  readonly header: ObservedSegment | null;
  readonly footer: ObservedSegment | null;
}

// Elements are asked for their end, so that those which are not text are in the answer too.
const BODY =
  'content(startIndex,endIndex,table(rows),tableOfContents(content(endIndex)),' +
  'paragraph(paragraphStyle(headingId),elements(endIndex,textRun(content)),positionedObjectIds))';

/**
 * Field mask of `documents.get` (with `includeTabsContent=true`); top-level tabs only, no text of tables. Headers, footers and
 * ranges are maps, which a mask takes whole.
 */
export const OBSERVE_DOC_FIELDS =
  'revisionId,tabs(tabProperties(tabId),documentTab(documentStyle(defaultHeaderId,defaultFooterId),' +
  `headers,footers,namedRanges,body(${BODY})))`;

/** @param resource the answer to `documents.get` with {@link OBSERVE_DOC_FIELDS} */
export function readObserved(resource: unknown): ObservedDocument {
  const { tabs = [], revisionId } = resource as GoogleDocument;
  const index = ourTab(resource);
  const tab = tabs[index]?.documentTab ?? {};
  const content = tab.body?.content ?? [];
  return {
    revisionId: revisionId ?? null,
    tabId: tabs[index]?.tabProperties?.tabId ?? null,
    isFirstTab: index === 0,
    end: content[content.length - 1]?.endIndex ?? 2,
    blank: content.every(isBlank),
    marks: marksOf(tab),
    finished: FINISHED_MARK in (tab.namedRanges ?? {}),
    home: homeOf(tab),
    lines: content.flatMap(lineOf),
    header: segmentOf(tab.documentStyle?.defaultHeaderId, tab.headers),
    footer: segmentOf(tab.documentStyle?.defaultFooterId, tab.footers),
  };
}

/** Number of the tab that holds our blocks, or of the first one. */
export const ourTab = (resource: unknown): number =>
  Math.max(
    0,
    ((resource as GoogleDocument).tabs ?? []).findIndex((tab) => marksOf(tab.documentTab ?? {}).length > 0),
  );

/** A range that was torn apart or copied counts from its first piece to its last. */
function marksOf({ namedRanges = {} }: DocumentTab): ObservedMark[] {
  return Object.entries(namedRanges).flatMap(([name, group]) => {
    const mark = parseMark(name);
    const pieces = (group.namedRanges ?? []).flatMap(({ ranges = [] }) => ranges.filter((range) => !range.segmentId));
    if (!mark || pieces.length === 0) return [];
    const start = Math.min(...pieces.map((piece) => piece.startIndex ?? 0));
    const end = Math.max(...pieces.map((piece) => piece.endIndex ?? 0));
    const ids = (group.namedRanges ?? []).flatMap(({ namedRangeId }) => namedRangeId ?? []);
    return [{ ...mark, ids, start, end }];
  });
}

const plainText = ({ elements = [] }: Paragraph): string =>
  elements.map((element) => element.textRun?.content ?? '').join('');

function isBlank({ paragraph, table, tableOfContents }: StructuralElement): boolean {
  if (table || tableOfContents) return false;
  if (!paragraph) return true;
  const onlyText = (paragraph.elements ?? []).every((element) => element.textRun !== undefined);
  return onlyText && !paragraph.positionedObjectIds && plainText(paragraph).trim() === '';
}

function lineOf({ paragraph, startIndex = 0, endIndex = 0 }: StructuralElement): ObservedLine[] {
  if (!paragraph) return [];
  const text = plainText(paragraph).replace(/\n$/, '');
  return [{ start: startIndex, end: endIndex, text, headingId: paragraph.paragraphStyle?.headingId ?? null }];
}

function segmentOf(
  id: string | undefined,
  segments: Readonly<Record<string, { readonly content?: StructuralElement[] }>> | undefined,
): ObservedSegment | null {
  if (!id) return null;
  return { id, blank: (segments?.[id]?.content ?? []).every(isBlank) };
}
