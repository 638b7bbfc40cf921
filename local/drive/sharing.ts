/** permissions.create, list, get, update and delete. */
import type { ApiReply, ApiRequest, Role } from '../kernel/contract';
import type { Drive } from './drive';
import type { FileRecord, PermissionRecord } from './records';
import {
  forbidden,
  insufficient,
  invalidValue,
  notWritable,
  permissionNotFound,
  required,
  unsupported,
} from './refusals';
import { permissionResource } from './resource';
import { atLeast, canShare, domainOf, effectivePermissions, ownerOf, roleOn, type EffectivePermission } from './roles';
import { checkPolicy, readPermission, readRole, type PermissionBody } from './share-check';
import { sendShareMail } from './share-mail';

const flag = (request: ApiRequest, name: string, otherwise: boolean) =>
  (request.query[name]?.at(-1) ?? String(otherwise)) === 'true';

/** The file, if the caller may share it. @throws ApiError 404, 403 */
function openToShare(drive: Drive, request: ApiRequest): FileRecord {
  const file = drive.find(request.caller, request.params['fileId'] ?? '');
  if (!canShare(file, roleOn(drive.records, file, request.caller.user)) || drive.records.isRoot(file))
    throw insufficient();
  return file;
}

function permissionOf(drive: Drive, file: FileRecord, id: string): EffectivePermission {
  const found = effectivePermissions(drive.records, file).find(({ permission }) => permission.id === id);
  if (!found) throw permissionNotFound(id);
  return found;
}

const reply = (permission: EffectivePermission): ApiReply => ({ status: 200, body: permissionResource(permission) });

/** Gives a permission, or changes the one that the same person has. @throws ApiError 400, 403, 404 */
export function createPermission(drive: Drive, request: ApiRequest): ApiReply {
  const file = openToShare(drive, request);
  const wanted = readPermission(request.body as PermissionBody);
  if (flag(request, 'moveToNewOwnersRoot', false)) throw unsupported('moveToNewOwnersRoot');
  const becomesOwner = wanted.role === 'owner';
  const notifies = wanted.type === 'user' && (becomesOwner || flag(request, 'sendNotificationEmail', true));
  checkPolicy(drive.settings.policy(), file, wanted, notifies);
  const changed = becomesOwner ? transfer(request, file, wanted) : give(drive, file, wanted);
  if (notifies) {
    sendShareMail(
      drive.kernel,
      file,
      request.caller.user,
      wanted.email ?? '',
      wanted.role,
      request.query['emailMessage']?.at(-1),
    );
  }
  const kept = changed === file ? file : drive.keep(changed, request.caller.user, 'metadata');
  return reply(permissionOf(drive, kept, wanted.id));
}

/** The owner stays the owner, and nobody gets less than a folder above gives them. */
function give(drive: Drive, file: FileRecord, wanted: PermissionRecord): FileRecord {
  const known = effectivePermissions(drive.records, file).find(({ permission }) => permission.id === wanted.id);
  if (known?.direct === 'owner') return file;
  if (known?.direct === null && atLeast(known.inherited, wanted.role)) return file;
  return { ...file, permissions: [...file.permissions.filter(({ id }) => id !== wanted.id), wanted] };
}

function transfer(request: ApiRequest, file: FileRecord, wanted: PermissionRecord): FileRecord {
  if (!flag(request, 'transferOwnership', false)) {
    throw forbidden(
      'forbidden',
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
    );
  }
  if (wanted.type !== 'user') throw forbidden('invalidOwnershipTransfer', 'Only a user can own a file.');
  const owner = ownerOf(file);
  if (owner !== request.caller.user) throw insufficient();
  if (domainOf(owner) !== domainOf(wanted.email ?? '')) {
    throw forbidden(
      'ownershipChangeAcrossDomainNotPermitted',
      'Ownership can only be transferred to another user in the same organization as the current owner.',
    );
  }
  const others = file.permissions.filter(({ id }) => id !== wanted.id);
  return {
    ...file,
    permissions: [
      ...others.map((one): PermissionRecord => (one.role === 'owner' ? { ...one, role: 'writer' } : one)),
      wanted,
    ],
  };
}

