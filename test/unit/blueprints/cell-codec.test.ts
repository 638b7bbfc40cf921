/** Values to cells and back. */
import fc from 'fast-check';
import { decodeCell, encodeCell, type CellInput } from '../../../src/blueprints/cell-codec';
import { TABLES } from '../../../src/blueprints/spreadsheets';
import { keyOf, wordOf } from '../../../src/blueprints/labels';
import { formatActions, parseActions, type StageAction } from '../../../src/blueprints/stage-actions';
import { LANGUAGES } from '../../../src/domain/language';
import { sheetsTextFor } from '../../../src/locales/sheets-for';
import type { Codec } from '../../../src/blueprints/column';

const { labels } = sheetsTextFor('ru');
const roundTrip = (codec: Codec, value: CellInput): CellInput => {
  const cell = encodeCell(codec, value, labels);
  const decoded = decodeCell(codec, cell ? (Object.values(cell)[0] as string | number | boolean) : null);
  if (!decoded.ok) throw new Error(`Not read: ${decoded.found}`);
  return decoded.value;
};

it('a date is a serial number that Sheets would show as that date', () => {
  expect(encodeCell({ kind: 'date' }, '2026-11-23', labels)).toEqual({ numberValue: 46349 });
  expect(encodeCell({ kind: 'dateTime' }, '2026-11-23T18:00', labels)).toEqual({ numberValue: 46349.75 });
});

it('dates, times, shares and words survive the way into a cell and back', () => {
  const days = fc.date({ min: new Date('1900-03-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const text = day.toISOString().slice(0, 16);
      expect(roundTrip({ kind: 'date' }, text.slice(0, 10))).toBe(text.slice(0, 10));
      expect(roundTrip({ kind: 'dateTime' }, text)).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (share) => expect(roundTrip({ kind: 'percent' }, share)).toBe(share)),
  );
  for (const key of Object.keys(labels.role)) expect(roundTrip({ kind: 'enum', labels: 'role' }, key)).toBe(key);
  expect(roundTrip({ kind: 'checkbox' }, true)).toBe(true);
  expect(roundTrip({ kind: 'longText' }, null)).toBeNull();
});

it('text stays text, even where it looks like a formula', () => {
  expect(encodeCell({ kind: 'text' }, '=cmd|x', labels)).toEqual({ stringValue: '=cmd|x' });
  expect(encodeCell({ kind: 'phone' }, '+380441234567', labels)).toEqual({ stringValue: '+380441234567' });
});

it('words are read in every language, whatever their case', () => {
  for (const language of LANGUAGES) {
    expect(keyOf('access', ` ${wordOf(sheetsTextFor(language).labels, 'access', 'commenter').toUpperCase()} `)).toBe(
      'commenter',
    );
  }
  expect(keyOf('access', 'boss')).toBeNull();
});

it.each([
  [{ kind: 'date' }, 'tomorrow'],
  [{ kind: 'number' }, 'many'],
  [{ kind: 'email' }, 'not an address'],
  [{ kind: 'enum', labels: 'side' }, 'neither'],
  [{ kind: 'checkbox' }, 'perhaps'],
] as const)('says what it found where %j cannot hold "%s"', (codec, found) => {
  expect(decodeCell(codec, found)).toEqual({ ok: false, found });
});

it('every label set of a column exists', () => {
  for (const { columns } of Object.values(TABLES)) {
    for (const { codec } of Object.values(columns))
      if (codec.kind === 'enum') expect(Object.keys(labels[codec.labels]).length).toBeGreaterThan(1);
  }
});

describe('actions of a stage in one cell', () => {
  const evidence = fc.constantFrom<StageAction['evidence']>('tick', 'note', 'date', 'link');
  const name = fc
    .stringMatching(/^[A-Za-zА-я][A-Za-zА-я ,()]{0,40}[A-Za-zА-я]$/)
    .map((text) => text.replace(/\s+/g, ' '));

  it('are read as they were written, in each language', () => {
    for (const language of LANGUAGES) {
      fc.assert(
        fc.property(fc.array(fc.record({ name, evidence }), { maxLength: 6 }), (actions) => {
          expect(parseActions(formatActions(actions, sheetsTextFor(language).labels))).toEqual({
            actions,
            unclear: [],
          });
        }),
      );
    }
  });

  it('may be numbered, bulleted and edited by people; a line without a mark is told', () => {
    expect(parseActions('1. Reply [date]\n\n• Ask for the source  [ЗАМЕТКА].\nCall back')).toEqual({
      actions: [
        { name: 'Reply', evidence: 'date' },
        { name: 'Ask for the source', evidence: 'note' },
        { name: 'Call back', evidence: 'tick' },
      ],
      unclear: ['Call back'],
    });
  });
});
