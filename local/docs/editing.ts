/** What a request works on: the document being changed, its segments, and the places that requests name. */
import type { EndOfSegmentLocation, Location, Range } from './google-types';
import { blocksLength, textOf, type Block, type DocumentRecord, type Paragraph, type Span } from './model';
import { refuse } from './refusal';
import { paragraphAt, type Container, type Found } from './tree';

/** The only tab a document of the embedded Workspace has. */
export const TAB_ID = 't.0';

export type SegmentKind = 'body' | 'header' | 'footer' | 'footnote';

export interface Segment extends Container {
  /** Empty for the body. */
  readonly id: string;
  readonly kind: SegmentKind;
  /** Exclusive; indexes of a segment begin at 0. */
  readonly end: number;
}

export interface Editing {
  readonly document: DocumentRecord;
  /** A new identifier in Google's style, e.g. `kix.` or `h.` and twelve letters and digits. */
  newId(prefix: 'kix.' | 'h.'): string;
  /** Title and MIME type of a Drive file that the caller can read; refuses otherwise. */
  describeFile(uri: string): { readonly title: string; readonly mimeType: string };
}

const container = (id: string, kind: SegmentKind, blocks: Block[]): Segment => ({
  id,
  kind,
  blocks,
  start: 0,
  depth: 0,
  // Asked by few requests, and as long to work out as the segment is.
  get end() {
    return blocksLength(blocks);
  },
});

/** Body, headers, footers, footnotes, in this order. */
export function segmentsOf(document: DocumentRecord): Segment[] {
  const all = (kind: SegmentKind, segments: Record<string, Block[]>) =>
    Object.entries(segments).map(([id, blocks]) => container(id, kind, blocks));
  return [
    container('', 'body', document.body),
    ...all('header', document.headers),
    ...all('footer', document.footers),
    ...all('footnote', document.footnotes),
  ];
}

export function segmentOf(editing: Editing, id: string | undefined): Segment {
  if (!id) return container('', 'body', editing.document.body);
  const found = segmentsOf(editing.document).find((segment) => segment.id === id);
  return found ?? refuse(`Segment with ID ${id} was not found.`);
}

/** A document has one tab: naming another one is an error. */
export function checkTab(tabId: string | undefined): void {
  if (tabId !== undefined && tabId !== '' && tabId !== TAB_ID) refuse(`The tab ID ${tabId} was not found.`);
}

export function checkTabs(criteria: { tabIds?: string[] } | undefined): void {
  for (const id of criteria?.tabIds ?? []) checkTab(id);
}

export interface Place {
  readonly segment: Segment;
  readonly index: number;
}

/** Segment and index of a location; index 0 when it names none, as in Google's JSON. */
export function placeOf(editing: Editing, location: Location | undefined): Place {
  if (!location) return refuse('A location must be specified.');
  checkTab(location.tabId);
  const segment = segmentOf(editing, location.segmentId);
  const index = location.index ?? 0;
  if (index < 0) refuse(`Index ${index} must be greater than or equal to 0.`);
  if (index >= segment.end) {
    refuse(`Index ${index} must be less than the end index of the referenced segment, ${segment.end}.`);
  }
  return { segment, index };
}

/** Where something is to be inserted: inside a paragraph. The end of a segment is before its last newline. */
export function insertionPlace(
  editing: Editing,
  request: { location?: Location; endOfSegmentLocation?: EndOfSegmentLocation },
): Place & { readonly at: Found<Paragraph> } {
  const { location, endOfSegmentLocation: end } = request;
  if (location && end) refuse("oneof field 'insertion_location' is already set. Cannot set 'endOfSegmentLocation'.");
  if (!location && !end) refuse('The insertion location must be specified.');
  if (end) checkTab(end.tabId);
  const segment = end ? segmentOf(editing, end.segmentId) : undefined;
  const place = segment ? { segment, index: segment.end - 1 } : placeOf(editing, location);
  const at = paragraphAt(place.segment, place.index);
  if (!at) {
    return refuse(
      'The insertion index must be inside the bounds of an existing paragraph. ' +
        'You can still create new paragraphs by inserting newlines.',
    );
  }
  const index = at.start + afterCluster(textOf(at.block), place.index - at.start);
  return { segment: place.segment, index, at };
}

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Google never inserts inside a grapheme cluster: the place moves to just after it. */
function afterCluster(text: string, offset: number): number {
  const cluster = clusters.segment(text).containing(offset);
  return cluster === undefined || cluster.index === offset ? offset : cluster.index + cluster.segment.length;
}

export interface Selection extends Span {
  readonly segment: Segment;
}

/**
 * The range of a request, checked. It may reach to the end of its segment, and, unless `sections`, not to the first section break,
 * which belongs to the document.
 */
export function selectionOf(editing: Editing, range: Range | undefined, sections = false): Selection {
  if (!range) return refuse('A range must be specified.');
  checkTab(range.tabId);
  const segment = segmentOf(editing, range.segmentId);
  const { startIndex: start, endIndex: end } = range;
  if (start === undefined || end === undefined) return refuse('The range must specify a start index and an end index.');
  if (start < 0) refuse(`Index ${start} must be greater than or equal to 0.`);
  for (const [index, limit] of [
    [start, segment.end - 1],
    [end, segment.end],
  ] as const) {
    if (index > limit)
      refuse(`Index ${index} must be less than the end index of the referenced segment, ${segment.end}.`);
  }
  if (end <= start) refuse('The range should not be empty.');
  if (!sections && segment.kind === 'body' && start === 0) {
    refuse('Cannot operate on the first section break in the document.');
  }
  return { segment, start, end };
}
