/** The sentences that the server and the sidebar say to their user, as each language must provide them: plain words with `{name}` places, as they ship beside the code. */
import type { IssueCode } from '../domain/issue';

/** One sentence per issue of the intake form: what is wrong and what to do. */
type IssueTexts = Readonly<Record<IssueCode, string>>;

export const FAILURE_CODES = [
  'intakeInvalid',
  'busy',
  'offline',
  'rateLimited',
  'storageFull',
  'dailyLimit',
  'scopeMissing',
  'serviceOff',
  'notAllowed',
  'bookOccupied',
  'unknownEngagement',
  'noSavedIntake',
  'tooLarge',
  'noEngagement',
  'filesDamaged',
  'ownerOnly',
  'noTrigger',
  'noTracker',
  'trackerDamaged',
  'dealUnknown',
  'dealChanged',
  'dealRefused',
  'requestInvalid',
  'internal',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export interface MessagesText {
  readonly issues: IssueTexts;
  /** Why a call failed and what to do. */
  readonly failures: Readonly<Record<FailureCode, string>>;
  readonly changes: {
    readonly folderMade: string;
    readonly folderRestored: string;
    readonly fileMade: string;
    readonly fileRestored: string;
    readonly fileMended: string;
    readonly meetingMade: string;
    readonly meetingRestored: string;
    readonly linksRenewed: string;
    readonly guestsAdded: string;
    readonly shared: string;
    readonly roleRaised: string;
  };
  readonly gaps: {
    readonly folderMissing: string;
    readonly folderInBin: string;
    readonly fileMissing: string;
    readonly fileInBin: string;
    readonly fileDamaged: string;
    readonly meetingMissing: string;
    readonly linksLost: string;
    readonly guestsMissing: string;
    readonly notShared: string;
    readonly roleTooLow: string;
  };
  readonly problems: {
    readonly outsideDomain: string;
    readonly notMailed: string;
    readonly noGoogleAccount: string;
    readonly shareLimit: string;
    readonly notShared: string;
    readonly meetingRefused: string;
    readonly meetingLimit: string;
    readonly otherOrganisation: string;
    readonly noMeet: string;
    readonly duplicateFile: string;
  };
  readonly warnings: {
    readonly otherDomain: string;
    readonly freeMail: string;
    readonly noSponsor: string;
    readonly youNotListed: string;
    readonly exists: string;
  };
}
