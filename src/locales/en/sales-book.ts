/** English: the frame of the Sales Book, everything beside stages and loss reasons. */
import type { BookWords } from '../../blueprints/sales-book/frame';

export const salesBook: BookWords = {
  title: 'Sales Book',
  contents: 'Contents',
  cover: {
    subtitle: 'The standard of the sales department',
    version: 'Version',
    date: 'Date',
    approvedBy: 'Approved by',
    toApprove: 'to be signed',
    preparedBy: 'Prepared by',
    note: 'Days, probabilities and norms in this book are starting values. After 90 days of work in the tracker your own figures replace them.',
  },
  standard: {
    title: '1. Standard of the sales process',
    intro: [
      'A hundred years ago Ford cut the making of a car into short operations. Each had a fixed list of actions and one result; what was done went on, what was not was scrap. Output grew many times, and a newcomer was useful within days.',
      'Our sale works the same way. It is cut into stages. Each stage has exactly one goal, an act of the buyer, and a fixed list of actions that lead to it. Actions done: the deal moves on. The goal cannot be reached: the deal is closed with a reason, and nobody’s time is wasted.',
      'This book says what to do at each stage, when to stop and how to part well. It applies to everybody who talks to clients. What is not written here is changed at the weekly meeting, not in passing.',
    ],
    commandmentsTitle: 'Twelve rules',
    commandments: [
      {
        title: 'One stage, one goal',
        text: 'At any moment a deal has one goal: that of its stage. If you cannot say what the client must do next, you are not at the stage you think.',
      },
      {
        title: 'No step over an action',
        text: 'A deal moves on when every mandatory action is done and proved. An action that truly does not apply is marked so, with a note. Jumping over stages asks for their actions too.',
      },
      {
        title: 'No next step, no deal',
        text: 'Every open deal has a next step with a date in the future, agreed with the client. A deal without one is overdue today.',
      },
      {
        title: 'Reply first, then prepare',
        text: 'A call is answered within 20 seconds, a missed one is called back within 15 minutes, a written inquiry gets a human reply within an hour of working time. An automatic reply does not count.',
      },
      {
        title: 'Everything on record the same day',
        text: 'A talk, a promise, a figure: written in the deal before the day ends. What is not on record did not happen.',
      },
      {
        title: 'Company phone, company mail',
        text: 'Clients are reached only from corporate numbers and addresses. Contacts belong to the company; a private phone turns them into a private base.',
      },
      {
        title: 'In the client’s own words',
        text: 'Need, doubt and reason are written as the client said them. Our guess is marked as a guess.',
      },
      {
        title: 'Going back is allowed',
        text: 'If it turns out that the goal of a stage was not reached, the deal goes back, with a note why. It is honest, and cheaper than a forecast that fails.',
      },
      {
        title: 'Lose only for a reason from the list',
        text: 'A deal is lost for a reason of section 3, with the proof that the reason asks for. Laziness, silence after one call and “expensive” are not on the list.',
      },
      {
        title: 'Discounts have an approver',
        text: 'A seller offers what the price list and the discount matrix allow. Anything beyond is asked for in writing before the client hears of it.',
      },
      {
        title: 'A duplicate is merged, never lost',
        text: 'Before a deal is opened, the client is looked up by phone, e-mail and company. Two deals of one request become one, with both histories.',
      },
      {
        title: 'An honest forecast',
        text: 'Probability comes with the stage, not with the mood. A deal that stays longer than its stage allows is discussed, not repainted.',
      },
    ],
    rolesTitle: 'Who does what',
    roles: [
      { role: 'Seller', duty: 'Leads deals by this book, keeps them on record, agrees the next step in every talk.' },
      {
        role: 'Head of sales',
        duty: 'Reads overdue deals every morning, decides on discounts and stays, reviews losses once a week.',
      },
      {
        role: 'Marketing',
        duty: 'Marks the source of every inquiry, gets the report on losses, agrees what a target inquiry is.',
      },
      {
        role: 'Finance and legal',
        duty: 'Answer within the agreed time on payments, drafts and discounts; each delay has an owner.',
      },
      {
        role: 'Management',
        duty: 'Approves this book and its changes, uses its figures, does not lead deals past it.',
      },
    ],
    roleHead: ['Role', 'Duty'],
    kpisTitle: 'What we measure',
    kpiHead: ['Figure', 'How it is counted', 'To start with'],
    kpis: [
      {
        name: 'First reply',
        formula: 'Time from inquiry to the first human reply; median and the slowest tenth',
        norm: '15 min, 60 min',
      },
      {
        name: 'Missed calls called back',
        formula: 'Called back within 15 minutes ÷ missed calls of 5 s and longer',
        norm: '95%',
      },
      {
        name: 'Stage conversion',
        formula: 'Deals that ever reached the next stage ÷ deals that entered this one in the period',
        norm: 'measure 90 days',
      },
      { name: 'Win rate', formula: 'Won ÷ (won + lost − not a lead), by number and by value', norm: 'measure 90 days' },
      { name: 'Cycle', formula: 'Days from inquiry to sale; median', norm: 'sum of the stages' },
      {
        name: 'Ageing',
        formula: 'Days in the stage ÷ the longest stay of the stage',
        norm: 'over 1: discuss, over 2: escalate',
      },
      { name: 'Future next step', formula: 'Open deals with a next step in the future ÷ open deals', norm: '100%' },
      {
        name: 'Losses with proof',
        formula: 'Lost deals with the evidence their reason asks for ÷ lost deals',
        norm: '100%',
      },
    ],
  },
  stages: {
    title: '2. Active stages',
    intro: [
      'A page for each stage, always in the same order: the goal, the mandatory actions, what proves the exit, what does not count, and words that work. Read the goal first; the rest serves it.',
      'The longest stay and the probability are starting values. A deal that stays longer is not closed by itself: the head of sales discusses it, and at twice the time decides.',
    ],
    schemeTitle: 'The conveyor at a glance',
    schemeNote: 'From left to right, stage by stage. Each has a page of its own below.',
    goal: 'Goal',
    actions: 'Mandatory actions',
    actionHead: ['Action', 'How', 'Proof'],
    exit: 'Exit',
    stay: 'Longest stay',
    probability: 'Probability',
    owner: 'Owner',
    doesNotCount: 'Does not count',
    script: 'How to say it',
    milestone: 'Counts as the sale: from here the deal is in sales, win rate and cycle, though the conveyor goes on.',
    untilHandover: 'until the planned hand-over',
  },
  groups: {
    didNotBuy: 'Did not buy',
    competitor: 'Chose a competitor',
    statusQuo: 'Kept the status quo',
    notALead: 'Not a lead',
  },
  passive: {
    title: '3. Passive statuses',
    intro: [
      'Not every inquiry becomes a sale, and dragging a dead deal along costs more than parting. This section names every case in which a deal is closed without a sale: how to recognise it in time, what proves it, and how to end so that the client is glad to come back.',
      'A reason that is not in this section is not a reason to lose a deal. Most losses are postponed decisions: each warm reason has a day on which we come back, and from them grows a base of people who already know us.',
      'Part well: thank the client, say in one sentence what was agreed, leave a direct contact, name the day on which you will write, and write on that day.',
    ],
    useWhen: 'Use it when',
    notWhen: 'Do not use it when',
    evidence: 'Proof',
    parting: 'How to part',
    comeBack: 'Come back',
    stages: 'Stages',
    never: 'no, route it to who is responsible',
  },
  lossStandard: {
    title: 'Standard of loss reasons',
    intro: [
      'One table for the wall. The seller chooses the reason, the head of sales reads the proof, marketing gets the summary every week.',
    ],
    rules: [
      'There is no “other”. If nothing fits, the deal is not lost: bring it to the weekly meeting.',
      'One deal, one reason: the one without which the client would have bought.',
      'The proof is written before the deal is closed, not after.',
      'A duplicate is merged; spam and suppliers are “not an inquiry”.',
      'The end of a signed contract has its own reason and its own rules: check with your lawyer.',
      'A warm reason sets the day to come back. The deal can be reopened on that day, with a note.',
    ],
    head: ['Reason', 'Group', 'Stages', 'Come back'],
  },
  goLive: {
    title: 'Before we go live',
    intro: 'The tracker goes live when every line is true and somebody has signed for it.',
    items: [
      'This book is approved, has a version, and every stage has an owner.',
      'Every door has been test-called and test-written, and missed calls have an owner.',
      'Corporate numbers and addresses are issued to everybody who talks to clients.',
      'Open deals are imported; their number and sum agree with the old file.',
      'Each open deal has a stage, an owner and a next step.',
      'The old file is read-only.',
      'Each seller has passed one deal through all stages and lost one by the rules.',
      'Access is checked; people who left have none.',
      'It is agreed what would make us go back, and who decides.',
      'Help is at hand every day for two weeks; reviews on day 7, 30 and 60.',
    ],
  },
  history: {
    title: 'History of versions',
    head: ['Version', 'Date', 'What changed', 'Approved by'],
    first: 'First version, written from the conveyor and the loss reasons of the template',
    replaced: 'replaced, not signed',
  },
};
