/** Reads and checks an intake that a client sent, in the light of what is known of its engagement. */
import { checkIntake } from '../domain/check-intake';
import { intlZoneOffset } from '../domain/civil-time';
import { engagementId } from '../domain/engagement';
import type { Intake } from '../domain/intake';
import type { Issue } from '../domain/issue';
import { parseIntake } from '../domain/parse-intake';
import type { Workspace } from '../workspace/port';
import { savedIntake } from './saved-intake';

export interface JudgedIntake {
  readonly id: string;
  /** Lower-case e-mail of whoever runs this. */
  readonly owner: string;
  readonly intake: Intake;
  /** Empty: it can be carried out. */
  readonly issues: readonly Issue[];
}

/** Once an engagement was begun its first meeting may well be over: that is no reason not to finish or repair it. */
export function judgeIntake(workspace: Workspace, input: unknown): JudgedIntake {
  const intake = parseIntake(input);
  const owner = workspace.user();
  const id = engagementId(intake, owner, workspace.digest);
  const begun = savedIntake(workspace, id) !== null;
  const issues = checkIntake(intake, { user: owner, now: workspace.now(), offset: intlZoneOffset() });
  return { id, owner, intake, issues: begun ? issues.filter(({ code }) => code !== 'firstMeetingPast') : issues };
}