/** Everybody who may edit sees the list. */
export function listPermissions(drive: Drive, request: ApiRequest): ApiReply {
  const file = drive.open(request.caller, request.params['fileId'] ?? '', 'writer');
  const all = effectivePermissions(drive.records, file).map(permissionResource);
  const size = Number(request.query['pageSize']?.at(-1) ?? Math.max(1, all.length));
  if (size < 1 || size > 100 + all.length) throw invalidValue('pageSize');
  const from = Number(request.query['pageToken']?.at(-1) ?? 0);
  if (!Number.isInteger(from) || from < 0) throw invalidValue('pageToken');
  const next = from + size < all.length ? { nextPageToken: String(from + size) } : {};
  return { status: 200, body: { kind: 'drive#permissionList', ...next, permissions: all.slice(from, from + size) } };
}

export function getPermission(drive: Drive, request: ApiRequest): ApiReply {
  const file = drive.find(request.caller, request.params['fileId'] ?? '');
  const found = permissionOf(drive, file, request.params['permissionId'] ?? '');
  const own = found.permission.email === request.caller.user;
  if (!own && !atLeast(roleOn(drive.records, file, request.caller.user), 'writer')) throw insufficient();
  return reply(found);
}

/** Changes a role. @throws ApiError 400, 403, 404 */
export function updatePermission(drive: Drive, request: ApiRequest): ApiReply {
  const file = openToShare(drive, request);
  const found = permissionOf(drive, file, request.params['permissionId'] ?? '');
  const { kind: _kind, role: wanted, expirationTime, ...others } = request.body as PermissionBody & { kind?: string };
  if (expirationTime != null || flag(request, 'removeExpiration', false)) throw unsupported('permissions that expire');
  if (Object.keys(others).length > 0) throw notWritable();
  if (wanted == null) throw required('permission.role', 'The permission role field is required.');
  const role = readRole(wanted);
  const changed: PermissionRecord = { ...found.permission, role };
  if (role === 'owner') {
    const given = transfer(request, file, changed);
    sendShareMail(drive.kernel, file, request.caller.user, changed.email ?? '', role, undefined);
    return reply(permissionOf(drive, drive.keep(given, request.caller.user, 'metadata'), changed.id));
  }
  if (found.direct === 'owner') throw insufficient();
  refuseBelowInherited(found, role);
  const permissions = [...file.permissions.filter(({ id }) => id !== changed.id), changed];
  return reply(permissionOf(drive, drive.keep({ ...file, permissions }, request.caller.user, 'metadata'), changed.id));
}

function refuseBelowInherited({ inherited }: EffectivePermission, role: Role | null): void {
  if (inherited === null || (role !== null && atLeast(role, inherited))) return;
  throw forbidden(
    'cannotModifyInheritedPermission',
    'Cannot modify a permission on an item to be less than the inherited access from a direct or indirect parent.',
  );
}

/** People may always take themselves out. @throws ApiError 403, 404 */
export function deletePermission(drive: Drive, request: ApiRequest): ApiReply {
  const { caller, params } = request;
  const file = drive.find(caller, params['fileId'] ?? '');
  const found = permissionOf(drive, file, params['permissionId'] ?? '');
  if (found.permission.email !== caller.user) openToShare(drive, request);
  if (found.direct === 'owner') throw forbidden('cannotDeletePermission', 'The owner of a file cannot be removed.');
  refuseBelowInherited(found, null);
  drive.keep(
    { ...file, permissions: file.permissions.filter(({ id }) => id !== found.permission.id) },
    caller.user,
    'metadata',
  );
  return { status: 204 };
}
