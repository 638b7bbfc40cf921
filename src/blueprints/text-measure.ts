/** A rough measure of 10 pt Roboto, to give rows the height that their wrapped text needs. */

/** Pixels, by the kinds of characters in our texts: a little more than they take on the average. */
const WIDTHS = { narrow: 4, latin: 7.7, cyrillic: 8 } as const;
const NARROW = /[\s.,:;·’'ijltfrI()іїІ]/;
const CYRILLIC = /[\u0400-\u04ff]/;
const CELL_PADDING = 8;
export const LINE_HEIGHT = 17;
/** Height of a row with one line, in pixels, as in the visual language. */
export const ROW_HEIGHT = 28;

/** Pixels of a text on one line. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const character of text)
    sum += NARROW.test(character) ? WIDTHS.narrow : CYRILLIC.test(character) ? WIDTHS.cyrillic : WIDTHS.latin;
  return sum;
}

/** Lines that the text takes when it is wrapped at words in a column of that many pixels. */
export const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, paragraph) => lines + wrapped(paragraph, width - CELL_PADDING), 0);

function wrapped(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = widthOf(word);
    const needed = used === 0 ? width : used + WIDTHS.narrow + width;
    if (needed <= room) used = needed;
    else {
      // A word longer than the line is broken by the cell.
      lines += used === 0 ? Math.ceil(width / room) - 1 : Math.ceil(width / room);
      used = width % room || room;
    }
  }
  return lines;
}
