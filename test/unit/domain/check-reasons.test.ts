/** Loss reasons as people edit them, with every slip they make. */
import { checkReasons, type ReasonDraft } from '../../../src/domain/check-reasons';

const GOOD: readonly ReasonDraft[] = [
  { code: 'L1', name: 'Never reached', stages: ['B1', 'B2'], warmAfterDays: 60, clientDate: false },
  { code: 'L2', name: 'Postponed', stages: ['B2'], warmAfterDays: -14, clientDate: true },
  { code: 'L3', name: 'Not an inquiry', stages: ['B1'], warmAfterDays: null, clientDate: false },
];

const check = (change: Partial<ReasonDraft>, at = 1) =>
  checkReasons(
    GOOD.map((reason, index) => (index === at ? { ...reason, ...change } : reason)),
    new Set(['B1', 'B2']),
  );

it('has nothing to say about good ones, nor about one that counts from before the client’s date', () => {
  expect(check({})).toEqual([]);
});

it.each([
  ['reasonNameMissing', { name: '' }, {}],
  ['reasonNameTwice', { name: ' never  Reached' }, { first: 0 }],
  ['reasonStagesMissing', { stages: [] }, {}],
  ['reasonStageUnknown', { stages: ['B1', 'B22'] }, { stage: 'B22' }],
  ['warmDaysOutOfRange', { warmAfterDays: 'wrong' }, {}],
  ['warmDaysOutOfRange', { warmAfterDays: 1.5 }, {}],
  ['warmDaysOutOfRange', { warmAfterDays: 9999 }, {}],
  ['warmDaysOutOfRange', { clientDate: false }, {}],
] as const)('%s', (code, change, more) => {
  expect(check(change as Partial<ReasonDraft>)).toEqual([{ code, reason: 1, ...more }]);
});

it('is none without a reason', () => {
  expect(checkReasons([], new Set())).toEqual([{ code: 'noReasons' }]);
});
