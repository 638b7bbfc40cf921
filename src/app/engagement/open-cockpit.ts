/** The cockpit: everything that tells where the engagement stands, in at most two waves of reads. */
import { formatCivilDate, intlZoneOffset, type CivilDate } from '../../domain/civil-time';
import { cockpitOf } from '../../domain/cockpit';
import { syncPeople } from '../../domain/people-sync/sync-people';
import { fileNamesFor } from '../../locales/file-names-for';
import { cockpitFacts, requestCockpit, requestTracker, TRACKER_REPLY } from '../../plan/cockpit/cockpit-facts';
import { requestPeople } from '../../plan/people/people-facts';
import { fileLinks } from '../../plan/sheets/manifest';
import { localTime } from '../../plan/tracker/local-time';
import { TrackerDamaged } from '../../plan/tracker/sheet-rows';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { Cockpit } from '../cockpit-api';
import { orStop, RunStopped } from '../failure';
import { languageOf } from '../user-language';
import { dayAt } from './day-at';
import { engagementAt } from './engagement-at';
import { keptPeople } from './kept-people';
import { peopleIn, told } from './sync-people';

export function openCockpit(workspace: Workspace, where: unknown): Answer<Cockpit> {
  return answer(workspace, () => {
    const manifest = engagementAt(workspace, where);
    const now = workspace.now();
    const user = workspace.user();
    const about = requestPeople(manifest, user, now);
    const replies = workspace.wave([...about, ...requestCockpit(manifest, user, now)]);
    const people = peopleIn(workspace, manifest, replies.slice(0, about.length));
    const rest = replies.slice(about.length);
    if (rest[TRACKER_REPLY]?.status === 400)
      rest.splice(TRACKER_REPLY, 1, ...workspace.wave([requestTracker(manifest.files.dealTracker, false)]));
    if (rest.some(({ status }) => status === 400 || status === 404)) throw new RunStopped('filesDamaged');
    const kept = Object.fromEntries(keptPeople(workspace, manifest.id).map((email) => [email, 'keep' as const]));
    const { acts, questions } = syncPeople(people.facts, kept);
    const mine = user === manifest.owner;
    // Who may edit what is locked goes along with the next sync: by itself it is no reason for one.
    const pressing = acts.filter(({ kind }) => kind !== 'lock');
    const today = dayAt(workspace, manifest);
    try {
      const facts = cockpitFacts(
        rest.map(orStop),
        people,
        mine ? told(pressing, people).length + questions.length : 0,
        today,
        wallTime(manifest.timeZone),
        (text) => workspace.digest(text),
      );
      return {
        ...cockpitOf(facts),
        client: manifest.client.company,
        links: fileLinks(manifest, fileNamesFor(languageOf(workspace)).kinds),
        today: formatCivilDate(today),
      };
    } catch (cause) {
      throw cause instanceof TrackerDamaged ? new RunStopped('filesDamaged', { cause }) : cause;
    }
  });
}

/** Day and hour in the zone. */
const wallTime =
  (timeZone: string) =>
  (instant: number): { readonly date: CivilDate; readonly time: string } => {
    const text = new Date(instant).toISOString();
    const { toLocal, dayOf } = localTime(timeZone, intlZoneOffset());
    return { date: dayOf(text), time: (toLocal(text) ?? '').slice(11) };
  };
