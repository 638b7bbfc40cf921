/** A file of Drive as the viewer needs it. */
import type { ViewerApi } from '../api';

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents?: readonly string[];
  readonly modifiedTime?: string;
  readonly trashed?: boolean;
  readonly ownedByMe?: boolean;
  readonly owners?: readonly Person[];
  readonly permissions?: readonly (Person & { readonly id: string; readonly role: string; readonly type: string })[];
  readonly capabilities?: { readonly canEdit?: boolean };
}

interface Person {
  readonly emailAddress?: string;
  readonly displayName?: string;
}

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const DOCUMENT = 'application/vnd.google-apps.document';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
export const EXPORTS: Readonly<Record<string, { readonly mimeType: string; readonly ending: string }>> = {
  [SPREADSHEET]: { mimeType: `${OFFICE}spreadsheetml.sheet`, ending: 'xlsx' },
  [DOCUMENT]: { mimeType: `${OFFICE}wordprocessingml.document`, ending: 'docx' },
};

const FIELDS =
  'id,name,mimeType,parents,modifiedTime,trashed,ownedByMe,owners(emailAddress,displayName),permissions(id,emailAddress,displayName,role,type),capabilities(canEdit)';

export const readFile = (api: ViewerApi, id: string): Promise<DriveFile> =>
  api.send('GET', `/drive/v3/files/${id}?fields=${encodeURIComponent(FIELDS)}`);

/** Everything that the person can find, also in the bin. */
export async function readFiles(api: ViewerApi): Promise<readonly DriveFile[]> {
  const files: DriveFile[] = [];
  let pageToken = '';
  do {
    const page = await api.send<{ readonly files?: DriveFile[]; readonly nextPageToken?: string }>(
      'GET',
      `/drive/v3/files?pageSize=1000&orderBy=folder,name&fields=${encodeURIComponent(`nextPageToken,files(${FIELDS})`)}${pageToken}`,
    );
    files.push(...(page.files ?? []));
    pageToken = page.nextPageToken ? `&pageToken=${encodeURIComponent(page.nextPageToken)}` : '';
  } while (pageToken !== '');
  return files;
}
