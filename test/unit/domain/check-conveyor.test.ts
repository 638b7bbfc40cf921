/** A conveyor as people edit it, with every slip they make. */
import { checkConveyor, type StageDraft } from '../../../src/domain/check-conveyor';
import type { Stage } from '../../../src/domain/deal';

const GOOD: readonly StageDraft[] = [
  { code: 'B1', name: 'Inquiry', goal: 'A live talk was held', actions: [{ name: 'Reply', evidence: 'date' }], longestStayDays: 2, probability: 5, saleMilestone: false },
  { code: 'B2', name: 'Offer', goal: 'The decider has discussed it', actions: [{ name: 'Send it', evidence: 'link' }], longestStayDays: 10, probability: 55, saleMilestone: true },
  { code: 'B3', name: 'Building', goal: 'The house is ready', actions: [{ name: 'Schedule', evidence: 'link' }], longestStayDays: null, probability: 97, saleMilestone: false },
]; // prettier-ignore
const BEFORE = GOOD as readonly Stage[];

const check = (change: (drafts: StageDraft[]) => unknown, deals: Readonly<Record<string, number>> = {}) => {
  const drafts = [...GOOD];
  change(drafts);
  return checkConveyor(drafts, BEFORE, (code) => deals[code] ?? 0);
};
const edit = (stage: number, change: Partial<StageDraft>) => (drafts: StageDraft[]) =>
  (drafts[stage] = { ...(drafts[stage] as StageDraft), ...change });

it('has nothing to say about a good one, also where a stage ends with the hand-over', () => {
  expect(check(() => undefined)).toEqual([]);
});

it.each([
  ['nameMissing', edit(1, { name: ' ' })],
  ['goalMissing', edit(1, { goal: '' })],
  ['goalManifold', edit(1, { goal: 'The offer is sent\nThe decider answers' })],
  ['goalManifold', edit(1, { goal: 'The offer is sent; the decider answers' })],
  ['actionsMissing', edit(1, { actions: [] })],
  ['daysOutOfRange', edit(1, { longestStayDays: 0 })],
  ['daysOutOfRange', edit(1, { longestStayDays: 2.5 })],
  ['daysOutOfRange', edit(1, { longestStayDays: 3000 })],
  ['daysOutOfRange', edit(1, { longestStayDays: 'wrong' })],
  ['probabilityOutOfRange', edit(1, { probability: null })],
  ['probabilityOutOfRange', edit(1, { probability: 101 })],
  ['probabilityFalls', edit(1, { probability: 4 })],
] as const)('%s', (code, change) => {
  expect(check(change)).toEqual([{ code, stage: 1 }]);
});

it('wants names and codes once, whatever their case', () => {
  expect(check(edit(2, { name: ' inquiry' }))).toEqual([{ code: 'nameTwice', stage: 2, first: 0 }]);
  expect(check(edit(2, { code: 'B1' }))).toEqual([{ code: 'codeTwice', stage: 2, first: 0 }]);
});

it('wants each action of a stage once, and one sale milestone at most', () => {
  const twice = [{ name: 'Reply', evidence: 'date' }, { name: 'reply ', evidence: 'tick' }] as const; // prettier-ignore
  expect(check(edit(0, { actions: twice }))).toEqual([{ code: 'actionTwice', stage: 0, action: 'reply ' }]);
  expect(check(edit(2, { saleMilestone: true }))).toEqual([{ code: 'milestoneTwice', stage: 2 }]);
});

it('lets no stage vanish that still holds deals, and lets an empty one go', () => {
  const gone = (drafts: StageDraft[]) => drafts.splice(1, 1);
  expect(check(gone, { B2: 3 })).toEqual([{ code: 'stageHoldsDeals', gone: 'B2', name: 'Offer', deals: 3 }]);
  expect(check(gone, { B1: 3 })).toEqual([]);
});

it('lets stages be renamed, added and put in another order', () => {
  const added: StageDraft = {
    ...(GOOD[1] as StageDraft),
    code: '',
    name: 'Terms',
    probability: 60,
    saleMilestone: false,
  };
  expect(check((drafts) => drafts.splice(2, 0, added), { B1: 1, B2: 1, B3: 1 })).toEqual([]);
  expect(check(edit(1, { name: 'Proposal' }), { B2: 1 })).toEqual([]);
});

it('is none without a stage', () => {
  expect(check((drafts) => drafts.splice(0))).toEqual([{ code: 'noStages' }]);
});
