/** A rough measure of 10 pt Roboto, to give rows the height that their wrapped text needs. */

/** Pixels: measured 5.8 for our English texts, 6.6 for the Russian ones. */
const CHARACTER = 6.8;
const CELL_PADDING = 8;
export const LINE_HEIGHT = 17;
/** Height of a row with one line, in pixels, as in the visual language. */
export const ROW_HEIGHT = 28;

/** Lines that the text takes when it is wrapped at words in a column of that many pixels. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor((width - CELL_PADDING) / CHARACTER));
  return text.split('\n').reduce((lines, paragraph) => lines + wrapped(paragraph, room), 0);
}

function wrapped(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const length = used === 0 ? word.length : used + 1 + word.length;
    if (length <= room) used = length;
    else {
      // A word longer than the line is broken by the cell.
      lines += used === 0 ? Math.ceil(word.length / room) - 1 : Math.ceil(word.length / room);
      used = word.length % room || room;
    }
  }
  return lines;
}
