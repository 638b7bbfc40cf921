/** The Deal Tracker: deals in progress and closed, their actions, history and calls, and the lists that rule them. */
import {
  actions as stageActions, checkbox, date, dateTime, defineTable, email, id, longText, money, number, oneOf, percent, phone,
  reference, text, type Column, type ColourRule,
} from './column'; // prettier-ignore

const addOn = { origin: 'addOn' } as const;
const notBlank = (cell: string): string => `LEN(TRIM(${cell}))>0`;

/** As in the board: red overdue, green today, yellow none planned. */
const nextStepDue: readonly ColourRule[] = [
  { state: 'overdue', when: (row) => `AND(ISNUMBER(${row.cell('nextStepDue')});${row.cell('nextStepDue')}<TODAY())` },
  { state: 'done', when: (row) => `AND(ISNUMBER(${row.cell('nextStepDue')});${row.cell('nextStepDue')}=TODAY())` },
  { state: 'missing', when: (row) => `AND(${notBlank(row.cell('title'))};LEN(${row.cell('nextStepDue')})=0)` },
];

const dealColumns = {
  id: id(addOn),
  title: text({ required: true, width: 220 }),
  contact: text({ width: 180 }),
  company: text({ width: 180 }),
  phone: phone(),
  email: email(),
  source: text({ width: 140 }),
  product: text({ width: 180 }),
  value: money(),
  currency: text({ width: 100 }),
  owner: reference('sellers', 'name', {
    width: 180,
    colours: [{ state: 'missing', when: (row) => `AND(${notBlank(row.cell('title'))};LEN(${row.cell('owner')})=0)` }],
  }),
  stage: reference('conveyor', 'stage', { required: true, strict: true, width: 180 }),
  stageSince: dateTime(addOn),
  actionsDone: text({ ...addOn, width: 100 }),
  nextStep: text({ width: 240 }),
  nextStepDue: date({ width: 120, colours: nextStepDue }),
  handoverOn: date({ width: 130, onlyFor: 'developer' }),
  createdAt: dateTime(addOn),
  firstResponseAt: dateTime(),
  lastActivityAt: dateTime(addOn),
  note: longText({ width: 240 }),
  outcome: oneOf('outcome', {
    strict: true,
    width: 120,
    colours: [
      { state: 'done', is: 'won' },
      { state: 'overdue', is: 'lost' },
    ],
  }),
  lossReason: reference('lossReasons', 'name', { strict: true }),
  evidence: longText({ width: 260 }),
  clientDate: date({ width: 130 }),
  externalId: id({ ...addOn, width: 120 }),
} as const satisfies Record<string, Column>;

export const deals = defineTable({ key: 'deals', rows: 300, frozenColumns: 2, columns: dealColumns });

/** A closed deal keeps its columns, without colours for what is still to be done. */
const settled = Object.fromEntries(
  Object.entries<Column>(dealColumns).map(([key, { colours: _, ...column }]) => [key, column]),
) as Readonly<Record<keyof typeof dealColumns, Column>>;

export const closed = defineTable({
  key: 'closed',
  rows: 100,
  frozenColumns: 2,
  addOnOnly: true,
  columns: {
    ...settled,
    outcome: dealColumns.outcome,
    lossReason: reference('lossReasons', 'name', {
      strict: true,
      colours: [
        {
          state: 'missing',
          when: (row) => `AND(${row.cell('outcome')}=${row.word('outcome', 'lost')};LEN(${row.cell('lossReason')})=0)`,
        },
      ],
    }),
    closedAt: dateTime(),
    comeBackOn: date({ width: 120 }),
    cycle: number({ width: 100 }),
    progress: longText({ ...addOn, hidden: true, width: 100 }),
  },
});

export const actions = defineTable({
  key: 'actions',
  rows: 300,
  frozenColumns: 2,
  columns: {
    id: id(addOn),
    deal: id({ ...addOn, width: 110 }),
    stage: reference('conveyor', 'stage', { ...addOn, width: 180 }),
    action: longText(addOn),
    evidence: oneOf('evidence', { ...addOn, width: 110 }),
    mandatory: checkbox({ ...addOn, width: 130 }),
    doneAt: dateTime(),
    doneBy: text({ width: 180 }),
    notApplicable: checkbox({ width: 130 }),
    note: longText({
      colours: [
        { state: 'missing', when: (row) => `AND(${row.cell('notApplicable')}=TRUE;LEN(TRIM(${row.cell('note')}))=0)` },
      ],
    }),
  },
});

export const history = defineTable({
  key: 'history',
  rows: 300,
  frozenColumns: 1,
  addOnOnly: true,
  columns: {
    at: dateTime(),
    who: text({ width: 220 }),
    deal: id({ width: 110 }),
    event: oneOf('event', { width: 150 }),
    from: text(),
    to: text(),
    note: longText(),
  },
});

export const calls = defineTable({
  key: 'calls',
  rows: 300,
  frozenColumns: 1,
  columns: {
    at: dateTime(),
    direction: oneOf('direction', { width: 120 }),
    from: phone(),
    to: phone(),
    answeredBy: text({ width: 180 }),
    wait: number({ width: 110 }),
    talk: number({ width: 110 }),
    outcome: oneOf('call', { strict: true, width: 140, colours: [{ state: 'neutral', is: 'noAnswer' }] }),
    deal: id({ width: 110 }),
    calledBackAt: dateTime({
      colours: [
        {
          state: 'overdue',
          when: (row) => `AND(${row.cell('outcome')}=${row.word('call', 'missed')};LEN(${row.cell('calledBackAt')})=0)`,
        },
      ],
    }),
  },
});

export const conveyor = defineTable({
  key: 'conveyor',
  rows: 30,
  frozenColumns: 3,
  columns: {
    order: number({ required: true, width: 100 }),
    code: id({ required: true }),
    stage: text({ required: true }),
    goal: longText({ required: true, width: 240 }),
    actions: stageActions({ required: true }),
    exit: longText({ width: 300 }),
    stay: number({ width: 140 }),
    probability: percent({ strict: true }),
    owner: text({ width: 180 }),
    milestone: checkbox(),
  },
});

export const lossReasons = defineTable({
  key: 'lossReasons',
  rows: 40,
  frozenColumns: 2,
  columns: {
    code: id({ required: true }),
    name: text({ required: true }),
    group: oneOf('lossGroup', { strict: true, width: 180 }),
    useWhen: longText(),
    notWhen: longText({ width: 260 }),
    evidence: longText({ width: 240 }),
    stages: text({ width: 160 }),
    warmDays: number({ width: 140, signed: true }),
    warmFrom: oneOf('warmFrom', { width: 180 }),
    parting: longText(),
  },
});

export const sellers = defineTable({
  key: 'sellers',
  rows: 60,
  frozenColumns: 1,
  columns: {
    name: text({ required: true }),
    email: email({ required: true, width: 240 }),
    active: checkbox(),
  },
});
