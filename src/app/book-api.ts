/** The contract between the server functions of the Sales Book and the sidebar. */
import type { Answer } from './api';
import type { Where } from './tracker-api';

export type BookChoiceKind = 'theirs' | 'ours' | 'both';

/** Holds only while both texts are the ones that were seen. */
export interface BookChoice {
  readonly key: string;
  readonly choice: BookChoiceKind;
  readonly seen: string;
}

/** A page that a person has changed, and which would now say something else of ours too. */
export interface BookClash {
  readonly key: string;
  readonly title: string;
  /** `lost`: what the page is about is gone; `theirs` keeps it as their own text, `ours` takes it out. */
  readonly kind: 'changed' | 'lost';
  /** For a choice. */
  readonly seen: string;
  /** Only the lines that differ. */
  readonly differences: readonly { readonly theirs: readonly string[]; readonly ours: readonly string[] }[];
}

/** A page that a person has taken out of the document; `ours` puts it back. */
export interface BookGap {
  readonly key: string;
  readonly title: string;
  readonly seen: string;
}

export interface BookView {
  readonly url: string;
  /** As the document has it, e.g. `1.0`. */
  readonly version: string;
  /** Who approved that version and when, in the book's language; empty: nobody yet. */
  readonly approved: string;
  /** That version stands among the Journal's decisions. */
  readonly proposed: boolean;
  /** What the version would be called that an update makes. */
  readonly next: string;
  /** An update would make a new version, and not just set cover, contents or looks right. */
  readonly isNew: boolean;
  /** In the user's language; empty: nothing would be written. */
  readonly changes: readonly string[];
  readonly clashes: readonly BookClash[];
  /** Titles of pages that people have changed and that stay as they are. */
  readonly kept: readonly string[];
  readonly gaps: readonly BookGap[];
  /** What is wrong on the Conveyor and Loss reasons tabs, in the user's language: mended first, or nothing is updated. */
  readonly slips: readonly string[];
}

export interface BookRequest {
  readonly choices: readonly BookChoice[];
  /** Also put the version to approval, as a decision in the Journal. */
  readonly approve: boolean;
}

export interface BookReport {
  /** As the document has it now. */
  readonly version: string;
  /** What was written into it, in the user's language; empty: nothing. */
  readonly changes: readonly string[];
  /** Pages that wait for a choice, and were left as they are. */
  readonly open: number;
  /** ID of the decision that waits for approval; null: none was asked for. */
  readonly decision: string | null;
  readonly url: string;
}

export interface BookApi {
  previewBook(where: Where): Answer<BookView>;
  updateBook(where: Where, request: BookRequest): Answer<BookReport>;
}
