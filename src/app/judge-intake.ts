/** Reads and checks an intake that a client sent, in the light of what is known of its engagement. */
import { checkIntake } from '../domain/check-intake';
import { intlZoneOffset } from '../domain/civil-time';
import { engagementIdFor } from '../domain/engagement';
import type { Intake } from '../domain/intake';
import { parseIntake } from '../domain/parse-intake';
import type { Workspace } from '../workspace/port';
import { IntakeRefused } from './failure';
import { savedIntake } from './saved-intake';

export interface JudgedIntake {
  readonly id: string;
  /** Lower-case e-mail of whoever runs this. */
  readonly owner: string;
  readonly intake: Intake;
}

/**
 * Once an engagement was begun its first meeting may well be over: that is no reason not to finish or repair it.
 * @throws IntakeRefused when it cannot be carried out
 */
export function judgeIntake(workspace: Workspace, input: unknown): JudgedIntake {
  const intake = parseIntake(input);
  const owner = workspace.user();
  const id = engagementIdFor(intake, owner, workspace.digest);
  const begun = savedIntake(workspace, id) !== null;
  const found = checkIntake(intake, { user: owner, now: workspace.now(), offset: intlZoneOffset() });
  const issues = begun ? found.filter(({ code }) => code !== 'firstMeetingPast') : found;
  if (issues.length > 0) throw new IntakeRefused(issues);
  return { id, owner, intake };
}
