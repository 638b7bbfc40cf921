/** createDeveloperMetadata, updateDeveloperMetadata, deleteDeveloperMetadata. */
import { copyMasked } from '../../kernel/masks';
import { fieldsOf, newNumber, refuseReadOnly, type Editing } from '../editing';
import type { DeveloperMetadata, DeveloperMetadataLocation, RequestOf, Response } from '../google-types';
import { findMetadata, requireLookup, shownMetadata } from '../metadata/search';
import type { MetadataPlace, MetadataRecord } from '../model';
import { refuse, required } from '../refusal';

export function createDeveloperMetadata(
  editing: Editing,
  { developerMetadata }: RequestOf<'createDeveloperMetadata'>,
): Response {
  const { book, caller } = editing;
  const given = required(developerMetadata, 'developerMetadata');
  const isTaken = (id: number) => book.record.metadata.some((entry) => entry.id === id);
  const { metadataId } = given;
  if (metadataId !== undefined && metadataId <= 0) refuse(`metadataId must be positive: ${metadataId}`);
  if (metadataId !== undefined && isTaken(metadataId))
    refuse(`Developer metadata with ID ${metadataId} already exists.`);
  const entry: MetadataRecord = {
    id: metadataId ?? newNumber(editing, isTaken),
    ...content(given),
    project: caller.project,
    place: placeOf(editing, given.location),
  };
  book.record.metadata.push(entry);
  checkQuota(book.record.metadata);
  return { createDeveloperMetadata: { developerMetadata: shownMetadata(entry) } };
}

function content({
  metadataKey,
  metadataValue,
  visibility,
}: DeveloperMetadata): Pick<MetadataRecord, 'key' | 'value' | 'visibility'> {
  const key = required(metadataKey, 'metadataKey');
  if (key === '') refuse('metadataKey must not be empty.');
  if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT') return refuse('visibility must be specified.');
  return { key, ...(metadataValue === undefined ? {} : { value: metadataValue }), visibility };
}

function placeOf({ book }: Editing, location: DeveloperMetadataLocation | undefined): MetadataPlace {
  const { spreadsheet, sheetId, dimensionRange } = required(location, 'location');
  const given = [spreadsheet === true, sheetId !== undefined, dimensionRange !== undefined].filter((one) => one).length;
  if (given !== 1)
    refuse('Exactly one of location.spreadsheet, location.sheetId and location.dimensionRange must be specified.');
  if (spreadsheet) return { kind: 'SPREADSHEET' };
  if (sheetId !== undefined) return { kind: 'SHEET', sheetId: book.sheet(sheetId).id };
  const { dimension, startIndex = 0, endIndex } = dimensionRange ?? {};
  const sheet = book.sheet(dimensionRange?.sheetId);
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS')
    return refuse('location.dimensionRange.dimension must be specified.');
  if (endIndex !== startIndex + 1) refuse('The location of developer metadata must be a single row or column.');
  if (startIndex < 0 || startIndex >= (dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount))
    refuse('The location of developer metadata is outside the sheet.');
  return { kind: dimension === 'ROWS' ? 'ROW' : 'COLUMN', sheetId: sheet.id, index: startIndex };
}

/** 30,000 characters for the spreadsheet and 30,000 for each sheet (Google's guide on developer metadata). */
function checkQuota(entries: readonly MetadataRecord[]): void {
  const sizes = new Map<number | null, number>();
  for (const { key, value = '', place } of entries) {
    const home = place.kind === 'SPREADSHEET' ? null : place.sheetId;
    const size = (sizes.get(home) ?? 0) + key.length + value.length;
    if (size > 30_000)
      refuse('Developer metadata may have at most 30000 characters per sheet, and as many for the spreadsheet.');
    sizes.set(home, size);
  }
}

export function updateDeveloperMetadata(editing: Editing, request: RequestOf<'updateDeveloperMetadata'>): Response {
  const mask = fieldsOf(request.fields, 'DeveloperMetadata');
  refuseReadOnly(mask, ['metadataId', 'location.locationType']);
  const given = required(request.developerMetadata, 'developerMetadata');
  const { book, caller } = editing;
  const found = (request.dataFilters ?? []).flatMap((filter) => findMetadata(book, caller, requireLookup(filter)));
  if (!request.dataFilters?.length) refuse('At least one data filter must be specified.');
  const changed = new Map<MetadataRecord, MetadataRecord>();
  for (const entry of found) {
    const { location, ...rest } = copyMasked(shownMetadata(entry), given, mask) ?? {};
    const { locationType: _type, ...where } = location ?? {};
    changed.set(entry, { id: entry.id, ...content(rest), project: entry.project, place: placeOf(editing, where) });
  }
  book.record.metadata = book.record.metadata.map((entry) => changed.get(entry) ?? entry);
  checkQuota(book.record.metadata);
  return { updateDeveloperMetadata: { developerMetadata: [...changed.values()].map(shownMetadata) } };
}

export function deleteDeveloperMetadata(
  { book, caller }: Editing,
  { dataFilter }: RequestOf<'deleteDeveloperMetadata'>,
): Response {
  const gone = findMetadata(book, caller, requireLookup(required(dataFilter, 'dataFilter')));
  book.record.metadata = book.record.metadata.filter((entry) => !gone.includes(entry));
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: gone.map(shownMetadata) } };
}
