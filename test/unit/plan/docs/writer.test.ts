/** Indexes that the writer hands out are those which an independent model of the body has. */
import fc from 'fast-check';
import type { Span } from '../../../../src/plan/docs/elements';
import { BodyWriter, type TableSpans } from '../../../../src/plan/docs/writer';
import { CELL, flatBody, ROW, TABLE, TABLE_END } from './flat-body';

const at = (body: readonly string[], { start, end }: Span): string => body.slice(start, end).join('');

describe('a body written from its beginning to its end', () => {
  it('puts consecutive paragraphs in with one request', () => {
    const writer = new BodyWriter();
    const first = writer.paragraph('One');
    const second = writer.paragraph('Two');
    writer.flush();
    expect(writer.requests).toEqual([{ insertText: { text: 'One\nTwo', location: { index: 1 } } }]);
    expect([first, second]).toEqual([
      { start: 1, end: 5 },
      { start: 5, end: 9 },
    ]);
  });

  it('counts a 2 × 2 table as the guide to tables does: the first cell’s text is three after the table’s start', () => {
    const writer = new BodyWriter();
    writer.paragraph('Before');
    const { start, cells } = writer.table([
      [[''], ['']],
      [[''], ['']],
    ]);
    const offsets = cells.flat(2).map((span) => span.start - start);
    expect(start).toBe(8);
    expect(offsets).toEqual([3, 5, 8, 10]);
    expect(writer.next - start).toBe(12);
  });

  it('lets the paragraph after a table use the one that Docs keeps there', () => {
    const writer = new BodyWriter();
    writer.paragraph('Before');
    writer.table([[['cell']]]);
    const after = writer.paragraph('After');
    writer.flush();
    const body = flatBody(writer.requests);
    expect(body.join('')).toBe(`<section>Before\n${TABLE}${ROW}${CELL}cell\n${TABLE_END}After\n`);
    expect(at(body, after)).toBe('After\n');
  });

  it('refuses a table that would touch another', () => {
    const writer = new BodyWriter();
    expect(() => writer.table([[['first in the body']]])).toThrow('must follow');
  });

  const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((value) => value.replace(/[\n\r]/g, ''));
  const cell = fc.array(text, { minLength: 1, maxLength: 3 });
  const table = fc
    .integer({ min: 1, max: 3 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
    );

  it('is right for any sequence of paragraphs and tables, emoji and all', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, table), { minLength: 1, maxLength: 12 }), (pieces) => {
        const writer = new BodyWriter();
        const expected: [Span, string][] = [];
        const tables: TableSpans[] = [];
        for (const piece of pieces) {
          if (typeof piece === 'string') expected.push([writer.paragraph(piece), `${piece}\n`]);
          else {
            if (writer.atVacantParagraph) expected.push([writer.paragraph(''), '\n']);
            const spans = writer.table(piece);
            tables.push(spans);
            piece.forEach((row, r) =>
              row.forEach((paragraphs, c) =>
                paragraphs.forEach((one, p) => expected.push([spans.cells[r]?.[c]?.[p] as Span, `${one}\n`])),
              ),
            );
          }
        }
        writer.flush();
        const body = flatBody(writer.requests);
        for (const [span, wanted] of expected) expect(at(body, span)).toBe(wanted);
        for (const { start, inside } of tables) {
          expect(body.slice(start, start + 3)).toEqual([TABLE, ROW, CELL]);
          expect(body.slice(inside.end - 1, inside.end + 1)).toEqual(['\n', TABLE_END]);
        }
        expect(body.length).toBe(writer.end + 1);
      }),
    );
  });
});
