/** The conveyor's rules as its sellers meet them. */
import fc from 'fast-check';
import type { ActionRecord, Closing, Deal, Stage } from '../../../src/domain/deal';
import { actionCount, lackOf } from '../../../src/domain/gate';
import { settle, type Circumstances, type Command, type Rules } from '../../../src/domain/settle-deal';

const stage = (code: string, actions: Stage['actions']): Stage => ({
  code, name: `Stage ${code}`, goal: `Goal of ${code}`, actions, longestStayDays: 7, probability: 10, saleMilestone: false,
}); // prettier-ignore

const RULES: Rules = {
  stages: [
    stage('B1', [
      { name: 'Reply', evidence: 'date' },
      { name: 'Write down the request', evidence: 'note' },
    ]),
    stage('B2', [{ name: 'Confirmed recap', evidence: 'link' }]),
    stage('B3', [{ name: 'Signed copy', evidence: 'tick' }]),
  ],
  reasons: [
    { code: 'L1', stages: ['B1'], evidence: 'The calls', warmAfterDays: 60, clientDate: false },
    { code: 'L6', stages: ['B2', 'B3'], evidence: 'Date, quote', warmAfterDays: -14, clientDate: true },
    { code: 'L12', stages: ['B1', 'B2'], evidence: '', warmAfterDays: null, clientDate: false },
  ],
};

const DEAL: Deal = {
  id: 'D-7', title: 'Two rooms', contact: 'Anna', company: '', phone: '', email: '', source: '', product: '', value: 90_000,
  currency: 'EUR', owner: 'oksana@client.example', stage: 'B1', stageSince: '2026-11-20T08:00:00Z', nextStep: 'Call',
  nextStepDue: '2026-11-24', handoverOn: null, createdAt: '2026-11-13T08:00:00Z', firstResponseAt: null,
  lastActivityAt: '2026-11-20T08:00:00Z',
  note: '',
  externalId: '',
}; // prettier-ignore

const done = (stageCode: string, action: string, note = ''): ActionRecord => ({
  stage: stageCode, action, doneAt: '2026-11-22T10:00:00Z', doneBy: 'Oksana', notApplicable: false, note,
}); // prettier-ignore

const FIRST = [done('B1', 'Reply'), done('B1', 'Write down the request', 'Two rooms, south side')];

const around = (more: Partial<Circumstances> = {}): Circumstances => ({
  rules: RULES,
  records: [],
  closing: null,
  who: 'oksana@client.example',
  now: '2026-11-23T09:00:00Z',
  today: { year: 2026, month: 11, day: 23 },
  createdOn: { year: 2026, month: 11, day: 13 },
  ...more,
});
const refusal = (command: Command, more: Partial<Circumstances> = {}, deal = DEAL) => {
  const verdict = settle(deal, command, around(more));
  return verdict.ok ? null : verdict.refusal;
};
const settled = (command: Command, more: Partial<Circumstances> = {}, deal = DEAL) => {
  const verdict = settle(deal, command, around(more));
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusal));
  return verdict.settled;
};
const to = (code: string, note = ''): Command => ({ kind: 'move', to: code, note });

describe('moving on', () => {
  it('needs the actions of the stage, and names exactly what is missing', () => {
    expect(refusal(to('B2'), { records: [done('B1', 'Reply')] })).toEqual({
      code: 'actionsMissing',
      missing: [{ stage: 'B1', action: 'Write down the request', evidence: 'note', lack: 'notDone' }],
    });
  });

  it('moves when they are done, begins a new stay and leaves a line', () => {
    const { deal, closing, history } = settled(to('B2', ' talked '), { records: FIRST });
    expect(deal).toEqual({
      ...DEAL,
      stage: 'B2',
      stageSince: '2026-11-23T09:00:00Z',
      lastActivityAt: '2026-11-23T09:00:00Z',
    });
    expect(closing).toBeNull();
    expect(history).toEqual({
      at: '2026-11-23T09:00:00Z', who: 'oksana@client.example', deal: 'D-7', event: 'moved', from: 'B1', to: 'B2', note: 'talked',
    }); // prettier-ignore
  });

  it('asks for the actions of the stages that are jumped over too', () => {
    expect(refusal(to('B3'), { records: FIRST })).toEqual({
      code: 'actionsMissing',
      missing: [{ stage: 'B2', action: 'Confirmed recap', evidence: 'link', lack: 'notDone' }],
    });
  });

  it('asks for everything from the first stage on when it is not known where the deal stands', () => {
    expect(refusal(to('B2'), {}, { ...DEAL, stage: 'somewhere' })).toMatchObject({ missing: { length: 2 } });
  });

  it.each([
    ['B9', 'stageUnknown'],
    ['B1', 'alreadyThere'],
  ])('to %s is %s', (code, expected) => {
    expect(refusal(to(code))).toEqual({ code: expected });
  });
});

describe('going back', () => {
  const deal = { ...DEAL, stage: 'B3' };
  it('needs a note, and no actions', () => {
    expect(refusal(to('B1', '  '), {}, deal)).toEqual({ code: 'noteMissing' });
    expect(settled(to('B1', 'The need changed'), {}, deal).history).toMatchObject({
      event: 'movedBack',
      from: 'B3',
      to: 'B1',
    });
  });
});

