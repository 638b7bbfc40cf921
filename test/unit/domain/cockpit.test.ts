/** Where the engagement stands, and the one next step: week by week. */
import { cockpitOf, type CockpitFacts, type NextStep } from '../../../src/domain/cockpit';

const day = (text: string) => {
  const [year, month, date] = text.split('-').map(Number);
  return { year: year as number, month: month as number, day: date as number };
};
const task = (week: number, phase: string, due: string, open = true, owner = 'Olena') => ({
  week,
  phase,
  task: `${phase} task`,
  owner,
  due,
  open,
});
/** A healthy second week: everything done that is due, the meeting far off. */
const WELL: CockpitFacts = {
  today: day('2026-12-02'),
  plan: [
    task(1, 'Contacts', '2026-11-24', false),
    task(2, 'Immersion', '2026-12-04'),
    task(5, 'Go-live', '2026-12-24'),
  ],
  decisions: [],
  conveyor: 'none',
  openFeedback: 0,
  participants: [{ name: 'Viktor', missing: null }],
  employees: [{ name: 'Anna', noEmail: false, shadow: false, left: false }],
  audit: [{ area: 'structure', settled: true }],
  pains: [{ decided: true }],
  meetings: [{ date: '2026-12-01', held: true }],
  next: { date: '2026-12-08', time: '10:00' },
  sellers: 2,
  deals: 0,
  people: 0,
};
const next = (more: Partial<CockpitFacts>): NextStep => cockpitOf({ ...WELL, ...more }).nextStep;
const approved = (about: string) => ({ id: 'D1', statement: about, approver: 'Viktor', status: 'approved' as const, about: `${about} 1.0` }); // prettier-ignore

test.each([
  ['2026-11-23', 1],
  ['2026-11-29', 1],
  ['2026-11-30', 2],
  ['2026-12-24', 5],
  ['2027-01-11', 8],
  ['2026-11-01', 1],
])('%s is week %i, counted from the Monday of the first task', (today, week) => {
  expect(cockpitOf({ ...WELL, today: day(today) })).toMatchObject({ week, weeks: 5 });
});

test('a plan without dates has no week', () => {
  expect(cockpitOf({ ...WELL, plan: [{ ...task(1, 'Contacts', ''), due: null }] })).toMatchObject({ week: null, phase: 'Contacts' }); // prettier-ignore
});

test('the phase is that of the first open task; the longest overdue comes first, what is done is not late', () => {
  const plan = [
    task(1, 'Contacts', '2026-11-24', false),
    task(1, 'Immersion', '2026-11-30'),
    task(1, 'Data', '2026-11-27', true, ''),
    task(2, 'Pains', '2026-12-02'),
  ];
  expect(cockpitOf({ ...WELL, plan })).toMatchObject({
    phase: 'Data',
    overdue: [
      { task: 'Data task', owner: '', days: 5 },
      { task: 'Immersion task', owner: 'Olena', days: 2 },
    ],
    progress: { plan: [1, 4] },
  });
});

test('one next step, the most pressing: the meeting, people, what is late, then what the method needs', () => {
  const late = [task(1, 'Data', '2026-11-27')];
  const all = { plan: late, people: 3, participants: [{ name: 'Viktor', missing: 'noPhone' }], employees: [] };
  expect(next({ ...all, meetings: [{ date: '2026-12-01', held: false }] })).toEqual({
    kind: 'close',
    date: '2026-12-01',
  });
  const soon = { date: '2026-12-03', time: '10:00' };
  expect(next({ ...all, next: soon })).toEqual({ kind: 'prepare', ...soon });
  expect(next({ ...all, next: { ...soon, date: '2026-12-02' } })).toMatchObject({ kind: 'prepare' });
  const today = { date: '2026-12-02', time: '10:00' };
  expect(next({ ...all, next: today, meetings: [{ date: '2026-12-02', held: false }] })).toEqual({
    kind: 'hold',
    ...today,
  });
  // Over since this morning, and not closed: the next one is another day's.
  expect(next({ ...all, next: soon, meetings: [{ date: '2026-12-02', held: false }] })).toMatchObject({
    kind: 'close',
  });
  expect(next(all)).toEqual({ kind: 'people', changes: 3 });
  expect(next({ ...all, people: 0 })).toEqual({ kind: 'base' });
  expect(next({ plan: late, participants: all.participants })).toMatchObject({ kind: 'overdue', overdue: { days: 5 } });
  expect(next({ participants: all.participants })).toEqual({ kind: 'map', missing: 1 });
  expect(next({ audit: [{ area: 'tools', settled: false }] })).toEqual({ kind: 'interview', open: 1 });
  expect(next({ pains: [{ decided: false }] })).toEqual({ kind: 'pains', undecided: 1 });
  expect(next({})).toEqual({ kind: 'conveyor', stand: 'none' });
  expect(next({ conveyor: 'changed' })).toEqual({ kind: 'conveyor', stand: 'changed' });
  expect(next({ conveyor: 'approved' })).toEqual({ kind: 'book' });
  const both = { conveyor: 'approved', decisions: [approved('SalesBook')] } as const;
  expect(next(both)).toEqual({ kind: 'import' });
  expect(next({ ...both, deals: 12 })).toEqual({ kind: 'goLive' });
});

test('what was approved and is proposed anew awaits approval; who has left counts no more', () => {
  const decisions = [approved('SalesBook'), { ...approved('SalesBook'), id: 'D2', status: 'proposed' as const }];
  const employees = [
    { name: 'Anna', noEmail: true, shadow: true, left: false },
    { name: 'Boris', noEmail: false, shadow: true, left: true },
  ];
  expect(cockpitOf({ ...WELL, decisions, employees })).toMatchObject({
    waiting: [{ id: 'D2' }],
    progress: { conveyor: 'none', book: 'proposed', base: [0, 1] },
    shadow: 1,
  });
});
