/** How our documents look: page, colours, named styles, in points. */
import { channels } from '../../domain/colour';
import type { Tone } from '../../blueprints/document/blocks';
import type { DocsRequest, NamedStyleType, OptionalColor, ParagraphStyle, TextStyle } from './google';

export interface Theme {
  /** `#RRGGBB`, dark enough for white text. */
  readonly accent: string;
  /** `#RRGGBB`, light enough for ink. */
  readonly tint: string;
}

const FONT = 'Roboto';
const MILLIMETRE = 72 / 25.4;
const A4 = { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE };
const MARGIN = 25 * MILLIMETRE;
/** Width of the text, in points. */
export const TEXT_WIDTH = Math.floor(A4.width - 2 * MARGIN);

const NEUTRAL = { ink: '#1F2937', secondary: '#4B5563', onAccent: '#FFFFFF' } as const;
export const LINE = '#DADCE0';

export const points = (magnitude: number) => ({ magnitude: Math.round(magnitude * 100) / 100, unit: 'PT' }) as const;

export function colour(hex: string): OptionalColor {
  const [red, green, blue] = channels(hex);
  return { color: { rgbColor: { red, green, blue } } };
}

export const toneColour = (theme: Theme, tone: Tone): OptionalColor =>
  colour(tone === 'accent' ? theme.accent : NEUTRAL[tone]);

export const font = (size: number): TextStyle => ({ fontSize: points(size) });

const roboto = (size: number, bold: boolean, hex: string): TextStyle => ({
  weightedFontFamily: { fontFamily: FONT, weight: 400 },
  bold,
  italic: false,
  fontSize: points(size),
  foregroundColor: colour(hex),
});

const spaced = (above: number, below: number, lineSpacing: number, heading: boolean): ParagraphStyle => ({
  lineSpacing,
  spaceAbove: points(above),
  spaceBelow: points(below),
  keepWithNext: heading,
  keepLinesTogether: heading,
});

/** `updateNamedStyle` wants the style's type in the mask, and replaces a part that it names as a whole. */
function named(namedStyleType: NamedStyleType, textStyle: TextStyle, paragraphStyle: ParagraphStyle): DocsRequest {
  return {
    updateNamedStyle: {
      namedStyle: { namedStyleType, textStyle, paragraphStyle },
      fields: 'namedStyleType,textStyle,paragraphStyle',
    },
  };
}

/** A new document follows its maker's default, which may be pageless: no page breaks, headers or margins. First of all requests. */
export const inPages = (): DocsRequest => ({
  updateDocumentStyle: {
    documentStyle: { documentFormat: { documentMode: 'PAGES' } },
    fields: 'documentFormat.documentMode',
  },
});

/** A4 with 25 mm margins, no header on the cover, and the named styles that people's own text will follow too. */
export function pageAndStyles({ accent }: Theme): DocsRequest[] {
  const documentStyle = {
    pageSize: { width: points(A4.width), height: points(A4.height) },
    marginTop: points(MARGIN),
    marginBottom: points(MARGIN),
    marginLeft: points(MARGIN),
    marginRight: points(MARGIN),
    useFirstPageHeaderFooter: true,
  };
  return [
    { updateDocumentStyle: { documentStyle, fields: Object.keys(documentStyle).join(',') } },
    named('NORMAL_TEXT', roboto(11, false, NEUTRAL.ink), spaced(0, 6, 140, false)),
    named('TITLE', roboto(32, true, accent), spaced(0, 8, 110, true)),
    named('SUBTITLE', roboto(16, false, NEUTRAL.secondary), spaced(0, 8, 120, true)),
    named('HEADING_1', roboto(20, true, accent), spaced(28, 10, 120, true)),
    named('HEADING_2', roboto(15, true, NEUTRAL.ink), spaced(16, 6, 120, true)),
    named('HEADING_3', roboto(12, true, NEUTRAL.ink), spaced(12, 4, 120, true)),
  ];
}
