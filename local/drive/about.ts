/** about.get: the user and their storage. */
import type { ApiReply, ApiRequest } from '../kernel/contract';
import { required } from './refusals';
import { userResource } from './resource';

/** 15 GB, as for an account without a subscription. */
const LIMIT = '16106127360';

/** @throws ApiError 400 without `fields`, as at Google. */
export function getAbout({ caller, query }: ApiRequest, storageFull: boolean): ApiReply {
  if (!query['fields']) throw required('fields', "The 'fields' parameter is required for this method.", 'parameter');
  const usage = storageFull ? LIMIT : '0';
  const storageQuota = { limit: LIMIT, usage, usageInDrive: usage, usageInDriveTrash: '0' };
  return { status: 200, body: { kind: 'drive#about', user: userResource(caller.user, caller), storageQuota } };
}
