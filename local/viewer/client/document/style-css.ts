/** Turns styles of Google Docs into CSS. Lengths are points, as in Docs. */
import type { Dimension, OptionalColor, ParagraphStyle, TextStyle } from '../../../docs/google-types';

/** Google measures line spacing in natural lines of the font: about this many times its size in Roboto and Arial. */
const NATURAL_LINE = 1.17;

export const points = (dimension: Dimension | undefined): number => dimension?.magnitude ?? 0;

/** Null: none set, or transparent. */
export function colorOf(color: OptionalColor | undefined): string | null {
  if (!color?.color) return null;
  const { red = 0, green = 0, blue = 0 } = color.color.rgbColor ?? {};
  return `rgb(${[red, green, blue].map((part) => Math.round(part * 255)).join(', ')})`;
}

const DASHES: Readonly<Record<string, string>> = { DOT: 'dotted', DASH: 'dashed' };

interface Border {
  readonly color?: OptionalColor;
  readonly width?: Dimension;
  readonly dashStyle?: string;
}

export function borderCss({ color, width, dashStyle = 'SOLID' }: Border): string {
  if (points(width) === 0) return '0';
  return `${points(width)}pt ${DASHES[dashStyle] ?? 'solid'} ${colorOf(color) ?? 'transparent'}`;
}

const FALLBACK = 'Roboto, Arial, "Liberation Sans", sans-serif';

/** `style` with nothing left to inherit. */
export function applyText(css: CSSStyleDeclaration, style: TextStyle): void {
  const { fontFamily, weight = 400 } = style.weightedFontFamily ?? {};
  if (fontFamily) css.fontFamily = `"${fontFamily.replace(/["\\]/g, '')}", ${FALLBACK}`;
  css.fontWeight = String(style.bold ? Math.max(weight, 700) : weight);
  if (style.fontSize) css.fontSize = `${points(style.fontSize)}pt`;
  if (style.italic) css.fontStyle = 'italic';
  const lines = [style.underline && 'underline', style.strikethrough && 'line-through'].filter(Boolean);
  if (lines.length > 0) css.textDecoration = lines.join(' ');
  if (style.smallCaps) css.fontVariantCaps = 'small-caps';
  css.color = colorOf(style.foregroundColor) ?? 'inherit';
  css.backgroundColor = colorOf(style.backgroundColor) ?? '';
  if (style.baselineOffset === 'SUPERSCRIPT' || style.baselineOffset === 'SUBSCRIPT') {
    css.verticalAlign = style.baselineOffset === 'SUPERSCRIPT' ? 'super' : 'sub';
    css.fontSize = `${points(style.fontSize) * 0.65}pt`;
  }
}

const ALIGNMENTS: Readonly<Record<string, string>> = { CENTER: 'center', END: 'end', JUSTIFIED: 'justify' };

/** How a paragraph stands to those beside it: neighbours of one look share their box. */
export interface Neighbours {
  /** The one before has the same borders, shading and indents. */
  readonly joinsBefore: boolean;
  readonly joinsAfter: boolean;
  readonly spaceAbove: number;
  readonly spaceBelow: number;
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** Borders stand outside the text, which keeps to its indents. */
export function applyParagraph(css: CSSStyleDeclaration, style: ParagraphStyle, neighbours: Neighbours): void {
  const { joinsBefore, joinsAfter, spaceAbove, spaceBelow } = neighbours;
  css.textAlign = ALIGNMENTS[style.alignment ?? ''] ?? 'start';
  css.direction = style.direction === 'RIGHT_TO_LEFT' ? 'rtl' : 'ltr';
  css.lineHeight = String(((style.lineSpacing ?? 100) / 100) * NATURAL_LINE);
  css.backgroundColor = colorOf(style.shading?.backgroundColor) ?? '';
  const outside = { Top: 0, Right: 0, Bottom: 0, Left: 0 };
  for (const side of SIDES) {
    const border = style[`border${side}`];
    if (!border || points(border.width) === 0) continue;
    if ((side === 'Top' && joinsBefore) || (side === 'Bottom' && joinsAfter)) continue;
    css[`border${side}`] = borderCss(border);
    css[`padding${side}`] = `${points(border.padding)}pt`;
    outside[side] = points(border.width) + points(border.padding);
  }
  if (joinsBefore && style.borderBetween && points(style.borderBetween.width) > 0) {
    css.borderTop = borderCss(style.borderBetween);
  }
  // Space inside a shared box shows its colour, so it is padding there.
  if (joinsBefore) css.paddingTop = `${spaceAbove}pt`;
  else css.marginTop = `${spaceAbove}pt`;
  if (joinsAfter) css.paddingBottom = `${spaceBelow}pt`;
  else css.marginBottom = `${spaceBelow}pt`;
  css.marginInlineStart = `${points(style.indentStart) - outside.Left}pt`;
  css.marginInlineEnd = `${points(style.indentEnd) - outside.Right}pt`;
  css.textIndent = `${points(style.indentFirstLine) - points(style.indentStart)}pt`;
}
