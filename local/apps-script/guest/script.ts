/** ScriptApp and Session: the token, authorisation, triggers, and who runs this. */
import { call, Exception, run } from './call';
import { enumeration, type EnumValue } from './enumeration';
import { allow, SCOPE } from './permission';
import {
  deleteTrigger,
  EventType,
  getProjectTriggers,
  getUserTriggers,
  newTrigger,
  TriggerSource,
  WeekDay,
} from './triggers';

export const AuthMode = enumeration('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const AuthorizationStatus = enumeration('REQUIRED', 'NOT_REQUIRED');

function requireScopes(_mode: EnumValue, scopes: readonly string[]): void {
  const missing = scopes.filter((scope) => !run().scopes.includes(scope));
  if (missing.length > 0)
    throw new Exception(`Authorization is required to perform that action. Missing scopes: ${missing.join(', ')}`);
}

export const scriptApp = Object.freeze({
  AuthMode,
  AuthorizationStatus,
  EventType,
  TriggerSource,
  WeekDay,
  getOAuthToken(): string {
    allow('ScriptApp.getOAuthToken', 'FULL');
    return run().token;
  },
  /** In this Workspace everybody has granted what the manifest asks for. */
  getAuthorizationInfo(_mode: EnumValue, scopes: readonly string[] = []) {
    const granted = scopes.every((scope) => run().scopes.includes(scope));
    return Object.freeze({
      getAuthorizationStatus: () => (granted ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED),
      getAuthorizationUrl: () => (granted ? null : 'https://script.google.com/macros/authorize'),
      getAuthorizedScopes: () => [...run().scopes],
    });
  },
  requireScopes,
  requireAllScopes: (_mode: EnumValue): void => undefined,
  getScriptId: () => run().scriptId,
  /** Without a web app in the manifest there is no address. */
  getService: () => Object.freeze({ getUrl: () => run().webAppUrl, isEnabled: () => run().webAppUrl !== null }),
  newTrigger,
  getProjectTriggers,
  getUserTriggers,
  deleteTrigger,
});

export const userOf = (email: string) => Object.freeze({ getEmail: () => email, toString: () => email });

export const session = Object.freeze({
  /** Who is at the keyboard; empty where the mode hides it (a simple trigger). */
  getActiveUser() {
    allow('Session.getActiveUser', 'NONE', SCOPE.email);
    const { mode, user, event, visitor } = run();
    return userOf(mode === 'FULL' ? (event?.user ?? visitor ?? user) : '');
  },
  getEffectiveUser() {
    allow('Session.getEffectiveUser', 'FULL', SCOPE.email);
    return userOf(run().user);
  },
  getActiveUserLocale: () => run().locale,
  getScriptTimeZone: () => run().timeZone,
  getTemporaryActiveUserKey() {
    allow('Session.getTemporaryActiveUserKey', 'LIMITED');
    return call('userKey');
  },
});
