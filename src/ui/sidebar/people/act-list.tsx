/** What happens to people, a line each. */
import type { SyncAct } from '../../../app/people-api';
import type { PeopleText } from '../../../locales/people-text';
import { usePeopleTexts } from './people-texts';

/** Drive's role in words. */
export const roleWord = (role: string, { roles }: PeopleText): string =>
  (roles as Readonly<Record<string, string>>)[role] ?? role;

function words(act: SyncAct, p: PeopleText): string {
  switch (act.kind) {
    case 'share':
      return p.acts.share(act.name, roleWord(act.role, p));
    case 'role':
      return p.acts.role(act.name, roleWord(act.role, p));
    case 'unshare':
    case 'invite':
    case 'uninvite':
    case 'unlock':
    case 'lock':
      return p.acts[act.kind](act.name);
  }
}

export function ActList({ acts, done }: { readonly acts: readonly SyncAct[]; readonly done?: true }) {
  const p = usePeopleTexts();
  return (
    <ul class={done ? 'plain-list done-list' : 'plain-list mailed'}>
      {acts.map((act) => (
        <li key={`${act.kind} ${act.email}`}>{words(act, p)}</li>
      ))}
    </ul>
  );
}
