/** What the agenda takes from the Journal. */
import {
  agendaFacts,
  nextId,
  type Decision,
  type JournalFacts,
  type Task,
} from '../../../../src/domain/weekly/agenda-facts';

const task = (words: string, more: Partial<Task> = {}): Task => ({
  task: words,
  owner: '',
  due: '',
  status: '',
  from: '',
  ...more,
});
const decision = (id: string, proposedOn: string, status = 'proposed'): Decision => ({
  id,
  proposedOn,
  proposedBy: '',
  statement: `Statement of ${id}`,
  approver: '',
  status,
});
const journal = (more: Partial<JournalFacts>): JournalFacts => ({
  tasks: [],
  decisions: [],
  feedback: [],
  meetings: [],
  ...more,
});
const words = (tasks: readonly Task[]): readonly string[] => tasks.map((one) => one.task);

test('tasks: done and not told before, promised, overdue, due within the week; each in one place', () => {
  const facts = agendaFacts(
    journal({
      tasks: [
        task('Told', { status: 'done', owner: 'Ann' }),
        task('Told twice', { status: 'done' }),
        task('Done late', { status: 'done', due: '2026-11-01', from: 'M1' }),
        task('Promised', { from: 'M2', due: '2026-12-20' }),
        task('Promised, late', { from: 'M1', due: '2026-11-20' }),
        task('Of this meeting', { from: 'M3', due: '2026-12-02' }),
        task('Late', { due: '2026-11-30', status: 'doing' }),
        task('Dropped', { due: '2026-11-30', status: 'dropped' }),
        task('Today', { due: '2026-12-01' }),
        task('In a week', { due: '2026-12-08' }),
        task('Later', { due: '2026-12-09' }),
        task('  '),
      ],
      meetings: [{ number: 1, date: '2026-11-17', done: '– Told · Ann\n✗ Done late\n– Something else' }],
    }),
    3,
    '2026-12-01',
  );
  expect(words(facts.done)).toEqual(['Told twice', 'Done late']);
  expect(words(facts.promised)).toEqual(['Promised, late', 'Promised']);
  expect(words(facts.overdue)).toEqual(['Late']);
  expect(words(facts.next)).toEqual(['Today', 'Of this meeting', 'In a week']);
});

test('three decisions, the oldest first; those without a date wait last', () => {
  const { decisions, waiting } = agendaFacts(
    journal({
      decisions: [
        decision('D1', '2026-11-20'),
        decision('D2', ''),
        decision('D3', '2026-11-18'),
        decision('D4', '2026-11-01', 'approved'),
        decision('D5', '2026-11-19', ''),
        decision('D6', '2026-11-19'),
        { ...decision('D7', '2026-01-01'), statement: ' ' },
      ],
    }),
    1,
    '2026-12-01',
  );
  expect(decisions.map(({ id }) => id)).toEqual(['D3', 'D5', 'D6']);
  expect(waiting.map(({ id }) => id)).toEqual(['D1', 'D2']);
});

test('feedback is open until somebody has reacted', () => {
  const said = (text: string, reaction: string) => ({ date: '', from: '', about: '', text, reaction });
  const { feedback } = agendaFacts(
    journal({ feedback: [said('A', ''), said('B', 'Mended'), said(' ', '')] }),
    1,
    '2026-12-01',
  );
  expect(feedback.map(({ text }) => text)).toEqual(['A']);
});

test('numbers go on after the highest', () => {
  expect(nextId('D', ['D1', 'd 12', 'D3a', 'P40', ''])).toBe(13);
  expect(nextId('D', [])).toBe(1);
});
