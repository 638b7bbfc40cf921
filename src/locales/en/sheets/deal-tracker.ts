/** English: the Deal Tracker. */
const dealColumns = {
  id: ['Deal ID', 'Number of the deal. It never changes.'],
  title: [
    'Deal',
    {
      b2b: 'What is being sold to whom. Example: Anchors for the autumn season, Stalmax',
      developer: 'What is being sold to whom. Example: 2-room flat, Savchenko',
    },
  ],
  contact: ['Contact person', 'Who we talk to.'],
  company: ['Company', 'Blank for a private person.'],
  phone: ['Phone', 'With the country code. Example: +380 44 123 45 67'],
  email: ['E-mail', 'Example: name@company.com'],
  source: [
    'Source',
    {
      b2b: 'Where the inquiry came from. Example: site, call, trade fair',
      developer: 'Where the inquiry came from. Example: site, call, agent',
    },
  ],
  product: ['Product', 'What the client asks for.'],
  value: ['Value', 'Expected sum of the deal.'],
  currency: ['Currency', 'Three letters. Example: EUR'],
  owner: ['Owner', 'Seller who leads the deal, from the tab “Sellers”.'],
  stage: ['Stage', 'From the tab “Conveyor”. A deal moves on when the mandatory actions of its stage are done.'],
  stageSince: ['In stage since', 'When the deal entered its stage.'],
  actionsDone: ['Actions done', 'Mandatory actions of the stage: done of all.'],
  nextStep: ['Next step', 'What happens next, starts with a verb. Example: send the offer'],
  nextStepDue: ['Next step due', 'A deal without a date is a deal forgotten.'],
  handoverOn: ['Planned hand-over', 'Date on which the house is to be handed over.'],
  createdAt: ['Created', 'When the inquiry came in.'],
  firstResponseAt: ['First response', 'When a person first answered the inquiry.'],
  lastActivityAt: ['Last activity', 'Last call, letter, meeting or change.'],
  note: [
    'Comment',
    'What is worth remembering. Going back to an earlier stage? Write here why, then choose the stage.',
  ],
  outcome: ['Won or lost', 'Closes the deal. Lost: choose the reason and write the evidence first.'],
  lossReason: ['Loss reason', 'From the tab “Loss reasons”, one that is allowed at this stage.'],
  evidence: ['Evidence', 'What the loss reason asks for.'],
  clientDate: ['Date the client named', 'For a postponed purchase: when the client wants to come back to it.'],
  externalId: ['ID before', 'Number of the deal in the CRM it was imported from.'],
} as const;

export const dealTrackerTables = {
  deals: {
    title: 'Deals',
    purpose: 'Deals in progress: one row, one deal, always with a next step',
    columns: dealColumns,
  },
  closed: {
    title: 'Closed',
    purpose: 'Deals won and lost; they come here by themselves',
    columns: {
      ...dealColumns,
      closedAt: ['Closed', 'When the deal was closed.'],
      comeBackOn: ['Come back on', 'When to call a warm client again.'],
      cycle: ['Cycle, days', 'From the inquiry to the close.'],
      progress: ['Actions kept', 'Actions done for the deal, for the case that it is reopened.'],
    },
  },
  actions: {
    title: 'Actions',
    purpose: 'Actions of every deal at its stage: what is done, when, by whom',
    columns: {
      id: ['ID', 'Number of the row. It never changes.'],
      deal: ['Deal ID', 'Which deal.'],
      stage: ['Stage', 'At which stage.'],
      action: ['Action', 'What must be done.'],
      evidence: ['Proof', 'What proves it: tick, note, date, link.'],
      mandatory: ['Mandatory', 'Without it the deal does not move on.'],
      doneAt: ['Done at', 'When it was done.'],
      doneBy: ['Done by', 'Who did it.'],
      notApplicable: ['Not applicable', 'Tick only with a note that says why.'],
      note: ['Note', 'The proof itself: text, date or link.'],
    },
  },
  history: {
    title: 'History',
    purpose: 'Who changed what and when. Rows are only added, never changed',
    columns: {
      at: ['When', 'Date and time.'],
      who: ['Who', 'Who made the change.'],
      deal: ['Deal ID', 'Which deal.'],
      event: ['Event', 'What happened.'],
      from: ['From', 'Value before.'],
      to: ['To', 'Value after.'],
      note: ['Note', 'Why.'],
    },
  },
  calls: {
    title: 'Calls',
    purpose: 'Incoming and outgoing calls; a missed call is called back within 15 minutes',
    columns: {
      at: ['When', 'Start of the call.'],
      direction: ['Direction', 'Incoming or outgoing.'],
      from: ['From', 'Number that calls.'],
      to: ['To', 'Number that is called.'],
      answeredBy: ['Answered by', 'Who took the call.'],
      wait: ['Wait, s', 'Seconds until the answer.'],
      talk: ['Talk, s', 'Seconds of conversation.'],
      outcome: ['Outcome', 'How the call ended.'],
      deal: ['Deal ID', 'Deal the call belongs to.'],
      calledBackAt: ['Called back', 'When a missed call was called back.'],
    },
  },
  conveyor: {
    title: 'Conveyor',
    purpose:
      'Stages of the sale: each has one goal and a list of actions. Days and shares are starting values: put in your own after 90 days',
    columns: {
      order: ['Order', 'Position on the conveyor.'],
      code: ['Code', 'Short code. It never changes.'],
      stage: ['Stage', 'Name of the stage; the list in “Deals” comes from here.'],
      goal: ['Its one goal', 'What the client does. Then the stage is over.'],
      actions: [
        'Mandatory actions',
        'One action per line, at the end what proves it. Example: Book the meeting [date]',
      ],
      exit: ['Exit evidence', 'What must be on record for the goal to count.'],
      stay: [
        'Longest stay, days',
        {
          b2b: 'Warning after this time.',
          developer: 'Warning after this time. Blank: until the planned hand-over.',
        },
      ],
      probability: ['Share sold', 'How many of ten deals at this stage become sales.'],
      owner: ['Owner', 'Role that leads the stage.'],
      milestone: ['Sale', 'Tick: entering the next stage counts as the sale.'],
    },
  },
  lossReasons: {
    title: 'Loss reasons',
    purpose: 'The only reasons for which a deal may be lost. There is no “other”',
    columns: {
      code: ['Code', 'Short code. It never changes.'],
      name: ['Reason', 'The list “Loss reason” in “Deals” comes from here.'],
      group: ['Group', 'Kind of loss, for reports.'],
      useWhen: ['Use when', 'What must be true.'],
      notWhen: ['Do not use when', 'What is often mistaken for it.'],
      evidence: ['Evidence required', 'What to write down; without it the deal stays open.'],
      stages: ['Stages', 'Codes of the stages where it is allowed. Example: B2, B3, B4'],
      warmDays: ['Come back, days', 'Days until we call again. Blank: never.'],
      warmFrom: ['Counted from', 'What the days are counted from; minus means before.'],
      parting: ['How to part well', 'What we say and leave at the end.'],
    },
  },
  sellers: {
    title: 'Sellers',
    purpose: 'Who leads deals; the list “Owner” in “Deals” comes from here',
    columns: {
      name: ['Full name', 'As it should stand in “Deals”.'],
      email: ['E-mail', 'Work address.'],
      active: ['Active', 'Take the tick away when the seller leaves, and hand the deals over.'],
    },
  },
} as const;

