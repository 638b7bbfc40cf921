/** "What is missing": compares an engagement with what it should be and changes nothing. */
import { isEngagementId } from '../domain/engagement';
import { fileNamesFor } from '../locales/file-names-for';
import { findGaps } from '../plan/provision/gaps';
import type { Workspace } from '../workspace/port';
import { answer } from './answer';
import type { Answer, Inspection } from './api';
import { desiredFor } from './desired';
import { describeGap, linksOf } from './describe';
import { RunStopped } from './failure';
import { readMessages } from './read-content';
import { observe } from './observe';
import { savedIntake } from './saved-intake';
import { languageOf } from './user-language';

export function inspectEngagement(workspace: Workspace, id: unknown): Answer<Inspection> {
  return answer(workspace, () => {
    if (!isEngagementId(id)) throw new RunStopped('unknownEngagement');
    const intake = savedIntake(workspace, id);
    if (!intake) throw new RunStopped('noSavedIntake');
    const desired = desiredFor(workspace, id, workspace.user(), intake);
    const world = observe(workspace, id);
    const messages = readMessages(workspace);
    const names = fileNamesFor(languageOf(workspace));
    return {
      id,
      client: intake.client.company,
      links: linksOf(world, names.kinds),
      missing: findGaps(desired, world).map((gap) => describeGap(gap, messages, names)),
    };
  });
}
