/** What the sidebar says about the Sales Book, as each language must provide it. */
export interface BookText {
  readonly title: string;
  /** The button on the start. */
  readonly open: string;
  readonly looking: string;
  readonly version: (version: string) => string;
  readonly approvedBy: (who: string) => string;
  readonly proposed: string;
  readonly notApproved: string;
  readonly upToDate: string;
  readonly slips: string;
  readonly slipsHint: string;
  readonly changes: string;
  readonly becomes: (version: string) => string;
  readonly clashes: (count: number) => string;
  readonly clashesHint: string;
  readonly lost: string;
  readonly now: string;
  readonly would: string;
  readonly nothing: string;
  readonly question: string;
  readonly choices: Readonly<Record<'theirs' | 'ours' | 'both' | 'later', string>>;
  readonly lostChoices: Readonly<Record<'theirs' | 'ours' | 'later', string>>;
  readonly more: (lines: number) => string;
  readonly kept: (count: number) => string;
  readonly gaps: (count: number) => string;
  readonly gapsHint: string;
  readonly putBack: (title: string) => string;
  readonly approve: (version: string) => string;
  readonly approveHint: string;
  readonly update: string;
  readonly updating: string;
  readonly ask: string;
  readonly lookAgain: string;
  readonly openBook: string;
  readonly written: (version: string) => string;
  readonly nothingWritten: string;
  readonly waits: (decision: string) => string;
  readonly left: (count: number) => string;
}
