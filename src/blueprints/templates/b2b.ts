/** The B2B conveyor: from an inquiry to the first payment; days and per cents are starting values until the client has 90 days of its own. */
import type { StageTemplate } from '../../domain/conveyor';
import type { StageTexts } from './stage-texts';

export const B2B_STAGES = [
  {
    key: 'B1',
    actions: [
      { key: 'B1.reply', evidence: 'date' },
      { key: 'B1.source', evidence: 'note' },
      { key: 'B1.duplicate', evidence: 'tick' },
    ],
    longestStayDays: 2,
    probability: 5,
  },
  {
    key: 'B2',
    actions: [
      { key: 'B2.need', evidence: 'note' },
      { key: 'B2.budget', evidence: 'note' },
      { key: 'B2.meeting', evidence: 'date' },
    ],
    longestStayDays: 7,
    probability: 10,
  },
  {
    key: 'B3',
    actions: [
      { key: 'B3.meeting', evidence: 'date' },
      { key: 'B3.decisionMap', evidence: 'note' },
      { key: 'B3.recap', evidence: 'link' },
    ],
    longestStayDays: 14,
    probability: 25,
  },
  {
    key: 'B4',
    actions: [
      { key: 'B4.criteria', evidence: 'note' },
      { key: 'B4.demo', evidence: 'date' },
      { key: 'B4.verdict', evidence: 'link' },
    ],
    longestStayDays: 21,
    probability: 40,
  },
  {
    key: 'B5',
    actions: [
      { key: 'B5.margin', evidence: 'tick' },
      { key: 'B5.offer', evidence: 'link' },
      { key: 'B5.talk', evidence: 'date' },
      { key: 'B5.rivals', evidence: 'note' },
    ],
    longestStayDays: 10,
    probability: 55,
  },
  {
    key: 'B6',
    actions: [
      { key: 'B6.discount', evidence: 'link' },
      { key: 'B6.draft', evidence: 'link' },
      { key: 'B6.steps', evidence: 'note' },
    ],
    longestStayDays: 21,
    probability: 75,
  },
  {
    key: 'B7',
    actions: [
      { key: 'B7.authority', evidence: 'tick' },
      { key: 'B7.signed', evidence: 'link' },
      { key: 'B7.invoice', evidence: 'link' },
    ],
    longestStayDays: 10,
    probability: 90,
  },
  {
    key: 'B8',
    actions: [
      { key: 'B8.payment', evidence: 'date' },
      { key: 'B8.handover', evidence: 'date' },
      { key: 'B8.start', evidence: 'date' },
    ],
    longestStayDays: 14,
    probability: 95,
  },
] as const satisfies readonly StageTemplate[];

export type B2bStageKey = (typeof B2B_STAGES)[number]['key'];
export type B2bTexts = StageTexts<typeof B2B_STAGES>;
