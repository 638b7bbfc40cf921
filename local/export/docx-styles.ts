/** Google's text and paragraph styles as Word's, named styles included. */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  ShadingType,
  UnderlineType,
  type IBorderOptions,
  type IBordersOptions,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IShadingAttributesProperties,
  type IStylesOptions,
} from 'docx';
import type {
  Dimension,
  Document,
  NamedStyleType,
  OptionalColor,
  ParagraphBorder,
  ParagraphStyle,
  TableCellBorder,
  TextStyle,
} from '../docs/google-types';

/** Twentieths of a point. */
export const twips = (dimension: Dimension | undefined): number => Math.round((dimension?.magnitude ?? 0) * 20);

/** `RRGGBB`; null when transparent or not set. */
export function hex(colour: OptionalColor | undefined): string | null {
  const rgb = colour?.color?.rgbColor;
  if (!rgb) return null;
  return [rgb.red, rgb.green, rgb.blue]
    .map((part) =>
      Math.round((part ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

export function shading(colour: OptionalColor | undefined): IShadingAttributesProperties | undefined {
  const fill = hex(colour);
  return fill === null ? undefined : { type: ShadingType.CLEAR, fill, color: 'auto' };
}

const DASH = { SOLID: BorderStyle.SINGLE, DOT: BorderStyle.DOTTED, DASH: BorderStyle.DASHED } as const;

/** A line; one of no width is no line. Word counts its width in eighths of a point and its distance in points. */
export function line(border: (TableCellBorder & ParagraphBorder) | undefined): IBorderOptions {
  const width = border?.width?.magnitude ?? 0;
  if (!border || width === 0) return { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const style = DASH[border.dashStyle as keyof typeof DASH] ?? BorderStyle.SINGLE;
  const space = Math.round(border.padding?.magnitude ?? 0);
  return { style, size: Math.max(2, Math.round(width * 8)), color: hex(border.color) ?? 'auto', space };
}

/** Only what the style sets itself. */
export function runStyle(style: TextStyle): IRunStylePropertiesOptions {
  const { weightedFontFamily: font, fontSize, baselineOffset } = style;
  const colour = hex(style.foregroundColor);
  const fill = shading(style.backgroundColor);
  const heavy = (font?.weight ?? 400) >= 700;
  return {
    ...(style.bold !== undefined || heavy ? { bold: style.bold === true || heavy } : {}),
    ...(style.italic !== undefined ? { italics: style.italic } : {}),
    ...(style.underline !== undefined
      ? { underline: { type: style.underline ? UnderlineType.SINGLE : UnderlineType.NONE } }
      : {}),
    ...(style.strikethrough !== undefined ? { strike: style.strikethrough } : {}),
    ...(style.smallCaps !== undefined ? { smallCaps: style.smallCaps } : {}),
    ...(colour ? { color: colour } : {}),
    ...(fill ? { shading: fill } : {}),
    ...(font?.fontFamily ? { font: font.fontFamily } : {}),
    ...(fontSize?.magnitude ? { size: Math.round(fontSize.magnitude * 2) } : {}),
    ...(baselineOffset === 'SUPERSCRIPT' ? { superScript: true } : {}),
    ...(baselineOffset === 'SUBSCRIPT' ? { subScript: true } : {}),
  };
}

const ALIGNMENT = {
  START: AlignmentType.START,
  CENTER: AlignmentType.CENTER,
  END: AlignmentType.END,
  JUSTIFIED: AlignmentType.BOTH,
} as const;

/** Only what the style sets itself; page breaks, widows and direction are for the paragraph. */
export function paragraphStyle(style: ParagraphStyle) {
  const { alignment, lineSpacing, spaceAbove, spaceBelow, indentStart, indentEnd, indentFirstLine } = style;
  const fill = shading(style.shading?.backgroundColor);
  const spacing = {
    ...(spaceAbove ? { before: twips(spaceAbove) } : {}),
    ...(spaceBelow ? { after: twips(spaceBelow) } : {}),
    ...(lineSpacing ? { line: Math.round((lineSpacing * 240) / 100), lineRule: LineRuleType.AUTO } : {}),
  };
  const indent = {
    ...(indentStart ? { start: twips(indentStart) } : {}),
    ...(indentEnd ? { end: twips(indentEnd) } : {}),
    ...(indentFirstLine ? firstLine(twips(indentFirstLine) - twips(indentStart)) : {}),
  };
  const border = borders(style);
  return {
    ...(alignment && alignment in ALIGNMENT ? { alignment: ALIGNMENT[alignment as keyof typeof ALIGNMENT] } : {}),
    ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
    ...(Object.keys(indent).length > 0 ? { indent } : {}),
    ...(style.keepWithNext !== undefined ? { keepNext: style.keepWithNext } : {}),
    ...(style.keepLinesTogether !== undefined ? { keepLines: style.keepLinesTogether } : {}),
    ...(fill ? { shading: fill } : {}),
    ...(border ? { border } : {}),
  };
}

/** Google measures the first line from the margin, Word from the paragraph's indent. */
const firstLine = (offset: number) => (offset < 0 ? { hanging: -offset } : { firstLine: offset });

const SIDES = {
  top: 'borderTop',
  bottom: 'borderBottom',
  left: 'borderLeft',
  right: 'borderRight',
  between: 'borderBetween',
} as const;

function borders(style: ParagraphStyle): IBordersOptions | null {
  const entries = Object.entries(SIDES).flatMap(([side, name]) => {
    const border = style[name];
    return border?.width?.magnitude ? [[side, line(border)] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

/** Word's identifiers of Google's named styles. */
export const STYLE_ID: Readonly<Record<string, string>> = {
  TITLE: 'Title',
  SUBTITLE: 'Subtitle',
  HEADING_1: 'Heading1',
  HEADING_2: 'Heading2',
  HEADING_3: 'Heading3',
  HEADING_4: 'Heading4',
  HEADING_5: 'Heading5',
  HEADING_6: 'Heading6',
};

/** What text and paragraphs of a named style look like: its own values over NORMAL_TEXT's. */
export class NamedStyles {
  constructor(private readonly document: Document) {}

  private own(type: NamedStyleType) {
    return this.document.namedStyles?.styles?.find((style) => style.namedStyleType === type);
  }

  text(type: NamedStyleType | undefined): TextStyle {
    return { ...this.own('NORMAL_TEXT')?.textStyle, ...this.own(type ?? 'NORMAL_TEXT')?.textStyle };
  }

  paragraph(type: NamedStyleType | undefined): ParagraphStyle {
    return { ...this.own('NORMAL_TEXT')?.paragraphStyle, ...this.own(type ?? 'NORMAL_TEXT')?.paragraphStyle };
  }

  /** Word's style sheet: NORMAL_TEXT as the document's default, the others with every value resolved. */
  sheet(): IStylesOptions {
    const look = (type: NamedStyleType) => ({
      run: runStyle(this.text(type)),
      paragraph: paragraphStyle(this.paragraph(type)),
    });
    const subtitle: IParagraphStyleOptions = {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      ...look('SUBTITLE'),
    };
    return {
      default: {
        document: look('NORMAL_TEXT'),
        title: look('TITLE'),
        heading1: look('HEADING_1'),
        heading2: look('HEADING_2'),
        heading3: look('HEADING_3'),
        heading4: look('HEADING_4'),
        heading5: look('HEADING_5'),
        heading6: look('HEADING_6'),
      },
      paragraphStyles: [subtitle],
    };
  }
}
