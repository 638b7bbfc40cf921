/** Page-level requests: document style, sections, headers and footers. */
import { copyMasked } from '../kernel/masks';
import { emptyParagraph } from './defaults';
import { checkTab, placeOf, selectionOf, type Editing } from './editing';
import type { DocumentStyle, EndOfSegmentLocation, Location, Range, SectionStyle } from './google-types';
import { bodyPlace } from './inline-objects';
import { breakParagraph } from './insert-content';
import { blockLength, type SectionBreak } from './model';
import { dropSegment, shiftForInsertion } from './named-ranges';
import { refuse, unsupported } from './refusal';
import { DOCUMENT_FIELDS, readStyleMask, SECTION_FIELDS } from './style-mask';
import { cleanValue } from './style-values';
import { blockAt } from './tree';

export function updateDocumentStyle(
  editing: Editing,
  request: { documentStyle?: DocumentStyle; fields?: string; tabId?: string },
): void {
  checkTab(request.tabId);
  const mask = readStyleMask(request.fields, DOCUMENT_FIELDS);
  const wanted = cleanValue(request.documentStyle ?? {});
  if (wanted.documentFormat && wanted.documentFormat.documentMode !== 'PAGES') unsupported('A document without pages');
  if ('background' in mask && !wanted.background?.color?.color && wanted.background)
    refuse('The background cannot be transparent.');
  const { document } = editing;
  document.documentStyle = copyMasked(document.documentStyle, wanted, mask) ?? {};
  if ('marginHeader' in mask || 'marginFooter' in mask) document.documentStyle.useCustomHeaderFooterMargins = true;
  // A margin of the document takes the place of the sections' own.
  for (const { block } of sections(editing)) {
    const style: Record<string, unknown> = { ...block.style };
    for (const name of ['marginTop', 'marginBottom', 'marginLeft', 'marginRight']) if (name in mask) delete style[name];
    block.style = style as SectionStyle;
  }
}

/** A newline, then a section break. The new section goes on as the one it was cut from. */
export function insertSectionBreak(
  editing: Editing,
  request: {
    sectionType?: SectionStyle['sectionType'];
    location?: Location;
    endOfSegmentLocation?: EndOfSegmentLocation;
  },
): void {
  const { sectionType } = request;
  if (!sectionType || sectionType === 'SECTION_TYPE_UNSPECIFIED') return refuse('The section type must be specified.');
  const { segment, index } = bodyPlace(editing, request, 'A section break');
  const current = sections(editing).filter((section) => section.start <= index);
  const after = breakParagraph(editing, segment, index);
  const { defaultHeaderId: _header, defaultFooterId: _footer, ...style } = current.at(-1)?.block.style ?? {};
  after.container.blocks.splice(after.position, 0, { kind: 'sectionBreak', style: { ...style, sectionType } });
  shiftForInsertion(editing.document, '', index + 1, 1);
}

export function updateSectionStyle(
  editing: Editing,
  request: { range?: Range; sectionStyle?: SectionStyle; fields?: string },
): void {
  const mask = readStyleMask(request.fields, SECTION_FIELDS);
  const wanted = cleanValue(request.sectionStyle ?? {});
  for (const name of Object.keys(mask)) {
    if (wanted[name as keyof SectionStyle] === undefined) refuse(`${name}: a concrete value is required.`);
  }
  if ((wanted.columnProperties?.length ?? 0) > 3) refuse('A section can have no more than 3 columns.');
  if (wanted.columnProperties?.some((column) => column.width)) refuse('The width of a section column is read-only.');
  const { segment, start, end } = selectionOf(editing, request.range, true);
  if (segment.kind !== 'body') refuse('The segment ID must be empty: only the body has sections.');
  for (const section of sections(editing)) {
    if (section.start < end && section.end > start)
      section.block.style = copyMasked(section.block.style, wanted, mask) ?? {};
  }
  if ('marginHeader' in mask || 'marginFooter' in mask)
    editing.document.documentStyle.useCustomHeaderFooterMargins = true;
}

interface Section {
  readonly block: SectionBreak;
  readonly start: number;
  /** Where the next section or the body ends. */
  end: number;
}

function sections(editing: Editing): Section[] {
  const found: Section[] = [];
  let at = 0;
  for (const block of editing.document.body) {
    if (block.kind === 'sectionBreak') found.push({ block, start: at, end: at });
    at += blockLength(block);
    const last = found.at(-1);
    if (last) last.end = at;
  }
  return found;
}

type Part = 'header' | 'footer';
const STYLE_KEY = { header: 'defaultHeaderId', footer: 'defaultFooterId' } as const;
const STORE_KEY = { header: 'headers', footer: 'footers' } as const;

/** Makes a default header or footer, for the document or for the section that a section break begins. @returns its ID. */
export function createPart(
  editing: Editing,
  part: Part,
  request: { type?: string; sectionBreakLocation?: Location },
): string {
  if (request.type !== 'DEFAULT') refuse('The type must be DEFAULT.');
  const style = styleOf(editing, request.sectionBreakLocation);
  const key = STYLE_KEY[part];
  const existing = style.get()[key];
  const name = part === 'header' ? 'header' : 'footer';
  if (existing) refuse(`Default ${name} already exists. ${name}Id: ${existing}`);
  const id = editing.newId('kix.');
  editing.document[STORE_KEY[part]][id] = [emptyParagraph()];
  style.set({ ...style.get(), [key]: id });
  return id;
}

interface StyleHolder {
  get(): DocumentStyle & SectionStyle;
  set(style: DocumentStyle & SectionStyle): void;
}

function styleOf(editing: Editing, location: Location | undefined): StyleHolder {
  const { document } = editing;
  const ofDocument = {
    get: () => document.documentStyle as DocumentStyle & SectionStyle,
    set: (style: DocumentStyle) => void (document.documentStyle = style),
  };
  if (!location) return ofDocument;
  const { segment, index } = placeOf(editing, location);
  const found = blockAt(segment, index);
  const block = found?.block;
  if (segment.kind !== 'body' || block?.kind !== 'sectionBreak')
    return refuse('The location must be that of a section break.');
  if (index === 0) return ofDocument;
  return { get: () => block.style as DocumentStyle & SectionStyle, set: (style) => void (block.style = style) };
}

/** Removes a header or footer and every reference to it. */
export function deletePart(editing: Editing, part: Part, id: string | undefined, tabId: string | undefined): void {
  checkTab(tabId);
  const { document } = editing;
  const parts = document[STORE_KEY[part]];
  if (!id || !parts[id]) return refuse(`The ${part} with ID ${id ?? ''} was not found.`);
  delete parts[id];
  dropSegment(document, id);
  const without = <T extends DocumentStyle | SectionStyle>(style: T): T =>
    Object.fromEntries(Object.entries(style).filter(([, value]) => value !== id)) as T;
  document.documentStyle = without(document.documentStyle);
  for (const { block } of sections(editing)) block.style = without(block.style);
}
