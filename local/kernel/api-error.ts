/** A refusal by an API, rendered in the dialect of that API: `google.rpc.Status` for Sheets and Docs, the older `errors` list for Drive and Calendar. */
import type { ApiName } from './contract';

/** Canonical names of HTTP codes, as Sheets and Docs give them (google.rpc.Code). */
const STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
  412: 'FAILED_PRECONDITION',
  413: 'INVALID_ARGUMENT',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

export interface ApiErrorInit {
  readonly code: number;
  readonly message: string;
  /** Drive's and Calendar's reason, e.g. `notFound`, `insufficientFilePermissions`, `duplicate`, `invalid`, `required`. */
  readonly reason?: string;
  /** Drive's and Calendar's error domain; default `global`. */
  readonly domain?: string;
  /** The parameter or header at fault (Drive, Calendar). */
  readonly location?: string;
  readonly locationType?: 'parameter' | 'header' | 'other';
  /** google.rpc status where it is not the code's usual one, e.g. FAILED_PRECONDITION with 400. */
  readonly status?: string;
  /** google.rpc details (Sheets, Docs). */
  readonly details?: readonly object[];
}

export class ApiError extends Error {
  readonly code: number;

  constructor(readonly init: ApiErrorInit) {
    super(init.message);
    this.name = 'ApiError';
    this.code = init.code;
  }

  /** The JSON body Google would send. */
  body(api: ApiName): object {
    const { code, message, reason, domain = 'global', location, locationType, details } = this.init;
    if (api === 'sheets' || api === 'docs') {
      const status = this.init.status ?? STATUS[code] ?? 'UNKNOWN';
      return { error: { code, message, status, ...(details ? { details } : {}) } };
    }
    const item = {
      message,
      domain,
      reason: reason ?? 'badRequest',
      ...(location ? { location, locationType: locationType ?? 'parameter' } : {}),
    };
    return { error: { code, message, errors: [item] } };
  }
}

/** 400 in the words of the caller's choosing. */
export const badRequest = (message: string, more: Partial<ApiErrorInit> = {}): ApiError =>
  new ApiError({ code: 400, message, reason: 'invalid', ...more });
