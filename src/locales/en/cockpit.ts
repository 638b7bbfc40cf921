/** English: the cockpit. */
import type { CockpitText } from '../cockpit-text';
import { plural } from '../plural';

const count = (n: number, one: string, other: string): string =>
  plural('en', n, { one: `1 ${one}`, other: `${n} ${other}` });

export const cockpit: CockpitText = {
  looking: 'Looking where the engagement stands…',
  week: (week, weeks) => `Week ${week} of ${weeks}`,
  after: (weeks) => `After the ${weeks} weeks of the plan`,
  nextTitle: 'Next',
  next: {
    people: ({ changes }) => `People have changed on the map: ${count(changes, 'thing', 'things')} to bring in step.`,
    prepare: ({ date, time }) => `Prepare the meeting of ${date}, ${time}.`,
    hold: ({ time }) => `The meeting is today at ${time}. All is prepared.`,
    close: ({ date }) => `Write down what the meeting of ${date} decided.`,
    map: ({ missing }) => `Ask the client to complete the Participant Map: ${count(missing, 'row', 'rows')} to fill.`,
    base: () => 'Ask the client to fill in the Employee Base: it has no names yet.',
    overdue: ({ overdue }) =>
      `Overdue by ${count(overdue.days, 'day', 'days')}: ${overdue.task}${overdue.owner ? ` (${overdue.owner})` : ''}`,
    interview: ({ open }) => `Go on with the interviews: ${count(open, 'question', 'questions')} open.`,
    pains: ({ undecided }) => `Turn pains into decisions: ${undecided} without one.`,
    conveyor: ({ stand }) =>
      stand === 'proposed'
        ? 'Have the conveyor approved: its decision waits.'
        : stand === 'changed'
          ? 'The conveyor has changed. Put it to approval anew.'
          : 'Put the conveyor to approval.',
    book: () => 'Bring the Sales Book up to date and put it to approval.',
    import: () => 'Import the open deals into the tracker.',
    goLive: () => 'Go through the go-live list.',
  },
  go: {
    people: 'Show the changes',
    prepare: 'Prepare the meeting',
    hold: 'Hold the meeting',
    close: 'Close the meeting',
    interview: 'Interview',
    pains: 'Work on pains',
    conveyor: 'Conveyor',
    book: 'Sales Book',
    goLive: 'Go-live list',
  },
  openFile: (kind) => `Open: ${kind}`,
  meeting: 'Next meeting',
  noMeeting: 'No meeting is planned.',
  at: (date, time) => (time === '' ? date : `${date}, ${time}`),
  prepared: 'prepared',
  notPrepared: 'not prepared yet',
  overdue: (n) => `Overdue: ${count(n, 'task', 'tasks')}`,
  late: ({ task, owner, days }) => `${task}${owner ? ` · ${owner}` : ''} · ${count(days, 'day', 'days')} late`,
  waiting: (n) => `Awaiting approval: ${count(n, 'decision', 'decisions')}`,
  waitsFor: (id, statement, approver) => `${id} ${statement}${approver ? ` · ${approver}` : ''}`,
  incomplete: (n) => `To be filled in on the map: ${count(n, 'row', 'rows')}`,
  missing: (name, missing) => `${name}: ${missing}`,
  feedback: (n) => `${count(n, 'piece', 'pieces')} of feedback without a reaction`,
  shadow: (n) => `${count(n, 'person uses', 'people use')} private mail or phones with clients`,
  more: (n) => `and ${n} more`,
  progress: 'Progress',
  parts: {
    plan: 'Plan',
    map: 'Participant Map',
    base: 'Employee Base',
    audit: 'Audit',
    pains: 'Pains decided',
    conveyor: 'Conveyor',
    book: 'Sales Book',
    tracker: 'Deal Tracker',
  },
  share: ([done, all]) => `${done} of ${all}`,
  stands: { none: 'draft', proposed: 'awaits approval', approved: 'approved', changed: 'changed, not approved' },
  tracker: (deals, sellers) => `${count(deals, 'deal', 'deals')}, ${count(sellers, 'seller', 'sellers')}`,
  tools: 'Work',
};
