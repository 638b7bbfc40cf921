/** What is decided about people, as requests. */
import { normaliseEmail } from '../../domain/email';
import type { Act } from '../../domain/people-sync/sync-people';
import type { GoogleRequest } from '../../workspace/port';
import { EVENTS } from '../calendar/meeting';
import { changeRole, shareFolder, takeAccess } from '../drive/files';
import type { SheetsRequest } from '../sheets/google';
import type { Lock, Series } from './people-facts';

export type AccessAct = Extract<Act, { kind: 'share' | 'role' | 'unshare' }>;
export type GuestAct = Extract<Act, { kind: 'invite' | 'uninvite' }>;
export type LockAct = Extract<Act, { kind: 'lock' }>;

export const isAccessAct = (act: Act): act is AccessAct =>
  act.kind === 'share' || act.kind === 'role' || act.kind === 'unshare';
export const isGuestAct = (act: Act): act is GuestAct => act.kind === 'invite' || act.kind === 'uninvite';
export const isLockAct = (act: Act): act is LockAct => act.kind === 'lock';

/** @param message plain text of Drive's mail to somebody new */
export function accessRequest(act: AccessAct, folder: string, message: string): GoogleRequest {
  switch (act.kind) {
    case 'share':
      return shareFolder(folder, act.email, act.role, message);
    case 'role':
      return changeRole(folder, act.grant.id, act.role);
    case 'unshare':
      return takeAccess(act.grant.item, act.grant.id);
  }
}

/** One request per series that goes on. The others' answers stay as they are, and only those who come or go get a mail. */
export function guestRequests(acts: readonly GuestAct[], series: readonly Series[]): readonly GoogleRequest[] {
  const gone = new Set(acts.flatMap((act) => (act.kind === 'uninvite' ? [act.email] : [])));
  return series.flatMap(({ id, etag, attendees = [] }): GoogleRequest[] => {
    const present = new Set(attendees.map(({ email }) => normaliseEmail(email ?? '')));
    const added = acts.flatMap((act) =>
      act.kind === 'invite' && !present.has(act.email) ? [{ email: act.email, displayName: act.name }] : [],
    );
    const kept = attendees.filter(({ email, organizer }) => organizer || !gone.has(normaliseEmail(email ?? '')));
    if (added.length === 0 && kept.length === attendees.length) return [];
    return [
      {
        method: 'PATCH',
        url: `${EVENTS}/${encodeURIComponent(id)}?sendUpdates=all&fields=id`,
        body: { attendees: [...kept, ...added] },
        ...(etag ? { ifMatch: etag } : {}),
      },
    ];
  });
}

/** One batch per spreadsheet: all that is locked in it gets the same editors. */
export const lockRequest = ({ spreadsheet, emails }: LockAct, locks: readonly Lock[]): GoogleRequest => ({
  method: 'POST',
  url: `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheet}:batchUpdate?fields=spreadsheetId`,
  body: {
    requests: locks
      .filter((lock) => lock.spreadsheet === spreadsheet)
      .map(({ id }): SheetsRequest => ({
        updateProtectedRange: {
          protectedRange: { protectedRangeId: id, editors: { users: [...emails] } },
          fields: 'editors',
        },
      })),
  },
});
