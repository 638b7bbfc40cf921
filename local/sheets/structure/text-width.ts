/** How wide text is on a screen, from the advance widths of Roboto: there is no screen here to measure it on. */

/** Hundredths of the font's size, and the characters that are so wide or a little narrower. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [21, "',;’"],
  [25, ' :ijlії'],
  [28, '!-.I[]·ІЇ'],
  [36, '"()frt“”'],
  [43, '*/г'],
  [45, '_ґ'],
  [48, '?vy«»ту'],
  [50, 'xzх'],
  [52, '<>cksзс'],
  [54, 'Lae×акчьэёє'],
  [55, '=FJhnuбяҐ'],
  [56, '0123456789bdgpГр€'],
  [57, '+Eoq÷Ево'],
  [58, 'ийлнп'],
  [60, 'STYZЗТдц'],
  [63, '#&BKPRXБВРУХЬъ'],
  [65, 'ACUVАКСЯ'],
  [67, 'DЄЭ–'],
  [69, 'GOQОЧ'],
  [71, 'HNИЙЛНП'],
  [75, '%wДЦмф'],
  [78, 'ФЪжы—'],
  [84, 'шщю✓'],
  [88, 'MmМЫ'],
  [91, '@WЖЮ'],
  [97, 'ШЩ'],
  [103, '№→'],
];
const BY_CHARACTER = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map((it) => [it, width / 100])));
/** Of characters that are not in the list: as wide as a wide letter. */
const OTHER = 0.75;
/** Bold letters are wider, by little. */
const BOLD = 1.03;
/** No character is wider: what fits with it needs no measuring. */
const WIDEST = 1.1;
/** Pixels of a point. */
const POINT = 4 / 3;

export interface TextLook {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Pixels of a text on one line. */
export function textWidth(text: string, { size, bold }: TextLook): number {
  let sum = 0;
  for (const character of text) sum += BY_CHARACTER.get(character) ?? OTHER;
  return sum * size * POINT * (bold ? BOLD : 1);
}

/** Lines of a text broken at words, and inside words that are longer than the line. @param room pixels of a line */
export const linesIn = (text: string, room: number, look: TextLook): number =>
  text.split('\n').reduce((lines, paragraph) => lines + wrapped(paragraph, room, look), 0);

function wrapped(paragraph: string, room: number, look: TextLook): number {
  if (paragraph.length * look.size * POINT * WIDEST <= room || textWidth(paragraph, look) <= room) return 1;
  const space = textWidth(' ', look);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = textWidth(word, look);
    const needed = used === 0 ? width : used + space + width;
    if (needed <= room) used = needed;
    else {
      lines += Math.ceil(width / room) - (used === 0 ? 1 : 0);
      used = width % room || room;
    }
  }
  return lines;
}
