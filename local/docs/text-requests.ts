/** insertText, deleteContentRange, replaceAllText, and the requests on named ranges. */
import { removeContent, deleteContent } from './delete-content';
import { checkTabs, insertionPlace, segmentOf, segmentsOf, selectionOf, type Editing } from './editing';
import type { EndOfSegmentLocation, Location, Range } from './google-types';
import { cleanText, insertPieces, placePieces } from './insert-content';
import { textOf, type Span } from './model';
import { shiftForReplacement } from './named-ranges';
import { refuse, unsupported } from './refusal';
import { paragraphsIn } from './tree';

export function insertText(
  editing: Editing,
  request: { text?: string; location?: Location; endOfSegmentLocation?: EndOfSegmentLocation },
): void {
  const text = cleanText(request.text ?? '');
  if (text === '') refuse('Insert text requests must specify text to insert.');
  const { segment, index } = insertionPlace(editing, request);
  insertPieces(editing, segment, index, [text]);
}

export function deleteContentRange(editing: Editing, request: { range?: Range }): void {
  const { segment, start, end } = selectionOf(editing, request.range);
  deleteContent(editing, segment, start, end);
}

/** Replaces text within a segment; it takes the style of the first character that goes. Ranges over all of it stay over all of it. */
function replaceText(editing: Editing, segmentId: string, { start, end }: Span, text: string): void {
  // Put in after the first character, so that the new text takes its style; a surrogate pair is one character.
  const segment = () => segmentOf(editing, segmentId);
  const found = paragraphsIn(segment(), start, start + 1)[0];
  if (!found) refuse('Invalid deletion range. Cannot delete the requested range.');
  const first = textOf(found.block).codePointAt(start - found.start) ?? 0;
  const width = first > 0xffff ? 2 : 1;
  if (text !== '' && first !== 0x0a) {
    const length = placePieces(editing, segment(), start + width, [text]);
    removeContent(editing, segment(), start, start + width);
    if (end > start + width) removeContent(editing, segment(), start + length, end - width + length);
  } else {
    removeContent(editing, segment(), start, end);
    if (text !== '') placePieces(editing, segment(), start, [text]);
  }
  shiftForReplacement(editing.document, segmentId, start, end, text.length);
}

export function replaceAllText(
  editing: Editing,
  request: {
    containsText?: { text?: string; matchCase?: boolean; searchByRegex?: boolean };
    replaceText?: string;
    tabsCriteria?: { tabIds?: string[] };
  },
): { occurrencesChanged?: number } {
  checkTabs(request.tabsCriteria);
  const { text: wanted = '', matchCase = false, searchByRegex = false } = request.containsText ?? {};
  if (searchByRegex) unsupported('Searching by a regular expression');
  if (wanted === '') refuse('The text to search for must not be empty.');
  if (wanted.includes('\n')) unsupported('Searching across paragraphs');
  const replacement = cleanText(request.replaceText ?? '');
  const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'gu' : 'giu');
  let occurrencesChanged = 0;
  for (const { id } of segmentsOf(editing.document)) {
    const segment = segmentOf(editing, id);
    const matches = paragraphsIn(segment, 0, segment.end).flatMap(({ block, start }) =>
      [...textOf(block).matchAll(pattern)].map((match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
      })),
    );
    for (const match of matches.reverse()) replaceText(editing, id, match, replacement);
    occurrencesChanged += matches.length;
  }
  return occurrencesChanged > 0 ? { occurrencesChanged } : {};
}

export function createNamedRange(
  editing: Editing,
  request: { name?: string; range?: Range },
): { namedRangeId: string } {
  const { name = '' } = request;
  if (name.length < 1 || name.length > 256)
    refuse('The name of a named range must have between 1 and 256 UTF-16 code units.');
  const { segment, start, end } = selectionOf(editing, request.range);
  const id = editing.newId('kix.');
  editing.document.namedRanges.push({ id, name, ranges: [{ segmentId: segment.id, start, end }] });
  return { namedRangeId: id };
}

interface Named {
  name?: string;
  namedRangeId?: string;
  tabsCriteria?: { tabIds?: string[] };
}

/** The content stays. */
export function deleteNamedRange(editing: Editing, request: Named): void {
  const doomed = new Set(named(editing, request).map((range) => range.id));
  if (request.name !== undefined && doomed.size === 0) refuse(`There is no named range with the name ${request.name}.`);
  editing.document.namedRanges = editing.document.namedRanges.filter((range) => !doomed.has(range.id));
}

/** Only the first part of a range in several parts gets the text; the others are deleted. An unknown name changes nothing. */
export function replaceNamedRangeContent(
  editing: Editing,
  request: { text?: string; namedRangeId?: string; namedRangeName?: string; tabsCriteria?: { tabIds?: string[] } },
): void {
  const { text = '', namedRangeName: name, namedRangeId, tabsCriteria } = request;
  const wanted = named(editing, {
    ...(name === undefined ? {} : { name }),
    ...(namedRangeId === undefined ? {} : { namedRangeId }),
    ...(tabsCriteria ? { tabsCriteria } : {}),
  });
  for (const { id } of wanted) {
    const current = () => editing.document.namedRanges.find((range) => range.id === id)?.ranges ?? [];
    for (const { segmentId, start, end } of current().slice(1).reverse()) {
      deleteContent(editing, segmentOf(editing, segmentId), start, end);
    }
    const [first] = current();
    if (first) replaceText(editing, first.segmentId, first, cleanText(text));
  }
}

function named(editing: Editing, { name, namedRangeId, tabsCriteria }: Named) {
  checkTabs(tabsCriteria);
  if (name !== undefined && namedRangeId !== undefined) refuse("oneof field 'named_range_reference' is already set.");
  if (!name && !namedRangeId) refuse('ID or name for named range must be set.');
  const all = editing.document.namedRanges;
  if (name) return all.filter((range) => range.name === name);
  const found = all.filter((range) => range.id === namedRangeId);
  return found.length > 0 ? found : refuse(`The named range with ID ${namedRangeId ?? ''} was not found.`);
}
