/**
 * What must be done so that access, the weekly meeting and the locks follow the Participant Map. People without a row there are
 * asked about, never acted on; the owner of the files and organiser of the meeting is never touched.
 */
import type { Access } from '../people';

/** As Drive names it. */
export type DriveRole = 'reader' | 'commenter' | 'writer';

/** A row of the Participant Map, as it stands. */
export interface MapRow {
  readonly name: string;
  /** Lower case; null: blank, or not an address. */
  readonly email: string | null;
  /** What stands there instead of an address; empty: nothing. */
  readonly emailWrong: string;
  readonly side: 'consultant' | 'client' | null;
  /** Null: not chosen. */
  readonly access: Access | null;
  /** Comes to the weekly meeting. */
  readonly weekly: boolean;
}

/** Access of one person to the folder, or to a single file of it. */
export interface Grant {
  /** Drive's ID of the permission. */
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly role: string;
  /** ID of the folder or file. */
  readonly item: string;
}

export interface Guest {
  /** Lower case. */
  readonly email: string;
  readonly name: string;
}

export interface PeopleFacts {
  /** Lower case. */
  readonly owner: string;
  readonly folder: string;
  readonly rows: readonly MapRow[];
  /** People whom the Employee Base says have left, by e-mail in lower case. */
  readonly left: ReadonlyMap<string, string>;
  /** Of people, on the folder and on files; not the owner's. Null: the files are somebody else's now, whose it is to share them. */
  readonly grants: readonly Grant[] | null;
  /** Of the weekly meeting; null: there is no meeting. */
  readonly guests: readonly Guest[] | null;
  /** Who may edit the locked ranges, by spreadsheet: those whom every one of them names; null: nothing is locked there. */
  readonly lockEditors: readonly { readonly spreadsheet: string; readonly emails: readonly string[] | null }[];
}

/** What the consultant said about people who were asked about, by e-mail. */
export type Answers = Readonly<Record<string, 'remove' | 'keep'>>;

export type Act =
  | { readonly kind: 'share'; readonly email: string; readonly name: string; readonly role: DriveRole }
  | { readonly kind: 'role'; readonly email: string; readonly name: string; readonly grant: Grant; readonly role: DriveRole }
  | { readonly kind: 'unshare'; readonly email: string; readonly name: string; readonly grant: Grant }
  | { readonly kind: 'invite'; readonly email: string; readonly name: string }
  | { readonly kind: 'uninvite'; readonly email: string; readonly name: string }
  /** The editors that the locked ranges of a spreadsheet are to have, the owner among them. */
  | { readonly kind: 'lock'; readonly spreadsheet: string; readonly emails: readonly string[]; readonly added: readonly string[]; readonly removed: readonly string[] }; // prettier-ignore

/** Somebody who has access or comes to the meeting, and whom the sheets do not account for. */
export interface Question {
  readonly email: string;
  readonly name: string;
  /** `noRow`: no row of the map has the address; `left`: the Employee Base says that they have left. */
  readonly why: 'noRow' | 'left';
  readonly role: string | null;
  readonly guest: boolean;
}

export interface RowIssue {
  readonly name: string;
  readonly code: 'noEmail' | 'emailWrong' | 'twice' | 'noAccess';
  /** What stands there. */
  readonly found: string;
}

export interface SyncPlan {
  /** In the order in which they are done: whoever goes, goes first. */
  readonly acts: readonly Act[];
  readonly questions: readonly Question[];
  readonly issues: readonly RowIssue[];
}

const ROLES: Readonly<Record<Exclude<Access, 'none'>, DriveRole>> = {
  editor: 'writer',
  commenter: 'commenter',
  viewer: 'reader',
};

