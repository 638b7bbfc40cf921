/** Replies of Google in trouble: too many requests, internal error, out of service. */
import { ApiError } from './api-error';
import type { ApiName } from './contract';
import { jsonReply, type RawReply } from './raw-http';

const OLDER = {
  429: { message: 'Rate Limit Exceeded', reason: 'rateLimitExceeded', domain: 'usageLimits' },
  500: { message: 'Internal Error', reason: 'internalError', domain: 'global' },
  503: { message: 'Service Unavailable', reason: 'backendError', domain: 'global' },
} as const;

export function faultReply(api: ApiName, status: 429 | 500 | 503): RawReply {
  const error = api === 'drive' || api === 'calendar' ? { ...OLDER[status] } : modern(api, status);
  return jsonReply(status, new ApiError({ code: status, ...error }).body(api));
}

function modern(api: ApiName, status: 429 | 500 | 503): { message: string; details?: readonly object[] } {
  if (status === 500) return { message: 'Internal error encountered.' };
  if (status === 503) return { message: 'The service is currently unavailable.' };
  const service = `${api}.googleapis.com`;
  const message = `Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service '${service}' for consumer 'project_number:0'.`;
  const info = { reason: 'RATE_LIMIT_EXCEEDED', domain: 'googleapis.com', metadata: { service } };
  return { message, details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', ...info }] };
}
