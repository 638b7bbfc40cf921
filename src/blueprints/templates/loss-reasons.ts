/** The fixed list of loss reasons: where each is allowed and when the seller comes back; texts live in `locales`. */
import type { LossReasonTemplate, LossReasonText } from '../../domain/loss-reason';
import type { B2bStageKey } from './b2b';
import type { DeveloperStageKey } from './developer';

/** Stages are spelled out and checked against the conveyors: renaming one fails the compile here. */
interface Stages {
  readonly b2b: readonly B2bStageKey[];
  readonly developer: readonly DeveloperStageKey[];
}

const FIRST_CONTACT = { b2b: ['B1', 'B2'], developer: ['D1', 'D2'] } as const satisfies Stages;
const CHOOSING = { b2b: ['B2', 'B3', 'B4'], developer: ['D2', 'D3', 'D4'] } as const satisfies Stages;
const UNTIL_AGREED = {
  b2b: ['B2', 'B3', 'B4', 'B5', 'B6'],
  developer: ['D2', 'D3', 'D4', 'D5', 'D6'],
} as const satisfies Stages;
/** Both up to the stage that ends with the signatures: afterwards only T1 closes a deal. */
const UNTIL_SIGNED = {
  b2b: ['B2', 'B3', 'B4', 'B5', 'B6', 'B7'],
  developer: ['D2', 'D3', 'D4', 'D5', 'D6'],
} as const satisfies Stages;
const MONEY = { b2b: ['B5', 'B6', 'B7'], developer: ['D4', 'D5', 'D6'] } as const satisfies Stages;
const TERMS = { b2b: ['B6', 'B7'], developer: ['D4', 'D5', 'D6'] } as const satisfies Stages;
const AFTER_SIGNING = { b2b: ['B8'], developer: ['D7', 'D8', 'D9', 'D10'] } as const satisfies Stages;

/** In the order in which they are shown. There is no “other”; a duplicate is merged, never lost. */
export const LOSS_REASONS = [
  { code: 'L1', group: 'didNotBuy', stages: FIRST_CONTACT, warmAfterDays: 60 },
  { code: 'L2', group: 'didNotBuy', stages: UNTIL_AGREED, warmAfterDays: 90 },
  { code: 'L3', group: 'didNotBuy', stages: CHOOSING, warmAfterDays: 120 },
  { code: 'L4', group: 'didNotBuy', stages: MONEY, warmAfterDays: 90 },
  { code: 'L5', group: 'didNotBuy', stages: TERMS, warmAfterDays: 90 },
  { code: 'L6', group: 'statusQuo', stages: UNTIL_AGREED, warmAfterDays: -14, clientDate: true },
  { code: 'L7', group: 'statusQuo', stages: UNTIL_SIGNED, warmAfterDays: 180 },
  { code: 'L8', group: 'statusQuo', stages: UNTIL_SIGNED, warmAfterDays: 180 },
  { code: 'L9', group: 'statusQuo', stages: UNTIL_SIGNED, warmAfterDays: 60 },
  { code: 'L10', group: 'competitor', stages: UNTIL_SIGNED, warmAfterDays: 270 },
  { code: 'L11', group: 'competitor', stages: UNTIL_SIGNED, warmAfterDays: 365 },
  { code: 'L12', group: 'notALead', stages: FIRST_CONTACT, warmAfterDays: null },
  { code: 'T1', group: 'didNotBuy', stages: AFTER_SIGNING, warmAfterDays: 180 },
] as const satisfies readonly LossReasonTemplate[];

export type LossCode = (typeof LOSS_REASONS)[number]['code'];
export type LossReasonTexts = Readonly<Record<LossCode, LossReasonText>>;
