/** Requests that put something other than text into a paragraph: page break, person, date, rich link, footnote. */
import { emptyParagraph } from './defaults';
import { insertionPlace, type Editing, type Place } from './editing';
import type {
  DateElementProperties,
  EndOfSegmentLocation,
  InsertRichLinkRequest,
  Location,
  PersonProperties,
} from './google-types';
import { displayDate } from './date-text';
import { insertPieces } from './insert-content';
import { refuse } from './refusal';

interface Where {
  location?: Location;
  endOfSegmentLocation?: EndOfSegmentLocation;
}

/** A place in the body, outside of tables. */
export function bodyPlace(editing: Editing, where: Where, what: string): Place {
  const place = insertionPlace(editing, where);
  if (place.segment.kind !== 'body') refuse(`${what} cannot be inserted inside a header, footer or footnote.`);
  if (place.at.container.depth > 0) refuse(`${what} cannot be inserted inside a table.`);
  return place;
}

/** A page break and a newline after it. */
export function insertPageBreak(editing: Editing, request: Where): void {
  const { segment, index } = bodyPlace(editing, request, 'A page break');
  insertPieces(editing, segment, index, [{ kind: 'pageBreak' }, '\n']);
}

export function insertPerson(editing: Editing, request: Where & { personProperties?: PersonProperties }): void {
  const { email, name } = request.personProperties ?? {};
  if (!email || !/^[^\s@]+@[^\s@]+$/.test(email))
    return refuse('personProperties.email must be a valid e-mail address.');
  const { segment, index } = insertionPlace(editing, request);
  const properties = name ? { name, email } : { email };
  insertPieces(editing, segment, index, [{ kind: 'person', personId: editing.newId('kix.'), properties }]);
}

export function insertDate(editing: Editing, request: Where & { dateElementProperties?: DateElementProperties }): void {
  const properties = displayDate(request.dateElementProperties ?? {});
  const { segment, index } = insertionPlace(editing, request);
  insertPieces(editing, segment, index, [{ kind: 'date', dateId: editing.newId('kix.'), properties }]);
}

/** The title is the linked file's; the caller must be able to read it. */
export function insertRichLink(editing: Editing, request: InsertRichLinkRequest): void {
  const uri = request.richLinkProperties?.uri;
  if (!uri) return refuse('richLinkProperties.uri must be set.');
  const { segment, index } = insertionPlace(editing, request);
  const properties = { ...editing.describeFile(uri), uri };
  insertPieces(editing, segment, index, [{ kind: 'richLink', richLinkId: editing.newId('kix.'), properties }]);
}

/** A footnote begins with a space and a newline. */
export function createFootnote(editing: Editing, request: Where): { footnoteId: string } {
  const place = insertionPlace(editing, request);
  if (place.segment.kind !== 'body') refuse('Footnotes cannot be inserted inside a header, footer or footnote.');
  const footnoteId = editing.newId('kix.');
  insertPieces(editing, place.segment, place.index, [{ kind: 'footnoteReference', footnoteId }]);
  editing.document.footnotes[footnoteId] = [{ ...emptyParagraph(), runs: [{ text: ' \n', style: {} }] }];
  return { footnoteId };
}
