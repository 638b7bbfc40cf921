/** Reads why Calendar would not take the meeting, where that need not stop the rest of the run. */
import { errorReason } from '../../workspace/google-error';
import type { GoogleReply } from '../../workspace/port';
import type { MeetingRefusal } from './world';

/** Too many invitations or events for now (Calendar: resolve errors, "calendar usage limits exceeded"). */
const LIMITS = new Set(['quotaExceeded', 'calendarUsageLimitsExceeded']);
/** These say something about the whole run. */
const FATAL = new Set([
  'insufficientPermissions',
  'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
  'accessNotConfigured',
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'dailyLimitExceeded',
]);

/** Null when the refusal is not about the meeting alone. */
export function meetingRefusal({ status, body }: GoogleReply): MeetingRefusal | null {
  const reason = errorReason(body);
  if (FATAL.has(reason) || (status !== 400 && status !== 403)) return null;
  return LIMITS.has(reason) ? 'meetingLimit' : 'meetingRefused';
}
