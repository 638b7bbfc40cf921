/** The words of the weekly meeting and of Drive's mail, as each language must provide them. */
import type { CivilDate } from '../domain/civil-time';

export interface MeetingText {
  /** The date written out, e.g. `24 November 2026`. */
  readonly longDate: (date: CivilDate) => string;
}

/** Plain data, shipped with the long texts; `{client}`, `{consultancy}`, `{contactName}` and `{contactEmail}` are filled in. */
export interface MeetingWords {
  /**
   * Lines of the event, in the HTML subset that Calendar shows; what is filled in must be escaped. Also `{minutes}`, the parts of the
   * agenda in minutes, and `{links}` as a line of its own.
   */
  readonly description: readonly string[];
  /** Plain text of Drive's mail, at most 500 characters when filled in. */
  readonly shareMessage: string;
  /** One plain line. */
  readonly folderDescription: string;
}
