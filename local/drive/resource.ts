/** Renders files and permissions as Drive's resources, as one caller sees them. */
import type { Caller, Role } from '../kernel/contract';
import { MIME } from '../kernel/contract';
import { visibleProperties } from './properties';
import type { FileRecord, PermissionRecord, Records } from './records';
import {
  atLeast,
  canShare,
  effectivePermissions,
  ownerOf,
  permissionIdOf,
  roleOn,
  type EffectivePermission,
} from './roles';

/** Ann Petrova for ann.petrova@…: the embedded Workspace has no directory. */
export function displayName(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._-]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

export const userResource = (email: string, caller: Caller): object => ({
  kind: 'drive#user',
  displayName: displayName(email),
  me: email === caller.user,
  permissionId: permissionIdOf(email),
  emailAddress: email,
});

export const isGoogleType = (mimeType: string): boolean => mimeType.startsWith('application/vnd.google-apps.');

export function webViewLink({ id, mimeType }: Pick<FileRecord, 'id' | 'mimeType'>): string {
  switch (mimeType) {
    case MIME.folder:
      return `https://drive.google.com/drive/folders/${id}`;
    case MIME.spreadsheet:
      return `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`;
    case MIME.document:
      return `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`;
    default:
      return `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
  }
}

export function permissionResource({ permission, direct, inherited }: EffectivePermission): object {
  const details = [
    ...(direct === null ? [] : [{ permissionType: 'file', role: direct, inherited: false }]),
    ...(inherited === null ? [] : [{ permissionType: 'file', role: inherited, inherited: true }]),
  ];
  return {
    kind: 'drive#permission',
    id: permission.id,
    ...granteeOf(permission),
    role: permission.role,
    permissionDetails: details,
  };
}

function granteeOf({ type, email, domain, discoverable }: PermissionRecord): object {
  if (type === 'user') {
    return { type, emailAddress: email, displayName: displayName(email ?? ''), deleted: false, pendingOwner: false };
  }
  if (type === 'domain') return { type, domain, displayName: domain, allowFileDiscovery: discoverable ?? false };
  return { type, allowFileDiscovery: discoverable ?? false };
}

/** The whole resource; what the caller gets of it is a matter of the `fields` mask. */
export function fileResource(records: Records, file: FileRecord, caller: Caller): object {
  const role = roleOn(records, file, caller.user);
  const permissions = effectivePermissions(records, file);
  const owner = ownerOf(file);
  const trashed = records.isTrashed(file);
  const parent = file.parent === null ? undefined : records.get(file.parent);
  const sharing = canShare(file, role);
  const given = permissions.find(({ permission }) => permission.email === caller.user)?.direct;
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description === undefined ? {} : { description: file.description }),
    ...(file.folderColorRgb === undefined ? {} : { folderColorRgb: file.folderColorRgb }),
    starred: file.starredBy.includes(caller.user),
    trashed,
    explicitlyTrashed: file.trashed,
    ...(file.trashedTime === undefined ? {} : { trashedTime: file.trashedTime }),
    ...(parent && roleOn(records, parent, caller.user) !== null ? { parents: [parent.id] } : {}),
    ...nonEmpty('appProperties', visibleProperties(file, caller)),
    ...nonEmpty('properties', file.properties),
    spaces: ['drive'],
    version: String(file.version),
    webViewLink: webViewLink(file),
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    ...(file.lastModifyingUser === caller.user
      ? { modifiedByMe: true, modifiedByMeTime: file.modifiedTime }
      : { modifiedByMe: false }),
    ...(given && given !== 'owner' ? { sharedWithMeTime: file.createdTime } : {}),
    owners: [userResource(owner, caller)],
    lastModifyingUser: userResource(file.lastModifyingUser, caller),
    shared: permissions.length > 1,
    ownedByMe: owner === caller.user,
    capabilities: capabilities(file, role, trashed, sharing),
    writersCanShare: file.writersCanShare,
    ...(sharing ? { permissions: permissions.map(permissionResource) } : {}),
    permissionIds: permissions.map(({ permission }) => permission.id),
    copyRequiresWriterPermission: false,
    isAppAuthorized: true,
    ...(file.mimeType === MIME.folder ? {} : { quotaBytesUsed: '0' }),
    ...(isGoogleType(file.mimeType) ? {} : { size: '0' }),
  };
}

const nonEmpty = (name: string, value: object): object => (Object.keys(value).length > 0 ? { [name]: value } : {});

function capabilities(file: FileRecord, role: Role | null, trashed: boolean, sharing: boolean): object {
  const edits = atLeast(role, 'writer');
  const owns = role === 'owner';
  const folder = file.mimeType === MIME.folder;
  return {
    canAddChildren: folder && edits,
    canAddMyDriveParent: false,
    canChangeCopyRequiresWriterPermission: edits,
    canComment: atLeast(role, 'commenter'),
    canCopy: !folder,
    canDelete: owns,
    canDownload: true,
    canEdit: edits,
    canListChildren: folder,
    canModifyContent: edits && !folder,
    canMoveItemWithinDrive: edits,
    canReadRevisions: edits && !folder,
    canRemoveChildren: folder && edits,
    canRename: edits,
    canShare: sharing,
    canTrash: owns,
    canUntrash: owns && trashed,
  };
}
