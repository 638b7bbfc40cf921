/** The Engagement Journal: plan, audit, pains, meetings, decisions, feedback. */
import { date, defineTable, id, longText, number, oneOf, reference, text, url, type ColourRule } from './column';

const taskStatus: readonly ColourRule[] = [
  { state: 'done', is: 'done' },
  { state: 'accent', is: 'doing' },
  { state: 'neutral', is: 'dropped' },
];

export const plan = defineTable({
  key: 'plan',
  rows: 80,
  frozenColumns: 3,
  columns: {
    week: number({ width: 80 }),
    phase: text({ width: 150 }),
    task: longText({ required: true }),
    side: oneOf('side', { width: 120 }),
    owner: text({ width: 180 }),
    due: date({
      width: 120,
      colours: [
        {
          state: 'overdue',
          when: (row) =>
            `AND(ISNUMBER(${row.cell('due')});${row.cell('due')}<TODAY();` +
            `${row.cell('status')}<>${row.word('task', 'done')};${row.cell('status')}<>${row.word('task', 'dropped')})`,
        },
      ],
    }),
    status: oneOf('task', { strict: true, width: 130, colours: taskStatus }),
    link: url(),
    from: text({ width: 120 }),
    key: id({ hidden: true }),
  },
});

export const audit = defineTable({
  key: 'audit',
  rows: 120,
  frozenColumns: 2,
  columns: {
    area: oneOf('auditArea', { strict: true, width: 130 }),
    question: longText({ required: true, width: 300 }),
    why: longText({ width: 260 }),
    proof: longText({ width: 260 }),
    whom: text({ width: 150 }),
    respondent: text({ width: 160 }),
    answer: longText(),
    evidence: url(),
    status: oneOf('audit', {
      strict: true,
      width: 130,
      colours: [
        { state: 'done', is: 'answered' },
        { state: 'overdue', is: 'noAnswer' },
        { state: 'accent', is: 'asked' },
      ],
    }),
    pain: reference('pains', 'id', { width: 90 }),
    key: id({ hidden: true }),
  },
});

export const pains = defineTable({
  key: 'pains',
  rows: 60,
  frozenColumns: 1,
  columns: {
    id: id(),
    kind: oneOf('painKind', { width: 170 }),
    statement: longText({ required: true }),
    evidence: longText({ width: 260 }),
    source: text({ width: 220 }),
    figure: text({
      colours: [
        {
          state: 'missing',
          when: (row) => `AND(LEN(TRIM(${row.cell('statement')}))>0;LEN(TRIM(${row.cell('figure')}))=0)`,
        },
      ],
    }),
    severity: oneOf('severity', { strict: true, width: 120, colours: [{ state: 'overdue', is: 'high' }] }),
    change: longText(),
    decision: reference('decisions', 'id', { width: 110 }),
    status: oneOf('pain', {
      strict: true,
      width: 130,
      colours: [
        { state: 'done', is: 'solved' },
        { state: 'accent', is: 'approved' },
        { state: 'neutral', is: 'dropped' },
      ],
    }),
  },
});

export const meetings = defineTable({
  key: 'meetings',
  tall: true,
  rows: 60,
  frozenColumns: 2,
  columns: {
    number: number({ width: 80 }),
    date: date({ required: true }),
    agenda: longText({ width: 400 }),
    done: longText({ width: 400 }),
    decisions: text({ width: 150 }),
    feedback: longText({ width: 300 }),
    next: longText({ width: 300 }),
    present: text({ width: 240 }),
    occurrence: id({ hidden: true }),
  },
});

export const decisions = defineTable({
  key: 'decisions',
  rows: 80,
  frozenColumns: 1,
  columns: {
    id: id(),
    proposedOn: date({ width: 120 }),
    proposedBy: text({ width: 180 }),
    statement: longText({ required: true, width: 380 }),
    approver: text({ width: 180 }),
    status: oneOf('decision', {
      strict: true,
      width: 130,
      colours: [
        { state: 'done', is: 'approved' },
        { state: 'overdue', is: 'declined' },
        { state: 'neutral', is: 'replaced' },
      ],
    }),
    decidedOn: date({
      width: 120,
      colours: [
        {
          state: 'missing',
          when: (row) =>
            `AND(${row.cell('status')}=${row.word('decision', 'approved')};LEN(${row.cell('decidedOn')})=0)`,
        },
      ],
    }),
    meeting: number({ width: 110 }),
    about: text({ width: 150 }),
    comment: longText({ width: 260 }),
  },
});

export const feedback = defineTable({
  key: 'feedback',
  rows: 60,
  frozenColumns: 1,
  columns: {
    date: date(),
    from: text(),
    about: text({ width: 240 }),
    text: longText({ width: 420 }),
    reaction: longText(),
  },
});
