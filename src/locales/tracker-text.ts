/** What the tracker says when it puts something back or refuses it, as each language must provide it. */
import type { ConveyorIssue } from '../domain/check-conveyor';
import type { ReasonIssue } from '../domain/check-reasons';
import type { ContactFlag } from '../domain/contacts/contact-flags';
import type { Lack } from '../domain/gate';
import type { FieldFault, Refusal } from '../domain/settle-deal';

type IssueCode = (ConveyorIssue | ReasonIssue)['code'];

export interface TrackerText {
  /** Why a change is refused and what to do; names stand in the language of the sheet. */
  readonly refusals: {
    readonly actionsMissing: (actions: string) => string;
    readonly reasonNotHere: (reasons: string) => string;
    readonly evidenceMissing: (demanded: string) => string;
    readonly notLastStage: (last: string) => string;
    readonly fieldWrong: (field: string, fault: string) => string;
    readonly actionUnknown: (action: string) => string;
  } & Readonly<
    Record<
      Exclude<
        Refusal['code'],
        'actionsMissing' | 'reasonNotHere' | 'evidenceMissing' | 'notLastStage' | 'fieldWrong' | 'actionUnknown'
      >,
      string
    >
  >;
  /** An action of the list above, with what it lacks. */
  readonly lacks: Readonly<Record<Lack, (action: string) => string>>;
  readonly faults: Readonly<Record<FieldFault, string>>;
  /** On the sheet the reason for going back stands in the comment. */
  readonly noteMissingOnSheet: string;
  readonly derived: string;
  readonly startsFirst: (first: string) => string;
  readonly rowDeleted: string;
  /** Head of a note on a cell. */
  readonly putBack: string;
  readonly youWrote: (text: string) => string;
  /** A line of a report: which deal, which column, why. */
  readonly putBackLine: (deal: string, column: string, why: string) => string;
  /** Who changed something when nobody was there to see it. */
  readonly onTheSheet: string;
  /** What is wrong on the tabs that rule: the name of the stage or the reason, and what else it is about. */
  readonly issues: Readonly<Record<IssueCode, (name: string, other: string) => string>>;
  /** Below them in the note on a cell. */
  readonly rulesKept: string;
  /** Why a deal left a stage that was taken out of the conveyor. */
  readonly stageTakenOut: (stage: string) => string;
  /** What is doubtful about a contact. */
  readonly flags: Readonly<Record<ContactFlag, string>>;
  /** Parts of the note that a merge leaves in the History. */
  readonly merged: {
    readonly filled: (fields: string) => string;
    readonly joined: (fields: string) => string;
    readonly dropped: (values: string) => string;
    readonly actions: (actions: string) => string;
  };
  /** Names the file. In the language of the sheets. */
  readonly imported: {
    /** In the History. */
    readonly from: (file: string) => string;
    readonly undone: (file: string) => string;
    /** What stands with an action that was confirmed rather than seen, and in the History of its deal. */
    readonly attested: (file: string, who: string) => string;
    /** Of a loss. */
    readonly noEvidence: (file: string) => string;
  };
  readonly warnings: {
    readonly noOwner: string;
    readonly duplicates: (deals: string) => string;
  };
}
