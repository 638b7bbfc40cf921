/** Finds developer metadata by what Google's DeveloperMetadataLookup says. */
import type { Caller } from '../../kernel/contract';
import type { Book } from '../book';
import { seesMetadata } from '../editing';
import type {
  DataFilter,
  DeveloperMetadata,
  DeveloperMetadataLocation,
  DeveloperMetadataLookup,
} from '../google-types';
import type { MetadataPlace, MetadataRecord } from '../model';
import { refuse } from '../refusal';

export function shownMetadata({ id, key, value, visibility, place }: MetadataRecord): DeveloperMetadata {
  return {
    metadataId: id,
    metadataKey: key,
    ...(value === undefined ? {} : { metadataValue: value }),
    location: shownPlace(place),
    visibility,
  };
}

export function shownPlace(place: MetadataPlace): DeveloperMetadataLocation {
  switch (place.kind) {
    case 'SPREADSHEET':
      return { locationType: 'SPREADSHEET', spreadsheet: true };
    case 'SHEET':
      return { locationType: 'SHEET', sheetId: place.sheetId };
    case 'ROW':
    case 'COLUMN': {
      const dimension = place.kind === 'ROW' ? 'ROWS' : 'COLUMNS';
      return {
        locationType: place.kind,
        dimensionRange: { sheetId: place.sheetId, dimension, startIndex: place.index, endIndex: place.index + 1 },
      };
    }
  }
}

/** @throws Refusal for a filter that is not about metadata */
export function requireLookup(filter: DataFilter): DeveloperMetadataLookup {
  return filter.developerMetadataLookup ?? refuse('The data filter must have a developerMetadataLookup.');
}

/** What the caller may see of what the lookup selects. @throws Refusal for a lookup that contradicts itself */
export function findMetadata(book: Book, caller: Caller, lookup: DeveloperMetadataLookup): MetadataRecord[] {
  checkLookup(book, lookup);
  const {
    metadataId,
    metadataKey,
    metadataValue,
    visibility,
    locationType,
    metadataLocation,
    locationMatchingStrategy,
  } = lookup;
  return book.record.metadata.filter(
    (entry) =>
      seesMetadata(entry, caller) &&
      (metadataId === undefined || entry.id === metadataId) &&
      (metadataKey === undefined || entry.key === metadataKey) &&
      (metadataValue === undefined || entry.value === metadataValue) &&
      (visibility === undefined ||
        visibility === 'DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED' ||
        entry.visibility === visibility) &&
      (locationType === undefined || entry.place.kind === locationType) &&
      (metadataLocation === undefined ||
        isAt(entry.place, metadataLocation, locationMatchingStrategy === 'INTERSECTING_LOCATION')),
  );
}

function checkLookup(
  book: Book,
  { locationType, metadataLocation, locationMatchingStrategy }: DeveloperMetadataLookup,
): void {
  if (locationType === 'DEVELOPER_METADATA_LOCATION_TYPE_UNSPECIFIED') refuse('Invalid locationType.');
  if (!metadataLocation) {
    if (locationMatchingStrategy !== undefined) refuse('locationMatchingStrategy requires a metadataLocation.');
    return;
  }
  const { spreadsheet, sheetId, dimensionRange } = metadataLocation;
  const given = [spreadsheet === true, sheetId !== undefined, dimensionRange !== undefined].filter((one) => one).length;
  if (given !== 1) refuse('Exactly one of metadataLocation.spreadsheet, sheetId and dimensionRange must be specified.');
  if (spreadsheet && locationMatchingStrategy === 'INTERSECTING_LOCATION' && locationType === 'SPREADSHEET')
    refuse('locationType cannot be SPREADSHEET when intersecting.');
  if (sheetId !== undefined) book.sheet(sheetId);
  if (dimensionRange) book.sheet(dimensionRange.sheetId);
}

/** Exactly there, or, when intersecting, also inside a sheet or the spreadsheet, and over a dimension range's rows or columns. */
function isAt(
  place: MetadataPlace,
  { spreadsheet, sheetId, dimensionRange }: DeveloperMetadataLocation,
  intersecting: boolean,
): boolean {
  if (spreadsheet) return intersecting || place.kind === 'SPREADSHEET';
  if (sheetId !== undefined) {
    return place.kind !== 'SPREADSHEET' && place.sheetId === sheetId && (intersecting || place.kind === 'SHEET');
  }
  const { sheetId: home = 0, dimension, startIndex = 0, endIndex = Number.MAX_SAFE_INTEGER } = dimensionRange ?? {};
  if (place.kind !== (dimension === 'ROWS' ? 'ROW' : 'COLUMN') || place.sheetId !== home) return false;
  if (intersecting) return place.index >= startIndex && place.index < endIndex;
  return place.index === startIndex && endIndex === startIndex + 1;
}
