/** Reads Google's error bodies: `errors[0].reason` of Drive and Calendar, `details[].reason` of Sheets and Docs. */

interface ErrorBody {
  readonly error?: {
    readonly message?: unknown;
    readonly errors?: readonly { readonly reason?: unknown }[];
    readonly details?: readonly { readonly reason?: unknown }[];
  };
}

/** Google's machine-readable reason, e.g. `rateLimitExceeded`, `ACCESS_TOKEN_SCOPE_INSUFFICIENT`; empty when there is none. */
export function errorReason(body: unknown): string {
  const error = (body as ErrorBody | null)?.error;
  const reason = error?.errors?.[0]?.reason ?? error?.details?.find((detail) => detail.reason !== undefined)?.reason;
  return typeof reason === 'string' ? reason : '';
}

export function errorMessage(body: unknown): string {
  const message = (body as ErrorBody | null)?.error?.message;
  return typeof message === 'string' ? message : '';
}
