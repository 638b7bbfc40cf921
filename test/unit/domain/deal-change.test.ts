/** Every change of one deal: what it makes of the deal, which history it leaves, what it refuses. */
import { blankDeal } from '../../../src/domain/deal';
import { changeDeal, type DealChange, type Situation } from '../../../src/domain/deal-change';
import { EVENTS_KEPT, type DealFile } from '../../../src/domain/ledger';

const NOW = '2026-11-23T09:00:00.000Z';
const stage = (code: string, ...actions: readonly [string, 'tick' | 'note' | 'date' | 'link'][]) => ({
  code,
  name: `Stage ${code}`,
  goal: 'Goal',
  actions: actions.map(([name, evidence]) => ({ name, evidence })),
  longestStayDays: 7,
  probability: 10,
  saleMilestone: false,
});

const situation: Situation = {
  rules: {
    stages: [stage('A', ['Call', 'tick'], ['Ask', 'note']), stage('B', ['Meet', 'date']), stage('C', ['Sign', 'link'])],
    reasons: [{ code: 'L1', stages: ['A', 'B'], evidence: 'calls', warmAfterDays: 60, clientDate: false }],
  },
  sellers: ['Anna Kovalenko', 'Bohdan Melnyk'],
  who: 'Anna Kovalenko',
  now: NOW,
  dayOf: (instant) => ({
    year: Number(instant.slice(0, 4)),
    month: Number(instant.slice(5, 7)),
    day: Number(instant.slice(8, 10)),
  }),
  instantOf: (local) =>
    /^\d{4}-\d{2}-\d{2}/.test(local) ? `${local.length > 10 ? local : `${local}T00:00`}:00.000Z` : null,
  country: 'UA',
  revision: 'r2',
};

const file: DealFile = {
  deal: { ...blankDeal('D-1', 'A', '2026-11-20T09:00:00.000Z'), title: 'Paint', owner: 'Anna Kovalenko' },
  closing: null,
  records: [],
  events: [],
  by: 'somebody',
  at: '2026-11-20T09:00:00.000Z',
  revision: 'r1',
  undo: null,
  noted: [],
};

function done(change: DealChange, of: DealFile = file) {
  const changed = changeDeal(of, change, situation);
  if (!changed.ok) throw new Error(JSON.stringify(changed.refusal));
  return changed;
}
function refusal(change: DealChange, of: DealFile = file) {
  const changed = changeDeal(of, change, situation);
  if (changed.ok) throw new Error('Not refused');
  return changed.refusal;
}

const tick = (action: string, more: object = {}) => ({
  stage: 'A',
  action,
  done: true,
  doneOn: null,
  notApplicable: false,
  note: '',
  ...more,
});
const ticked = done({ kind: 'tick', ticks: [tick('Call'), tick('Ask', { note: 'Three rooms' })] }).file;

describe('fields', () => {
  it('are normalised, and each change leaves its line', () => {
    const { file: after, history } = done({
      kind: 'edit',
      fields: { phone: '044 123 45 67', owner: 'bohdan  melnyk', value: 12 },
    });
    expect(after.deal).toMatchObject({
      phone: '+380 44 123 4567',
      owner: 'Bohdan Melnyk',
      value: 12,
      lastActivityAt: NOW,
    });
    expect(history.map(({ event, from, to, note }) => [event, from, to, note])).toEqual([
      ['edited', '', '+380 44 123 4567', 'phone'],
      ['edited', '', '12', 'value'],
      ['handedOver', 'Anna Kovalenko', 'Bohdan Melnyk', ''],
    ]);
    expect([after.by, after.at, after.revision]).toEqual(['Anna Kovalenko', NOW, 'r2']);
  });

  it('that stay as they are leave nothing', () => {
    const { file: after, history } = done({ kind: 'edit', fields: { title: 'Paint', owner: 'ANNA KOVALENKO' } });
    expect(history).toEqual([]);
    expect(after).toBe(file);
  });

  it.each([
    [{ phone: '+380 44 000' }, { phone: '+380 44 000' }],
    [{ phone: '044 123 45 67 Anna' }, { phone: '+380 44 123 4567 (Anna)' }],
    [
      { email: 'Anna <anna@lypky.example>, bohdan@lypky.example' },
      { email: 'Anna <anna@lypky.example>, bohdan@lypky.example' },
    ],
    [
      { phone: '', email: '' },
      { phone: '', email: '' },
    ],
  ])('%j: a number that nobody gives out, and words beside a good one, stay', (fields, expected) => {
    expect(done({ kind: 'edit', fields }).file.deal).toMatchObject(expected);
  });

  it.each([
    [{ title: '  ' }, 'title', 'missing'],
    [{ value: -1 }, 'value', 'negative'],
    [{ value: Number.NaN }, 'value', 'notANumber'],
    [{ owner: 'Nobody' }, 'owner', 'notASeller'],
    [{ nextStepDue: '2026-02-30' }, 'nextStepDue', 'notADate'],
    [{ currency: 'euro' }, 'currency', 'notACurrency'],
    [{ phone: 'after lunch' }, 'phone', 'notAPhone'],
    [{ phone: '3,80E+11' }, 'phone', 'notAPhone'],
    [{ email: 'anna@' }, 'email', 'notAnEmail'],
    [{ note: 'x'.repeat(2001) }, 'note', 'tooLong'],
  ])('%j is refused, and nothing of it is taken', (fields, field, why) => {
    expect(refusal({ kind: 'edit', fields: { company: 'Taken?', ...fields } })).toEqual({
      code: 'fieldWrong',
      field,
      why,
    });
  });
});

