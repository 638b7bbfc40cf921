/** Who may do what: permissions of a file together with those inherited from the folders above it. */
import { createHash } from 'node:crypto';
import type { Role } from '../kernel/contract';
import type { FileRecord, PermissionRecord, Records } from './records';

const STRENGTH: Readonly<Record<Role, number>> = { reader: 1, commenter: 2, writer: 3, owner: 4 };

export const atLeast = (role: Role | null, need: Role): boolean => role !== null && STRENGTH[role] >= STRENGTH[need];

/** Google's IDs of permissions are opaque, but always the same for one address: 20 digits made from it here. */
export function permissionIdOf(email: string): string {
  const hex = createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 16);
  return BigInt(`0x${hex}`).toString().padStart(20, '1').slice(0, 20);
}

export const userPermission = (email: string, role: Role): PermissionRecord => ({
  id: permissionIdOf(email),
  type: 'user',
  role,
  email: email.toLowerCase(),
});

export const ownerOf = (file: FileRecord): string => file.permissions.find(({ role }) => role === 'owner')?.email ?? '';

/** One grantee of a file: what is given on the file itself, and what a folder above gives (null where nothing). */
export interface EffectivePermission {
  readonly permission: PermissionRecord;
  readonly direct: Role | null;
  readonly inherited: Role | null;
}

const stronger = (a: Role | null, b: Role | null): Role | null =>
  b !== null && atLeast(b, 'reader') && !atLeast(a, b) ? b : a;

/** By grantee, with the stronger of the direct and the inherited role. The owner of a folder is an editor of what others put in it. */
export function effectivePermissions(records: Records, file: FileRecord): EffectivePermission[] {
  const byId = new Map<string, EffectivePermission>();
  for (const permission of file.permissions)
    byId.set(permission.id, { permission, direct: permission.role, inherited: null });
  const parent = file.parent === null ? undefined : records.get(file.parent);
  for (const { permission } of parent ? effectivePermissions(records, parent) : []) {
    const role: Role = permission.role === 'owner' ? 'writer' : permission.role;
    const known = byId.get(permission.id);
    const direct = known?.direct ?? null;
    const strongest = stronger(direct, role) as Role;
    byId.set(permission.id, {
      permission: { ...(known?.permission ?? permission), role: strongest },
      direct,
      inherited: role,
    });
  }
  return [...byId.values()];
}

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1);

function reaches(permission: PermissionRecord, user: string): boolean {
  switch (permission.type) {
    case 'user':
      return permission.email === user;
    case 'domain':
      return permission.domain === domainOf(user);
    case 'anyone':
      return true;
  }
}

/** The user's role on a file, by any permission that reaches them; null for none. */
export function roleOn(records: Records, file: FileRecord, user: string): Role | null {
  let role: Role | null = null;
  for (const { permission } of effectivePermissions(records, file)) {
    if (reaches(permission, user)) role = stronger(role, permission.role);
  }
  return role;
}

/** Whether the file shows up in the user's lists: given to them by name, or to be found by anyone of their domain. */
export function isListedFor(records: Records, file: FileRecord, user: string): boolean {
  return effectivePermissions(records, file).some(
    ({ permission }) => reaches(permission, user) && (permission.type === 'user' || permission.discoverable === true),
  );
}

/** Owners may share; editors too, unless the owner forbade it. */
export const canShare = (file: FileRecord, role: Role | null): boolean =>
  role === 'owner' || (role === 'writer' && file.writersCanShare);

export { domainOf };
