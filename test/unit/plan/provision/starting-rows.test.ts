/** The month's plan in a new journal. */
import { content } from '../../../../src/locales/en/content';
import { planRows } from '../../../../src/plan/provision/starting-rows';
import { INTAKE } from '../../domain/intake-fixture';

const dueDays = (weekday: 'MO' | 'TU' | 'FR', firstDate: string) =>
  planRows({ ...INTAKE, meeting: { ...INTAKE.meeting, weekday, firstDate } }, content).map(({ due }) => due);

it('counts from the Monday of the week of the first meeting', () => {
  expect(dueDays('MO', '2026-11-23').slice(0, 4)).toEqual(['2026-11-23', '2026-11-23', '2026-11-25', '2026-11-26']);
});

it('has nothing overdue from the start: nothing falls due before the first meeting', () => {
  expect(dueDays('FR', '2026-11-27').slice(0, 6)).toEqual([...Array<string>(5).fill('2026-11-27'), '2026-11-30']);
});

it('is in the order of its days', () => {
  const days = dueDays('TU', '2026-11-24');
  expect(days).toEqual([...days].sort());
});
