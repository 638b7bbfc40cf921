/** Why a run stops: a code that `locales` turns into a sentence with what to do. */
import type { Issue } from '../domain/issue';
import type { FailureCode } from '../locales/messages-text';
import type { GoogleReply } from '../workspace/port';
import { ServiceRefusal, UncertainOutcome } from '../workspace/port';
import { errorMessage, errorReason } from '../workspace/google-error';

export class RunStopped extends Error {
  constructor(
    readonly code: FailureCode,
    options?: { cause: unknown },
  ) {
    super(code, options);
    this.name = 'RunStopped';
  }
}

/** The form has mistakes: nothing was sent. */
export class IntakeRefused extends RunStopped {
  constructor(readonly issues: readonly Issue[]) {
    super('intakeInvalid');
    this.name = 'IntakeRefused';
  }
}

/** Calling again goes on from where it stopped. */
export const mayRetry = (code: FailureCode): boolean =>
  ![
    'intakeInvalid', 'unknownEngagement', 'noSavedIntake', 'tooLarge',
    'noEngagement', 'filesDamaged', 'ownerOnly', 'noTracker', 'trackerDamaged', 'dealUnknown', 'dealChanged', 'dealRefused', 'requestInvalid',
  ].includes(code); // prettier-ignore

const BY_REASON: Readonly<Record<string, FailureCode>> = {
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'scopeMissing',
  insufficientPermissions: 'scopeMissing',
  authError: 'scopeMissing',
  accessNotConfigured: 'serviceOff',
  SERVICE_DISABLED: 'serviceOff',
  storageQuotaExceeded: 'storageFull',
  teamDriveFileLimitExceeded: 'storageFull',
  dailyLimitExceeded: 'dailyLimit',
  quotaExceeded: 'dailyLimit',
  calendarUsageLimitsExceeded: 'dailyLimit',
  rateLimitExceeded: 'rateLimited',
  userRateLimitExceeded: 'rateLimited',
};

/** What an error reply means for the whole run. */
export function failureOf({ status, body }: GoogleReply): FailureCode {
  const byReason = BY_REASON[errorReason(body)];
  if (byReason) return byReason;
  if (status === 401) return 'scopeMissing';
  if (status === 429) return 'rateLimited';
  if (status === 413) return 'tooLarge';
  if (status >= 500) return 'offline';
  return status === 403 ? 'notAllowed' : 'internal';
}

/** A reply that is not an error, else a throw. */
export function orStop(reply: GoogleReply): GoogleReply {
  if (reply.status < 400) return reply;
  throw new RunStopped(failureOf(reply), { cause: new Error(`${reply.status} ${errorMessage(reply.body)}`) });
}

/** The code of whatever was thrown. */
export function codeOf(thrown: unknown): FailureCode {
  if (thrown instanceof ServiceRefusal) return thrown.code === 'notesFull' ? 'tooLarge' : thrown.code;
  if (thrown instanceof RunStopped) return thrown.code;
  return thrown instanceof UncertainOutcome ? 'offline' : 'internal';
}
