/** English: agendas and minutes of the weekly meeting. */
import type { AgendaWords } from '../agenda-text';

export const agenda: AgendaWords = {
  agenda: 'Agenda of meeting {number}, {date}',
  minutes: 'Minutes of meeting {number}, {date}',
  length: '{count} min',
  figures: 'Figures of the week',
  done: 'Done since the last meeting',
  promised: 'Promised, not done yet',
  overdue: 'Overdue in the plan',
  decisions: 'To decide',
  waiting: 'Also waiting for a decision',
  feedback: 'Feedback without an answer',
  next: 'Due in the coming week',
  readBack: 'Read back who does what by when',
  nothing: 'nothing',
  due: 'by {date}',
  late: 'was due {date}',
  present: 'Present: {names}',
  decided: 'Decided',
  said: 'Feedback',
  steps: 'Next steps',
  approved: 'approved, {who}',
  declined: 'declined, {who}',
  before: 'Before the change: {text}',
  more: 'and {count} more in the Engagement Journal',
};
