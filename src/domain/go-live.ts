/** What must be true before the tracker goes live, as far as the files can tell; the rest of the list are tasks of the plan. */
import type { Stand } from './cockpit';

export interface GoLiveFacts {
  /** Rows of the Participant Map in which something is missing. */
  readonly incomplete: readonly string[];
  /** Sponsors and decision makers on the client's side. */
  readonly deciders: readonly string[];
  readonly conveyor: Stand;
  readonly book: Stand;
  /** Slips on the Conveyor and Loss reasons tabs, which then do not rule. */
  readonly slips: number;
  readonly reasons: number;
  /** Active ones without an address, or who may not edit the folder's files. */
  readonly sellersOut: readonly string[];
  readonly sellers: number;
  readonly deals: number;
  /** Of active deals: without an owner, or without a next step and its date. */
  readonly adrift: readonly string[];
  /** Those who still work there. */
  readonly employees: number;
  /** Employees whom clients reach by private mail or phone. */
  readonly privateChannels: readonly string[];
  /** People who have left and still have access or an invitation. */
  readonly leaversIn: readonly string[];
}

export const CHECKS = [
  'people', 'decider', 'conveyor', 'book', 'reasons', 'sellers', 'imported', 'adrift', 'channels', 'leavers',
] as const; // prettier-ignore
export type CheckKey = (typeof CHECKS)[number];

export interface Check {
  readonly key: CheckKey;
  readonly met: boolean;
  /** Who or what it is about; empty: nobody. */
  readonly names: readonly string[];
  /** It was met, and what was approved is no longer what stands there. */
  readonly changed?: true;
}

export function goLiveChecks(facts: GoLiveFacts): readonly Check[] {
  /** Where there is nobody and nothing to look at, nothing is proved. */
  const none = (key: CheckKey, names: readonly string[], of = 1): Check => ({
    key,
    met: of > 0 && names.length === 0,
    names,
  });
  const plain = (key: CheckKey, met: boolean): Check => ({ key, met, names: [] });
  return [
    none('people', facts.incomplete),
    { key: 'decider', met: facts.deciders.length > 0, names: facts.deciders },
    { ...plain('conveyor', facts.conveyor === 'approved'), ...(facts.conveyor === 'changed' ? { changed: true } : {}) },
    plain('book', facts.book === 'approved'),
    plain('reasons', facts.slips === 0 && facts.reasons > 0),
    { key: 'sellers', met: facts.sellers > 0 && facts.sellersOut.length === 0, names: facts.sellersOut },
    plain('imported', facts.deals > 0),
    none('adrift', facts.adrift, facts.deals),
    none('channels', facts.privateChannels, facts.employees),
    none('leavers', facts.leaversIn),
  ];
}
