/** What changes in the Sales Book, in words: for its history, for the decision about a version, and for the sidebar. */

export interface BookChangesText {
  readonly added: (title: string) => string;
  readonly removed: (title: string) => string;
  /** @param code of a stage or reason; may be empty */
  readonly renamed: (code: string, before: string, name: string) => string;
  /** `parts`: what in it, joined; may be empty. */
  readonly changed: (title: string, parts: string) => string;
  /** How it looks, or the row of all stages: no words of it. */
  readonly looks: (title: string) => string;
  readonly approved: (version: string, by: string) => string;
  readonly cover: string;
  readonly links: string;
  /** Of the decision that the Journal gets. */
  readonly decision: (version: string, changes: string) => string;
}
