/** However cells are merged and unmerged, no word is lost and every named range stays on its word. */
import fc from 'fast-check';
import type { Request } from '../../../local/docs/google-types';
import { at, insert, World, type Book } from './world';

const ROWS = 4;
const COLUMNS = 3;

/** A table whose cells hold a word each (or nothing), and a word after it; every word has a named range of the same name. */
function wordsIn(filled: readonly boolean[]): { book: Book; words: string[] } {
  const book = new World().write('after');
  book.batch({ insertTable: { rows: ROWS, columns: COLUMNS, ...at(1) } });
  const cells = book.table().tableRows!.flatMap((row) => row.tableCells!);
  const words = ['after', ...cells.flatMap((_cell, index) => (filled[index] ? [`word${index}`] : []))];
  for (const [index, cell] of [...cells.entries()].reverse())
    if (filled[index]) book.batch(insert(cell.startIndex! + 1, `word${index}`));
  const text = unitsOf(book);
  book.batch(
    ...words.map((name): Request => {
      const startIndex = text.search(new RegExp(`${name}\\n`));
      return { createNamedRange: { name, range: { startIndex, endIndex: startIndex + name.length } } };
    }),
  );
  return { book, words };
}

/** The body with a `.` for every index that is not text. */
function unitsOf(book: Book): string {
  const units: string[] = Array<string>(book.content().at(-1)!.endIndex!).fill('.');
  const read = (content: ReturnType<Book['content']>) => {
    for (const { paragraph, table } of content) {
      for (const { startIndex, textRun } of paragraph?.elements ?? [])
        units.splice(startIndex!, textRun!.content!.length, ...textRun!.content!);
      for (const row of table?.tableRows ?? []) for (const cell of row.tableCells!) read(cell.content!);
    }
  };
  read(book.content());
  return units.join('');
}

const area = fc.record({
  merge: fc.boolean(),
  rowIndex: fc.nat({ max: ROWS - 1 }),
  columnIndex: fc.nat({ max: COLUMNS - 1 }),
  rowSpan: fc.integer({ min: 1, max: ROWS }),
  columnSpan: fc.integer({ min: 1, max: COLUMNS }),
});

test('words and their ranges survive merging and unmerging', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: ROWS * COLUMNS, maxLength: ROWS * COLUMNS }),
      fc.array(area, { minLength: 1, maxLength: 6 }),
      (filled, areas) => {
        const { book, words } = wordsIn(filled);
        for (const { merge, rowIndex, columnIndex, ...spans } of areas) {
          const tableStartLocation = { index: book.table().startIndex };
          const tableRange = { tableCellLocation: { tableStartLocation, rowIndex, columnIndex }, ...spans };
          book.refusal(merge ? { mergeTableCells: { tableRange } } : { unmergeTableCells: { tableRange } });
        }
        const text = unitsOf(book);
        const ranges = book.get().namedRanges!;
        const covered = words.map((word) => {
          const { startIndex, endIndex } = ranges[word]!.namedRanges![0]!.ranges![0]!;
          return text.slice(startIndex, endIndex);
        });
        expect(covered).toEqual(words);
        expect(
          text
            .replace(/[^a-z0-9]+/g, ' ')
            .trim()
            .split(' ')
            .sort(),
        ).toEqual([...words].sort());
      },
    ),
    { numRuns: 150, seed: 7 },
  );
});
