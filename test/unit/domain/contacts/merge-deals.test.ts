import fc from 'fast-check';
import { emailsIn, phoneKeys } from '../../../../src/domain/contacts/keys';
import { externalIds, mergeDeals, type MergeSide } from '../../../../src/domain/contacts/merge-deals';
import { blankDeal, type ActionRecord, type Deal, type HistoryEntry } from '../../../../src/domain/deal';
import { EDITABLE, type EditableFields } from '../../../../src/domain/deal-change';

const NOW = '2026-11-20T10:00:00Z';
const side = (
  id: string,
  fields: Partial<Deal>,
  records: readonly ActionRecord[] = [],
  events: readonly HistoryEntry[] = [],
): MergeSide => ({
  deal: { ...blankDeal(id, 'lead', NOW), ...fields },
  records,
  events,
});
const merge = (into: Partial<Deal>, from: Partial<Deal>, keep: Partial<EditableFields> = {}) =>
  mergeDeals(side('D-1', into), side('D-2', from), keep, 'UA');
const record = (action: string, fields: Partial<ActionRecord> = {}): ActionRecord => ({
  stage: 'lead', action, doneAt: null, doneBy: '', notApplicable: false, note: '', ...fields,
}); // prettier-ignore

test('blanks are filled, and what is filled stays', () => {
  const { deal, words } = merge(
    { title: 'Flat 12', owner: 'Anna' },
    { title: 'Flat', company: 'Vector', source: 'Site', handoverOn: '2027-01-01' },
  );
  expect(deal).toMatchObject({
    id: 'D-1',
    title: 'Flat 12',
    owner: 'Anna',
    company: 'Vector',
    source: 'Site',
    handoverOn: '2027-01-01',
    stage: 'lead',
  });
  expect(words).toEqual({
    from: { id: 'D-2', title: 'Flat', stage: 'lead' },
    filled: ['company', 'source', 'handoverOn'],
    joined: [],
    dropped: [{ field: 'title', value: 'Flat' }],
    actions: [],
    doneTwice: [],
  });
});

test('what is to be kept wins over both, and both are told', () => {
  const { deal, words } = merge(
    { title: 'A', owner: 'Anna' },
    { title: 'B', owner: 'Petro' },
    { title: 'C', owner: 'Petro' },
  );
  expect(deal).toMatchObject({ title: 'C', owner: 'Petro' });
  expect(words.dropped).toEqual([
    { field: 'title', value: 'A' },
    { field: 'title', value: 'B' },
    { field: 'owner', value: 'Anna' },
  ]);
});

test.each([
  ['067 123 45 67', '+380671234567', '067 123 45 67'],
  ['067 123 45 67', '0671234567, 050 123 45 67', '067 123 45 67, +380 50 123 4567'],
  ['067 123 45 67 (Anna)', '0671234567', '067 123 45 67 (Anna)'],
  ['0441234567 ext 1', '0441234567 ext 2', '0441234567 ext 1, +380 44 123 4567 ext. 2'],
  ['067 123 45 67', 'ask Petro', '067 123 45 67, ask Petro'],
  ['', '067 123 45 67', '067 123 45 67'],
  ['067 123 45 67', '', '067 123 45 67'],
])('phones %j and %j are %j', (into, from, expected) => {
  expect(merge({ phone: into }, { phone: from }).deal.phone).toBe(expected);
});

test.each([
  ['a@b.com', 'A@B.com', 'a@b.com'],
  ['a@b.com', 'c@d.com; a@b.com', 'a@b.com, c@d.com'],
  ['a.b@gmail.com', 'ab@gmail.com', 'a.b@gmail.com, ab@gmail.com'],
  ['a@b.com', 'Anna <anna@d.com>', 'a@b.com, Anna <anna@d.com>'],
  ['', 'a@b.com', 'a@b.com'],
])('addresses %j and %j are %j', (into, from, expected) => {
  expect(merge({ email: into }, { email: from }).deal.email).toBe(expected);
});

test('the number that is to be kept stands first, and no other is lost', () => {
  const { deal } = merge({ phone: '0671234567' }, { phone: '0501234567' }, { phone: '0501234567' });
  expect(deal.phone).toBe('0501234567, +380 67 123 4567');
});

test('a sum goes with its currency, and a step with its day', () => {
  expect(merge({}, { value: 100, currency: 'USD' }).deal).toMatchObject({ value: 100, currency: 'USD' });
  expect(merge({ currency: 'UAH' }, { value: 100, currency: 'USD' }).deal).toMatchObject({
    value: 100,
    currency: 'USD',
  });
  expect(merge({ value: 0, currency: '' }, { value: 5, currency: 'USD' }).deal).toMatchObject({
    value: 0,
    currency: '',
  });
  expect(merge({ value: 5, currency: 'UAH' }, { value: 7, currency: 'USD' }, { value: 7 }).deal).toMatchObject({
    value: 7,
    currency: 'USD',
  });
  expect(merge({ nextStep: 'Call' }, { nextStep: 'Meet', nextStepDue: '2026-12-01' }).deal).toMatchObject({
    nextStep: 'Call',
    nextStepDue: null,
  });
  expect(merge({ nextStep: 'Call' }, { nextStep: 'Call', nextStepDue: '2026-12-01' }).deal.nextStepDue).toBe(
    '2026-12-01',
  );
  expect(merge({}, { nextStep: 'Meet', nextStepDue: '2026-12-01' }).deal).toMatchObject({
    nextStep: 'Meet',
    nextStepDue: '2026-12-01',
  });
});

