/** What becomes of a deal when a row is imported, without any sheet. */
import type { ImportRecord } from '../../../../src/domain/import/import-record';
import { newDeal, updateDeal, type ImportTerms } from '../../../../src/domain/import/import-deal';
import type { DealFile } from '../../../../src/domain/ledger';
import { parseCivilDate } from '../../../../src/domain/civil-time';

const stage = (code: string, ...actions: string[]) => ({ code, name: code, goal: 'x', actions: actions.map((name) => ({ name, evidence: 'link' as const })), longestStayDays: 5, probability: 10, saleMilestone: false }); // prettier-ignore

const terms = (more: Partial<ImportTerms> = {}): ImportTerms => ({
  situation: {
    rules: {
      stages: [stage('B1', 'Call', 'Write'), stage('B2', 'Visit'), stage('B3')],
      reasons: [
        { code: 'L1', stages: ['B1'], evidence: 'dates of the calls', warmAfterDays: 30, clientDate: false },
        { code: 'L2', stages: ['B3'], evidence: '', warmAfterDays: null, clientDate: false },
      ],
    },
    sellers: ['Anna'],
    who: 'Olena',
    now: '2026-11-23T09:00:00.000Z',
    dayOf: (instant) => parseCivilDate(instant.slice(0, 10)) ?? { year: 2026, month: 1, day: 1 },
    instantOf: (local) => `${local.slice(0, 10)}T00:00:00.000Z`,
    country: 'UA',
    revision: 'r1',
  },
  everyone: ['Anna', 'Petro who left'],
  currency: 'UAH',
  attested: false,
  words: { from: 'from x.csv', attested: 'x.csv, says Olena', noEvidence: 'x.csv has none' },
  ...more,
});

const recordOf = ({ fields, ...more }: Partial<Omit<ImportRecord, 'fields'>> & { fields?: Partial<ImportRecord['fields']> } = {}): ImportRecord => ({
  fields: { title: 'Paint', contact: '', company: '', phone: '', email: '', source: '', product: '', value: null, currency: '', owner: '', nextStep: '', nextStepDue: null, note: '', externalId: '', ...fields },
  stage: 'B1', outcome: 'open', lossReason: null, createdAt: null, closedAt: null, lastActivityAt: null, given: ['title'], ...more,
}); // prettier-ignore

const made = (record: ImportRecord, more: Partial<ImportTerms> = {}, evidence = ''): DealFile => {
  const changed = newDeal('D-1', record, evidence, terms(more));
  if (!changed.ok) throw new Error(JSON.stringify(changed.refusal));
  return changed.file;
};

test('a later stage names what is missing, or says who answers for it', () => {
  const refused = newDeal('D-1', recordOf({ stage: 'B3' }), '', terms());
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'actionsMissing', missing: [{ action: 'Call' }, { action: 'Write' }, { action: 'Visit' }] } }); // prettier-ignore
  const file = made(recordOf({ stage: 'B3' }), { attested: true });
  expect(file.deal.stage).toBe('B3');
  expect(file.records).toHaveLength(3);
  for (const record of file.records) expect(record).toMatchObject({ doneAt: null, notApplicable: true, note: 'x.csv, says Olena', doneBy: 'Olena' }); // prettier-ignore
  expect(file.events).toMatchObject([{ event: 'imported', note: 'from x.csv. x.csv, says Olena' }]);
});

test('what has ended is closed as it ended; no day that has passed calls back', () => {
  const lost = recordOf({ outcome: 'lost', lossReason: 'L1', createdAt: '2026-01-01T00:00:00.000Z', closedAt: '2026-01-11T00:00:00.000Z' }); // prettier-ignore
  expect(made(lost).closing).toEqual({ outcome: 'lost', closedAt: '2026-01-11T00:00:00.000Z', lossReason: 'L1', evidence: 'x.csv has none', comeBackOn: null, cycleDays: 10 }); // prettier-ignore
  expect(made(lost, {}, 'Six calls').closing?.evidence).toBe('Six calls');
  expect(made({ ...lost, closedAt: '2026-11-20T00:00:00.000Z' }).closing?.comeBackOn).toBe('2026-12-20');
  expect(newDeal('D-1', { ...lost, stage: 'B3' }, '', terms())).toMatchObject({ ok: false, refusal: { code: 'reasonNotHere', allowed: ['L2'] } }); // prettier-ignore
  expect(newDeal('D-1', { ...lost, lossReason: 'L99' }, '', terms())).toMatchObject({ ok: false, refusal: { code: 'reasonUnknown' } }); // prettier-ignore
});

test('deals of people who have left may have ended, but not be open', () => {
  const fields = { owner: 'Petro who left' };
  expect(made(recordOf({ fields, outcome: 'won', stage: 'B3' })).deal.owner).toBe('Petro who left');
  expect(newDeal('D-1', recordOf({ fields }), '', terms())).toMatchObject({ ok: false, refusal: { field: 'owner', why: 'notASeller' } }); // prettier-ignore
});

test('an update edits what the row fills, adds to the comment, and is refused as a whole', () => {
  const file = made(recordOf({ fields: { note: 'Ours', phone: '+380441234567', owner: 'Anna' } }));
  const row = recordOf({
    fields: {
      title: 'Paint',
      note: 'Ours\nTheirs',
      phone: '044 123-45-67',
      value: 5,
      currency: 'EUR',
      externalId: '7',
    },
    given: ['title', 'note', 'phone', 'value', 'owner', 'stage'],
  });
  const none = { evidence: '', clientDate: null };
  const changed = updateDeal(file, row, none, terms());
  expect(changed).toMatchObject({ ok: true, file: { deal: { note: 'Ours\nTheirs', phone: file.deal.phone, value: 5, currency: 'EUR', owner: 'Anna', externalId: '7' } } }); // prettier-ignore
  expect(changed.ok && changed.history.map(({ event, note }) => [event, note])).toEqual([['imported', 'from x.csv'], ['edited', 'value'], ['edited', 'currency'], ['edited', 'note']]); // prettier-ignore
  expect(changed.ok && updateDeal(changed.file, row, none, terms())).toMatchObject({ ok: true, history: [] });
  expect(updateDeal(file, { ...row, stage: 'B2' }, none, terms({ attested: true }))).toMatchObject({ ok: false, refusal: { code: 'actionsMissing' } }); // prettier-ignore
  expect(updateDeal(file, { ...row, outcome: 'won' }, none, terms())).toMatchObject({ ok: false, refusal: { code: 'notLastStage' } }); // prettier-ignore
  expect(updateDeal(file, { ...row, outcome: 'lost', lossReason: 'L1' }, none, terms())).toMatchObject({ ok: false, refusal: { code: 'evidenceMissing' } }); // prettier-ignore
});

test('a closed deal is left alone, and a row that agrees with it changes nothing', () => {
  const row = recordOf({ outcome: 'lost', lossReason: 'L1' });
  const file = made(row);
  const none = { evidence: '', clientDate: null };
  expect(updateDeal(file, row, none, terms())).toEqual({ ok: true, file, history: [] });
  expect(updateDeal(file, recordOf(), none, terms())).toMatchObject({ ok: false, refusal: { code: 'alreadyClosed' } });
});
