/** files.update, files.delete and files.export. */
import type { ApiReply, ApiRequest, Caller } from '../kernel/contract';
import { folderToPutIn } from './creating';
import type { Drive } from './drive';
import { readFileBody, type FileBody } from './file-body';
import { changeAppProperties, mergeProperties } from './properties';
import type { FileRecord } from './records';
import { ApiError } from '../kernel/api-error';
import { forbidden, insufficient, notWritable, required } from './refusals';
import { fileResource, isGoogleType } from './resource';
import { ownerOf } from './roles';

const idIn = (request: ApiRequest) => request.params['fileId'] ?? '';
const idsIn = (request: ApiRequest, name: string) =>
  (request.query[name] ?? [])
    .flatMap((text) => text.split(','))
    .map((id) => id.trim())
    .filter((id) => id !== '');

/** @throws ApiError 400, 403, 404 */
export function updateFile(drive: Drive, request: ApiRequest): ApiReply {
  const { caller, body } = request;
  const members = body as Record<string, unknown>;
  if (members['parents'] != null) {
    throw notWritable(
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  }
  const change = readFileBody(members, ['trashed', 'id']);
  const onlyStar = Object.keys(members).every((name) => name === 'starred' || name === 'kind');
  const file = drive.open(caller, idIn(request), onlyStar && Object.keys(members).length > 0 ? 'reader' : 'writer');
  if (change.id != null && change.id !== file.id) throw notWritable();
  if (change.mimeType != null && change.mimeType !== file.mimeType) throw notWritable();
  if (drive.records.isRoot(file) && !onlyStar) throw insufficient();
  const moved = move(drive, caller, file, idsIn(request, 'addParents'), idsIn(request, 'removeParents'));
  const changed = bin(drive, caller, changeFields(drive, caller, moved, change), change);
  const renamed = changed.name !== file.name;
  const content = renamed || changed.description !== file.description;
  const kept = drive.keep(changed, caller.user, content ? 'content' : 'metadata');
  if (renamed) drive.contentTypes.get(file.mimeType)?.rename(file.id, kept.name);
  return { status: 200, body: fileResource(drive.records, kept, caller) };
}

function changeFields(drive: Drive, caller: Caller, file: FileRecord, change: FileBody): FileRecord {
  const owns = ownerOf(file) === caller.user;
  if (change.writersCanShare != null && change.writersCanShare !== file.writersCanShare && !owns) throw insufficient();
  const { description: _description, folderColorRgb: _color, ...rest } = file;
  const description = change.description === undefined ? file.description : (change.description ?? '');
  const color = change.folderColorRgb === undefined ? file.folderColorRgb : change.folderColorRgb;
  const others = file.starredBy.filter((user) => user !== caller.user);
  return {
    ...rest,
    ...(description ? { description } : {}),
    ...(color == null ? {} : { folderColorRgb: color }),
    name: change.name ?? file.name,
    writersCanShare: change.writersCanShare ?? file.writersCanShare,
    starredBy: change.starred == null ? file.starredBy : change.starred ? [...others, caller.user] : others,
    appProperties: change.appProperties ? changeAppProperties(file, caller, change.appProperties) : file.appProperties,
    properties: change.properties
      ? mergeProperties(file.properties, change.properties, 'file.properties')
      : file.properties,
  };
}

/** Into the bin or out of it; the owner's right. */
function bin(drive: Drive, caller: Caller, file: FileRecord, { trashed }: FileBody): FileRecord {
  if (trashed == null || trashed === file.trashed) return file;
  if (ownerOf(file) !== caller.user) throw insufficient();
  const { trashedTime: _time, ...rest } = file;
  return trashed ? { ...rest, trashed, trashedTime: drive.now() } : { ...rest, trashed };
}

function move(
  drive: Drive,
  caller: Caller,
  file: FileRecord,
  add: readonly string[],
  remove: readonly string[],
): FileRecord {
  const real = (id: string) => (id === 'root' ? drive.myDrive(caller.user).id : id);
  const leaves = remove.some((id) => real(id) === file.parent);
  const target = add.map(real).filter((id) => id !== file.parent);
  if (target.length > 1 || (target.length === 1 && !leaves && file.parent !== null)) {
    throw forbidden('cannotAddParent', 'Increasing the number of parents is not allowed');
  }
  const [to] = target;
  if (to === undefined) {
    if (leaves && add.length === 0)
      throw forbidden('cannotRemoveParent', 'A file must keep a parent: name the new one in addParents.');
    return file;
  }
  const folder = folderToPutIn(drive, caller, to);
  for (
    let above: FileRecord | undefined = folder;
    above;
    above = above.parent === null ? undefined : drive.records.get(above.parent)
  ) {
    if (above.id === file.id)
      throw forbidden('cyclicParentReference', 'A folder cannot be put into itself or a folder inside it.');
  }
  return { ...file, parent: folder.id };
}

/** For good, past the bin, with everything inside that the same person owns; what others own moves to their root folder. */
export function deleteFile(drive: Drive, request: ApiRequest): ApiReply {
  const file = drive.open(request.caller, idIn(request), 'owner');
  if (drive.records.isRoot(file)) throw insufficient();
  removeDeep(drive, file, ownerOf(file));
  return { status: 204 };
}

function removeDeep(drive: Drive, file: FileRecord, owner: string): void {
  for (const child of drive.records.children(file.id)) {
    if (ownerOf(child) === owner) removeDeep(drive, child, owner);
    else drive.records.put({ ...child, parent: drive.myDrive(ownerOf(child)).id });
  }
  drive.records.remove(file);
  drive.contentTypes.get(file.mimeType)?.remove(file.id);
}

/** @throws ApiError 403 for what is no document, 400 for a format that cannot be made. */
export async function exportFile(drive: Drive, request: ApiRequest): Promise<ApiReply> {
  const mimeType = request.query['mimeType']?.at(-1);
  if (mimeType === undefined) throw required('mimeType', 'Required parameter: mimeType', 'parameter');
  const file = drive.open(request.caller, idIn(request), 'reader');
  const content = drive.contentTypes.get(file.mimeType);
  if (!content) throw forbidden('fileNotExportable', 'Export only supports Docs Editors files.');
  const bytes = await content.export(file.id, mimeType);
  if (bytes === null) {
    throw new ApiError({
      code: 400,
      message: 'The requested conversion is not supported.',
      reason: 'badRequest',
      location: 'convertTo',
    });
  }
  return { status: 200, body: bytes, headers: { 'content-type': mimeType } };
}

export function getFile(drive: Drive, request: ApiRequest): ApiReply {
  const file = drive.find(request.caller, idIn(request));
  if (request.query['alt']?.at(-1) !== 'media')
    return { status: 200, body: fileResource(drive.records, file, request.caller) };
  if (isGoogleType(file.mimeType)) {
    const message = 'Only files with binary content can be downloaded. Use Export with Docs Editors files.';
    throw new ApiError({ code: 403, message, reason: 'fileNotDownloadable', location: 'alt' });
  }
  return { status: 200, body: Buffer.alloc(0), headers: { 'content-type': file.mimeType } };
}
