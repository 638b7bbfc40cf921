/** The intake that "Finish / repair" works from follows the Participant Map once people have been synced, or it would let them in again. */
import { sameName } from '../../domain/gate';
import { PROJECT_ROLES, type Person, type ProjectRole } from '../../domain/people';
import type { Answers } from '../../domain/people-sync/sync-people';
import type { ObservedPeople } from '../../plan/people/people-facts';
import { wordsIn, type TableRow } from '../../plan/sheets/read-tables';
import type { Workspace } from '../../workspace/port';
import { saveIntake, savedIntake } from '../saved-intake';

export function followMap(
  workspace: Workspace,
  engagement: string,
  { participants, facts }: ObservedPeople,
  answers: Answers,
): void {
  const intake = savedIntake(workspace, engagement);
  if (!intake) return;
  const onMap = participants.flatMap((row) => personIn(row) ?? []);
  const people = onMap.filter(
    ({ email }, index) => onMap.findIndex((other) => other.email === email) === index && !facts.left.has(email),
  );
  const emails = new Set(participants.map((row) => wordsIn(row, 'email')));
  // Whose row is gone stays until somebody has said what is to become of them.
  const asked = intake.people.filter(
    ({ email, name }) =>
      !emails.has(email) &&
      !participants.some((row) => sameName(wordsIn(row, 'name'), name)) &&
      answers[email] === undefined,
  );
  const next = { ...intake, people: [...people, ...asked] };
  if (JSON.stringify(next.people) !== JSON.stringify(intake.people)) saveIntake(workspace, engagement, next);
}

/** Null: something is missing that the intake needs. */
function personIn(row: TableRow): Person | null {
  const { side, access, weekly } = row.values;
  const [name, email, role] = [wordsIn(row, 'name'), wordsIn(row, 'email'), wordsIn(row, 'role')];
  if (name === '' || email === '' || !PROJECT_ROLES.includes(role as ProjectRole)) return null;
  if (side !== 'client' && side !== 'consultant') return null;
  if (access !== 'editor' && access !== 'commenter' && access !== 'viewer' && access !== 'none') return null;
  const optional = (key: 'position' | 'phone' | 'responsibleFor') =>
    wordsIn(row, key) === '' ? {} : { [key]: wordsIn(row, key) };
  return {
    side,
    name,
    email,
    role: role as ProjectRole,
    access,
    weekly: weekly === true,
    ...optional('position'),
    ...optional('phone'),
    ...optional('responsibleFor'),
  };
}
