/** The Drive API, v3: its methods at Google's paths. */
import type { ContentType, FileAccess, Kernel, QueryType, Route, Service } from '../kernel/contract';
import type { Settings } from '../kernel/settings';
import { getAbout } from './about';
import { deleteFile, exportFile, getFile, updateFile } from './changing';
import { createFile, generateIds } from './creating';
import { Drive } from './drive';
import { createFileAccess } from './file-access';
import { listFiles } from './listing';
import { unsupported } from './refusals';
import { createPermission, deletePermission, getPermission, listPermissions, updatePermission } from './sharing';

export interface DriveService {
  readonly service: Service;
  readonly files: FileAccess;
  /** Makes Drive know the MIME types of another service. */
  register(contentTypes: readonly ContentType[]): void;
  /** What Google's picker does: the user gives the project access to one file under the drive.file scope. */
  grant(project: string, user: string, fileId: string): void;
}

const scopes = (...names: readonly string[]) => names.map((name) => `https://www.googleapis.com/auth/${name}`);
const WRITE = scopes('drive', 'drive.file');
const READ = scopes('drive', 'drive.file', 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly');

/** Without shared drives these change nothing. */
const DRIVES: Readonly<Record<string, QueryType>> = { supportsAllDrives: 'boolean', supportsTeamDrives: 'boolean' };
const FILE_FIELDS = 'kind,id,name,mimeType';
const PERMISSION_FIELDS = 'kind,id,type,role';
const FILES = '/drive/v3/files';
const FILE = `${FILES}/{fileId}`;
const PERMISSION = `${FILE}/permissions/{permissionId}`;

export function createDrive(kernel: Kernel, settings: Settings): DriveService {
  const drive = new Drive(kernel, settings);
  return {
    service: { routes: [...fileRoutes(drive), ...permissionRoutes(drive)] },
    files: createFileAccess(drive),
    register: (contentTypes) => contentTypes.forEach((type) => drive.contentTypes.set(type.mimeType, type)),
    grant: (project, user, fileId) => drive.reach.grant(project, user, fileId),
  };
}

type Method = Omit<Route, 'api' | 'query' | 'scopes'> & { query?: Route['query']; scopes?: Route['scopes'] };
const route = (method: Method): Route => ({
  ...method,
  api: 'drive',
  scopes: method.scopes ?? (method.kind === 'read' ? READ : WRITE),
  query: { ...DRIVES, ...method.query },
});

const listQuery: Route['query'] = {
  q: 'string',
  orderBy: 'string',
  pageSize: 'integer',
  pageToken: 'string',
  spaces: 'string',
  corpora: 'string',
  includeItemsFromAllDrives: 'boolean',
};

const fileRoutes = (drive: Drive): Route[] => [
  route({
    id: 'drive.files.create',
    method: 'POST',
    path: FILES,
    body: 'File',
    defaultFields: FILE_FIELDS,
    kind: 'write',
    handle: (request) => createFile(drive, request),
  }),
  route({
    id: 'drive.files.list',
    method: 'GET',
    path: FILES,
    query: listQuery,
    defaultFields: `kind,nextPageToken,incompleteSearch,files(${FILE_FIELDS})`,
    kind: 'read',
    handle: (request) => listFiles(drive, request),
  }),
  route({
    id: 'drive.files.generateIds',
    method: 'GET',
    path: `${FILES}/generateIds`,
    query: { count: 'integer', space: ['drive'], type: ['files'] },
    kind: 'write',
    handle: (request) => generateIds(drive, request),
  }),
  route({
    id: 'drive.files.get',
    method: 'GET',
    path: FILE,
    query: { alt: ['json', 'media'] },
    defaultFields: FILE_FIELDS,
    kind: 'read',
    handle: (request) => getFile(drive, request),
  }),
  route({
    id: 'drive.files.update',
    method: 'PATCH',
    path: FILE,
    query: { addParents: 'string', removeParents: 'string' },
    body: 'File',
    defaultFields: FILE_FIELDS,
    kind: 'write',
    handle: (request) => updateFile(drive, request),
  }),
  route({
    id: 'drive.files.delete',
    method: 'DELETE',
    path: FILE,
    kind: 'write',
    handle: (request) => deleteFile(drive, request),
  }),
  route({
    id: 'drive.files.copy',
    method: 'POST',
    path: `${FILE}/copy`,
    body: 'File',
    kind: 'read',
    handle: () => {
      throw unsupported('files.copy');
    },
  }),
  route({
    id: 'drive.files.export',
    method: 'GET',
    path: `${FILE}/export`,
    scopes: scopes('drive', 'drive.file', 'drive.readonly'),
    query: { mimeType: 'string', alt: ['json', 'media'] },
    kind: 'read',
    handle: (request) => exportFile(drive, request),
  }),
  route({
    id: 'drive.about.get',
    method: 'GET',
    path: '/drive/v3/about',
    kind: 'read',
    handle: (request) => getAbout(request, drive.settings.policy().storageFull),
  }),
];

const permissionRoutes = (drive: Drive): Route[] => [
  route({
    id: 'drive.permissions.create',
    method: 'POST',
    path: `${FILE}/permissions`,
    query: {
      emailMessage: 'string',
      sendNotificationEmail: 'boolean',
      transferOwnership: 'boolean',
      moveToNewOwnersRoot: 'boolean',
    },
    body: 'Permission',
    defaultFields: PERMISSION_FIELDS,
    kind: 'write',
    handle: (request) => createPermission(drive, request),
  }),
  route({
    id: 'drive.permissions.list',
    method: 'GET',
    path: `${FILE}/permissions`,
    query: { pageSize: 'integer', pageToken: 'string' },
    defaultFields: `kind,nextPageToken,permissions(${PERMISSION_FIELDS})`,
    kind: 'read',
    handle: (request) => listPermissions(drive, request),
  }),
  route({
    id: 'drive.permissions.get',
    method: 'GET',
    path: PERMISSION,
    defaultFields: PERMISSION_FIELDS,
    kind: 'read',
    handle: (request) => getPermission(drive, request),
  }),
  route({
    id: 'drive.permissions.update',
    method: 'PATCH',
    path: PERMISSION,
    query: { transferOwnership: 'boolean', removeExpiration: 'boolean' },
    body: 'Permission',
    defaultFields: PERMISSION_FIELDS,
    kind: 'write',
    handle: (request) => updatePermission(drive, request),
  }),
  route({
    id: 'drive.permissions.delete',
    method: 'DELETE',
    path: PERMISSION,
    kind: 'write',
    handle: (request) => deletePermission(drive, request),
  }),
];
