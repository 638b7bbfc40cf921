/** Drive as Sheets and Docs know it: opening a file in their own words, making one, telling that it changed. */
import { ApiError } from '../kernel/api-error';
import type { ApiName, FileAccess } from '../kernel/contract';
import { makeFile } from './creating';
import type { Drive } from './drive';
import type { FileRecord } from './records';
import { atLeast, roleOn } from './roles';

const modern = (api: ApiName) => api === 'sheets' || api === 'docs';

function refuse(api: ApiName, code: 403 | 404): ApiError {
  if (!modern(api))
    return new ApiError({
      code,
      message: code === 404 ? 'Not Found' : 'Forbidden',
      reason: code === 404 ? 'notFound' : 'forbidden',
    });
  return new ApiError({
    code,
    message: code === 404 ? 'Requested entity was not found.' : 'The caller does not have permission',
  });
}

export function createFileAccess(drive: Drive): FileAccess {
  const change = (fileId: string, next: (file: FileRecord) => FileRecord, user: string | null) => {
    const file = drive.records.get(fileId);
    if (!file) throw new Error(`There is no file ${fileId} in Drive.`);
    drive.keep(next(file), user ?? file.lastModifyingUser, 'content');
  };
  return {
    open(api, caller, fileId, mimeType, need) {
      const file = drive.records.get(fileId);
      if (!file || !drive.reach.covers(api, caller, fileId)) throw refuse(api, 404);
      // As at Google: a file that exists but is not shared with the caller is forbidden for Sheets and Docs, not hidden as in Drive.
      if (!atLeast(roleOn(drive.records, file, caller.user), need)) throw refuse(api, 403);
      if (file.mimeType !== mimeType) {
        throw new ApiError({
          code: 400,
          message: 'This operation is not supported for this document',
          status: 'FAILED_PRECONDITION',
          reason: 'invalid',
        });
      }
      return { id: file.id, name: file.name, mimeType: file.mimeType, trashed: drive.records.isTrashed(file) };
    },
    roleOf(user, fileId) {
      const file = drive.records.get(fileId);
      return file ? roleOn(drive.records, file, user) : null;
    },
    create: (caller, name, mimeType) => makeFile(drive, caller, { name, mimeType }).id,
    touch: (caller, fileId) => change(fileId, (file) => file, caller.user),
    rename: (fileId, name) => change(fileId, (file) => ({ ...file, name }), null),
  };
}
