/** After any sequence of requests: indexes follow each other without a gap, the text is what a naive list of code units says, named ranges cover what they should. */
import fc from 'fast-check';
import type { Document, Request, StructuralElement } from '../../../local/docs/google-types';
import { type Book, World } from './world';

/** One index of the body: a code unit, or a mark: `S`ection, `T`able, `R`ow, `C`ell, table `E`nd. */
interface Token {
  readonly unit: string;
  readonly names: ReadonlySet<string>;
}

/** `expect` is too slow to be called for each of a million indexes. */
function same(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${String(actual)} instead of ${String(expected)}`);
}

/** Reads the body, checking that every element starts where the one before it ended. */
function unitsOf(document: Document): string[] {
  const units: string[] = [];
  const mark = (unit: string, startIndex: number | undefined) => {
    same(startIndex ?? 0, units.length);
    units.push(unit);
  };
  const read = (content: StructuralElement[]) => {
    for (const element of content) {
      if (element.sectionBreak) mark('<S>', element.startIndex);
      else if (element.table) {
        mark('<T>', element.startIndex);
        for (const row of element.table.tableRows!) {
          mark('<R>', row.startIndex);
          same(row.tableCells!.length, element.table.columns!);
          for (const cell of row.tableCells!) {
            mark('<C>', cell.startIndex);
            read(cell.content!);
            same(cell.endIndex, units.length);
          }
          same(row.endIndex, units.length);
        }
        units.push('<E>');
      } else {
        const text = element.paragraph!.elements!.map((one) => {
          same(one.startIndex, units.length);
          units.push(...(one.textRun ? one.textRun.content!.split('') : ['*']));
          same(one.endIndex, units.length);
          return one.textRun?.content ?? '*';
        });
        same(text.join('').indexOf('\n'), text.join('').length - 1);
      }
      same(element.endIndex, units.length);
    }
    same(content.at(-1)!.paragraph === undefined, false);
  };
  read(document.body!.content!);
  return units;
}

class Naive {
  tokens: Token[] = ['<S>', '\n'].map((unit) => ({ unit, names: new Set<string>() }));

  insert(index: number, units: readonly string[]): void {
    const before = this.tokens[index - 1]?.names ?? new Set();
    const after = this.tokens[index]?.names ?? new Set();
    const names = new Set([...before].filter((name) => after.has(name)));
    this.tokens.splice(index, 0, ...units.map((unit) => ({ unit, names })));
  }

  remove(start: number, end: number): void {
    this.tokens.splice(start, end - start);
  }

  name(start: number, end: number, name: string): void {
    this.tokens = this.tokens.map((token, i) =>
      i >= start && i < end ? { ...token, names: new Set([...token.names, name]) } : token,
    );
  }

  /** Row, column by column, of the table that starts at `start`: indexes of its cells, and of its end. */
  cells(start: number): { rows: number[][]; rowStarts: number[]; end: number } {
    const rows: number[][] = [];
    const rowStarts: number[] = [];
    let depth = 0;
    for (let i = start; ; i++) {
      const { unit } = this.tokens[i]!;
      if (unit === '<T>') depth++;
      if (unit === '<E>' && --depth === 0) return { rows, rowStarts, end: i };
      if (depth === 1 && unit === '<R>') {
        rows.push([]);
        rowStarts.push(i);
      }
      if (depth === 1 && unit === '<C>') rows.at(-1)!.push(i);
    }
  }
}

type Step =
  | { kind: 'insert'; at: number; text: string }
  | { kind: 'delete'; at: number; length: number }
  | { kind: 'table'; at: number; rows: number; columns: number }
  | { kind: 'pageBreak' | 'sectionBreak' | 'person'; at: number }
  | { kind: 'name'; at: number; length: number }
  | { kind: 'bullets'; at: number; length: number }
  | { kind: 'bold'; at: number; length: number }
  | { kind: 'row' | 'column' | 'dropRow' | 'dropColumn'; table: number; row: number; column: number; after: boolean };

const place = fc.nat({ max: 1000 });
const words = fc
  .array(fc.constantFrom('a', 'b', 'я', '\n', '\t', '🚀', 'é', 'שלום', ' '), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: place, text: words }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('delete' as const), at: place, length: fc.integer({ min: 1, max: 12 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('table' as const),
      at: place,
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('pageBreak' as const, 'sectionBreak' as const, 'person' as const),
      at: place,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('name' as const, 'bullets' as const, 'bold' as const),
      at: place,
      length: fc.integer({ min: 1, max: 20 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('row' as const, 'column' as const, 'dropRow' as const, 'dropColumn' as const),
      table: fc.nat({ max: 5 }),
      row: fc.nat({ max: 3 }),
      column: fc.nat({ max: 3 }),
      after: fc.boolean(),
    }),
  },
);

/** The request of a step against the present tokens, and what it does to them when it is accepted. */
function plan(naive: Naive, made: Step, serial: number): { request: Request; apply: () => void } | null {
  const size = naive.tokens.length;
  switch (made.kind) {
    case 'insert': {
      const index = made.at % size;
      const pair = /[\uDC00-\uDFFF]/.test(naive.tokens[index]!.unit);
      return {
        request: { insertText: { text: made.text, location: { index } } },
        apply: () => naive.insert(pair ? index + 1 : index, made.text.split('')),
      };
    }
    case 'delete': {
      const start = made.at % size;
      const end = Math.min(size, start + made.length);
      return {
        request: { deleteContentRange: { range: { startIndex: start, endIndex: end } } },
        apply: () => naive.remove(start, end),
      };
    }
    case 'table': {
      const index = made.at % size;
      const row = ['<R>', ...Array.from({ length: made.columns }, () => ['<C>', '\n']).flat()];
      const units = ['<T>', ...Array.from({ length: made.rows }, () => row).flat(), '<E>'];
      const pair = /[\uDC00-\uDFFF]/.test(naive.tokens[index]!.unit) ? 1 : 0;
      return {
        request: { insertTable: { rows: made.rows, columns: made.columns, location: { index } } },
        apply: () => naive.insert(index + pair, ['\n', ...units]),
      };
    }
    case 'pageBreak':
    case 'sectionBreak':
    case 'person': {
      const index = made.at % size;
      const location = { index };
      const pair = /[\uDC00-\uDFFF]/.test(naive.tokens[index]!.unit) ? 1 : 0;
      const kinds = {
        pageBreak: { request: { insertPageBreak: { location } }, units: ['*', '\n'] },
        sectionBreak: {
          request: { insertSectionBreak: { location, sectionType: 'NEXT_PAGE' as const } },
          units: ['\n', '<S>'],
        },
        person: { request: { insertPerson: { location, personProperties: { email: 'a@b.example' } } }, units: ['*'] },
      };
      const { request, units } = kinds[made.kind];
      return { request, apply: () => naive.insert(index + pair, units) };
    }
    case 'name':
    case 'bold':
    case 'bullets': {
      const startIndex = made.at % size;
      const endIndex = Math.min(size, startIndex + made.length);
      const range = { startIndex, endIndex };
      if (made.kind === 'name') {
        const name = `range ${serial}`;
        return { request: { createNamedRange: { name, range } }, apply: () => naive.name(startIndex, endIndex, name) };
      }
      if (made.kind === 'bold') {
        return {
          request: { updateTextStyle: { range, textStyle: { bold: true }, fields: 'bold' } },
          apply: () => undefined,
        };
      }
      return {
        request: { createParagraphBullets: { range, bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE' } },
        apply: () => eatTabs(naive, startIndex, endIndex),
      };
    }
    default: {
      const tables = naive.tokens.flatMap((token, index) => (token.unit === '<T>' ? [index] : []));
      const start = tables[made.table % Math.max(1, tables.length)];
      if (start === undefined) return null;
      const { rows, rowStarts, end } = naive.cells(start);
      const row = made.row % rows.length;
      const column = made.column % rows[0]!.length;
      const tableCellLocation = { tableStartLocation: { index: start }, rowIndex: row, columnIndex: column };
      const rowEnd = (r: number) => rowStarts[r + 1] ?? end;
      const cellEnd = (r: number, c: number) => rows[r]![c + 1] ?? rowEnd(r);
      if (made.kind === 'row') {
        const index = made.after ? rowEnd(row) : rowStarts[row]!;
        const units = ['<R>', ...rows[0]!.flatMap(() => ['<C>', '\n'])];
        return {
          request: { insertTableRow: { tableCellLocation, insertBelow: made.after } },
          apply: () => naive.insert(index, units),
        };
      }
      if (made.kind === 'column') {
        const places = rows.map((_cells, r) => (made.after ? cellEnd(r, column) : rows[r]![column]!));
        return {
          request: { insertTableColumn: { tableCellLocation, insertRight: made.after } },
          apply: () => places.reverse().forEach((index) => naive.insert(index, ['<C>', '\n'])),
        };
      }
      if (made.kind === 'dropRow') {
        const cut = rows.length === 1 ? ([start, end + 1] as const) : ([rowStarts[row]!, rowEnd(row)] as const);
        return { request: { deleteTableRow: { tableCellLocation } }, apply: () => naive.remove(...cut) };
      }
      const cuts =
        rows[0]!.length === 1
          ? [[start, end + 1] as const]
          : rows.map((cells, r) => [cells[column]!, cellEnd(r, column)] as const);
      return {
        request: { deleteTableColumn: { tableCellLocation } },
        apply: () => cuts.reverse().forEach((cut) => naive.remove(...cut)),
      };
    }
  }
}

function eatTabs(naive: Naive, start: number, end: number): void {
  let paragraph = -1;
  const cuts: [number, number][] = [];
  naive.tokens.forEach(({ unit }, index) => {
    if (unit.startsWith('<')) return;
    if (paragraph < 0) paragraph = index;
    if (unit !== '\n') return;
    if (paragraph < end && index >= start) {
      let tabs = paragraph;
      while (naive.tokens[tabs]!.unit === '\t') tabs++;
      cuts.push([paragraph, tabs]);
    }
    paragraph = -1;
  });
  for (const cut of cuts.reverse()) naive.remove(...cut);
}

function rangesOf(document: Document): Record<string, [number, number]> {
  const named = Object.values(document.namedRanges ?? {}).flatMap((group) => group.namedRanges!);
  return Object.fromEntries(named.map((one) => [one.name!, [one.ranges![0]!.startIndex!, one.ranges![0]!.endIndex!]]));
}

function expectedRanges(tokens: readonly Token[]): Record<string, [number, number]> {
  const found: Record<string, [number, number]> = {};
  tokens.forEach(({ names }, index) => {
    for (const name of names) found[name] = [found[name]?.[0] ?? index, index + 1];
  });
  return found;
}

test('indexes, text and named ranges are right after any sequence of requests', () => {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), (steps) => {
      const book: Book = new World().write();
      const naive = new Naive();
      for (const [serial, made] of steps.entries()) {
        const planned = plan(naive, made, serial);
        if (!planned) continue;
        if (book.refusal(planned.request) === null) {
          accepted++;
          planned.apply();
        } else refused++;
        const document = book.get();
        same(unitsOf(document).join('\u0001'), naive.tokens.map((token) => token.unit).join('\u0001'));
        expect(rangesOf(document)).toEqual(expectedRanges(naive.tokens));
      }
    }),
    { numRuns: 150, seed: 20261123 },
  );
  // The sequences must really do something.
  expect(accepted).toBeGreaterThan(1500);
  expect(refused).toBeGreaterThan(100);
});
