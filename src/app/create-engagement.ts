/** "Create": checks the intake and makes the engagement whole; the same intake again finishes or repairs it. */
import type { Intake } from '../domain/intake';
import { fileNamesFor } from '../locales/file-names-for';
import { sharedPeople } from '../plan/provision/sharing';
import type { Workspace } from '../workspace/port';
import { answer } from './answer';
import type { Answer, RunReport } from './api';
import { desiredFor } from './desired';
import { describeChanges, describeProblems, linksOf } from './describe';
import { RunStopped } from './failure';
import { judgeIntake } from './judge-intake';
import { provision } from './provision';
import { readMessages } from './read-content';
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
    const messages = readMessages(workspace);
    const names = fileNamesFor(languageOf(workspace));
    const { waves, requests } = workspace.spent();
    return {
      id,
      client: intake.client.company,
      state: finished ? 'done' : 'unfinished',
      changes: describeChanges(changes, messages, names),
      links: linksOf(world, names.kinds),
      shared: sharedPeople(intake.people, owner)
        .filter(({ person }) => !(person.email in world.refused))
        .map(({ person }) => person.email),
      invited: (world.event?.attendees ?? []).flatMap(({ email }) =>
        email && email.toLowerCase() !== owner ? [email] : [],
      ),
      problems: describeProblems(desired, world, messages, names),
      requests,
      waves,
      milliseconds: workspace.now() - started,
    } satisfies RunReport;
  });
  if (!report) throw new RunStopped('busy');
  return report;
}
