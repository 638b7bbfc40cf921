/** Cell formats as Excel's styles. Equal ones are the same object, which the workbook library counts on for speed. */
import type { Alignment, Border, Borders, Fill, Font, Style } from 'exceljs';
import { rgbOf } from '../sheets/formats/colors';
import type { CellFormat, Color, ColorStyle, TextFormat } from '../sheets/google-types';
import { excelNumberFormat } from './xlsx-number-format';

export type ValueKind = 'number' | 'text' | 'boolean' | 'error' | 'empty';

/** What beside the format makes a cell's style. */
export interface StyleSituation {
  readonly kind: ValueKind;
  /** Google's; absent: automatic. */
  readonly pattern?: string | undefined;
  readonly locked: boolean;
  readonly lines: boolean;
  /** A checkbox: Excel shows the value, but programs that show true and false as numbers follow the format. */
  readonly checkbox: boolean;
  /** A text that a person who presses Enter in the cell would turn into a formula or a number. */
  readonly mistakable: boolean;
}

export type StyleMaker = (format: CellFormat, situation: StyleSituation) => Partial<Style>;

/** @param locale of the spreadsheet */
export function styleMaker(locale: string): StyleMaker {
  const made = new Map<CellFormat, Map<string, Partial<Style>>>();
  return (format, situation) => {
    let styles = made.get(format);
    if (!styles) made.set(format, (styles = new Map()));
    const key = JSON.stringify(situation);
    let style = styles.get(key);
    if (!style) styles.set(key, (style = styleOf(format, situation, locale)));
    return style;
  };
}

function styleOf(format: CellFormat, situation: StyleSituation, locale: string): Partial<Style> {
  const { kind, pattern, locked, lines } = situation;
  const numFmt = pattern === undefined ? automatic(situation) : excelNumberFormat(pattern, locale);
  const fill = fillOf(format);
  const border = bordersOf(format);
  return {
    ...(numFmt === undefined ? {} : { numFmt }),
    font: fontOf(format.textFormat),
    alignment: alignmentOf(format, kind, lines),
    ...(fill ? { fill } : {}),
    ...(border ? { border } : {}),
    ...(locked ? {} : { protection: { locked: false } }),
  };
}

function automatic({ kind, checkbox, mistakable }: StyleSituation): string | undefined {
  if (kind === 'boolean') return checkbox ? '"✓";"✓";"☐"' : '"TRUE";"TRUE";"FALSE"';
  return mistakable ? '@' : undefined;
}

/** In Excel's order of channels, opaque. */
export function argb(style: ColorStyle | undefined, plain: Color | undefined): string | undefined {
  const color = style ? rgbOf(style) : plain;
  if (!color) return undefined;
  const channel = (value = 0) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  return `FF${channel(color.red)}${channel(color.green)}${channel(color.blue)}`;
}

/** Google names the default family as CSS would: `arial,sans,sans-serif`. */
const family = (name: string): string => {
  const first = name.split(',')[0] ?? '';
  return first === 'arial' ? 'Arial' : first;
};

export function fontOf(text: TextFormat = {}): Partial<Font> {
  const color = argb(text.foregroundColorStyle, text.foregroundColor);
  return {
    name: family(text.fontFamily ?? 'Arial'),
    size: text.fontSize ?? 10,
    ...(color === undefined || color === 'FF000000' ? {} : { color: { argb: color } }),
    ...(text.bold ? { bold: true } : {}),
    ...(text.italic ? { italic: true } : {}),
    ...(text.underline ? { underline: true } : {}),
    ...(text.strikethrough ? { strike: true } : {}),
  };
}

const WHITE = 'FFFFFFFF';

/** White is what a cell without a fill is. */
function fillOf({ backgroundColorStyle, backgroundColor }: CellFormat): Fill | undefined {
  const color = argb(backgroundColorStyle, backgroundColor);
  return color === undefined || color === WHITE ? undefined : solid(color);
}

const solid = (color: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: color } });

/** Only what a conditional format may change; its fill stands in the other colour. */
export function differenceOf(format: CellFormat): Partial<Style> {
  const { textFormat: text = {}, backgroundColorStyle, backgroundColor } = format;
  const color = argb(text.foregroundColorStyle, text.foregroundColor);
  const fill = argb(backgroundColorStyle, backgroundColor);
  const font: Partial<Font> = {
    ...(color === undefined ? {} : { color: { argb: color } }),
    ...(text.bold === undefined ? {} : { bold: text.bold }),
    ...(text.italic === undefined ? {} : { italic: text.italic }),
    ...(text.underline === undefined ? {} : { underline: text.underline }),
    ...(text.strikethrough === undefined ? {} : { strike: text.strikethrough }),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill }, bgColor: { argb: fill } } as Fill }),
  };
}

const LINES: Readonly<Record<string, NonNullable<Border['style']>>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

function bordersOf({ borders = {} }: CellFormat): Partial<Borders> | undefined {
  const result: Partial<Borders> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const { style, colorStyle, color } = borders[side] ?? {};
    const line = style && LINES[style];
    if (line) result[side] = { style: line, color: { argb: argb(colorStyle, color) ?? 'FF000000' } };
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

/** Pixels of a step of Excel's indent. */
const INDENT = 9;

/** What Excel does by itself is left to it, so that a number typed into an empty cell stands on the right. */
function alignmentOf(format: CellFormat, kind: ValueKind, lines: boolean): Partial<Alignment> {
  const { horizontalAlignment: across, verticalAlignment: down, wrapStrategy, textRotation, textDirection } = format;
  const usual = kind === 'number' ? 'RIGHT' : kind === 'error' ? 'CENTER' : 'LEFT';
  const rotation = textRotation?.vertical ? 'vertical' : textRotation?.angle;
  const { left = 0, right = 0 } = format.padding ?? {};
  const indent = Math.floor((across === 'RIGHT' ? right : across === 'LEFT' ? left : 0) / INDENT);
  return {
    ...(across && (across !== usual || indent > 0) ? { horizontal: HORIZONTAL[across] ?? 'left' } : {}),
    ...(indent > 0 ? { indent } : {}),
    vertical: down === 'TOP' ? 'top' : down === 'MIDDLE' ? 'middle' : 'bottom',
    ...(wrapStrategy === 'WRAP' || (lines && wrapStrategy !== 'CLIP') ? { wrapText: true } : {}),
    ...(rotation === undefined ? {} : { textRotation: rotation }),
    ...(textDirection === 'RIGHT_TO_LEFT' ? { readingOrder: 'rtl' } : {}),
    ...(textDirection === 'LEFT_TO_RIGHT' ? { readingOrder: 'ltr' } : {}),
  };
}

const HORIZONTAL: Readonly<Record<string, NonNullable<Alignment['horizontal']>>> = {
  LEFT: 'left',
  CENTER: 'center',
  RIGHT: 'right',
};
