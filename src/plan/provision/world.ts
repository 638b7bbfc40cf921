/** What is known of an engagement in Google Workspace while it is being made: read once, then kept true as requests are answered. */
import type { EngagementFile, SpreadsheetKind } from '../../domain/engagement';
import type { MeetingEvent } from '../calendar/meeting';
import type { ObservedDocument } from '../docs/observed';
import type { DriveItem } from '../drive/files';
import type { ObservedSpreadsheet } from '../sheets/observed';

/** `blank`: just made, nothing inside. `whole`: nothing to do. `unread`: changed by us, its resource must be read before going on. */
export type Inside<T> = T | 'blank' | 'whole' | 'unread';

/** Why Google would not let someone in. */
export type RefusalCode = 'outsideDomain' | 'noGoogleAccount' | 'shareLimit' | 'notShared';

/** Why Calendar would not take the meeting or its guests. */
export type MeetingRefusal = 'meetingRefused' | 'meetingLimit';

export interface World {
  readonly folder: DriveItem | null;
  /** ID under which the folder will be made. */
  readonly mintedFolder: string | null;
  readonly files: Readonly<Partial<Record<EngagementFile, DriveItem>>>;
  /** Kinds of which a second, younger file was found. */
  readonly duplicates: readonly EngagementFile[];
  readonly spreadsheets: Readonly<Partial<Record<SpreadsheetKind, Inside<ObservedSpreadsheet>>>>;
  readonly book: Inside<ObservedDocument> | null;
  readonly event: MeetingEvent | null;
  /** Set once Calendar refused it in this run: it is not tried again. */
  readonly meetingRefused: MeetingRefusal | null;
  /** People whom this run could not give access, by e-mail. */
  readonly refused: Readonly<Record<string, RefusalCode>>;
  /** People who got in though Drive could not mail them about it, by e-mail. */
  readonly notMailed: readonly string[];
}

export const EMPTY_WORLD: World = {
  folder: null,
  mintedFolder: null,
  files: {},
  duplicates: [],
  spreadsheets: {},
  book: null,
  event: null,
  meetingRefused: null,
  refused: {},
  notMailed: [],
};

/** IDs that every file knows of its siblings. */
export type FileIds = Readonly<Record<EngagementFile, string>> & { readonly folder: string };

/** Null while one of them is missing. */
export function fileIds({ folder, files }: World): FileIds | null {
  const { participantMap, employeeBase, journal, dealTracker, salesBook } = files;
  if (!folder || !participantMap || !employeeBase || !journal || !dealTracker || !salesBook) return null;
  return {
    folder: folder.id,
    participantMap: participantMap.id,
    employeeBase: employeeBase.id,
    journal: journal.id,
    dealTracker: dealTracker.id,
    salesBook: salesBook.id,
  };
}
