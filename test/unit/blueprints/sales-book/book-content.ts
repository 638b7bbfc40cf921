/** Content of a book for tests. */
import { INDUSTRIES, type Industry } from '../../../../src/domain/conveyor';
import type { Language } from '../../../../src/domain/language';
import type { SalesBookContent } from '../../../../src/blueprints/sales-book/content';
import { conveyorReasons, conveyorStages } from '../../../../src/blueprints/templates/conveyor-for';
import { content as en } from '../../../../src/locales/en/content';
import { content as ru } from '../../../../src/locales/ru/content';
import { content as uk } from '../../../../src/locales/uk/content';

const CONTENT = { en, ru, uk };
const lorem =
  'A deal moves on only when its stage is done, and the stage is done only when the client has acted. Whoever joins us can learn one stage and work at once.';
const frame: any = {
  title: 'Sales Book',
  contents: 'Contents',
  cover: {
    subtitle: 'The standard of our sales process',
    version: 'Version',
    date: 'Date',
    approvedBy: 'Approved by',
    toApprove: 'to be signed',
    preparedBy: 'Prepared by',
    note: 'Days, probabilities and time norms are starting values: your own figures replace them after 90 days.',
  },
  standard: {
    title: '1. The standard of the sales process',
    intro: [lorem, lorem],
    commandmentsTitle: 'Commandments',
    commandments: Array.from({ length: 9 }, (_, i) => ({ title: 'One stage, one goal.', text: lorem })),
    rolesTitle: 'Who does what',
    roleHead: ['Role', 'Duty'],
    roles: Array.from({ length: 5 }, () => ({ role: 'Head of sales', duty: lorem })),
    kpisTitle: 'How we measure',
    kpiHead: ['Figure', 'How it is counted', 'Starting norm'],
    kpis: Array.from({ length: 8 }, () => ({
      name: 'Stage conversion',
      formula: 'Ever reached the next stage ÷ entered this one in the period',
      norm: 'To be set after 90 days',
    })),
    schemeTitle: 'The conveyor at a glance',
    schemeNote: 'Each box is a stage with its longest stay and the probability of the sale.',
  },
  stages: {
    title: '2. Active stages',
    intro: [lorem],
    goal: 'Goal',
    actions: 'Mandatory actions',
    actionHead: ['Action', 'How', 'Evidence'],
    exit: 'Exit evidence',
    stay: 'Longest stay',
    probability: 'Probability',
    owner: 'Owner',
    doesNotCount: 'Does not count',
    script: 'What you can say',
    milestone: 'Leaving this stage counts as the sale.',
    untilHandover: 'until hand-over',
    days: (n: number) => (n === 1 ? '1 day' : n + ' days'),
    upTo: (d: string) => 'up to ' + d,
  },
  passive: {
    title: '3. Passive statuses',
    intro: [lorem, lorem],
    useWhen: 'Use when',
    notWhen: 'Not when',
    evidence: 'Evidence',
    parting: 'How to part well',
    comeBack: 'Come back',
    stages: 'Stages',
    never: 'never',
    inDays: (n: number) => 'in ' + n + ' days',
    fromClientDate: (n: number) => -n + ' days before the date the client named',
  },
  lossStandard: {
    title: 'Loss-reason standard',
    intro: [lorem],
    rules: [lorem, lorem, lorem],
    head: ['Reason', 'Group', 'Stages', 'Come back'],
  },
  goLive: {
    title: 'Go-live check list',
    intro: lorem,
    items: Array.from({ length: 10 }, () => 'Every door test-called; an owner for missed calls'),
  },
  history: { title: 'History of versions', head: ['Version', 'Date', 'What changed', 'Who'], first: 'First version' },
};
frame.groups = {
  didNotBuy: 'Did not buy',
  statusQuo: 'Kept the status quo',
  competitor: 'Chose a competitor',
  notALead: 'Not a lead',
};

export const bookContent = (industry: Industry, language: Language): SalesBookContent => ({
  client: 'Lypky Development',
  consultancy: 'Sales Directors for Hire',
  version: '1.0',
  date: '23 November 2026',
  preparedBy: 'Olena Bondar',
  frame,
  stages: conveyorStages(industry, CONTENT[language]),
  reasons: conveyorReasons(industry, CONTENT[language]),
});
