/** "Create": checks the intake and makes the engagement whole; the same intake again finishes or repairs it. */
import type { Intake } from '../domain/intake';
import { messagesFor } from '../locales/messages-for';
import { sharedPeople } from '../plan/provision/sharing';
import type { Workspace } from '../workspace/port';
import { answer } from './answer';
import type { Answer, RunReport } from './api';
import { desiredFor } from './desired';
import { describeChanges, describeProblems, linksOf } from './describe';
import { RunStopped } from './failure';
import { judgeIntake } from './judge-intake';
import { provision } from './provision';
import { saveIntake } from './saved-intake';
import { languageOf } from './user-language';

export function createEngagement(workspace: Workspace, input: unknown): Answer<RunReport> {
  return answer(workspace, () => {
    const { id, owner, intake } = judgeIntake(workspace, input);
    return makeWhole(workspace, id, owner, intake);
  });
}

/** @throws RunStopped `busy` while another run of this person is going on */
export function makeWhole(workspace: Workspace, id: string, owner: string, intake: Intake): RunReport {
  const started = workspace.now();
  const report = workspace.exclusively(() => {
    saveIntake(workspace, id, intake);
    const desired = desiredFor(workspace, id, owner, intake);
    const { world, changes, finished } = provision(workspace, desired);
    const messages = messagesFor(languageOf(workspace));
    const { waves, requests } = workspace.spent();
    return {
      id,
      client: intake.client.company,
      state: finished ? 'done' : 'unfinished',
      changes: describeChanges(changes, messages),
      links: linksOf(world, messages.kinds),
      shared: sharedPeople(intake.people, owner)
        .filter(({ person }) => !(person.email in world.refused))
        .map(({ person }) => person.email),
      invited: (world.event?.attendees ?? []).flatMap(({ email }) =>
        email && email.toLowerCase() !== owner ? [email] : [],
      ),
      problems: describeProblems(desired, world, messages),
      requests,
      waves,
      milliseconds: workspace.now() - started,
    } satisfies RunReport;
  });
  if (!report) throw new RunStopped('busy');
  return report;
}
