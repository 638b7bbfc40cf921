/** Google's DataFilter: the areas that it selects. */
import type { Caller } from '../../kernel/contract';
import type { Book } from '../book';
import type { DataFilter, GridRange } from '../google-types';
import type { Area } from '../model';
import { boxWithin } from '../ranges/grid-range';
import { readableArea, resolveRange } from '../ranges/resolve';
import { refuse } from '../refusal';
import { findMetadata } from './search';

/** @throws Refusal for a filter with none or several kinds, or that names no cells */
export function filterAreas(book: Book, caller: Caller, filter: DataFilter): Area[] {
  const { a1Range, gridRange, developerMetadataLookup } = filter;
  if ([a1Range, gridRange, developerMetadataLookup].filter((one) => one !== undefined).length !== 1) {
    return refuse('Exactly one of a1Range, gridRange and developerMetadataLookup must be specified.');
  }
  if (a1Range !== undefined) return [readableArea(resolveRange(book, a1Range))];
  if (gridRange) {
    const sheet = book.sheet(gridRange.sheetId);
    checkOrder(gridRange);
    return [readableArea({ sheet, asked: boxWithin(gridRange, sheet), single: false })];
  }
  return findMetadata(book, caller, developerMetadataLookup ?? {}).flatMap(({ place }): Area[] => {
    if (place.kind === 'SPREADSHEET') return [];
    const sheet = book.sheet(place.sheetId);
    const whole = { sheetId: sheet.id, ...sheet.box };
    if (place.kind === 'SHEET') return [whole];
    const edges =
      place.kind === 'ROW'
        ? { top: place.index, bottom: place.index + 1 }
        : { left: place.index, right: place.index + 1 };
    return [{ ...whole, ...edges }];
  });
}

function checkOrder(range: GridRange): void {
  for (const dimension of ['Row', 'Column'] as const) {
    const start = range[`start${dimension}Index`] ?? 0;
    const end = range[`end${dimension}Index`];
    if (start < 0) refuse(`gridRange.start${dimension}Index must be greater than or equal to 0.`);
    if (end !== undefined && end <= start)
      refuse(`gridRange.end${dimension}Index[${end}] must be greater than start${dimension}Index[${start}].`);
  }
}
