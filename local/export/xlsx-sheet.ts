/** One tab of a spreadsheet as a worksheet. */
import type { DataValidation, Style, Worksheet } from 'exceljs';
import { DEFAULT_FORMAT } from '../sheets/formats/effective-format';
import type { CellFormat, ColorStyle } from '../sheets/google-types';
import { boxWithin } from '../sheets/ranges/grid-range';
import type { Box } from '../sheets/model';
import type { SnapshotSheet } from '../sheets/snapshot';
import type { SnapshotCell } from '../sheets/snapshot-cells';
import { cellName } from './xlsx-areas';
import { emptyBandCells } from './xlsx-banding';
import { situationOf, valueOf } from './xlsx-cells';
import { conditionalFormatsOf } from './xlsx-conditional-formats';
import { filterOf } from './xlsx-filter';
import type { TabFinish } from './xlsx-finish';
import { setUpLayout } from './xlsx-layout';
import { linkOf, type LinkWorld } from './xlsx-links';
import { noteAnchor, type NoteAnchor } from './xlsx-notes';
import { ALLOWED, locksOf } from './xlsx-protection';
import { fontOf, type StyleMaker } from './xlsx-styles';
import { cleanText } from './xlsx-text';
import { validationsOf, type ValidationWorld } from './xlsx-validations';

export interface SheetWorld extends ValidationWorld, LinkWorld {
  readonly style: StyleMaker;
  readonly defaultFormat: CellFormat;
  /** The box of a named range. */
  namedRange(id: string): Box | undefined;
}

export async function writeSheet(into: Worksheet, sheet: SnapshotSheet, world: SheetWorld): Promise<TabFinish> {
  const locks = locksOf(sheet.protectedRanges, sheet, world.namedRange);
  const locked = (row: number, column: number) => !locks.any || locks.locked(row, column);
  const layout = setUpLayout(into, sheet, {
    font: fontOf(world.defaultFormat.textFormat ?? DEFAULT_FORMAT.textFormat),
    ...(locks.any && !locks.base ? { protection: { locked: false } } : {}),
  });
  const links: { cell: string; place: string }[] = [];
  const notes = new Map<string, NoteAnchor>();
  const covered = coveredCells(sheet);
  const spilled = spilledCells(sheet.cells);
  const written = new Set<string>();
  for (const cell of sheet.cells) {
    const { row, column, note } = cell;
    const key = `${row},${column}`;
    const target = into.getCell(row + 1, column + 1);
    written.add(key);
    target.style = world.style(cell.format, situationOf(cell, locked(row, column)));
    if (note !== undefined) {
      target.note = { texts: [{ text: cleanText(note), font: { name: 'Tahoma', size: 9 } }] };
      notes.set(key, noteAnchor(note, row, column, layout));
    }
    if (covered.has(key)) continue;
    const spills = spilled.has(`${row + 1},${column}`) || spilled.has(`${row},${column + 1}`);
    const link = linkOfCell(cell, world);
    const value = valueOf(cell, world, spills || link?.kind === 'place');
    if (value === null) continue;
    const text = typeof value === 'string' || (typeof value === 'object' && 'richText' in value) ? value : undefined;
    if (link?.kind === 'place') links.push({ cell: cellName(row, column), place: link.place });
    // The library takes rich text for the text of a link too, though its types do not say so.
    target.value =
      link?.kind === 'web' && text !== undefined ? { text: text as string, hyperlink: link.address } : value;
  }
  for (const { row, column, color } of emptyBandCells(sheet, written))
    into.getCell(row + 1, column + 1).style = world.style(bandFormat(world.defaultFormat, color), {
      ...situationOf({ row, column, format: {} }, locked(row, column)),
    });
  if (locks.any) {
    lockEmptyCells(into, locks.areas, (row, column) => locked(row, column), written, world);
    await into.protect('', ALLOWED);
  }
  for (const { top, left, bottom, right } of sheet.merges.map((range) => boxWithin(range, sheet)))
    into.mergeCellsWithoutStyle(top + 1, left + 1, bottom, right);
  for (const format of conditionalFormatsOf(sheet.conditionalFormats, sheet, world))
    into.addConditionalFormatting(format);
  // The library has no public way to set a rule for a whole range at once.
  const { dataValidations } = into as unknown as { dataValidations: { model: Record<string, DataValidation> } };
  for (const [area, validation] of validationsOf(sheet.cells, world)) dataValidations.model[area] = validation;
  return { id: into.id, fitted: layout.fitted, links, notes, filter: filterOf(sheet)?.columns ?? [] };
}

/** A cell with several links leads where the first one does: Excel has one link for a cell. */
function linkOfCell({ hyperlink, runs = [], chips = [] }: SnapshotCell, world: LinkWorld) {
  const chip = chips.length === 1 ? chips[0]?.chip : undefined;
  const person = chip?.personProperties?.email;
  const uri =
    hyperlink ??
    runs.find((run) => run.format?.link?.uri !== undefined)?.format?.link?.uri ??
    chip?.richLinkProperties?.uri ??
    (person === undefined ? undefined : `mailto:${person}`);
  return uri === undefined ? undefined : linkOf(uri, world);
}

const bandFormat = (format: CellFormat, color: ColorStyle): CellFormat => {
  let formats = bands.get(format);
  if (!formats) bands.set(format, (formats = new Map()));
  const key = JSON.stringify(color);
  let band = formats.get(key);
  if (!band) formats.set(key, (band = { ...DEFAULT_FORMAT, ...format, backgroundColorStyle: color }));
  return band;
};
const bands = new WeakMap<CellFormat, Map<string, CellFormat>>();

/** Cells of merges that are not their upper left one. */
function coveredCells(sheet: SnapshotSheet): Set<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of sheet.merges.map((range) => boxWithin(range, sheet)))
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++)
        if (row !== top || column !== left) covered.add(`${row},${column}`);
  return covered;
}

/** Filled by a formula elsewhere: there is a value that nobody entered. */
const spilledCells = (cells: readonly SnapshotCell[]): Set<string> =>
  new Set(
    cells
      .filter(
        ({ entered, formula, value, error }) =>
          entered === undefined && formula === undefined && (value ?? error) !== undefined,
      )
      .map(({ row, column }) => `${row},${column}`),
  );

function lockEmptyCells(
  into: Worksheet,
  areas: readonly Box[],
  locked: (row: number, column: number) => boolean,
  written: ReadonlySet<string>,
  { defaultFormat, style }: SheetWorld,
): void {
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        if (written.has(`${row},${column}`)) continue;
        const cell = into.getCell(row + 1, column + 1);
        const own: Partial<Style> = style(defaultFormat, situationOf({ row, column, format: {} }, locked(row, column)));
        if (!cell.style.fill) cell.style = own;
      }
    }
  }
}
