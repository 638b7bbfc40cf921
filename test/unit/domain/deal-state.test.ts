/** What a seller sees of a deal at a glance. */
import { nextStepState, stayOf } from '../../../src/domain/deal-state';

const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, day: date };
};
const TODAY = day('2026-11-23');

it.each([
  ['Call', '2026-11-22', 'overdue'],
  ['Call', '2026-11-23', 'today'],
  ['Call', '2026-11-24', 'later'],
  ['Call', null, 'none'],
  [' ', '2026-11-24', 'none'],
  ['Call', 'soon', 'none'],
] as const)('a next step %j due on %s is %s', (nextStep, nextStepDue, state) => {
  expect(nextStepState({ nextStep, nextStepDue }, TODAY)).toBe(state);
});

it.each([
  [7, null, '2026-11-16', { days: 7, longest: 7, state: 'fine' }],
  [7, null, '2026-11-15', { days: 8, longest: 7, state: 'long' }],
  [7, null, '2026-11-09', { days: 14, longest: 7, state: 'escalate' }],
  [null, null, '2025-11-09', { days: 379, longest: null, state: 'fine' }],
  [null, '2026-11-30', '2026-11-01', { days: 22, longest: 29, state: 'fine' }],
  [null, '2026-11-20', '2026-11-01', { days: 22, longest: 19, state: 'long' }],
  [7, null, '2026-11-25', { days: 0, longest: 7, state: 'fine' }],
] as const)('a stay of at most %s days, hand-over %s, since %s', (longestStayDays, handoverOn, since, stay) => {
  expect(stayOf({ handoverOn }, { longestStayDays }, day(since), TODAY)).toEqual(stay);
});
