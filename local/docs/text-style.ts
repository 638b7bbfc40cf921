/** updateTextStyle: styles of text, inherited where they equal the parent's, and links with the looks they bring. */
import { sameValue } from './same-value';
import { copyMasked, type MaskMembers } from '../kernel/masks';
import { selectionOf, segmentsOf, TAB_ID, type Editing } from './editing';
import type { Link, NamedStyleType, Range, TextStyle } from './google-types';
import { blockLength, type DocumentRecord, type Paragraph, type Run } from './model';
import { refuse, unsupported } from './refusal';
import { LINK_LOOK, mapRuns, runAt } from './runs';
import { readStyleMask, TEXT_FIELDS } from './style-mask';
import { checkTextStyle, cleanValue } from './style-values';
import { paragraphsIn } from './tree';

/** Text style that text of a paragraph of this named style has when it sets none itself. */
export function inheritedText(document: DocumentRecord, type: NamedStyleType | undefined): TextStyle {
  const own = (name: NamedStyleType) => document.namedStyles.find((style) => style.namedStyleType === name)?.textStyle;
  return { ...own('NORMAL_TEXT'), ...own(type ?? 'NORMAL_TEXT') };
}

export function updateTextStyle(
  editing: Editing,
  request: { range?: Range; textStyle?: TextStyle; fields?: string },
): void {
  const mask = readStyleMask(request.fields, TEXT_FIELDS);
  const wanted = checkTextStyle(cleanValue(request.textStyle ?? {}));
  const { segment, start, end } = selectionOf(editing, request.range);
  const { link: _link, ...other } = mask;
  const change = { link: 'link' in mask ? readLink(editing, wanted.link) : undefined, other, wanted };
  for (const { block, start: at } of paragraphsIn(segment, start, end)) {
    const from = Math.max(0, start - at);
    const to = Math.min(blockLength(block), end - at);
    const parent = inheritedText(editing.document, block.style.namedStyleType);
    restyle(block, from, to, parent, change);
    if (block.bullet && from === 0 && to >= blockLength(block) - 1) {
      block.bullet = { ...block.bullet, textStyle: copyMasked(block.bullet.textStyle, wanted, other) ?? {} };
    }
  }
}

interface Change {
  /** null removes links, undefined leaves them. */
  readonly link: Link | null | undefined;
  readonly other: MaskMembers;
  readonly wanted: TextStyle;
}

function restyle(
  paragraph: Paragraph,
  from: number,
  to: number,
  parent: TextStyle,
  { link, other, wanted }: Change,
): void {
  const apply = (style: TextStyle): TextStyle => inherit(copyMasked(style, wanted, other) ?? {}, parent, other);
  if (link) widenLink(paragraph, from, to, link);
  const before = from > 0 ? runAt(paragraph.runs, from - 1)?.style : undefined;
  const unlinked = before && !before.link ? before : {};
  const looks = Object.fromEntries(Object.entries(LINK_LOOK).filter(([name]) => !(name in other))) as TextStyle;
  paragraph.runs = mapRuns(paragraph.runs, from, to, (run) => {
    if (link === undefined) return { ...run, style: apply(run.style) };
    if (link === null) return { ...run, style: apply(run.style.link ? unlinked : run.style) };
    return atNewline(run).map((part) =>
      part.text === '\n'
        ? { ...part, style: apply(part.style) }
        : { ...part, style: apply({ ...part.style, ...looks, link }) },
    );
  });
}

/** Styles that equal the parent's are set to inherit. */
function inherit(style: TextStyle, parent: TextStyle, mask: MaskMembers): TextStyle {
  const kept = Object.entries(style).filter(
    ([name, value]) => !(name in mask) || !sameValue(value, parent[name as keyof TextStyle]),
  );
  return Object.fromEntries(kept) as TextStyle;
}

/** A link that reaches out of the range is pointed to the new place as a whole. */
function widenLink(paragraph: Paragraph, from: number, to: number, link: Link): void {
  const linkAt = (offset: number) => (offset < 0 ? undefined : runAt(paragraph.runs, offset)?.style.link);
  const first = linkAt(from);
  const last = linkAt(to - 1);
  let left = from;
  let right = to;
  while (first && left > 0 && sameValue(linkAt(left - 1), first)) left--;
  while (last && sameValue(linkAt(right), last)) right++;
  const relink = (run: Run): Run => ({ ...run, style: { ...run.style, link } });
  if (left < from) paragraph.runs = mapRuns(paragraph.runs, left, from, relink);
  if (right > to) paragraph.runs = mapRuns(paragraph.runs, to, right, relink);
}

function atNewline(run: Run): Run[] {
  if (!run.text.endsWith('\n') || run.text === '\n') return [run];
  return [
    { ...run, text: run.text.slice(0, -1) },
    { ...run, text: '\n' },
  ];
}

/** The link in the form that is kept: one of url, headingId. */
function readLink(editing: Editing, link: Link | undefined): Link | null {
  if (!link) return null;
  const set = Object.entries(link).filter(([, value]) => value !== undefined);
  if (set.length !== 1) return refuse('A link must have exactly one destination.');
  if (link.url !== undefined)
    return link.url === '' ? refuse('The URL of a link must not be empty.') : { url: link.url };
  if (link.tabId !== undefined)
    return link.tabId === TAB_ID ? { tabId: TAB_ID } : refuse(`The tab ID ${link.tabId} was not found.`);
  if (link.bookmarkId !== undefined || link.bookmark) return unsupported('A link to a bookmark (no request makes one)');
  if (link.heading?.tabId !== undefined && link.heading.tabId !== TAB_ID)
    refuse(`The tab ID ${link.heading.tabId} was not found.`);
  const id = link.headingId ?? link.heading?.id;
  if (id === undefined || !hasHeading(editing.document, id)) return refuse(`The heading ID ${id ?? ''} was not found.`);
  return { headingId: id };
}

function hasHeading(document: DocumentRecord, id: string): boolean {
  return segmentsOf(document).some((segment) =>
    paragraphsIn(segment, 0, segment.end).some(({ block }) => block.style.headingId === id),
  );
}
