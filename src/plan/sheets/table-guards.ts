/** What guards and colours a table: protected ranges, banding, conditional colours. */
import { grid } from './a1';
import { stateColours, style, NEUTRAL, type Palette } from './palette';
import { wordOf } from '../../blueprints/labels';
import type { ColourRule } from '../../blueprints/column';
import type { DesiredSpreadsheet } from './desired';
import { rowFormula } from './formulas';
import type { ConditionalFormatRule, GridRange, ProtectedRange, SheetsRequest } from './google';
import { FRAME_ROWS, type PlacedColumn, type Placement } from './placement';
import type { ProtectionKey } from './protection-words';

interface Guard {
  readonly key: ProtectionKey;
  readonly name: string;
  readonly range: GridRange;
  /** People are asked before they edit, not stopped: the add-on writes there as whoever uses it. */
  readonly warningOnly: boolean;
}

function guardsOf(placement: Placement, { text: { frame } }: DesiredSpreadsheet): Guard[] {
  const { sheetId, titleRow, firstRow, rowCount, columnCount, columns, tab } = placement;
  const guards: Guard[] = [
    {
      key: 'frame',
      name: frame.protectedFrame,
      range: grid(sheetId, titleRow, titleRow + FRAME_ROWS, 0, columnCount),
      warningOnly: false,
    },
  ];
  if (tab.table.addOnOnly) {
    guards.push({
      key: 'rows',
      name: frame.protectedRows,
      range: grid(sheetId, firstRow, rowCount, 0, columnCount),
      warningOnly: true,
    });
    return guards;
  }
  for (const { key, header, at, column } of columns) {
    if (!column.origin && !column.hidden) continue;
    const range = grid(sheetId, firstRow, rowCount, at, at + 1);
    guards.push({
      key: `col.${key}`,
      name: frame.protectedColumn(header),
      range,
      warningOnly: column.origin !== 'formula',
    });
  }
  return guards;
}

export const protection = (
  { name, range, warningOnly }: Pick<Guard, 'name' | 'range' | 'warningOnly'>,
  owner: string,
): ProtectedRange => ({
  range,
  description: name,
  ...(warningOnly ? { warningOnly } : { editors: { users: [owner] } }),
});

/** Protected ranges that are not there; those over all columns are stretched where a column or the frame's rows are put back at their edge. */
export function guardTable(placement: Placement, desired: DesiredSpreadsheet): SheetsRequest[] {
  return guardsOf(placement, desired).flatMap((guard): SheetsRequest[] => {
    const present = placement.seen?.protections.find(({ key }) => key === guard.key);
    const protectedRange = protection(guard, desired.owner);
    if (!present) return [{ addProtectedRange: { protectedRange } }];
    const rowsLost = guard.key === 'frame' && placement.frameLost;
    const range = rowsLost ? guard.range : stretched(present.range, guard.range, placement);
    if (!range || guard.key.startsWith('col.')) return [];
    return [{ updateProtectedRange: { protectedRange: { protectedRangeId: present.id, range }, fields: 'range' } }];
  });
}

/** Any banding over the rows counts as ours: people may choose its colours. */
export function bandTable(placement: Placement): SheetsRequest[] {
  const { sheetId, firstRow, rowCount, columnCount, seen } = placement;
  const whole = grid(sheetId, firstRow, rowCount, 0, columnCount);
  const [band] = seen?.bands ?? [];
  if (band) {
    const range = stretched(band.range, whole, placement);
    return range ? [{ updateBanding: { bandedRange: { bandedRangeId: band.id, range }, fields: 'range' } }] : [];
  }
  const rowProperties = { firstBandColorStyle: style(NEUTRAL.white), secondBandColorStyle: style(NEUTRAL.page) };
  return [{ addBanding: { bandedRange: { range: whole, rowProperties } } }];
}

/**
 * A range over the table, with the columns that the batch puts in at its edges: Sheets stretches it by itself only for those
 * inside. Null when all are inside.
 */
function stretched(seen: GridRange, wanted: GridRange, { origin, columns }: Placement): GridRange | null {
  const { startColumnIndex: from = 0, endColumnIndex: until } = seen;
  const start = origin.indexOf(from);
  const end = until === undefined ? origin.length : origin.indexOf(until - 1) + 1;
  const added = columns.filter((column) => column.from === null).map(({ at }) => at);
  if (start < 0 || end === 0 || added.every((at) => start <= at && at < end)) return null;
  return {
    ...wanted,
    startColumnIndex: Math.min(start, ...added),
    endColumnIndex: Math.max(end, ...added.map((at) => at + 1)),
  };
}

/** Rules that are not there, each in its place among the others; rules that pointed to a column which was lost are written anew. */
export function colourTable(placement: Placement, desired: DesiredSpreadsheet): SheetsRequest[] {
  const { seen, sheetId, columns } = placement;
  const back = new Set(seen ? columns.filter(({ from }) => from === null).map(({ key }) => key) : []);
  const requests: SheetsRequest[] = [];
  const inserted: number[] = [];
  let next = 0;
  for (const column of columns) {
    for (const colour of column.column.colours ?? []) {
      const used = new Set<string>();
      const rule = ruleOf(column, colour, placement, desired, used);
      const found = seen ? seen.rules.findIndex((other) => isSame(other, column, colour, desired.palette)) : -1;
      if (found < 0) {
        requests.push({ addConditionalFormatRule: { index: next, rule } });
        inserted.push(next);
        next += 1;
        continue;
      }
      // Each rule that was put in before it has moved it on by one.
      const index = inserted.reduce((at, place) => (place <= at ? at + 1 : at), found);
      if ([...used].some((key) => back.has(key)))
        requests.push({ updateConditionalFormatRule: { sheetId, index, rule } });
      next = Math.max(next, index + 1);
    }
  }
  return requests;
}

function isSame(
  { ranges, ground }: { ranges: readonly GridRange[]; ground: string | null },
  { from }: PlacedColumn,
  { state }: ColourRule,
  palette: Palette,
): boolean {
  if (from === null || ground !== stateColours(state, palette).ground.toUpperCase()) return false;
  return ranges.some(
    ({ startColumnIndex = 0, endColumnIndex = Infinity }) => startColumnIndex <= from && from < endColumnIndex,
  );
}

function ruleOf(
  { at, column: { codec } }: PlacedColumn,
  { state, is, when }: ColourRule,
  placement: Placement,
  desired: DesiredSpreadsheet,
  used: Set<string>,
): ConditionalFormatRule {
  const { sheetId, firstRow, rowCount } = placement;
  const { ink, ground } = stateColours(state, desired.palette);
  const format = { backgroundColorStyle: style(ground), textFormat: { foregroundColorStyle: style(ink), bold: true } };
  const ranges = [grid(sheetId, firstRow, rowCount, at, at + 1)];
  if (is !== undefined && codec.kind === 'enum') {
    const word = wordOf(desired.text.labels, codec.labels, is);
    return { ranges, booleanRule: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: word }] }, format } };
  }
  if (!when) throw new Error('A colour needs a word of a dropdown or a formula');
  const formula = `=${when(rowFormula(placement, firstRow, desired, used))}`;
  return {
    ranges,
    booleanRule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] }, format },
  };
}
