/** What the tracker says when it puts something back or refuses it, as each language must provide it: plain words with `{name}` places, as they ship beside the code. */
import type { ConveyorIssue } from '../domain/check-conveyor';
import type { ReasonIssue } from '../domain/check-reasons';
import type { ContactFlag } from '../domain/contacts/contact-flags';
import type { Lack } from '../domain/gate';
import type { FieldFault, Refusal } from '../domain/settle-deal';

type IssueCode = (ConveyorIssue | ReasonIssue)['code'];

export interface TrackerText {
  /** Why a change is refused and what to do; names stand in the language of the sheet. */
  readonly refusals: Readonly<Record<Refusal['code'], string>>;
  /** An action of the list above, with what it lacks. */
  readonly lacks: Readonly<Record<Lack, string>>;
  readonly faults: Readonly<Record<FieldFault, string>>;
  /** On the sheet the reason for going back stands in the comment. */
  readonly noteMissingOnSheet: string;
  readonly derived: string;
  readonly startsFirst: string;
  readonly rowDeleted: string;
  /** Head of a note on a cell. */
  readonly putBack: string;
  readonly youWrote: string;
  /** Who changed something when nobody was there to see it. */
  readonly onTheSheet: string;
  /** What is wrong on the tabs that rule: the name of the stage or the reason, and what else it is about. */
  readonly issues: Readonly<Record<IssueCode, string>>;
  /** Below them in the note on a cell. */
  /** For a stage or a reason without a name and a code: `{place}`, from 1. */
  readonly unnamed: string;
  readonly rulesKept: string;
  /** Why a deal left a stage that was taken out of the conveyor. */
  readonly stageTakenOut: string;
  /** What is doubtful about a contact. */
  readonly flags: Readonly<Record<ContactFlag, string>>;
  /** Parts of the note that a merge leaves in the History. */
  readonly merged: {
    readonly filled: string;
    readonly joined: string;
    readonly dropped: string;
    readonly actions: string;
  };
  /** Names the file. In the language of the sheets. */
  readonly imported: {
    /** In the History. */
    readonly from: string;
    readonly undone: string;
    /** What stands with an action that was confirmed rather than seen, and in the History of its deal. */
    readonly attested: string;
    /** Of a loss. */
    readonly noEvidence: string;
  };
  readonly warnings: {
    readonly noOwner: string;
    readonly duplicates: string;
  };
}
