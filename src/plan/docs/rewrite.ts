/**
 * The one batch that brings a document up to date. It is written from the end of the body to its beginning, so that no index that was
 * read moves before its turn; the marks come last, where everything then stands.
 */
import { arrange, type Decision } from './arrange';
import { headingLink } from './finish';
import type { DocsRequest } from './google';
import { knownNames, markName } from './marks';
import type { ObservedBook } from './observed-book';
import { regionOf, type Listed, type Region } from './seat-region';
import type { Theme } from './theme';

export interface Rewrite {
  /** None: nothing is to be written. */
  readonly requests: readonly DocsRequest[];
  /** There are headings whose IDs only Google knows yet: links to them take another look. */
  readonly linksWait: boolean;
}

/**
 * @param decisions of all blocks but the contents, in the order in which they should stand
 * @param contents of the contents, once it is known which headings there are; null: there are none in the document
 */
export function rewriteBook(
  book: ObservedBook,
  decisions: readonly Decision[],
  contents: (headings: readonly Listed[]) => Decision | null,
  theme: Theme,
): Rewrite {
  const others = arrange(book, decisions).map((seat) => regionOf(book, seat));
  const place = book.blocks.find(({ name }) => name.key === 'contents')?.start ?? Infinity;
  const headings = others.filter(({ start }) => start > place).flatMap((region) => region.headings);
  const decision = contents(headings);
  const own = decision ? arrange(book, [decision]).map((seat) => regionOf(book, seat)) : [];
  const linked = own.map((region) => withLinks(region, headings, book, theme));
  const regions = [...others, ...linked.map(({ region }) => region)].sort((one, other) => one.start - other.start);
  const keys = [...decisions, ...(decision ? [decision] : [])].flatMap(({ verdict, deed }) =>
    deed === 'add' ? [verdict.key] : [],
  );
  return {
    requests: inTab(assemble(book, regions, keys), book),
    linksWait: linked.some(({ waits }) => waits),
  };
}

/** Each line leads to the next heading that says the same; one that says something else (a person's) leads nowhere. */
function withLinks(
  region: Region,
  headings: readonly Listed[],
  { tabId }: ObservedBook,
  theme: Theme,
): { readonly region: Region; readonly waits: boolean } {
  if (region.name === null) return { region, waits: false };
  const rest = [...headings];
  let waits = false;
  const links = region.lines.flatMap(({ start, text, link }): DocsRequest[] => {
    const at = rest.findIndex((heading) => heading.text === text);
    if (at < 0) return [];
    const [heading] = rest.splice(at, 1);
    if (!heading?.id) waits = true;
    if (!heading?.id || heading.id === link) return [];
    return [headingLink({ start, end: start + text.length }, heading.id, tabId, {}, theme)];
  });
  return { region: { ...region, requests: [...region.requests, ...links] }, waits };
}

/** @param added keys of blocks that were never there */
function assemble(book: ObservedBook, regions: readonly Region[], added: readonly string[]): DocsRequest[] {
  const changes = (region: Region): boolean => region.requests.length > 0 || renamed(region);
  if (!regions.some(changes)) return [];
  const edits = [...regions].reverse().flatMap(({ requests }) => requests);
  // At the edge of a range it is Google's to say whether what comes in belongs to it: neighbours are marked anew too.
  const anew = regions.map((region, index) =>
    [regions[index - 1], region, regions[index + 1]].some((one) => one !== undefined && changes(one)),
  );
  const length = book.end + regions.reduce((sum, region) => sum + region.length - (region.end - region.start), 0);
  let shift = 0;
  const marks = regions.flatMap((region, index) => {
    const start = region.start + shift;
    shift += region.length - (region.end - region.start);
    return region.name && anew[index] ? [mark(markName(region.name), start, start + region.marked, length)] : [];
  });
  const gone = regions.flatMap(({ seat }, index) => (anew[index] && 'block' in seat ? seat.block.ids : []));
  const known = added.length > 0 || book.known.size === 0;
  const keys = regions.flatMap(({ name }) => (name ? [name.key] : []));
  return [
    ...[...gone, ...book.strays, ...(known ? book.knownIds : [])].map((namedRangeId): DocsRequest => ({
      deleteNamedRange: { namedRangeId },
    })),
    ...edits,
    ...marks,
    ...(known ? knownNames(keys, book.known).map((name) => mark(name, 1, length, length)) : []),
  ];
}

/** Its mark is to be another one, or none. */
const renamed = ({ seat, name }: Region): boolean =>
  seat.kind !== 'comes' && (name === null || markName(name) !== markName(seat.block.name));

/** @param length of the body: its last newline cannot be marked */
const mark = (name: string, startIndex: number, end: number, length: number): DocsRequest => ({
  createNamedRange: { name, range: { startIndex, endIndex: Math.min(end, length - 1) } },
});

const PLACES = new Set(['range', 'location', 'tableStartLocation']);

/** Requests name no tab: in one that is not the first, every place does. */
function inTab(requests: readonly DocsRequest[], { isFirstTab, tabId }: ObservedBook): DocsRequest[] {
  if (isFirstTab || tabId === null) return [...requests];
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        PLACES.has(key) ? { ...(put(inner) as object), tabId } : put(inner),
      ]),
    );
  };
  return requests.map((request) => put(request) as DocsRequest);
}
