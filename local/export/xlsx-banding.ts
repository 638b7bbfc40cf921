/** Alternating colours of cells with nothing in them; those of the others are part of their formats. */
import { bandColorIn } from '../sheets/formats/effective-format';
import type { ColorStyle } from '../sheets/google-types';
import { boxWithin } from '../sheets/ranges/grid-range';
import type { SnapshotSheet } from '../sheets/snapshot';

export interface BandCell {
  readonly row: number;
  readonly column: number;
  readonly color: ColorStyle;
}

/** @param written `row,column` of the cells that have a format */
export function* emptyBandCells(sheet: SnapshotSheet, written: ReadonlySet<string>): Generator<BandCell> {
  for (const band of sheet.bandedRanges) {
    const box = boxWithin(band.range ?? {}, sheet);
    for (let row = box.top; row < box.bottom; row++) {
      for (let column = box.left; column < box.right; column++) {
        const color = written.has(`${row},${column}`) ? undefined : bandColorIn(band, box, row, column);
        if (color) yield { row, column, color };
      }
    }
  }
}
