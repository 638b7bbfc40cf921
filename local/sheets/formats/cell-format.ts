/** Checks a cell format that is written, and merges it with what the cell has. */
import { copyMasked, type MaskTree } from '../../kernel/masks';
import type { Border, CellFormat, TextFormat } from '../google-types';
import { refuse } from '../refusal';
import { maskWithColors, withColors } from './colors';
import { readPattern } from './pattern';

/** The format as it is kept. @throws Refusal for what Google would not take */
export function checkedFormat(format: CellFormat): CellFormat {
  const { numberFormat, textRotation, padding, textFormat } = format;
  if (numberFormat) {
    if (!numberFormat.type || numberFormat.type === 'NUMBER_FORMAT_TYPE_UNSPECIFIED')
      refuse('numberFormat.type must be specified.');
    if (numberFormat.pattern && !readPattern(numberFormat.pattern))
      refuse(`Invalid number format pattern: ${numberFormat.pattern}`);
  }
  if (textRotation?.angle !== undefined && textRotation.vertical !== undefined) {
    refuse("oneof field 'type' is already set. Cannot set 'vertical'.");
  }
  if (Math.abs(textRotation?.angle ?? 0) > 90) refuse('textRotation.angle must be between -90 and 90.');
  for (const side of Object.values(padding ?? {}) as number[]) if (side < 0) refuse('padding must not be negative.');
  if (textFormat) checkText(textFormat);
  return withColors(format);
}

export function checkText({ fontSize, link }: TextFormat): void {
  if (fontSize !== undefined && (fontSize < 1 || fontSize > 400)) refuse('fontSize must be between 1 and 400.');
  if (link?.uri !== undefined && !/^(https?:\/\/|mailto:|#|ftp:\/\/|tel:)/i.test(link.uri))
    refuse(`Invalid link: ${link.uri}`);
}

/** `now` with what the mask names taken from `given`, which is checked already; undefined when nothing is left. */
export function mergedFormat(
  now: CellFormat | undefined,
  given: CellFormat | undefined,
  tree: MaskTree,
): CellFormat | undefined {
  const merged = withoutEmpty(copyMasked(now, given, maskWithColors(tree)));
  return merged && withBorderWidths(merged);
}

/** A cell without a border of a side has no such member, as at Google. */
function withBorderWidths(format: CellFormat): CellFormat {
  if (!format.borders) return format;
  const kept = Object.entries(format.borders).filter(
    ([, border]) => border.style !== undefined && border.style !== 'NONE' && border.style !== 'STYLE_UNSPECIFIED',
  );
  const { borders: _borders, ...rest } = format;
  if (kept.length === 0) return rest;
  return { ...rest, borders: Object.fromEntries(kept.map(([side, border]) => [side, withWidth(border as Border)])) };
}

const WIDTH: Readonly<Record<string, number>> = {
  SOLID: 1,
  DOTTED: 1,
  DASHED: 1,
  SOLID_MEDIUM: 2,
  SOLID_THICK: 3,
  DOUBLE: 3,
};

/** The width follows from the style; a colour that is not given is black. */
export function withWidth(border: Border): Border {
  const { style, width: _width, ...rest } = border;
  if (!style || style === 'NONE') return border;
  const colored = (rest.color ?? rest.colorStyle) ? rest : { color: {}, colorStyle: { rgbColor: {} } };
  return { style, width: WIDTH[style] ?? 1, ...colored };
}

function withoutEmpty(format: CellFormat | undefined): CellFormat | undefined {
  if (!format) return undefined;
  const kept = Object.entries(format).filter(([, member]) => {
    const value: unknown = member;
    return value !== undefined && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  });
  // An empty colour is black, not nothing.
  const colors = Object.entries(format).filter(([name, member]) => /Color$/.test(name) && member !== undefined);
  const all = Object.fromEntries([...kept, ...colors]);
  return Object.keys(all).length === 0 ? undefined : all;
}
