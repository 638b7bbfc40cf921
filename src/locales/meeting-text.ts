/** The words of the weekly meeting and of Drive's mail, as each language must provide them. */
import type { Agenda } from '../domain/agenda';
import type { CivilDate } from '../domain/civil-time';

export interface Parties {
  readonly client: string;
  readonly consultancy: string;
  /** Whom the client asks. */
  readonly contact: { readonly name: string; readonly email: string };
}

export interface MeetingText {
  /** HTML subset that Calendar shows. Every parameter must be HTML-escaped already. */
  readonly description: (
    parties: Parties & {
      readonly agenda: Agenda;
      /** Length of the meeting. */
      readonly minutes: number;
      readonly links: readonly { readonly name: string; readonly url: string }[];
    },
  ) => string;
  /** Plain text of Drive's mail, at most 500 characters without the parameters. */
  readonly shareMessage: (parties: Parties) => string;
  /** One plain line. */
  readonly folderDescription: (parties: Parties) => string;
  /** The date written out, e.g. `24 November 2026`. */
  readonly longDate: (date: CivilDate) => string;
}
