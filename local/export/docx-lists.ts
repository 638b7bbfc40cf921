/** Google's lists as Word's numbering. */
import { AlignmentType, LevelFormat, type ILevelsOptions, type NumberingDefinition } from 'docx';
import type { Document, NestingLevel } from '../docs/google-types';
import { runStyle, twips } from './docx-styles';

const FORMAT: Readonly<Record<string, ILevelsOptions['format']>> = {
  NONE: LevelFormat.NONE,
  DECIMAL: LevelFormat.DECIMAL,
  ZERO_DECIMAL: LevelFormat.DECIMAL_ZERO,
  UPPER_ALPHA: LevelFormat.UPPER_LETTER,
  ALPHA: LevelFormat.LOWER_LETTER,
  UPPER_ROMAN: LevelFormat.UPPER_ROMAN,
  ROMAN: LevelFormat.LOWER_ROMAN,
};

/** Google gives a checkbox no glyph of its own. */
const CHECKBOX = '☐';

/** One definition per list of the document, under the list's own ID. */
export function numbering(document: Document): NumberingDefinition[] {
  return Object.entries(document.lists ?? {}).map(([reference, list]) => ({
    reference,
    levels: (list.listProperties?.nestingLevels ?? []).map(level),
  }));
}

function level(nesting: NestingLevel, index: number): ILevelsOptions {
  const { glyphSymbol, glyphType, glyphFormat, indentStart, indentFirstLine } = nesting;
  const format = FORMAT[glyphType ?? ''];
  const start = twips(indentStart);
  return {
    level: index,
    format: format ?? LevelFormat.BULLET,
    // Google counts levels in the format from %0, Word from %1.
    text: format
      ? (glyphFormat ?? '').replace(/%(\d)/g, (_all, digit: string) => `%${Number(digit) + 1}`)
      : (glyphSymbol ?? CHECKBOX),
    alignment: AlignmentType.START,
    start: nesting.startNumber ?? 1,
    style: {
      run: runStyle(nesting.textStyle ?? {}),
      paragraph: { indent: { start, hanging: start - twips(indentFirstLine) } },
    },
  };
}
