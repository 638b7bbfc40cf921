/** Notes of a person are small: what was not used for long makes room. */
import { saveIntake, savedIntake } from '../../../src/app/saved-intake';
import { ServiceRefusal, type Notes, type Workspace } from '../../../src/workspace/port';
import { INTAKE } from '../domain/intake-fixture';

/** Holds so many characters in all. */
function notesOf(room: number): Notes {
  const held = new Map<string, string>();
  return {
    read: (key) => held.get(key) ?? null,
    write(key, value) {
      const others = [...held].filter(([name]) => name !== key).reduce((sum, [, text]) => sum + text.length, 0);
      if (others + value.length > room) throw new ServiceRefusal('notesFull');
      held.set(key, value);
    },
    remove: (key) => void held.delete(key),
  };
}
const workspaceWith = (room: number): Workspace => ({ notes: notesOf(room) }) as unknown as Workspace;
const SIZE = JSON.stringify(INTAKE).length;
const known = (workspace: Workspace, ids: readonly string[]) => ids.filter((id) => savedIntake(workspace, id) !== null);

it('gives back what was saved', () => {
  const workspace = workspaceWith(10 * SIZE);
  saveIntake(workspace, 'e1', INTAKE);
  expect(savedIntake(workspace, 'e1')).toMatchObject({ client: INTAKE.client, meeting: INTAKE.meeting });
  expect(savedIntake(workspace, 'e2')).toBeNull();
});

it('lets the one go that was not used for the longest time when there is no room', () => {
  const workspace = workspaceWith(3.5 * SIZE);
  for (const id of ['e1', 'e2', 'e3', 'e1', 'e4']) saveIntake(workspace, id, INTAKE);
  expect(known(workspace, ['e1', 'e2', 'e3', 'e4'])).toEqual(['e1', 'e3', 'e4']);
});

it('refuses what is too large alone', () => {
  const workspace = workspaceWith(0.5 * SIZE);
  expect(() => saveIntake(workspace, 'e1', INTAKE)).toThrow(ServiceRefusal);
});
