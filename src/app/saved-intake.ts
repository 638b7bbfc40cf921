/** Keeps the intake of each engagement with the consultant who made it, so that it can be finished or repaired without the form. */
import type { Intake } from '../domain/intake';
import { parseIntake } from '../domain/parse-intake';
import type { Workspace } from '../workspace/port';

const intakeKey = (engagement: string): string => `intake.${engagement}`;
const folderKey = (engagement: string): string => `folder.${engagement}`;

export const saveIntake = (workspace: Workspace, engagement: string, intake: Intake): void =>
  workspace.notes.write(intakeKey(engagement), JSON.stringify(intake));

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
