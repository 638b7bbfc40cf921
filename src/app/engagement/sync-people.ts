/** "Sync people": access, guests and locks follow the sheets; shown first, then done, and finished by running again. */
import type { Manifest } from '../../domain/engagement';
import { syncPeople as decide, type Act, type Answers, type SyncPlan } from '../../domain/people-sync/sync-people';
import { fillIn } from '../../locales/fill-in';
import { readPeople, requestPeople, type ObservedPeople } from '../../plan/people/people-facts';
import {
  accessRequest,
  guestRequests,
  isAccessAct,
  isGuestAct,
  isLockAct,
  lockRequest,
  type AccessAct,
} from '../../plan/people/sync-requests';
import { onlyMailFailed, shareRefusal } from '../../plan/provision/share-refusal';
import { TrackerDamaged } from '../../plan/tracker/sheet-rows';
import { UncertainOutcome, type GoogleReply, type Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import { orStop, RunStopped } from '../failure';
import type { SyncAct, SyncPreview, SyncReport } from '../people-api';
import { readMessages } from '../read-content';
import { engagementAt, forgetEngagement } from './engagement-at';
import { forgetKept, keptPeople, rememberKept } from './kept-people';
import { isHourly } from './followed';
import { followMap } from './follow-map';
import { inviteWords } from './invite-words';

/** Apps Script ends a run after six minutes; we stop before, at a point from which running again goes on. */
const TIME_LIMIT = 270_000;
const MAX_LOOKS = 6;
/** The world is not what we thought: look again. */
const LOOK_AGAIN = new Set([404, 409, 412]);

export function previewPeople(workspace: Workspace, where: unknown): Answer<SyncPreview> {
  return answer(workspace, () => {
    const manifest = engagementAt(workspace, where);
    const observed = observePeople(workspace, manifest);
    const kept = keptPeople(workspace, manifest.id);
    const plan = decide(observed.facts, keepAnswers(kept));
    return {
      owner: manifest.owner,
      mine: workspace.user() === manifest.owner,
      acts: told(plan.acts, observed),
      questions: plan.questions,
      issues: plan.issues,
      kept,
      hourly: isHourly(workspace, manifest.id),
    };
  });
}

export function syncPeople(workspace: Workspace, where: unknown, given: unknown): Answer<SyncReport> {
  return answer(workspace, () => {
    const answers = readAnswers(given);
    const report = workspace.exclusively(() => runSync(workspace, engagementAt(workspace, where), answers));
    if (!report) throw new RunStopped('busy');
    return report;
  });
}

export function askAgain(workspace: Workspace, where: unknown): Answer<null> {
  return answer(workspace, () => {
    forgetKept(workspace, engagementAt(workspace, where).id);
    return null;
  });
}

/** @throws RunStopped `ownerOnly`, `filesDamaged`, or why Google refuses */
export function runSync(workspace: Workspace, manifest: Manifest, answers: Answers): SyncReport {
  if (workspace.user() !== manifest.owner) throw new RunStopped('ownerOnly');
  const kept = rememberKept(workspace, manifest.id, answers);
  const deadline = workspace.now() + TIME_LIMIT;
  const done: SyncAct[] = [];
  const problems = new Map<string, string>();
  for (let look = 1; ; look += 1) {
    try {
      const observed = observePeople(workspace, manifest);
      const plan = decide(observed.facts, { ...keepAnswers(kept), ...answers });
      const finished = carryOut(workspace, manifest, observed, plan, { done, problems, deadline });
      followMap(workspace, manifest.id, observed, { ...keepAnswers(kept), ...answers });
      return { state: finished ? 'done' : 'unfinished', done, problems: [...problems.values()] };
    } catch (thrown) {
      if (!(thrown instanceof UncertainOutcome)) throw thrown;
      if (look === MAX_LOOKS) throw new RunStopped('offline', { cause: thrown });
      workspace.sleep(1000 * 2 ** look + Math.floor(workspace.random() * 1000));
    }
  }
}

/** One wave. @throws RunStopped `filesDamaged`, or why Google refuses */
export function observePeople(workspace: Workspace, manifest: Manifest): ObservedPeople {
  const replies = workspace.wave(requestPeople(manifest, workspace.user(), workspace.now()));
  return peopleIn(workspace, manifest, replies);
}

export function peopleIn(workspace: Workspace, manifest: Manifest, replies: readonly GoogleReply[]): ObservedPeople {
  for (const reply of replies) {
    if (reply.status !== 400 && reply.status !== 404) continue;
    for (const id of Object.values(manifest.files)) forgetEngagement(workspace, id);
    throw new RunStopped('filesDamaged', { cause: new Error(JSON.stringify(reply.body)) });
  }
  try {
    return readPeople(manifest, replies.map(orStop));
  } catch (cause) {
    throw cause instanceof TrackerDamaged ? new RunStopped('filesDamaged', { cause }) : cause;
  }
}

interface Progress {
  readonly done: SyncAct[];
  readonly problems: Map<string, string>;
  readonly deadline: number;
}

/** False when time ran out. @throws UncertainOutcome when the world has changed meanwhile */
function carryOut(
  workspace: Workspace,
  manifest: Manifest,
  observed: ObservedPeople,
  { acts }: SyncPlan,
  { done, problems, deadline }: Progress,
): boolean {
  const message = inviteWords(workspace, manifest, observed.participants);
  const access = acts.filter(isAccessAct).filter(({ email }) => !problems.has(email));
  const guests = acts.filter(isGuestAct);
  let beside = guestRequests(guests, observed.series);
  // Drive loses concurrent changes of permissions of one folder, so they go one after the other; the meeting goes beside the first.
  for (let next = 0; next < access.length || beside.length > 0; next += 1) {
    if (workspace.now() > deadline) return false;
    const act = access[next];
    const requests = [...(act ? [accessRequest(act, manifest.folder, message)] : []), ...beside];
    const replies = workspace.wave(requests);
    if (act) note(workspace, act, observed, replies[0] as GoogleReply, done, problems);
    if (beside.length > 0) {
      replies.slice(act ? 1 : 0).forEach((reply) => certain(reply));
      done.push(...told(guests, observed));
      beside = [];
    }
  }
  const locks = acts.filter(isLockAct).filter(({ added }) => !added.some((email) => problems.has(email)));
  if (locks.length === 0) return true;
  if (workspace.now() > deadline) return false;
  workspace.wave(locks.map((lock) => lockRequest(lock, observed.locks))).forEach((reply) => certain(reply));
  done.push(...told(locks, observed));
  return true;
}

function certain(reply: GoogleReply): void {
  if (LOOK_AGAIN.has(reply.status)) throw new UncertainOutcome(`Google answered ${reply.status}: changed meanwhile`);
  orStop(reply);
}

function note(
  workspace: Workspace,
  act: AccessAct,
  observed: ObservedPeople,
  reply: GoogleReply,
  done: SyncAct[],
  problems: Map<string, string>,
): void {
  const texts = readMessages(workspace).problems;
  if (reply.status >= 400 && act.kind === 'share') {
    const refusal = onlyMailFailed(reply) ? 'notMailed' : shareRefusal(reply);
    if (refusal) {
      problems.set(act.email, fillIn(texts[refusal], { name: act.name }));
      if (refusal === 'notMailed') done.push(...told([act], observed));
      return;
    }
  }
  certain(reply);
  done.push(...told([act], observed));
}

/** In words of a page; what is done to several spreadsheets alike is told once. */
export function told(acts: readonly Act[], observed: ObservedPeople): readonly SyncAct[] {
  const all = acts.flatMap((act) => toldOne(act, observed));
  return [...new Map(all.map((act) => [`${act.kind} ${act.email}`, act])).values()];
}

function toldOne(act: Act, { facts }: ObservedPeople): readonly SyncAct[] {
  switch (act.kind) {
    case 'lock': {
      const name = (email: string): string => facts.rows.find((row) => row.email === email)?.name || email;
      return [
        ...act.added.map((email): SyncAct => ({ kind: 'unlock', email, name: name(email) })),
        ...act.removed.map((email): SyncAct => ({ kind: 'lock', email, name: name(email) })),
      ];
    }
    case 'role':
      return [{ kind: 'role', email: act.email, name: act.name, from: act.grant.role, role: act.role }];
    case 'share':
      return [{ kind: 'share', email: act.email, name: act.name, role: act.role }];
    case 'unshare':
    case 'invite':
    case 'uninvite':
      return [{ kind: act.kind, email: act.email, name: act.name }];
  }
}

const keepAnswers = (kept: readonly string[]): Answers => Object.fromEntries(kept.map((email) => [email, 'keep']));

/** @throws RunStopped `requestInvalid` */
function readAnswers(given: unknown): Answers {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new RunStopped('requestInvalid');
  const entries = Object.entries(given as Readonly<Record<string, unknown>>);
  if (entries.length > 1000 || entries.some(([, word]) => word !== 'remove' && word !== 'keep'))
    throw new RunStopped('requestInvalid');
  return Object.fromEntries(entries.map(([email, word]) => [email.toLowerCase(), word as 'remove' | 'keep']));
}