export const dealTrackerPages = {
  dashboard: {
    title: 'Dashboard',
    purpose: 'The sales department in sixteen figures',
    asOf: 'As of',
    never: 'not counted yet',
    empty:
      'The figures appear when Sales Conveyor counts them for the first time. A dash means that there is nothing to count from.',
    groups: {
      pipeline: 'Conveyor now',
      results: 'Last 90 days',
      response: 'Answering inquiries',
      discipline: 'Discipline',
    },
    tiles: {
      openDeals: ['Open deals', 'deals in progress'],
      openValue: ['Open value', 'sum of open deals'],
      forecast: ['Forecast', 'value × share sold of the stage'],
      overstayed: ['Overstayed', 'longer in stage than allowed'],
      won: ['Won', 'deals won'],
      wonValue: ['Won value', 'sum of deals won'],
      winRate: ['Win rate', 'won ÷ (won + lost), without “not a lead”'],
      cycle: ['Cycle', 'median days from inquiry to sale'],
      firstResponse: ['First response', 'median minutes until a person answers'],
      withinFive: ['Within 5 minutes', 'inquiries answered in time'],
      missedCalls: ['Missed calls', 'missed ÷ received'],
      calledBack: ['Called back', 'missed calls called back in 15 minutes'],
      noNextStep: ['No next step', 'open deals without a date'],
      overdueSteps: ['Overdue', 'next step is late'],
      touched: ['Touched in 7 days', 'open deals with any activity'],
      lossEvidence: ['Losses proved', 'lost deals with their evidence'],
    },
  },
  ledger: {
    title: 'Ledger',
    purpose: 'Memory of Sales Conveyor: the deals as last checked. Nothing here is for people to fill',
  },
  scratch: { title: 'Ledger copies', purpose: 'Sales Conveyor checks its own writing with these copies' },
  dealTrackerGuide: {
    title: 'How to fill',
    purpose: 'For sellers and their head: the rules of the conveyor',
    steps: [
      [
        'One deal, one row',
        'A new inquiry is a new row in “Deals”: who, how to reach them, what they want, who leads it.',
      ],
      ['Always a next step', 'Every deal has a next step and its date. Red: late. Yellow: no date.'],
      ['Stage by stage', 'A deal moves on when all mandatory actions of its stage are done. They stand in “Conveyor”.'],
      [
        'Going back is allowed',
        'Say why in the column “Comment”, then choose the stage. Jumping over a stage asks for its actions too.',
      ],
      [
        'Lost only with a reason',
        'Choose one from “Loss reasons” that is allowed at this stage, and write the evidence it asks for.',
      ],
      ['Won from the last stage', 'Won and lost deals go to “Closed” and can be reopened with a note.'],
      ['Leave grey columns alone', 'Sales Conveyor fills them in. Every change is kept in “History”.'],
    ],
    exampleTitle: 'Example of a deal',
    example: {
      b2b: 'Anchors for the autumn season, Stalmax · +48 22 555 01 20 · trade fair · Jakub Kamiński · next step: agree on the quantities · due tomorrow',
      developer:
        '2-room flat, Savchenko · +380 67 220 10 01 · site · Oksana Hrytsenko · next step: send three units · due tomorrow',
    },
    contactTitle: 'Questions',
    contact: (name: string, email: string) => `${name}, ${email}`,
  },
} as const;
