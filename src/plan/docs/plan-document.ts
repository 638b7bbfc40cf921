/** From blocks and what a document holds to the next batch that is missing; a document that people have written is never overwritten. */
import type { Block } from '../../blueprints/document/blocks';
import { composeBody } from './compose';
import { finishDocument, type RunningTexts } from './finish';
import type { DocsRequest } from './google';
import { homeNames } from './home';
import type { ObservedDocument } from './observed';
import { inPages, pageAndStyles, type Theme } from './theme';

export interface DocumentPlan {
  /** One atomic batch; none when nothing is missing. */
  readonly requests: readonly DocsRequest[];
  /** Nothing follows this batch; otherwise read the document again and plan again. */
  readonly complete: boolean;
  /** There is text in it, and none of it is ours: left as it is. */
  readonly refused?: 'foreignContent';
}

/**
 * An empty document gets everything but what needs Google's IDs (first batch), then the running header and footer and the
 * links of the contents (second batch). A document that holds any of our blocks is never built again.
 * @param observed `blank`: just made, never opened
 * @param manifest that the document is to know; null: it is not known yet
 */
export function planDocument(
  blocks: readonly Block[],
  texts: RunningTexts,
  theme: Theme,
  observed: ObservedDocument | 'blank',
  manifest: string | null = null,
): DocumentPlan {
  const names = manifest === null ? [] : homeNames(manifest);
  if (observed === 'blank') return { requests: build(blocks, theme, true, true, names), complete: false };
  if (observed.marks.length > 0) {
    const home = manifest === null || manifest === observed.home.manifest ? [] : settle(observed, names);
    return { requests: [...finishDocument(observed, texts, theme), ...home], complete: true };
  }
  if (!observed.blank) return { requests: [], complete: true, refused: 'foreignContent' };
  const requests = [...swept(observed), ...build(blocks, theme, !observed.header, !observed.footer, names)];
  return { requests, complete: false };
}

/** Making a header that is there is an error, which also stops a batch that is sent twice from writing twice. */
function build(
  blocks: readonly Block[],
  theme: Theme,
  header: boolean,
  footer: boolean,
  names: readonly string[],
): DocsRequest[] {
  return [
    inPages(),
    ...(header ? [{ createHeader: { type: 'DEFAULT' as const } }] : []),
    ...(footer ? [{ createFooter: { type: 'DEFAULT' as const } }] : []),
    ...pageAndStyles(theme),
    ...composeBody(blocks, theme, names),
  ];
}

/** What the document knows of its siblings is another than it was. */
function settle({ end, home, marks, tabId, isFirstTab }: ObservedDocument, names: readonly string[]): DocsRequest[] {
  const range = {
    startIndex: Math.min(...marks.map((mark) => mark.start)),
    endIndex: Math.min(Math.max(...marks.map((mark) => mark.end)), end - 1),
    ...(isFirstTab || tabId === null ? {} : { tabId }),
  };
  return [
    ...home.ids.map((namedRangeId): DocsRequest => ({ deleteNamedRange: { namedRangeId } })),
    ...names.map((name): DocsRequest => ({ createNamedRange: { name, range } })),
  ];
}

/** An emptied document keeps blank paragraphs and the look of the last one; a fresh one needs nothing. */
function swept({ end, header, footer }: ObservedDocument): DocsRequest[] {
  if (end <= 2 && !header && !footer) return [];
  const range = { startIndex: 1, endIndex: 2 };
  return [
    ...(end > 2 ? [{ deleteContentRange: { range: { startIndex: 1, endIndex: end - 1 } } }] : []),
    { deleteParagraphBullets: { range } },
    { updateParagraphStyle: { range, paragraphStyle: { namedStyleType: 'NORMAL_TEXT' as const }, fields: '*' } },
    { updateTextStyle: { range, textStyle: {}, fields: '*' } },
  ];
}
