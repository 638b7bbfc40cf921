/** What changes in the Sales Book, in words: for its history, for the decision about a version, and for the sidebar. Places in braces. */

export interface BookChangesText {
  /** `{title}` */
  readonly added: string;
  readonly removed: string;
  /** `{before}`, `{name}` */
  readonly renamed: string;
  /** `{title}`, `{parts}`: what in it, joined. */
  readonly changed: string;
  /** `{title}`: where nothing can be told of what in it. */
  readonly updated: string;
  /** How it looks, or the row of all stages: no words of it. `{title}` */
  readonly looks: string;
  /** `{version}`, `{by}` */
  readonly approved: string;
  readonly cover: string;
  readonly links: string;
  /** Of the decision that the Journal gets: `{version}`. What has changed follows. */
  readonly decision: string;
}
