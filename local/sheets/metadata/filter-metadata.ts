/** developerMetadata.search: what matches any of the filters, each once, with the filters it matched. */
import type { Caller } from '../../kernel/contract';
import type { Book } from '../book';
import { seesMetadata } from '../editing';
import type { DataFilter, DeveloperMetadata } from '../google-types';
import type { Area, MetadataRecord } from '../model';
import { intersects } from '../ranges/box';
import { refuse } from '../refusal';
import { filterAreas } from './data-filter';
import { findMetadata, shownMetadata } from './search';

export interface MatchedMetadata {
  readonly developerMetadata: DeveloperMetadata;
  readonly dataFilters: readonly DataFilter[];
}

export function filterMetadata(book: Book, caller: Caller, filters: readonly DataFilter[]): MatchedMetadata[] {
  if (filters.length === 0) refuse('At least one data filter must be specified.');
  const matched = new Map<MetadataRecord, DataFilter[]>();
  for (const filter of filters) {
    for (const entry of matches(book, caller, filter)) matched.set(entry, [...(matched.get(entry) ?? []), filter]);
  }
  return [...matched].map(([entry, dataFilters]) => ({ developerMetadata: shownMetadata(entry), dataFilters }));
}

/** A range selects the metadata of rows and columns that it crosses. */
function matches(book: Book, caller: Caller, filter: DataFilter): MetadataRecord[] {
  if (filter.developerMetadataLookup) return findMetadata(book, caller, filter.developerMetadataLookup);
  const areas = filterAreas(book, caller, filter);
  return book.record.metadata.filter(
    (entry) => seesMetadata(entry, caller) && areas.some((area) => crosses(book, entry, area)),
  );
}

function crosses(book: Book, { place }: MetadataRecord, area: Area): boolean {
  if (place.kind !== 'ROW' && place.kind !== 'COLUMN') return false;
  if (place.sheetId !== area.sheetId) return false;
  const { box } = book.sheet(place.sheetId);
  const line =
    place.kind === 'ROW'
      ? { ...box, top: place.index, bottom: place.index + 1 }
      : { ...box, left: place.index, right: place.index + 1 };
  return intersects(line, area);
}
