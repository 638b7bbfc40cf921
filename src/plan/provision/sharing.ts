/** Who should get into the folder, who is not in yet or with too low a role, and the next request that lets one of them in. */
import type { Access, Person } from '../../domain/people';
import { normaliseEmail } from '../../domain/email';
import { changeRole, shareFolder, type DriveItem, type DrivePermission, type ShareRole } from '../drive/files';
import type { Job } from './job';
import type { Desired } from './next-wave';
import { onlyMailFailed, shareRefusal } from './share-refusal';
import type { World } from './world';

const ROLES: Readonly<Record<Exclude<Access, 'none'>, ShareRole>> = {
  editor: 'writer',
  commenter: 'commenter',
  viewer: 'reader',
};
const RANKS: readonly (string | undefined)[] = ['reader', 'commenter', 'writer', 'fileOrganizer', 'organizer', 'owner'];

interface Shared {
  readonly person: Person;
  readonly role: ShareRole;
}

/** People of the intake who should get into the folder, with the role that their access means. */
export const sharedPeople = (people: readonly Person[], owner: string): readonly Shared[] =>
  people.flatMap((person) =>
    person.access === 'none' || person.email === owner ? [] : [{ person, role: ROLES[person.access] }],
  );

/** With the permission that they have, if it is too low; a higher role that somebody gave is left alone. */
interface Unshared extends Shared {
  readonly present: DrivePermission | null;
}

/** Those who are not in yet, or with a lower role than they should have. */
export function notShared(desired: Desired, world: World, folder: DriveItem): readonly Unshared[] {
  const inside = new Map(
    (folder.permissions ?? []).map((permission) => [normaliseEmail(permission.emailAddress ?? ''), permission]),
  );
  return sharedPeople(desired.intake.people, desired.owner).flatMap(({ person, role }): Unshared[] => {
    const present = inside.get(person.email) ?? null;
    if (person.email in world.refused) return [];
    return present && RANKS.indexOf(present.role) >= RANKS.indexOf(role) ? [] : [{ person, role, present }];
  });
}

/** One request at a time: Drive loses concurrent changes of permissions of one folder. */
export function shareJob(desired: Desired, world: World, folder: DriveItem): Job[] {
  const waiting = notShared(desired, world, folder);
  const next = waiting[0];
  if (!next) return [];
  const { person, role, present } = next;
  const others = (folder.permissions ?? []).filter((permission) => permission !== present);
  const absorb = (after: World): World => ({
    ...after,
    folder: { ...folder, permissions: [...others, { ...present, type: 'user', emailAddress: person.email, role }] },
  });
  return [
    {
      change: { kind: present ? 'role' : 'share', person },
      request: present?.id
        ? changeRole(folder.id, present.id, role)
        : shareFolder(folder.id, person.email, role, desired.shareMessage),
      absorb,
      refused: (after, reply) => {
        if (onlyMailFailed(reply)) return { ...absorb(after), notMailed: [...after.notMailed, person.email] };
        const code = shareRefusal(reply);
        if (!code) return null;
        const whom = code === 'shareLimit' ? waiting.map((other) => other.person) : [person];
        return {
          ...after,
          refused: { ...after.refused, ...Object.fromEntries(whom.map(({ email }) => [email, code])) },
        };
      },
    },
  ];
}