describe('evidence', () => {
  it.each([
    ['tick', done('B', 'a'), null],
    ['date', done('B', 'a'), null],
    ['note', done('B', 'a', '  '), 'noNote'],
    ['note', done('B', 'a', 'said yes'), null],
    ['link', done('B', 'a', 'it is in Drive'), 'noLink'],
    ['link', done('B', 'a', 'http://'), 'noLink'],
    ['link', done('B', 'a', 'Recap: https://docs.google.com/document/d/1'), null],
    ['tick', { ...done('B', 'a'), doneAt: null }, 'notDone'],
    ['link', { ...done('B', 'a'), doneAt: null, notApplicable: true }, 'noReason'],
    ['link', { ...done('B', 'a', 'Pays in cash'), doneAt: null, notApplicable: true }, null],
  ] as const)('of kind %s: %j lacks %s', (evidence, record, lack) => {
    expect(lackOf({ name: 'a', evidence }, record)).toBe(lack);
  });

  it('counts for the action whatever the case and blanks of its name', () => {
    expect(actionCount(RULES.stages[0] as Stage, [done('B1', ' reply ')])).toEqual({ done: 1, all: 2 });
  });
});

describe('winning', () => {
  const last = { ...DEAL, stage: 'B3' };
  it('is only possible from the last stage, with its actions done', () => {
    expect(refusal({ kind: 'win' })).toEqual({ code: 'notLastStage', last: 'B3' });
    expect(refusal({ kind: 'win' }, {}, last)).toMatchObject({
      code: 'actionsMissing',
      missing: [{ action: 'Signed copy' }],
    });
    expect(settled({ kind: 'win' }, { records: [done('B3', 'Signed copy')] }, last)).toMatchObject({
      closing: { outcome: 'won', lossReason: null, closedAt: '2026-11-23T09:00:00Z', cycleDays: 10, comeBackOn: null },
      history: { event: 'won', from: 'B3' },
    });
  });
});

describe('losing', () => {
  const lose = (reason: string, evidence = '', clientDate: string | null = null): Command => ({
    kind: 'lose', reason, evidence, clientDate,
  }); // prettier-ignore

  it('needs a reason of the list that is allowed at the stage, with its evidence', () => {
    expect(refusal(lose('other'))).toEqual({ code: 'reasonUnknown' });
    expect(refusal(lose('L6', 'said so', '2027-03-01'))).toEqual({ code: 'reasonNotHere', allowed: ['L1', 'L12'] });
    expect(refusal(lose('L1', ' '))).toEqual({ code: 'evidenceMissing', demanded: 'The calls' });
    expect(settled(lose('L12')).closing).toMatchObject({ outcome: 'lost', lossReason: 'L12', comeBackOn: null });
  });

  it('sets when to come back: from today, or from the date that the client named', () => {
    const deal = { ...DEAL, stage: 'B2' };
    expect(settled(lose('L1', '6 calls')).closing?.comeBackOn).toBe('2027-01-22');
    expect(refusal(lose('L6', 'q'), {}, deal)).toEqual({ code: 'clientDateMissing' });
    expect(refusal(lose('L6', 'q', '2026-02-30'), {}, deal)).toEqual({ code: 'clientDateMissing' });
    expect(refusal(lose('L6', 'q', '2026-11-23'), {}, deal)).toEqual({ code: 'clientDateTooEarly' });
    expect(settled(lose('L6', 'q', '2027-03-15'), {}, deal).closing?.comeBackOn).toBe('2027-03-01');
    expect(settled(lose('L6', 'q', '2026-11-30'), {}, deal).closing?.comeBackOn).toBe('2026-11-24');
  });
});

describe('a closed deal', () => {
  const closing: Closing = {
    outcome: 'lost', closedAt: '2026-11-01T09:00:00Z', lossReason: 'L1', evidence: 'calls', comeBackOn: null, cycleDays: 3,
  }; // prettier-ignore
  it('is only reopened, with a note, where it stood', () => {
    expect(refusal(to('B2'), { closing, records: FIRST })).toEqual({ code: 'alreadyClosed' });
    expect(refusal({ kind: 'reopen', note: '' }, { closing })).toEqual({ code: 'noteMissing' });
    expect(refusal({ kind: 'reopen', note: 'He called' })).toEqual({ code: 'notClosed' });
    expect(settled({ kind: 'reopen', note: 'He called' }, { closing })).toMatchObject({
      deal: { stage: 'B1', stageSince: '2026-11-23T09:00:00Z' },
      closing: null,
      history: { event: 'reopened', from: 'L1', to: 'B1', note: 'He called' },
    });
  });
});

it('lets no sequence of commands past an action that is not done', () => {
  const codes = fc.constantFrom('B1', 'B2', 'B3', 'B9');
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), to: codes, note: fc.constantFrom('', 'why') }),
    fc.constant({ kind: 'win' as const }),
    fc.record({ kind: fc.constant('reopen' as const), note: fc.constantFrom('', 'why') }),
    fc.record({
      kind: fc.constant('lose' as const),
      reason: fc.constantFrom('L1', 'L6', 'L12', ''),
      evidence: fc.constantFrom('', 'proof'),
      clientDate: fc.constantFrom(null, '2027-01-10'),
    }),
  );
  const records = fc.subarray([
    ...FIRST,
    done('B2', 'Confirmed recap', 'https://a.example/x'),
    done('B3', 'Signed copy'),
  ]);
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), records, (commands, known) => {
      let deal = DEAL;
      let closing: Closing | null = null;
      for (const one of commands) {
        const verdict = settle(deal, one, around({ records: known, closing }));
        if (!verdict.ok) continue;
        expect(verdict.settled.history.deal).toBe(deal.id);
        ({ deal, closing } = verdict.settled);
      }
      const reached = RULES.stages.findIndex(({ code }) => code === deal.stage);
      const passed = RULES.stages.slice(0, closing?.outcome === 'won' ? RULES.stages.length : reached);
      for (const one of passed)
        expect(actionCount(one, known)).toEqual({ done: one.actions.length, all: one.actions.length });
    }),
    { numRuns: 500 },
  );
});
