/** Numbers and marks of list items, counted in reading order. */
import type { GoogleParagraph, NestingLevel } from '../../../docs/google-types';
import type { Book } from './book';

export interface ListCounter {
  /** The mark of the next item, e.g. `3.`, `ii)` or `●`. */
  next(paragraph: GoogleParagraph): string;
}

export function countLists(book: Book): ListCounter {
  const counts = new Map<string, number[]>();
  return {
    next({ bullet }) {
      const listId = bullet?.listId ?? '';
      const level = bullet?.nestingLevel ?? 0;
      const levels = book.document.lists?.[listId]?.listProperties?.nestingLevels ?? [];
      const before = counts.get(listId) ?? [];
      const current = before.slice(0, level + 1);
      for (let i = 0; i <= level; i++) {
        const first = levels[i]?.startNumber ?? 1;
        current[i] = i < level ? (current[i] ?? first) : (current[i] ?? first - 1) + 1;
      }
      counts.set(listId, current);
      return glyph(levels, level, current);
    },
  };
}

function glyph(levels: readonly NestingLevel[], level: number, counts: readonly number[]): string {
  const { glyphSymbol, glyphType, glyphFormat = '' } = levels[level] ?? {};
  if (glyphSymbol) return glyphSymbol;
  // Google tells neither symbol nor type of a checkbox.
  if (!glyphType || glyphType === 'GLYPH_TYPE_UNSPECIFIED') return '☐';
  return glyphFormat.replace(/%(\d)/g, (_, at: string) =>
    written(counts[Number(at)] ?? 1, levels[Number(at)]?.glyphType),
  );
}

function written(count: number, type: NestingLevel['glyphType']): string {
  switch (type) {
    case 'ALPHA':
      return letters(count).toLowerCase();
    case 'UPPER_ALPHA':
      return letters(count);
    case 'ROMAN':
      return roman(count).toLowerCase();
    case 'UPPER_ROMAN':
      return roman(count);
    case 'ZERO_DECIMAL':
      return String(count).padStart(2, '0');
    case 'NONE':
      return '';
    default:
      return String(count);
  }
}

/** A to Z, then AA, BB… as Docs goes on. */
const letters = (count: number): string => String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
