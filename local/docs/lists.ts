/** Bulleted and numbered lists: presets, createParagraphBullets and deleteParagraphBullets. */
import { selectionOf, type Editing } from './editing';
import type { NestingLevel, Range } from './google-types';
import { textOf, type Paragraph } from './model';
import { shiftForDeletion } from './named-ranges';
import { refuse } from './refusal';
import { joinRuns, splitRuns } from './runs';
import { paragraphsIn, type Found } from './tree';

const LEVELS = 9;
const pt = (magnitude: number) => ({ magnitude, unit: 'PT' as const });

const SYMBOLS: Readonly<Record<string, readonly [string, string, string]>> = {
  BULLET_DISC_CIRCLE_SQUARE: ['●', '○', '■'],
  BULLET_DIAMONDX_ARROW3D_SQUARE: ['❖', '➢', '■'],
  BULLET_ARROW_DIAMOND_DISC: ['➔', '◆', '●'],
  BULLET_STAR_CIRCLE_SQUARE: ['★', '○', '■'],
  BULLET_ARROW3D_CIRCLE_SQUARE: ['➢', '○', '■'],
  BULLET_LEFTTRIANGLE_DIAMOND_DISC: ['◀', '◆', '●'],
  BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE: ['❖', '◇', '■'],
  BULLET_DIAMOND_CIRCLE_SQUARE: ['◆', '○', '■'],
};

type GlyphType = NonNullable<NestingLevel['glyphType']>;
const NUMBERS: Readonly<Record<string, readonly [GlyphType, GlyphType, GlyphType]>> = {
  NUMBERED_DECIMAL_ALPHA_ROMAN: ['DECIMAL', 'ALPHA', 'ROMAN'],
  NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS: ['DECIMAL', 'ALPHA', 'ROMAN'],
  NUMBERED_DECIMAL_NESTED: ['DECIMAL', 'DECIMAL', 'DECIMAL'],
  NUMBERED_UPPERALPHA_ALPHA_ROMAN: ['UPPER_ALPHA', 'ALPHA', 'ROMAN'],
  NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL: ['UPPER_ROMAN', 'UPPER_ALPHA', 'DECIMAL'],
  NUMBERED_ZERODECIMAL_ALPHA_ROMAN: ['ZERO_DECIMAL', 'ALPHA', 'ROMAN'],
};

/** The nine nesting levels of a preset; they repeat after three. */
function nestingLevels(preset: string): NestingLevel[] {
  return Array.from({ length: LEVELS }, (_, level) => ({
    bulletAlignment: 'START' as const,
    ...glyph(preset, level),
    indentFirstLine: pt(18 + 36 * level),
    indentStart: pt(36 + 36 * level),
    textStyle: { underline: false },
    startNumber: 1,
  }));
}

function glyph(preset: string, level: number): Pick<NestingLevel, 'glyphType' | 'glyphSymbol' | 'glyphFormat'> {
  // Google gives checkboxes no symbol and no type.
  if (preset === 'BULLET_CHECKBOX') return { glyphType: 'GLYPH_TYPE_UNSPECIFIED', glyphFormat: `%${level}` };
  const symbol = SYMBOLS[preset]?.[level % 3];
  if (symbol !== undefined) return { glyphSymbol: symbol, glyphFormat: `%${level}` };
  const glyphType = NUMBERS[preset]?.[level % 3];
  if (glyphType === undefined) return refuse('A bullet preset must be specified.');
  if (preset === 'NUMBERED_DECIMAL_NESTED') {
    return { glyphType, glyphFormat: Array.from({ length: level + 1 }, (_, i) => `%${i}.`).join('') };
  }
  return { glyphType, glyphFormat: `%${level}${preset.endsWith('PARENS') ? ')' : '.'}` };
}

/** Leading tabs give the nesting level and are deleted, which moves what follows. */
export function createParagraphBullets(editing: Editing, request: { range?: Range; bulletPreset?: string }): void {
  const preset = request.bulletPreset ?? '';
  const levels = nestingLevels(preset);
  const { segment, start, end } = selectionOf(editing, request.range);
  const found = paragraphsIn(segment, start, end);
  const listId = precedingList(editing, found[0], preset) ?? newList(editing, preset, levels);
  // From the last to the first, so that the indexes of those still to do stay right.
  for (const { block, start: at } of found.reverse()) {
    const tabs = /^\t*/.exec(textOf(block))?.[0].length ?? 0;
    const nestingLevel = Math.min(tabs > 0 ? tabs : (block.bullet?.nestingLevel ?? 0), LEVELS - 1);
    const { indentFirstLine, indentStart } = levels[nestingLevel] ?? {};
    block.runs = joinRuns(splitRuns(block.runs, tabs)[1]);
    block.bullet = { listId, nestingLevel, textStyle: block.bullet?.textStyle ?? {} };
    block.style = { ...block.style, ...(indentFirstLine && indentStart ? { indentFirstLine, indentStart } : {}) };
    shiftForDeletion(editing.document, segment.id, at, at + tabs);
  }
}

/** The list of the paragraph just before, if it was made with the same preset. */
function precedingList(editing: Editing, first: Found<Paragraph> | undefined, preset: string): string | null {
  const before = first?.container.blocks[first.position - 1];
  if (before?.kind !== 'paragraph' || !before.bullet) return null;
  return editing.document.lists[before.bullet.listId]?.preset === preset ? before.bullet.listId : null;
}

function newList(editing: Editing, preset: string, levels: NestingLevel[]): string {
  const id = editing.newId('kix.');
  editing.document.lists[id] = { preset, nestingLevels: levels };
  return id;
}

/** The depth of nesting stays visible as an indent. */
export function deleteParagraphBullets(editing: Editing, request: { range?: Range }): void {
  const { segment, start, end } = selectionOf(editing, request.range);
  for (const { block } of paragraphsIn(segment, start, end)) {
    if (!block.bullet) continue;
    const { indentFirstLine: _first, indentStart: _start, ...style } = block.style;
    const indent = block.bullet.nestingLevel > 0 ? pt(36 * block.bullet.nestingLevel) : null;
    block.style = indent ? { ...style, indentFirstLine: indent, indentStart: indent } : style;
    delete block.bullet;
  }
}
