/** Drive requests of an engagement: find its files, make the folder and the files, bring them back from the bin. */
import { SCHEMA_VERSION, type EngagementFile } from '../../domain/engagement';
import type { GoogleRequest } from '../../workspace/port';

const DRIVE = 'https://www.googleapis.com/drive/v3';
const FOLDER = 'application/vnd.google-apps.folder';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const DOCUMENT = 'application/vnd.google-apps.document';

/** appProperties by which the folder and the files are found again; private to the add-on's project. */
export const ENGAGEMENT_PROPERTY = 'scEngagement';
export const KIND_PROPERTY = 'scKind';
const VERSION_PROPERTY = 'scVersion';

const FILE_FIELDS = 'id,name,trashed,explicitlyTrashed,createdTime,webViewLink,appProperties';
const PERMISSION_FIELDS = 'permissions(id,type,emailAddress,role)';

export interface DrivePermission {
  readonly id?: string;
  readonly type?: string;
  readonly emailAddress?: string;
  readonly role?: string;
}

/** What we read of a folder or file. */
export interface DriveItem {
  readonly id: string;
  readonly name: string;
  readonly trashed?: boolean;
  /** False for what is in the bin only with its folder. */
  readonly explicitlyTrashed?: boolean;
  /** RFC 3339. */
  readonly createdTime?: string;
  readonly webViewLink?: string;
  readonly appProperties?: Readonly<Record<string, string>>;
  readonly permissions?: readonly DrivePermission[];
}

const query = (parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');

/** In a `q`, backslash and apostrophe are escaped by a backslash (Drive: search query terms). */
const quoted = (value: string): string => `'${value.replace(/[\\']/g, '\\$&')}'`;

const hasProperty = (key: string, value: string): string =>
  `appProperties has { key=${quoted(key)} and value=${quoted(value)} }`;

/** Folder and files of one engagement, in the bin too, oldest first. */
export const findEngagement = (engagement: string): GoogleRequest => ({
  method: 'GET',
  url: `${DRIVE}/files?${query({
    q: hasProperty(ENGAGEMENT_PROPERTY, engagement),
    orderBy: 'createdTime',
    pageSize: '100',
    fields: `files(${FILE_FIELDS},${PERMISSION_FIELDS})`,
  })}`,
});

/** Folders of all engagements that this person made with the add-on, newest first. */
export const findFolders = (): GoogleRequest => ({
  method: 'GET',
  url: `${DRIVE}/files?${query({
    q: `${hasProperty(KIND_PROPERTY, 'folder')} and trashed = false`,
    orderBy: 'createdTime desc',
    pageSize: '200',
    fields: `files(${FILE_FIELDS})`,
  })}`,
});

export const getFolder = (id: string): GoogleRequest => ({
  method: 'GET',
  url: `${DRIVE}/files/${id}?${query({ fields: `${FILE_FIELDS},${PERMISSION_FIELDS}` })}`,
});

/** A folder's ID can be minted before it is made, so making it twice is a 409 and not a second folder. */
export const mintFolderId = (): GoogleRequest => ({
  method: 'GET',
  url: `${DRIVE}/files/generateIds?${query({ count: '1', fields: 'ids' })}`,
});

const properties = (engagement: string, kind: EngagementFile | 'folder'): Record<string, string> => ({
  [ENGAGEMENT_PROPERTY]: engagement,
  [KIND_PROPERTY]: kind,
  [VERSION_PROPERTY]: String(SCHEMA_VERSION),
});

const createUrl = `${DRIVE}/files?${query({ fields: `${FILE_FIELDS},${PERMISSION_FIELDS}` })}`;

export const createFolder = (id: string, engagement: string, name: string, description: string): GoogleRequest => ({
  method: 'POST',
  url: createUrl,
  body: {
    id,
    name,
    description,
    mimeType: FOLDER,
    writersCanShare: false,
    appProperties: properties(engagement, 'folder'),
  },
});

export const createFile = (kind: EngagementFile, engagement: string, folder: string, name: string): GoogleRequest => ({
  method: 'POST',
  url: createUrl,
  body: {
    name,
    mimeType: kind === 'salesBook' ? DOCUMENT : SPREADSHEET,
    parents: [folder],
    appProperties: properties(engagement, kind),
  },
});

export const takeFromBin = (id: string): GoogleRequest => ({
  method: 'PATCH',
  url: `${DRIVE}/files/${id}?${query({ fields: `${FILE_FIELDS},${PERMISSION_FIELDS}` })}`,
  body: { trashed: false },
});

export type ShareRole = 'reader' | 'commenter' | 'writer';

/** UrlFetchApp takes addresses of at most 2 KB (Apps Script quotas); each Cyrillic letter of a query takes 6 bytes. */
const LONGEST_MESSAGE = 1700;

/** Cut at its end, with an ellipsis, where it would not fit into the address. */
function fitting(message: string): string {
  if (encodeURIComponent(message).length <= LONGEST_MESSAGE) return message;
  const letters = Array.from(message);
  let length = encodeURIComponent('…').length;
  let count = 0;
  while (count < letters.length && length + encodeURIComponent(letters[count] ?? '').length <= LONGEST_MESSAGE) {
    length += encodeURIComponent(letters[count] ?? '').length;
    count += 1;
  }
  return `${letters.slice(0, count).join('').trimEnd()}…`;
}

/** Shares the folder with one person; Drive mails them the message. Changes of permissions of one file go one after the other. */
export const shareFolder = (folder: string, email: string, role: ShareRole, message: string): GoogleRequest => ({
  method: 'POST',
  url: `${DRIVE}/files/${folder}/permissions?${query({
    sendNotificationEmail: 'true',
    emailMessage: fitting(message),
    fields: 'id,type,emailAddress,role',
  })}`,
  body: { type: 'user', role, emailAddress: email },
});

/** Gives somebody who is in already another role; nobody gets a mail. */
export const changeRole = (folder: string, permission: string, role: ShareRole): GoogleRequest => ({
  method: 'PATCH',
  url: `${DRIVE}/files/${folder}/permissions/${permission}?${query({ fields: 'id,type,emailAddress,role' })}`,
  body: { role },
});

/** Takes one person's access to the folder or to a file; nobody gets a mail. */
export const takeAccess = (item: string, permission: string): GoogleRequest => ({
  method: 'DELETE',
  url: `${DRIVE}/files/${item}/permissions/${permission}`,
});

/** Makes the person whose permission it is the owner; Google mails them. Only within one organisation (Drive: transfer file ownership). */
export const giveAway = (item: string, permission: string): GoogleRequest => ({
  method: 'PATCH',
  url: `${DRIVE}/files/${item}/permissions/${permission}?${query({ transferOwnership: 'true', fields: 'id,role' })}`,
  body: { role: 'owner' },
});