describe('ticks', () => {
  it('keep who and when; the same again leaves nothing', () => {
    expect(ticked.records).toEqual([
      { stage: 'A', action: 'Call', doneAt: NOW, doneBy: 'Anna Kovalenko', notApplicable: false, note: '' },
      { stage: 'A', action: 'Ask', doneAt: NOW, doneBy: 'Anna Kovalenko', notApplicable: false, note: 'Three rooms' },
    ]);
    expect(done({ kind: 'tick', ticks: [tick('call')] }, ticked).history).toEqual([]);
  });

  it('of a past day count from its beginning, of today from now', () => {
    const at = (doneOn: string) => done({ kind: 'tick', ticks: [tick('Call', { doneOn })] }).file.records[0]?.doneAt;
    expect(at('2026-11-20')).toBe('2026-11-20T00:00:00.000Z');
    expect(at('2026-11-23')).toBe(NOW);
    expect(at('2026-11-20T14:30')).toBe('2026-11-20T14:30:00.000Z');
    expect(refusal({ kind: 'tick', ticks: [tick('Call', { doneOn: 'soon' })] })).toMatchObject({
      code: 'fieldWrong',
      why: 'notADate',
    });
  });

  it('can be taken back, and of an action that is gone are refused', () => {
    const { history, file: after } = done({ kind: 'tick', ticks: [tick('Call', { done: false })] }, ticked);
    expect(history.map(({ event }) => event)).toEqual(['actionUndone']);
    expect(after.records.find(({ action }) => action === 'Call')).toMatchObject({ doneAt: null, doneBy: '' });
    expect(refusal({ kind: 'tick', ticks: [tick('Dance')] })).toEqual({ code: 'actionUnknown', action: 'Dance' });
  });
});

describe('moves', () => {
  it('come with their ticks, both or neither', () => {
    const ticks = [tick('Call'), tick('Ask')];
    expect(refusal({ kind: 'move', to: 'B', note: '', ticks })).toMatchObject({
      code: 'actionsMissing',
      missing: [{ action: 'Ask', lack: 'noNote' }],
    });
    const { file: after, history } = done({
      kind: 'move',
      to: 'B',
      note: '',
      ticks: [tick('Call'), tick('Ask', { note: 'x' })],
    });
    expect(after.deal.stage).toBe('B');
    expect(history.map(({ event }) => event)).toEqual(['actionDone', 'actionDone', 'moved']);
  });

  it('are taken back once, and only while nothing else has happened', () => {
    const moved = done({ kind: 'move', to: 'B', note: '' }, ticked).file;
    const { file: back } = done({ kind: 'undo' }, moved);
    expect(back.deal).toMatchObject({ stage: 'A', stageSince: '2026-11-20T09:00:00.000Z' });
    expect(refusal({ kind: 'undo' }, back)).toEqual({ code: 'nothingToUndo' });
    const edited = done({ kind: 'edit', fields: { company: 'Lypky' } }, moved).file;
    expect(refusal({ kind: 'undo' }, edited)).toEqual({ code: 'nothingToUndo' });
  });

  it('a loss is taken back whole', () => {
    const lost = done({ kind: 'lose', reason: 'L1', evidence: 'six', clientDate: null }, ticked).file;
    expect(lost.closing).toMatchObject({ outcome: 'lost', comeBackOn: '2027-01-22' });
    expect(refusal({ kind: 'tick', ticks: [tick('Call')] }, lost)).toEqual({ code: 'alreadyClosed' });
    expect(done({ kind: 'undo' }, lost).file).toMatchObject({
      closing: null,
      records: ticked.records,
      deal: { stage: 'A' },
    });
  });
});

it('keeps the latest events, the newest first', () => {
  let now = file;
  for (let number = 0; number < 20; number += 1) now = done({ kind: 'edit', fields: { value: number } }, now).file;
  expect(now.events).toHaveLength(EVENTS_KEPT);
  expect(now.events[0]).toMatchObject({ to: '19' });
});
