/** What the cockpit says, as each language must provide it. */
import type { NextStep, Overdue, Share, Stand } from '../domain/cockpit';

export interface CockpitText {
  readonly looking: string;
  readonly week: (week: number, weeks: number) => string;
  readonly after: (weeks: number) => string;
  readonly nextTitle: string;
  readonly next: { readonly [K in NextStep['kind']]: (step: Extract<NextStep, { kind: K }>) => string };
  /** On the button, where there is a screen for it. */
  readonly go: Readonly<
    Record<'people' | 'prepare' | 'hold' | 'close' | 'interview' | 'pains' | 'conveyor' | 'book' | 'goLive', string>
  >;
  readonly openFile: (kind: string) => string;
  readonly meeting: string;
  readonly noMeeting: string;
  readonly at: (date: string, time: string) => string;
  readonly prepared: string;
  readonly notPrepared: string;
  readonly overdue: (count: number) => string;
  readonly late: (overdue: Overdue) => string;
  readonly waiting: (count: number) => string;
  readonly waitsFor: (id: string, statement: string, approver: string) => string;
  readonly incomplete: (count: number) => string;
  readonly missing: (name: string, missing: string) => string;
  readonly feedback: (count: number) => string;
  readonly shadow: (count: number) => string;
  readonly more: (count: number) => string;
  readonly progress: string;
  readonly parts: Readonly<
    Record<'plan' | 'map' | 'base' | 'audit' | 'pains' | 'conveyor' | 'book' | 'tracker', string>
  >;
  readonly share: (share: Share) => string;
  readonly stands: Readonly<Record<Stand, string>>;
  readonly tracker: (deals: number, sellers: number) => string;
  readonly tools: string;
}
