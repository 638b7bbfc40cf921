/** The residential developer's conveyor: from an inquiry to the keys; days and per cents are starting values until the client has 90 days of its own. */
import type { StageTemplate } from '../../domain/conveyor';
import type { StageTexts } from './stage-texts';

export const DEVELOPER_STAGES = [
  {
    key: 'D1',
    actions: [
      { key: 'D1.reply', evidence: 'date' },
      { key: 'D1.source', evidence: 'note' },
      { key: 'D1.duplicate', evidence: 'tick' },
    ],
    longestStayDays: 1,
    probability: 2,
  },
  {
    key: 'D2',
    actions: [
      { key: 'D2.need', evidence: 'note' },
      { key: 'D2.units', evidence: 'link' },
      { key: 'D2.visit', evidence: 'date' },
    ],
    longestStayDays: 5,
    probability: 5,
  },
  {
    key: 'D3',
    actions: [
      { key: 'D3.reminder', evidence: 'tick' },
      { key: 'D3.visit', evidence: 'date' },
      { key: 'D3.calculation', evidence: 'link' },
      { key: 'D3.nextContact', evidence: 'date' },
    ],
    longestStayDays: 7,
    probability: 15,
  },
  {
    key: 'D4',
    actions: [
      { key: 'D4.agreement', evidence: 'link' },
      { key: 'D4.fee', evidence: 'link' },
      { key: 'D4.heldUntil', evidence: 'date' },
      { key: 'D4.refund', evidence: 'tick' },
    ],
    longestStayDays: 7,
    probability: 40,
  },
  {
    key: 'D5',
    actions: [
      { key: 'D5.paymentForm', evidence: 'note' },
      { key: 'D5.application', evidence: 'date' },
      { key: 'D5.proof', evidence: 'link' },
    ],
    longestStayDays: 21,
    probability: 60,
  },
  {
    key: 'D6',
    actions: [
      { key: 'D6.papers', evidence: 'tick' },
      { key: 'D6.draft', evidence: 'date' },
      { key: 'D6.signed', evidence: 'link' },
    ],
    longestStayDays: 7,
    probability: 80,
  },
  {
    key: 'D7',
    actions: [
      { key: 'D7.lodged', evidence: 'date' },
      { key: 'D7.extract', evidence: 'link' },
      { key: 'D7.payment', evidence: 'link' },
    ],
    longestStayDays: 14,
    probability: 95,
    saleMilestone: true,
  },
  {
    key: 'D8',
    actions: [
      { key: 'D8.schedule', evidence: 'link' },
      { key: 'D8.progress', evidence: 'date' },
      { key: 'D8.arrears', evidence: 'note' },
    ],
    longestStayDays: null,
    probability: 97,
  },
  {
    key: 'D9',
    actions: [
      { key: 'D9.notice', evidence: 'link' },
      { key: 'D9.inspection', evidence: 'date' },
      { key: 'D9.defects', evidence: 'link' },
      { key: 'D9.act', evidence: 'link' },
    ],
    longestStayDays: 45,
    probability: 98,
  },
  {
    key: 'D10',
    actions: [
      { key: 'D10.keys', evidence: 'date' },
      { key: 'D10.title', evidence: 'tick' },
      { key: 'D10.score', evidence: 'note' },
    ],
    longestStayDays: 14,
    probability: 99,
  },
] as const satisfies readonly StageTemplate[];

export type DeveloperStageKey = (typeof DEVELOPER_STAGES)[number]['key'];
export type DeveloperTexts = StageTexts<typeof DEVELOPER_STAGES>;
