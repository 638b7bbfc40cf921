/** The engagement that an intake asks for, with the long texts of its language. */
import type { Intake } from '../domain/intake';
import { desiredEngagement } from '../plan/provision/desired-engagement';
import type { Desired } from '../plan/provision/next-wave';
import type { Workspace } from '../workspace/port';
import { readContent } from './read-content';

export const desiredFor = (workspace: Workspace, id: string, owner: string, intake: Intake): Desired =>
  desiredEngagement(id, owner, intake, readContent(workspace, intake.language), workspace.now());
