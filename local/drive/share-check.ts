/** Whether a permission may be given at all: its form, and the organisation's policy. */
import type { Role } from '../kernel/contract';
import type { Policy } from '../kernel/settings';
import type { FileRecord, PermissionRecord } from './records';
import { forbidden, invalidField, required, unsupported } from './refusals';
import { ApiError } from '../kernel/api-error';
import { domainOf, ownerOf, permissionIdOf, userPermission } from './roles';

const ROLES: readonly string[] = ['reader', 'commenter', 'writer', 'owner'] satisfies Role[];
const SHARED_DRIVE_ROLES = ['organizer', 'fileOrganizer'];
const EMAIL = /^[^\s@<>()[\],;:\\"]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

export interface PermissionBody {
  readonly type?: string | null;
  readonly role?: string | null;
  readonly emailAddress?: string | null;
  readonly domain?: string | null;
  readonly allowFileDiscovery?: boolean | null;
  readonly expirationTime?: string | null;
}

const refuseSharing = (message: string) =>
  new ApiError({ code: 400, reason: 'invalidSharingRequest', message: `Bad Request. User message: "${message}"` });

/** @throws ApiError 400, 403 */
export function readRole(role: string | null | undefined): Role {
  if (role == null) throw required('permission.role', 'The permission role field is required.');
  if (SHARED_DRIVE_ROLES.includes(role)) {
    throw forbidden(
      'organizerOnNonTeamDriveItemNotSupported',
      'Invalid role for an item that is not in a shared drive.',
    );
  }
  if (!ROLES.includes(role))
    throw invalidField(
      'permission.role',
      'The specified role is invalid or not applicable for the given permission type.',
    );
  return role as Role;
}

/** The permission that a body of permissions.create describes. @throws ApiError 400, 403 */
export function readPermission(body: PermissionBody): PermissionRecord {
  const { type, emailAddress, domain, allowFileDiscovery } = body;
  if (type == null) throw required('permission.type', 'The permission type field is required.');
  const role = readRole(body.role);
  if (body.expirationTime != null) throw unsupported('permissions that expire');
  if (type === 'group') throw unsupported('permissions of groups');
  const inapplicable = (field: string) =>
    invalidField(
      `permission.${field}`,
      `The specified ${field} is invalid or not applicable for the given permission type.`,
    );
  if (emailAddress != null && type !== 'user') throw inapplicable('emailAddress');
  if (domain != null && type !== 'domain') throw inapplicable('domain');
  const discoverable = allowFileDiscovery === true;
  switch (type) {
    case 'user':
      if (emailAddress == null || emailAddress === '')
        throw required('permission.emailAddress', 'The permission emailAddress field is required.');
      if (allowFileDiscovery != null) throw inapplicable('allowFileDiscovery');
      if (!EMAIL.test(emailAddress))
        throw refuseSharing(`Sorry, the address ${emailAddress} is not a valid e-mail address.`);
      return userPermission(emailAddress, role);
    case 'domain':
      if (domain == null || domain === '')
        throw required('permission.domain', 'The permission domain field is required.');
      return { id: `${permissionIdOf(domain)}k`, type, role, domain: domain.toLowerCase(), discoverable };
    case 'anyone':
      return { id: discoverable ? 'anyone' : 'anyoneWithLink', type, role, discoverable };
    default:
      throw invalidField('permission.type', 'The permission type field is invalid.');
  }
}

/**
 * The administrator's decisions, measured by the owner's mail domain.
 * @param notifies whether the person gets a mail: without a Google account nobody can be given access silently.
 * @throws ApiError 403, 400
 */
export function checkPolicy(
  policy: Policy,
  file: FileRecord,
  { type, email, domain }: PermissionRecord,
  notifies: boolean,
): void {
  const home = domainOf(ownerOf(file));
  const target = type === 'user' ? domainOf(email ?? '') : domain;
  if (!policy.externalSharing && type === 'anyone') {
    throw forbidden(
      'publishOutNotPermitted',
      `Bad Request. User message: "The policy of ${home} does not allow sharing with anyone who has the link."`,
    );
  }
  if (!policy.externalSharing && target !== home) {
    throw forbidden(
      'shareOutNotPermitted',
      `Bad Request. User message: "The policy set by the administrator of ${home} prohibits the sharing of items with people outside the organisation."`,
    );
  }
  const accountless =
    type === 'user' && policy.withoutAccount.some((entry) => entry === email || entry === `@${domainOf(email ?? '')}`);
  if (accountless && !notifies) {
    throw refuseSharing(
      `You are trying to invite ${email}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient.`,
    );
  }
}
