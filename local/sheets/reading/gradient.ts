/** The colour that a colour scale gives to a value. */
import type { Book, SheetState } from '../book';
import { rgbOf } from '../formats/colors';
import { localeFacts } from '../formats/locale';
import { between } from '../formats/mix-colors';
import type { Color, ExtendedValue, GradientRule, InterpolationPoint } from '../google-types';
import type { Box } from '../model';
import { effectiveValue } from '../values/cell-value';
import { parseNumber } from '../values/parse-entered';

/** Undefined for what is no number. Values of points are numbers, not formulas (those are refused when the rule is set). */
export function gradientColor(
  book: Book,
  sheet: SheetState,
  rule: GradientRule,
  boxes: readonly Box[],
  value: ExtendedValue | undefined,
): Color | undefined {
  const at = value?.numberValue;
  if (at === undefined) return undefined;
  const numbers = boxes.flatMap((box) =>
    [...sheet.grid.cells(box)].flatMap(
      ([row, column, cell]) => effectiveValue(book, sheet, row, column, cell)?.numberValue ?? [],
    ),
  );
  numbers.sort((a, b) => a - b);
  const points = [rule.minpoint, rule.midpoint, rule.maxpoint].flatMap((point) =>
    point ? [{ at: placeOf(point, numbers, book), color: rgbOf(point.colorStyle ?? {}) }] : [],
  );
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last) return undefined;
  if (at <= first.at) return first.color;
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (before && at <= point.at)
      return between(before.color, point.color, point.at === before.at ? 1 : (at - before.at) / (point.at - before.at));
  }
  return last.color;
}

function placeOf({ type, value = '' }: InterpolationPoint, sorted: readonly number[], book: Book): number {
  const [low = 0, high = 0] = [sorted[0], sorted[sorted.length - 1]];
  const given = Number(parseNumber(value, localeFacts(book.locale))?.value ?? 0);
  switch (type) {
    case 'MIN':
      return low;
    case 'MAX':
      return high;
    case 'PERCENT':
      return low + ((high - low) * given) / 100;
    case 'PERCENTILE': {
      const place = ((sorted.length - 1) * given) / 100;
      const [a = 0, b = a] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
      return a + (b - a) * (place - Math.floor(place));
    }
    default:
      return given;
  }
}
