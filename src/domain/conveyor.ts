/** The sales conveyor's templates: stages in order, each with one goal, mandatory actions, a longest stay and a probability. Texts live in `locales`. */

export const INDUSTRIES = ['b2b', 'developer'] as const;
/** `developer` is a residential developer: from the inquiry to the keys. */
export type Industry = (typeof INDUSTRIES)[number];

/** What proves that an action was done: a tick, a written note, a date, or a link to a record. */
export type EvidenceType = 'tick' | 'note' | 'date' | 'link';

export interface ActionTemplate {
  /** Stable, e.g. `B1.reply`. */
  readonly key: string;
  readonly evidence: EvidenceType;
}

export interface StageTemplate {
  /** Stable, e.g. `B1`. */
  readonly key: string;
  readonly actions: readonly ActionTemplate[];
  /** Longest stay in calendar days; null: until the planned hand-over, which the deal itself carries. */
  readonly longestStayDays: number | null;
  /** Of the sale, in per cent, while a deal stands in this stage. */
  readonly probability: number;
  /** Entering the next stage counts as the sale (sales, win rate, cycle) though the conveyor goes on. */
  readonly saleMilestone?: true;
}

/** What a reader of the Sales Book or the Conveyor tab sees of one action. */
export interface ActionText {
  /** Short, starts with a verb: fits a check list. */
  readonly name: string;
  /** One sentence: how to do it, or what it is for. */
  readonly how: string;
  /** What is kept as proof, in a few words. */
  readonly evidence: string;
}

export interface StageText {
  readonly name: string;
  /** The single goal, an act of the buyer. */
  readonly goal: string;
  /** Exit evidence: what must be on record for the goal to count as reached. */
  readonly exit: string;
  /** Who owns the stage (a role). */
  readonly owner: string;
  /** An example of what looks like the goal but does not count. */
  readonly doesNotCount: string;
  /** What the seller can say: two to four short sentences in their own voice. */
  readonly script: string;
  readonly actions: Readonly<Record<string, ActionText>>;
}
