/** Everybody whom the files, events and mails of the workspace name: whom one may act as. */
import type { Workspace } from '../workspace';
import type { Session } from './protocol';

interface Named {
  readonly email?: string;
  readonly emailAddress?: string;
  readonly displayName?: string;
}

/** Sorted by address; a name where some file or event gives one. */
export async function peopleOf(workspace: Workspace): Promise<Session['people']> {
  const names = new Map<string, string | undefined>([[workspace.user, undefined]]);
  const meet = (email: string | undefined, name?: string): void => {
    if (!email) return;
    const key = email.toLowerCase();
    names.set(key, names.get(key) ?? (name === '' || name === email ? undefined : name));
  };
  const mails = workspace.kernel.outbox.list();
  for (const { from, to } of mails) {
    meet(from);
    meet(to);
  }
  // Who shares or invites knows those who get no mail.
  for (const user of new Set([workspace.user, ...mails.map(({ from }) => from.toLowerCase())])) {
    const files = await read<{ files?: { permissions?: Named[] }[] }>(
      workspace,
      user,
      '/drive/v3/files?pageSize=1000&fields=files(permissions(emailAddress,displayName))',
    );
    for (const { permissions = [] } of files?.files ?? [])
      for (const { emailAddress, displayName } of permissions) meet(emailAddress, displayName);
    const events = await read<{ items?: { attendees?: Named[] }[] }>(
      workspace,
      user,
      '/calendar/v3/calendars/primary/events?fields=items(attendees(email,displayName))',
    );
    for (const { attendees = [] } of events?.items ?? [])
      for (const { email, displayName } of attendees) meet(email, displayName);
  }
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([email, name]) => ({ email, ...(name ? { name } : {}) }));
}

/** Null when the person may not read it. */
async function read<T>(workspace: Workspace, user: string, url: string): Promise<T | null> {
  const reply = await workspace.rest({
    method: 'GET',
    url,
    headers: { 'x-workspace-user': user },
    body: Buffer.alloc(0),
  });
  return reply.status === 200 ? (JSON.parse(reply.body.toString('utf8')) as T) : null;
}
