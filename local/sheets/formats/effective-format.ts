/** The format a cell is shown with: defaults, the sheet's banding, the cell's own, conditional formats. */
import type { BandedRange, BandingProperties, CellFormat, ColorStyle, NumberFormat } from '../google-types';
import type { Box } from '../model';
import { boxWithin } from '../ranges/grid-range';
import { holds } from '../ranges/box';
import type { SheetState } from '../book';
import { rgbOf } from './colors';
import { patternOf } from './number-format';
import type { LocaleFacts } from './locale';

const BLACK_STYLE: ColorStyle = { rgbColor: {} };

/** Of a new spreadsheet; also what `properties.defaultFormat` says. */
export const DEFAULT_FORMAT: CellFormat = {
  backgroundColor: { red: 1, green: 1, blue: 1 },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: BLACK_STYLE,
  },
  backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
};

const DEFAULT_TEXT = { ...DEFAULT_FORMAT.textFormat, fontFamily: 'Arial' };

export interface Shown {
  readonly own: CellFormat | undefined;
  readonly banding: ColorStyle | undefined;
  /** Of the rules that hold, the first one first. */
  readonly conditional: readonly CellFormat[];
  /** Number format that a formula brings along. */
  readonly computed: NumberFormat | undefined;
  readonly kind: 'number' | 'text' | 'boolean' | 'error' | 'empty';
  readonly hyperlink: boolean;
}

export function effectiveFormat(shown: Shown, locale: LocaleFacts): CellFormat {
  const { own, banding, conditional, computed, kind, hyperlink } = shown;
  const format: CellFormat = {
    ...DEFAULT_FORMAT,
    ...(banding ? { backgroundColor: rgbOf(banding), backgroundColorStyle: banding } : {}),
    horizontalAlignment: kind === 'number' ? 'RIGHT' : kind === 'boolean' || kind === 'error' ? 'CENTER' : 'LEFT',
    ...own,
    textFormat: {
      ...DEFAULT_TEXT,
      ...(hyperlink
        ? {
            underline: true,
            foregroundColor: rgbOf({ themeColor: 'LINK' }),
            foregroundColorStyle: { themeColor: 'LINK' as const },
          }
        : {}),
      ...own?.textFormat,
    },
    hyperlinkDisplayType: own?.hyperlinkDisplayType ?? (hyperlink ? 'LINKED' : 'PLAIN_TEXT'),
  };
  const number = own?.numberFormat ?? computed;
  const pattern = patternOf(number, locale);
  if (number) format.numberFormat = pattern === undefined ? number : { ...number, pattern };
  return conditional.reduceRight(
    (below, rule) => ({ ...below, ...rule, textFormat: { ...below.textFormat, ...rule.textFormat } }),
    format,
  );
}

/** The colour that the sheet's banding gives to a cell. */
export function bandColor(sheet: SheetState, row: number, column: number): ColorStyle | undefined {
  for (const band of sheet.record.bandedRanges) {
    const box = boxWithin(band.range ?? {}, sheet);
    if (holds(box, row, column)) return bandColorIn(band, box, row, column);
  }
  return undefined;
}

/** @param box of the band, on its grid */
export function bandColorIn(
  { rowProperties, columnProperties }: BandedRange,
  box: Box,
  row: number,
  column: number,
): ColorStyle | undefined {
  // Rows win over columns.
  if (rowProperties) return lineColor(rowProperties, row - box.top, box.bottom - box.top);
  return columnProperties && lineColor(columnProperties, column - box.left, box.right - box.left);
}

function lineColor(properties: BandingProperties, index: number, count: number): ColorStyle | undefined {
  const { headerColorStyle, firstBandColorStyle, secondBandColorStyle, footerColorStyle } = properties;
  if (headerColorStyle && index === 0) return headerColorStyle;
  if (footerColorStyle && index === count - 1) return footerColorStyle;
  const place = headerColorStyle ? index - 1 : index;
  return place % 2 === 0 ? firstBandColorStyle : secondBandColorStyle;
}
