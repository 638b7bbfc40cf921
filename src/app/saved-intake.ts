/** Keeps the intake of each engagement with the consultant who made it, so that it can be finished or repaired without the form. */
import type { Intake } from '../domain/intake';
import { parseIntake } from '../domain/parse-intake';
import { ServiceRefusal, type Workspace } from '../workspace/port';

const intakeKey = (engagement: string): string => `intake.${engagement}`;
const folderKey = (engagement: string): string => `folder.${engagement}`;

/** IDs of the engagements whose intake is kept, the one used last at the end. */
const ORDER = 'intakes';

/**
 * When the notes are full, those that were not used for the longest time make room: their form has to be filled in again to repair them.
 * @throws ServiceRefusal `notesFull` when it is too large alone
 */
export function saveIntake({ notes }: Workspace, engagement: string, intake: Intake): void {
  const text = JSON.stringify(intake);
  const others = kept(notes.read(ORDER)).filter((id) => id !== engagement);
  for (;;) {
    try {
      notes.write(ORDER, JSON.stringify([...others, engagement]));
      return notes.write(intakeKey(engagement), text);
    } catch (thrown) {
      const oldest = thrown instanceof ServiceRefusal && thrown.code === 'notesFull' ? others.shift() : undefined;
      if (oldest === undefined) throw thrown;
      notes.remove(intakeKey(oldest));
    }
  }
}

function kept(text: string | null): string[] {
  const ids: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

/** Null when this person never made the engagement with this add-on. */
export function savedIntake(workspace: Workspace, engagement: string): Intake | null {
  const text = workspace.notes.read(intakeKey(engagement));
  return text === null ? null : parseIntake(JSON.parse(text));
}

/** The minted folder ID is noted before the folder is made: an answer that gets lost cannot lead to a second folder. */
export const saveFolderId = (workspace: Workspace, engagement: string, id: string): void =>
  workspace.notes.write(folderKey(engagement), id);
export const savedFolderId = (workspace: Workspace, engagement: string): string | null =>
  workspace.notes.read(folderKey(engagement));
