/** The sentences that the server and the sidebar say to their user, as each language must provide them. */
import type { EngagementFile } from '../domain/engagement';
import type { IssueCode } from '../domain/issue';

/** One sentence per issue of the intake form: what is wrong and what to do. Plain data: `{name}` stands for its parameters. */
export type IssueTexts = Readonly<Record<IssueCode, string>>;

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
  /** Why a call failed and what to do. */
  readonly failures: Readonly<Record<FailureCode, string>>;
  /** Names of the files, in the language of the engagement. */
  readonly fileNames: Readonly<Record<EngagementFile | 'folder' | 'meeting', (client: string) => string>>;
  /** What kind of file it is, without the client. */
  readonly kinds: Readonly<Record<EngagementFile | 'folder' | 'meeting', string>>;
  readonly changes: {
    readonly folderMade: string;
    readonly folderRestored: string;
    readonly fileMade: (kind: string) => string;
    readonly fileRestored: (kind: string) => string;
    readonly fileMended: (kind: string) => string;
    readonly meetingMade: string;
    readonly meetingRestored: string;
    readonly linksRenewed: string;
    readonly guestsAdded: (names: string) => string;
    readonly shared: (name: string) => string;
    readonly roleRaised: (name: string) => string;
  };
  readonly gaps: {
    readonly folderMissing: string;
    readonly folderInBin: string;
    readonly fileMissing: (kind: string) => string;
    readonly fileInBin: (kind: string) => string;
    readonly fileDamaged: (kind: string) => string;
    readonly meetingMissing: string;
    readonly linksLost: string;
    readonly guestsMissing: (names: string) => string;
    readonly notShared: (name: string) => string;
    readonly roleTooLow: (name: string) => string;
  };
  readonly problems: {
    readonly outsideDomain: (name: string) => string;
    readonly notMailed: (name: string) => string;
    readonly noGoogleAccount: (name: string) => string;
    readonly shareLimit: string;
    readonly notShared: (name: string) => string;
    readonly meetingRefused: string;
    readonly meetingLimit: string;
    readonly noMeet: string;
    readonly duplicateFile: (kind: string) => string;
  };
  readonly warnings: {
    readonly otherDomain: (names: string) => string;
    readonly freeMail: (names: string) => string;
    readonly noSponsor: string;
    readonly youNotListed: string;
    readonly exists: string;
  };
}
