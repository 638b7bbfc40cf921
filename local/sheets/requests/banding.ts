/** addBanding, updateBanding, deleteBanding: alternating colours of rows or columns. */
import { copyMasked } from '../../kernel/masks';
import type { SheetState } from '../book';
import { areaOf, fieldsOf, newNumber, refuseReadOnly, type Editing } from '../editing';
import { maskWithColors, withColors } from '../formats/colors';
import type { BandedRange, BandingProperties, RequestOf, Response } from '../google-types';
import { guardArea } from '../protection/guard';
import { intersects } from '../ranges/box';
import { boxWithin } from '../ranges/grid-range';
import { refuse, required } from '../refusal';

export function addBanding(editing: Editing, { bandedRange }: RequestOf<'addBanding'>): Response {
  const given = required(bandedRange, 'bandedRange');
  const { bandedRangeId } = given;
  if (bandedRangeId !== undefined && find(editing, bandedRangeId))
    refuse(`A banded range with ID ${bandedRangeId} already exists.`);
  const id = bandedRangeId ?? newNumber(editing, (taken) => find(editing, taken) !== undefined);
  const kept = checked(editing, { ...given, bandedRangeId: id });
  editing.book.sheet(kept.range?.sheetId).record.bandedRanges.push(kept);
  return { addBanding: { bandedRange: kept } };
}

function find({ book }: Editing, id: number | undefined): { sheet: SheetState; band: BandedRange } | undefined {
  for (const sheet of book.sheets) {
    const band = sheet.record.bandedRanges.find(({ bandedRangeId }) => bandedRangeId === id);
    if (band) return { sheet, band };
  }
  return undefined;
}

function checked(editing: Editing, band: BandedRange): BandedRange {
  const { rowProperties, columnProperties, range } = band;
  if (!rowProperties && !columnProperties)
    refuse('At least one of rowProperties and columnProperties must be specified.');
  const { sheet, ...area } = areaOf(editing.book, range, 'bandedRange.range');
  guardArea(editing, area);
  for (const other of sheet.record.bandedRanges) {
    if (other.bandedRangeId !== band.bandedRangeId && intersects(boxWithin(other.range ?? {}, sheet), area)) {
      refuse('You cannot add alternating background colors to a range that already has alternating background colors.');
    }
  }
  for (const properties of [rowProperties, columnProperties]) if (properties) checkColors(properties);
  return withColors({ ...band, range: { ...range, sheetId: sheet.id } });
}

function checkColors(properties: BandingProperties): void {
  const { firstBandColor, firstBandColorStyle, secondBandColor, secondBandColorStyle } = properties;
  if (!firstBandColor && !firstBandColorStyle) refuse('firstBandColor must be specified.');
  if (!secondBandColor && !secondBandColorStyle) refuse('secondBandColor must be specified.');
}

export function updateBanding(editing: Editing, { bandedRange, fields }: RequestOf<'updateBanding'>): void {
  const mask = fieldsOf(fields, 'BandedRange');
  refuseReadOnly(mask, ['bandedRangeId', 'bandedRangeReference']);
  const given = required(bandedRange, 'bandedRange');
  const { sheet, band } =
    find(editing, given.bandedRangeId) ?? refuse(`No banded range with ID: ${given.bandedRangeId}`);
  const merged = copyMasked<BandedRange>(band, withColors(given), maskWithColors(mask));
  const kept = checked(editing, { ...merged, bandedRangeId: band.bandedRangeId as number });
  sheet.record.bandedRanges = sheet.record.bandedRanges.filter((other) => other !== band);
  editing.book.sheet(kept.range?.sheetId).record.bandedRanges.push(kept);
}

export function deleteBanding(editing: Editing, { bandedRangeId }: RequestOf<'deleteBanding'>): void {
  const { sheet, band } =
    find(editing, required(bandedRangeId, 'bandedRangeId')) ?? refuse(`No banded range with ID: ${bandedRangeId}`);
  const { sheet: _sheet, ...area } = areaOf(editing.book, band.range);
  guardArea(editing, area);
  sheet.record.bandedRanges = sheet.record.bandedRanges.filter((other) => other !== band);
}
