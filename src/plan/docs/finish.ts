/** The second batch of a document: running header and footer, and links from the contents to headings, whose IDs Google gives. */
import { shorten } from '../../blueprints/document/fit-text';
import { cleanText } from './clean-text';
import type { DocsRequest } from './google';
import { FINISHED_MARK } from './marks';
import type { ObservedDocument, ObservedLine, ObservedSegment } from './observed';
import { colour, font, LINE, points, toneColour, type Theme } from './theme';
import type { Span } from './elements';

/** One line each; cut with an ellipsis where it would not fit. */
export interface RunningTexts {
  readonly header: string;
  readonly footer: string;
}

/** Characters of 9 pt that fit into a line of the page. */
const LINE_LENGTH = 90;

/**
 * What is still missing after the first batch. A header or footer in which somebody has written is left alone, and so is
 * everything once the mark is on.
 */
export function finishDocument(observed: ObservedDocument, texts: RunningTexts, theme: Theme): DocsRequest[] {
  if (observed.finished) return [];
  const { header, footer, tabId, isFirstTab } = observed;
  const tab: InTab = isFirstTab || tabId === null ? {} : { tabId };
  const requests = [
    ...(header?.blank ? running(header, texts.header, 'borderBottom', tab, theme) : []),
    ...(footer?.blank ? running(footer, texts.footer, 'borderTop', tab, theme) : []),
    ...contentsLinks(observed, tab, theme),
  ];
  const place = observed.marks.find(({ key }) => key === 'contents') ?? observed.marks[0];
  if (requests.length === 0 || !place) return requests;
  const range = { startIndex: place.start, endIndex: place.end, ...tab };
  return [...requests, { createNamedRange: { name: FINISHED_MARK, range } }];
}

type InTab = { readonly tabId?: string };

function running(
  { id: segmentId }: ObservedSegment,
  text: string,
  edge: 'borderTop' | 'borderBottom',
  tab: InTab,
  theme: Theme,
): DocsRequest[] {
  const line = shorten(cleanText(text), LINE_LENGTH);
  if (!line) return [];
  const range = { segmentId, startIndex: 0, endIndex: line.length, ...tab };
  const border = { color: colour(LINE), width: points(0.5), padding: points(4), dashStyle: 'SOLID' } as const;
  const paragraphStyle = { lineSpacing: 100, spaceBelow: points(0), [edge]: border };
  const textStyle = { ...font(9), foregroundColor: toneColour(theme, 'secondary') };
  return [
    { insertText: { text: line, location: { segmentId, index: 0, ...tab } } },
    { updateParagraphStyle: { range, paragraphStyle, fields: Object.keys(paragraphStyle).join(',') } },
    { updateTextStyle: { range, textStyle, fields: Object.keys(textStyle).join(',') } },
  ];
}

/** Each line of the contents links to the next heading of that text; a line without one (rewritten by a person) stays plain. */
function contentsLinks({ marks, lines, tabId }: ObservedDocument, tab: InTab, theme: Theme): DocsRequest[] {
  const contents = marks.find(({ key }) => key === 'contents');
  if (!contents) return [];
  const headings = lines.filter((line) => line.headingId !== null && line.start >= contents.end && line.text !== '');
  return lines.filter(inside(contents)).flatMap((line): DocsRequest[] => {
    const at = headings.findIndex((heading) => line.headingId === null && heading.text === line.text);
    if (at < 0) return [];
    const [heading] = headings.splice(at, 1);
    const id = heading?.headingId ?? '';
    return [headingLink({ start: line.start, end: line.start + line.text.length }, id, tabId, tab, theme)];
  });
}

/** Words that lead to a heading and look like any others. */
export function headingLink(
  { start, end }: Span,
  id: string,
  tabId: string | null,
  tab: InTab,
  theme: Theme,
): DocsRequest {
  const textStyle = {
    link: tabId === null ? { headingId: id } : { heading: { id, tabId } },
    // A link would turn blue and underlined.
    foregroundColor: toneColour(theme, 'ink'),
    underline: false,
  };
  const range = { startIndex: start, endIndex: end, ...tab };
  return { updateTextStyle: { range, textStyle, fields: Object.keys(textStyle).join(',') } };
}

const inside =
  (span: Span) =>
  ({ start, end }: ObservedLine): boolean =>
    start >= span.start && end <= span.end;
