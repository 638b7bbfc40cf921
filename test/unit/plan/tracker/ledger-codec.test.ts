/** A deal in the ledger's cells comes back as it was, whatever people wrote into it. */
import fc from 'fast-check';
import { blankDeal } from '../../../../src/domain/deal';
import type { DealFile } from '../../../../src/domain/ledger';
import { packFile, unpackFile, unpackMemory, unpackSettings } from '../../../../src/plan/tracker/ledger-codec';

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const text = fc.string({ unit: 'grapheme', maxLength: 40 });

const files: fc.Arbitrary<DealFile> = fc.record({
  deal: fc
    .record({
      title: text,
      phone: text,
      note: text,
      value: fc.option(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        { nil: null },
      ),
      createdAt: instant,
      nextStepDue: fc.constantFrom(null, '2026-11-30'),
    })
    .map((fields) => ({ ...blankDeal('D-7', 'B1', '2026-11-23T09:00:00.000Z'), ...fields })),
  closing: fc.constantFrom(null, {
    outcome: 'lost' as const,
    closedAt: '2026-11-23T09:00:00.000Z',
    lossReason: 'L1',
    evidence: 'x',
    comeBackOn: null,
    cycleDays: 3,
  }),
  records: fc.array(
    fc.record({
      stage: text,
      action: text,
      doneAt: fc.option(instant, { nil: null }),
      doneBy: text,
      notApplicable: fc.boolean(),
      note: text,
    }),
    { maxLength: 4 },
  ),
  events: fc.array(
    fc.record({
      at: instant,
      who: text,
      deal: fc.constant('D-7'),
      event: fc.constantFrom('created' as const, 'moved' as const),
      from: text,
      to: text,
      note: text,
    }),
    { maxLength: 3 },
  ),
  by: text,
  at: instant,
  revision: text,
  undo: fc.constantFrom(null, { kind: 'stage' as const, stage: 'B1', since: '2026-11-20T09:00:00.000Z' }),
  noted: fc.array(text, { maxLength: 2 }),
});

it('packs and unpacks', () => {
  fc.assert(
    fc.property(files, (file) => {
      const [value] = [file.deal.value];
      expect(unpackFile(packFile(file))).toEqual({ ...file, deal: { ...file.deal, value: value === 0 ? 0 : value } });
    }),
  );
});

it.each([[[]], [['']], [['{"a":1}']], [['[1,']], [[7]], [[null, '[]']]])('takes %j for no deal', (cells) => {
  expect(unpackFile(cells)).toBeNull();
});

it('takes what is no settings for none, and no memory for an empty one', () => {
  for (const cell of [undefined, '', 'x', '{"v":2}', '{"v":1,"language":"de"}', 7])
    expect(unpackSettings(cell)).toBeNull();
  for (const cell of [undefined, '', 'x', null]) expect(unpackMemory(cell)).toEqual({});
});
