/** Google's effective format of a cell as a style of the grid. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import type { Border, CellFormat, Color, ColorStyle } from '../../../sheets/google-types';

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};
const ACROSS: Readonly<Record<string, HorizontalAlign>> = {
  LEFT: HorizontalAlign.LEFT,
  CENTER: HorizontalAlign.CENTER,
  RIGHT: HorizontalAlign.RIGHT,
};
const DOWN: Readonly<Record<string, VerticalAlign>> = {
  TOP: VerticalAlign.TOP,
  MIDDLE: VerticalAlign.MIDDLE,
  BOTTOM: VerticalAlign.BOTTOM,
};
const WRAPS: Readonly<Record<string, WrapStrategy>> = {
  CLIP: WrapStrategy.CLIP,
  WRAP: WrapStrategy.WRAP,
  LEGACY_WRAP: WrapStrategy.WRAP,
};

/** `#rrggbb`; Google leaves out the channels that are 0. */
export function hex({ red = 0, green = 0, blue = 0 }: Color): string {
  return `#${[red, green, blue]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

const colorOf = (style: ColorStyle | undefined, plain: Color | undefined): string | undefined => {
  const color = style?.rgbColor ?? plain;
  return color && hex(color);
};

export function styleOf(format: CellFormat, link: boolean): IStyleData {
  const text = format.textFormat ?? {};
  const fill = colorOf(format.backgroundColorStyle, format.backgroundColor);
  const ink = colorOf(text.foregroundColorStyle, text.foregroundColor);
  const plainInk = ink === undefined || ink === '#000000';
  const { top, right, bottom, left } = format.borders ?? {};
  return {
    ff: (text.fontFamily ?? 'Arial').split(',')[0] ?? 'Arial',
    fs: text.fontSize ?? 10,
    bl: flag(text.bold),
    it: flag(text.italic),
    ul: { s: flag(text.underline || (link && plainInk)) },
    st: { s: flag(text.strikethrough) },
    cl: { rgb: link && plainInk ? '#1155cc' : (ink ?? '#000000') },
    // White is the page's own colour: as a fill it would hide the gridlines.
    bg: fill === undefined || fill === '#ffffff' ? null : { rgb: fill },
    ht: ACROSS[format.horizontalAlignment ?? ''] ?? HorizontalAlign.LEFT,
    vt: DOWN[format.verticalAlignment ?? ''] ?? VerticalAlign.BOTTOM,
    tb: WRAPS[format.wrapStrategy ?? ''] ?? WrapStrategy.OVERFLOW,
    // The row has its height already; a line more would not fit into a cell with Google's padding above and below.
    pd: { t: 2, r: format.padding?.right ?? 3, b: 2, l: format.padding?.left ?? 3 },
    bd: { t: line(top), r: line(right), b: line(bottom), l: line(left) },
    ...(format.textRotation
      ? { tr: { a: -(format.textRotation.angle ?? 0), v: flag(format.textRotation.vertical) } }
      : {}),
  };
}

const flag = (on: boolean | undefined): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function line(border: Border | undefined): IBorderStyleData | null {
  const style = LINES[border?.style ?? ''];
  return border && style !== undefined
    ? { s: style, cl: { rgb: colorOf(border.colorStyle, border.color) ?? '#000000' } }
    : null;
}