test('the earliest beginning and the latest activity count; both IDs of other CRMs are kept', () => {
  const { deal, words } = merge(
    {
      createdAt: '2026-11-02T00:00:00Z',
      lastActivityAt: '2026-11-03T00:00:00Z',
      firstResponseAt: '2026-11-02T01:00:00Z',
      externalId: '17',
    },
    {
      createdAt: '2026-11-01T23:59:00Z',
      lastActivityAt: '2026-11-09T00:00:00Z',
      firstResponseAt: '2026-11-02T00:30:00Z',
      externalId: '99',
    },
  );
  expect(deal).toMatchObject({
    createdAt: '2026-11-01T23:59:00Z',
    lastActivityAt: '2026-11-09T00:00:00Z',
    firstResponseAt: '2026-11-02T00:30:00Z',
  });
  expect(externalIds(deal.externalId)).toEqual(['17', '99']);
  expect(words.joined).toEqual(['externalId']);
});

test('ticks and notes of both deals come together', () => {
  const into = side('D-1', {}, [
    record('Call', { doneAt: '2026-11-05T00:00:00Z', doneBy: 'Anna', note: 'Spoke' }),
    record('Brief', { note: 'asked' }),
    record('Visit', { notApplicable: true, note: 'too far' }),
  ]);
  const from = side('D-2', {}, [
    record('call ', { doneAt: '2026-11-04T00:00:00Z', doneBy: 'Petro', note: 'No answer' }),
    record('Brief', { doneAt: '2026-11-06T00:00:00Z', doneBy: 'Petro', note: 'asked, got it' }),
    record('Visit', {}),
    record('Offer', { doneAt: '2026-11-07T00:00:00Z', doneBy: 'Petro' }),
  ]);
  const { records, words } = mergeDeals(into, from, {}, 'UA');
  expect(records).toEqual([
    record('Call', { doneAt: '2026-11-04T00:00:00Z', doneBy: 'Petro', note: 'Spoke\nNo answer' }),
    record('Brief', { doneAt: '2026-11-06T00:00:00Z', doneBy: 'Petro', note: 'asked, got it' }),
    record('Visit', { notApplicable: true, note: 'too far' }),
    record('Offer', { doneAt: '2026-11-07T00:00:00Z', doneBy: 'Petro' }),
  ]);
  expect(words.actions.map(({ action }) => action)).toEqual(['Call', 'Brief', 'Offer']);
  expect(words.doneTwice).toEqual([{ stage: 'lead', action: 'Call', doneAt: '2026-11-05T00:00:00Z', doneBy: 'Anna' }]);
});

test('what happened to both stands in one timeline, the latest first', () => {
  const event = (deal: string, at: string): HistoryEntry => ({
    at,
    who: 'Anna',
    deal,
    event: 'edited',
    from: '',
    to: '',
    note: '',
  });
  const { events } = mergeDeals(
    side('D-1', {}, [], [event('D-1', '2026-11-05T00:00:00Z'), event('D-1', '2026-11-01T00:00:00Z')]),
    side('D-2', {}, [], [event('D-2', '2026-11-03T00:00:00Z')]),
    {},
    'UA',
  );
  expect(events.map(({ deal, at }) => `${deal} ${at.slice(8, 10)}`)).toEqual(['D-1 05', 'D-2 03', 'D-1 01']);
});

const text = fc.constantFrom('', '', 'one', 'two', ' one', 'three\nfour');
const fields = fc.record({
  title: text, contact: text, company: text, source: text, product: text, owner: text, nextStep: text, note: text,
  phone: fc.constantFrom('', '0671234567', '+380 67 123-45-67 Anna', '0501234567, 0441234567 доб. 5', 'ask', '0671234567, 12345'),
  email: fc.constantFrom('', 'a@b.com', 'A@b.com, c@d.com', 'Anna <a@b.com>', 'none'),
  value: fc.constantFrom(null, 0, 5, 7), currency: fc.constantFrom('', 'UAH', 'USD'),
  nextStepDue: fc.constantFrom(null, '2026-12-01', '2026-12-02'), handoverOn: fc.constantFrom(null, '2027-01-01'),
  firstResponseAt: fc.constantFrom(null, '2026-11-02T00:30:00Z', '2026-11-03T00:30:00Z'),
}); // prettier-ignore
const keeps = fc.record(
  { title: text, phone: fc.constantFrom('0501234567', ''), value: fc.constantFrom(7, 9) },
  { requiredKeys: [] },
);

test('nothing is lost: every value stands in the merged deal or among those that gave way', () => {
  fc.assert(
    fc.property(fields, fields, keeps, (into, from, keep) => {
      const { deal, words } = merge(into, from, keep);
      for (const given of [into, from]) {
        for (const field of EDITABLE) {
          const value = given[field];
          if (value === null || String(value).trim() === '' || ['phone', 'email', 'note'].includes(field)) continue;
          const told = words.dropped.some((one) => one.field === field && one.value.trim() === String(value).trim());
          expect(told || String(deal[field]).trim() === String(value).trim()).toBe(true);
        }
        for (const key of phoneKeys(given.phone, 'UA')) expect(phoneKeys(deal.phone, 'UA')).toContain(key);
        for (const email of emailsIn(given.email)) expect(emailsIn(deal.email)).toContain(email);
        for (const word of `${given.phone} ${given.email} ${given.note}`.match(/\p{L}{3,}/gu) ?? [])
          expect(`${deal.phone} ${deal.email} ${deal.note} ext.`.toLowerCase()).toContain(
            word === 'доб' ? 'ext' : word.toLowerCase(),
          );
      }
    }),
    { numRuns: 1000 },
  );
});

test('merging the same deal again changes nothing', () => {
  fc.assert(
    fc.property(fields, fields, (into, from) => {
      const once = merge(into, from).deal;
      expect(merge(once, from).deal).toEqual(once);
    }),
    { numRuns: 1000 },
  );
});
