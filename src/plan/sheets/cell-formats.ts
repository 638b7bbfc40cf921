/** Cell formats of the frame, of data by column, and of pages. */
import type { Column } from '../../blueprints/column';
import type { PageStyle } from '../../blueprints/page';
import type { CellFormat, TextFormat } from './google';
import { numberFormatOf } from './locale-formats';
import { NEUTRAL, style, type Palette } from './palette';

const FONT = 'Roboto';

const words = (size: number, ink: string, bold = false): TextFormat => ({
  fontFamily: FONT,
  fontSize: size,
  bold,
  foregroundColorStyle: style(ink),
});

/** Makes a row with one line 28 px high, and leaves Sheets to make it higher for more: a size that is set would cut the text. */
const ROW_PADDING = { top: 5, bottom: 6 };

/** Two lines of a header fit into its row, whose height is set. */
const HEADER_PADDING = { top: 1, bottom: 1 };

const line = { style: 'SOLID', colorStyle: style(NEUTRAL.line) } as const;

export const titleFormat = (palette: Palette): CellFormat => ({
  backgroundColorStyle: style(palette.accent),
  textFormat: words(16, NEUTRAL.white, true),
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'OVERFLOW_CELL',
});

export const purposeFormat = (): CellFormat => ({
  backgroundColorStyle: style(NEUTRAL.white),
  textFormat: words(10, NEUTRAL.secondary),
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'OVERFLOW_CELL',
});

export const keyFormat = (): CellFormat => ({ textFormat: words(8, NEUTRAL.quiet), wrapStrategy: 'CLIP' });

/** A header stands over its cells as they do. */
export const headerFormat = (palette: Palette, { codec }: Column): CellFormat => ({
  backgroundColorStyle: style(palette.tint),
  textFormat: words(10, NEUTRAL.ink, true),
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
  borders: { bottom: { style: 'SOLID_MEDIUM', colorStyle: style(palette.accent) } },
  ...alignment(codec.kind, HEADER_PADDING),
});

/** What people fill takes its ground from the banding; what is derived is grey. */
export function dataFormat({ codec, origin, hidden }: Column, locale: string, tall = false): CellFormat {
  const numberFormat = numberFormatOf(codec, locale);
  return {
    textFormat: words(10, NEUTRAL.ink),
    verticalAlignment: tall ? 'TOP' : 'MIDDLE',
    // Wrapped words make a row taller in a hidden column too.
    wrapStrategy: hidden ? 'CLIP' : 'WRAP',
    borders: { bottom: line },
    ...alignment(codec.kind, ROW_PADDING),
    ...(numberFormat ? { numberFormat } : {}),
    ...(origin ? { backgroundColorStyle: style(NEUTRAL.derived) } : {}),
  };
}

function alignment(
  kind: Column['codec']['kind'],
  above: { readonly top: number; readonly bottom: number },
): Pick<CellFormat, 'horizontalAlignment' | 'padding'> {
  // Air between a number and the text of the next column.
  const right = kind === 'number' || kind === 'money' || kind === 'percent';
  return {
    horizontalAlignment: right ? 'RIGHT' : kind === 'checkbox' ? 'CENTER' : 'LEFT',
    padding: { ...above, left: 3, right: right ? 12 : 3 },
  };
}

/** Ground of the whole page, before its cells. */
export const pageFormat = (): CellFormat => ({
  backgroundColorStyle: style(NEUTRAL.white),
  textFormat: words(10, NEUTRAL.ink),
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
});

export function pageCellFormat(kind: PageStyle, palette: Palette): CellFormat {
  const base = { verticalAlignment: 'MIDDLE', wrapStrategy: 'WRAP' } as const;
  const tile = { ...base, backgroundColorStyle: style(NEUTRAL.page) };
  switch (kind) {
    case 'stepNumber':
      return { ...base, horizontalAlignment: 'CENTER', textFormat: words(14, palette.accent, true) };
    case 'stepTitle':
    case 'heading':
      return {
        ...base,
        textFormat: words(kind === 'heading' ? 12 : 10, kind === 'heading' ? palette.accent : NEUTRAL.ink, true),
      };
    case 'raw':
      return { wrapStrategy: 'CLIP' };
    case 'body':
    case 'value':
      return { ...base, textFormat: words(10, NEUTRAL.ink) };
    case 'example':
      return { ...base, backgroundColorStyle: style(palette.tint), textFormat: words(10, NEUTRAL.ink) };
    case 'note':
      return { ...base, wrapStrategy: 'OVERFLOW_CELL', textFormat: words(10, NEUTRAL.secondary) };
    case 'tileLabel':
      return {
        ...tile,
        textFormat: words(10, NEUTRAL.secondary),
        borders: { top: { style: 'SOLID_MEDIUM', colorStyle: style(palette.accent) } },
      };
    case 'tileValue':
      return { ...tile, horizontalAlignment: 'LEFT', textFormat: words(20, NEUTRAL.ink, true) };
    case 'tileHint':
      return { ...tile, verticalAlignment: 'TOP', textFormat: words(9, NEUTRAL.secondary) };
  }
}
