/** files.create and files.generateIds. */
import type { ApiReply, ApiRequest, Caller } from '../kernel/contract';
import { MIME } from '../kernel/contract';
import type { Drive } from './drive';
import { readFileBody, type FileBody } from './file-body';
import { changeAppProperties, mergeProperties } from './properties';
import type { FileRecord } from './records';
import { fileNotFound, forbidden, idInUse, invalidField, invalidValue, unsupported } from './refusals';
import { fileResource, isGoogleType } from './resource';
import { atLeast, roleOn, userPermission } from './roles';

/** Length of Drive's IDs: those of spreadsheets and documents are longer than the others. */
const ID_LENGTH = 33;
const EDITOR_ID_LENGTH = 44;

const minted = (id: string) => `drive/minted/${id}`;

/** IDs for files.create, good for this user only and for one file each. */
export function generateIds(drive: Drive, { query, caller }: ApiRequest): ApiReply {
  const count = Number(query['count']?.at(-1) ?? 10);
  if (count < 1 || count > 1000)
    throw invalidValue('count', `Invalid value '${count}'. Values must be within the range: [1, 1000]`);
  const ids = Array.from({ length: count }, () => `1${drive.kernel.id(ID_LENGTH - 1)}`);
  for (const id of ids) drive.kernel.store.put(minted(id), { user: caller.user });
  return { status: 200, body: { kind: 'drive#generatedIds', space: 'drive', ids } };
}

/** @throws ApiError 400, 403, 404 for the parent, 409 for an ID that was used already. */
export function createFile(drive: Drive, { body, caller }: ApiRequest): ApiReply {
  const wanted = readFileBody(body, ['id', 'parents']);
  const file = makeFile(drive, caller, wanted);
  drive.contentTypes.get(file.mimeType)?.create(file.id, file.name, caller);
  return { status: 200, body: fileResource(drive.records, file, caller) };
}

/** The record of a new file of the caller's, without its content. Only inside a transaction. */
export function makeFile(drive: Drive, caller: Caller, wanted: FileBody): FileRecord {
  if (drive.settings.policy().storageFull) {
    throw forbidden('storageQuotaExceeded', "The user's Drive storage quota has been exceeded.");
  }
  const mimeType = wanted.mimeType ?? 'application/octet-stream';
  const known = mimeType === MIME.folder || drive.contentTypes.has(mimeType);
  if (isGoogleType(mimeType) && !known) throw unsupported(`files of type ${mimeType}`);
  const parent = parentOf(drive, caller, wanted.parents ?? []);
  const now = drive.now();
  const blank: FileRecord = {
    id: newId(drive, caller, mimeType, wanted.id ?? null),
    sequence: drive.records.nextSequence(),
    name: wanted.name ?? 'Untitled',
    mimeType,
    ...(wanted.description ? { description: wanted.description } : {}),
    ...(wanted.folderColorRgb ? { folderColorRgb: wanted.folderColorRgb } : {}),
    starredBy: wanted.starred ? [caller.user] : [],
    parent: parent.id,
    trashed: false,
    createdTime: now,
    modifiedTime: now,
    version: 1,
    lastModifyingUser: caller.user,
    writersCanShare: wanted.writersCanShare ?? true,
    permissions: [userPermission(caller.user, 'owner')],
    project: caller.project,
    appProperties: {},
    properties: mergeProperties({}, wanted.properties ?? {}, 'file.properties'),
  };
  const file = { ...blank, appProperties: changeAppProperties(blank, caller, wanted.appProperties ?? {}) };
  drive.records.put(file);
  if (caller.project !== null) drive.reach.grant(caller.project, caller.user, file.id);
  return file;
}

function parentOf(drive: Drive, caller: Caller, parents: readonly string[]): FileRecord {
  if (parents.length > 1) throw invalidField('file.parents', 'A file has at most one parent.');
  return folderToPutIn(drive, caller, parents[0] ?? 'root');
}

/** A folder that the caller may add to. @throws ApiError 404, 403 */
export function folderToPutIn(drive: Drive, caller: Caller, id: string): FileRecord {
  const folder = id === 'root' ? drive.myDrive(caller.user) : drive.records.get(id);
  const role = folder ? roleOn(drive.records, folder, caller.user) : null;
  if (!folder || role === null || !drive.covers(caller, folder)) throw fileNotFound(id);
  if (folder.mimeType !== MIME.folder) throw forbidden('parentNotAFolder', 'The specified parent is not a folder.');
  if (!atLeast(role, 'writer'))
    throw forbidden('insufficientParentPermissions', 'Insufficient permissions for the specified parent.');
  return folder;
}

function newId(drive: Drive, caller: Caller, mimeType: string, own: string | null): string {
  const { store } = drive.kernel;
  if (own === null) return `1${drive.kernel.id((drive.contentTypes.has(mimeType) ? EDITOR_ID_LENGTH : ID_LENGTH) - 1)}`;
  if (drive.contentTypes.has(mimeType)) {
    throw forbidden('generatedIdNotSupported', 'Generated IDs are not supported for Docs Editors formats.');
  }
  const record = store.get<{ user: string; used?: boolean }>(minted(own));
  if (record?.used || drive.records.get(own)) throw idInUse();
  if (record?.user !== caller.user) throw invalidField('file.id', 'The provided file ID is not usable.');
  store.put(minted(own), { ...record, used: true });
  return own;
}