export function syncPeople(facts: PeopleFacts, answers: Answers): SyncPlan {
  const { owner, folder, left, guests } = facts;
  const grants = facts.grants ?? [];
  const { people, issues } = settled(facts.rows);
  const asked = (email: string): 'noRow' | 'left' | null =>
    email === owner ? null : left.has(email) ? 'left' : people.has(email) ? null : 'noRow';
  const nameOf = (email: string): string =>
    people.get(email)?.name || left.get(email) || (guests ?? []).find((guest) => guest.email === email)?.name || email;

  const present = new Set([...grants.map(({ email }) => email), ...(guests ?? []).map(({ email }) => email)]);
  const questions = [...present].flatMap((email): Question[] => {
    const why = asked(email);
    if (why === null || answers[email] !== undefined) return [];
    const role = grants.find((grant) => grant.email === email)?.role ?? null;
    return [{ email, name: nameOf(email), why, role, guest: isGuest(guests, email) }];
  });

  const goes = (email: string): boolean => asked(email) !== null && answers[email] === 'remove';
  const stays = (email: string): boolean => asked(email) !== null && answers[email] !== 'remove';
  const out: Act[] = grants
    .filter(({ email }) => email !== owner && !stays(email))
    .flatMap((grant): Act[] => {
      const row = people.get(grant.email);
      const act = { email: grant.email, name: nameOf(grant.email), grant };
      if (goes(grant.email) || row?.access === 'none') return [{ kind: 'unshare', ...act }];
      // Access to a single file that somebody gave is theirs to judge, as long as the person belongs to the engagement.
      if (!row || row.access === null || grant.item !== folder) return [];
      const role = ROLES[row.access];
      return grant.role === role ? [] : [{ kind: 'role', ...act, role }];
    });
  const inFolder = new Set(grants.filter(({ item }) => item === folder).map(({ email }) => email));
  const shared = [...people].flatMap(([email, { name, access }]): Act[] =>
    !facts.grants || email === owner || left.has(email) || access === null || access === 'none' || inFolder.has(email)
      ? []
      : [{ kind: 'share', email, name, role: ROLES[access] }],
  );
  const uninvited = (guests ?? [])
    .filter(({ email }) => email !== owner && !stays(email) && (goes(email) || people.get(email)?.weekly === false))
    .map(({ email }): Act => ({ kind: 'uninvite', email, name: nameOf(email) }));
  const invited = guests === null ? [] : [...people].flatMap(([email, { name, weekly }]): Act[] =>
    weekly && email !== owner && !left.has(email) && !isGuest(guests, email) ? [{ kind: 'invite', email, name }] : [],
  ); // prettier-ignore
  const acts: readonly Act[] = [...out, ...shared, ...uninvited, ...invited];
  return { acts: [...acts, ...locks(facts, grants, people, acts)], questions, issues };
}

const isGuest = (guests: readonly Guest[] | null, email: string): boolean =>
  (guests ?? []).some((guest) => guest.email === email);

type Settled = Pick<MapRow, 'name' | 'side' | 'access' | 'weekly'>;

/** Rows by their address; of several with one address the first counts. */
function settled(rows: readonly MapRow[]): { people: Map<string, Settled>; issues: RowIssue[] } {
  const people = new Map<string, Settled>();
  const issues: RowIssue[] = [];
  for (const { name, email, emailWrong, side, access, weekly } of rows) {
    // A row that is meant for nobody yet: nothing to share, nobody to invite.
    if (email === null) {
      if (emailWrong !== '') issues.push({ name: name || emailWrong, code: 'emailWrong', found: emailWrong });
      else if (name !== '' && (weekly || access !== 'none')) issues.push({ name, code: 'noEmail', found: '' });
      continue;
    }
    if (people.has(email)) {
      issues.push({ name: name || email, code: 'twice', found: email });
      continue;
    }
    if (access === null) issues.push({ name: name || email, code: 'noAccess', found: '' });
    people.set(email, { name: name || email, side, access, weekly });
  }
  return { people, issues };
}

/** Consultants who may edit the files may edit what is locked in them; once they are in, and as long as they are. */
function locks(
  { owner, folder, left, lockEditors, grants: told }: PeopleFacts,
  grants: readonly Grant[],
  people: ReadonlyMap<string, Settled>,
  acts: readonly Act[],
): readonly Act[] {
  const gone = new Set(acts.flatMap((act) => (act.kind === 'unshare' && act.grant.item === folder ? [act.email] : [])));
  const writers = new Set(
    grants.filter(({ item, role }) => item === folder && role === 'writer').map(({ email }) => email),
  );
  for (const act of acts) if (act.kind === 'share' || act.kind === 'role') writers[act.role === 'writer' ? 'add' : 'delete'](act.email); // prettier-ignore
  const wanted = [...people].flatMap(([email, { side }]) =>
    side === 'consultant' && email !== owner && writers.has(email) && !gone.has(email) && !left.has(email)
      ? [email]
      : [],
  );
  return lockEditors.flatMap(({ spreadsheet, emails }): Act[] => {
    if (emails === null || !told) return [];
    const added = wanted.filter((email) => !emails.includes(email));
    // Somebody else whom the owner let in by hand stays, unless they lost their access just now.
    const removed = emails.filter(
      (email) => email !== owner && (gone.has(email) || (people.has(email) && !wanted.includes(email))),
    );
    if (added.length === 0 && removed.length === 0) return [];
    const kept = emails.filter((email) => !removed.includes(email));
    return [{ kind: 'lock', spreadsheet, emails: [...new Set([owner, ...kept, ...added])], added, removed }];
  });
}
