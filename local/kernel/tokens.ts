/** OAuth tokens of the embedded Workspace, and who is behind a request. */
import { randomBytes } from 'node:crypto';
import { ApiError } from './api-error';
import type { Caller } from './contract';

const OURS = 'ya29.embedded-';

export interface Tokens {
  /** A token that stands for this caller as long as the process lives. */
  mint(caller: Caller): string;
  callerOf(token: string): Caller | null;
}

export function openTokens(): Tokens {
  const callers = new Map<string, Caller>();
  const known = new Map<string, string>();
  return {
    mint(caller) {
      const identity = JSON.stringify([caller.user, caller.scopes, caller.project]);
      const token = known.get(identity) ?? OURS + randomBytes(24).toString('base64url');
      known.set(identity, token);
      callers.set(token, caller);
      return token;
    },
    callerOf: (token) => callers.get(token) ?? null,
  };
}

type Headers = Readonly<Record<string, string>>;

const bearer = (headers: Headers) => /^Bearer\s+(\S+)\s*$/i.exec(headers['authorization'] ?? '')?.[1] ?? null;

/**
 * Who makes a plain REST request: the owner of a token of ours, else the user named in `X-Workspace-User`, else `defaultUser`, both
 * with every scope. Foreign tokens are overlooked, so that Google's clients work with any credentials.
 * @throws ApiError 401 for a token that looks like ours but is not known, 400 for a malformed user.
 */
export function restCaller(headers: Headers, tokens: Tokens, defaultUser: string): Caller {
  const token = bearer(headers);
  if (token?.startsWith(OURS)) return tokens.callerOf(token) ?? refuse();
  const user = (headers['x-workspace-user'] ?? defaultUser).trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(user)) {
    throw new ApiError({ code: 400, message: `X-Workspace-User is not an e-mail address: ${user}`, reason: 'invalid' });
  }
  return { user, scopes: 'all', project: null };
}

/**
 * Who makes a request of the bundle: nobody without a known token.
 * @throws ApiError 401
 */
export function bundleCaller(headers: Headers, tokens: Tokens): Caller {
  const token = bearer(headers);
  return (token === null ? null : tokens.callerOf(token)) ?? refuse();
}

function refuse(): never {
  throw new ApiError({
    code: 401,
    message:
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    reason: 'authError',
    location: 'Authorization',
    locationType: 'header',
  });
}
