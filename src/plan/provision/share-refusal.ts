/** Reads why Drive would not share with one person. */
import type { GoogleReply } from '../../workspace/port';
import { errorMessage, errorReason } from '../../workspace/google-error';
import type { RefusalCode } from './world';

/** Reasons that say something about the caller's rights or quota, not about the person: the run must stop. */
const FATAL = new Set([
  'insufficientPermissions',
  'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
  'insufficientFilePermissions',
  'appNotAuthorizedToFile',
  'storageQuotaExceeded',
  'dailyLimitExceeded',
  'quotaExceeded',
  'rateLimitExceeded',
  'userRateLimitExceeded',
]);

/** Drive lets the person in, cannot deliver the mail about it, and calls that an error. */
export const onlyMailFailed = ({ body }: GoogleReply): boolean =>
  errorReason(body) === 'invalidSharingRequest' && /successfully shared/i.test(errorMessage(body));

/** Null when the refusal is not about this person (Drive: resolve errors; invalidSharingRequest carries a message for people). */
export function shareRefusal(reply: GoogleReply): RefusalCode | null {
  const reason = errorReason(reply.body);
  if (reason === 'sharingRateLimitExceeded') return 'shareLimit';
  if (FATAL.has(reason) || (reply.status !== 400 && reply.status !== 403)) return null;
  const words = errorMessage(reply.body).replace(/\S+@\S+/g, '');
  if (/outside|organi[sz]ation|domain|policy|administrator/i.test(`${reason} ${words}`)) return 'outsideDomain';
  return reason === 'invalidSharingRequest' || reply.status === 400 ? 'noGoogleAccount' : 'notShared';
}
