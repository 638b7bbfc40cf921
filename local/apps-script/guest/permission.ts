/** What the authorisation mode and the manifest's scopes allow: the table in Google's "Editor add-on authorization" page. */
import type { AuthMode } from '../bridge';
import { Exception, run } from './call';

const AUTH = 'https://www.googleapis.com/auth/';

export const SCOPE = {
  fetch: [`${AUTH}script.external_request`],
  ui: [`${AUTH}script.container.ui`],
  spreadsheet: [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`],
  document: [`${AUTH}documents.currentonly`, `${AUTH}documents`],
  triggers: [`${AUTH}script.scriptapp`],
  email: [`${AUTH}userinfo.email`],
  none: [],
} as const satisfies Record<string, readonly string[]>;

function refusal(method: string, scopes: readonly string[]): Exception {
  if (scopes.length === 0) return new Exception(`You do not have permission to call ${method}`);
  const names = scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`;
  return new Exception(`Specified permissions are not sufficient to call ${method}. Required permissions: ${names}`);
}

/**
 * @param least the weakest mode in which the call is allowed
 * @param anyOf one of these scopes must stand in the manifest; none: no scope needed
 * @throws Exception in Google's words
 */
export function allow(method: string, least: AuthMode, anyOf: readonly string[] = []): void {
  const { mode, scopes } = run();
  const order: readonly AuthMode[] = ['NONE', 'LIMITED', 'FULL'];
  const strongEnough = order.indexOf(mode) >= order.indexOf(least);
  const granted = anyOf.length === 0 || anyOf.some((scope) => scopes.includes(scope));
  if (!strongEnough || !granted) throw refusal(method, anyOf);
}
