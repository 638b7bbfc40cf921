/** Makes an engagement whole: reads what there is, sends what is missing wave by wave, and reads again whenever an outcome is not known. */
import type { Step } from '../domain/step';
import type { Change } from '../plan/provision/job';
import { nextWave, type Desired } from '../plan/provision/next-wave';
import { notShared, sharedPeople } from '../plan/provision/sharing';
import type { World } from '../plan/provision/world';
import { UncertainOutcome, type GoogleReply, type Workspace } from '../workspace/port';
import { orStop, RunStopped } from './failure';
import { observe } from './observe';
import { noteProgress } from './progress';

export interface Outcome {
  readonly world: World;
  readonly changes: readonly Change[];
  /** False when time ran out: running again goes on. */
  readonly finished: boolean;
}

/** Apps Script ends a run after six minutes; we stop before, at a point from which running again goes on. */
const TIME_LIMIT = 270_000;
/** How often an unknown outcome is looked up before we give up for now. */
const MAX_LOOKS = 6;
/** Answers that mean the world is not what we thought (deleted, made or changed meanwhile): look again. */
const LOOK_AGAIN = new Set([404, 409, 412]);

/** @throws RunStopped with why it cannot go on; whatever was made stays, and running again goes on from there */
export function provision(workspace: Workspace, desired: Desired): Outcome {
  const started = workspace.now();
  const changes: Change[] = [];
  for (let look = 1; ; look += 1) {
    try {
      const world = mend(workspace, desired, changes, started + TIME_LIMIT);
      return { ...world, changes };
    } catch (thrown) {
      if (!(thrown instanceof UncertainOutcome)) throw thrown;
      if (look === MAX_LOOKS) throw new RunStopped('offline', { cause: thrown });
      // Drive's search may lag behind a write whose answer was lost, so wait before looking.
      workspace.sleep(1000 * 2 ** look + Math.floor(workspace.random() * 1000));
    }
  }
}

function mend(
  workspace: Workspace,
  desired: Desired,
  changes: Change[],
  deadline: number,
): Pick<Outcome, 'world' | 'finished'> {
  noteProgress(workspace, desired.id, 'look', [0, 0]);
  let world = observe(workspace, desired.id);
  for (;;) {
    const jobs = nextWave(desired, world);
    if (jobs.length === 0) break;
    if (workspace.now() > deadline) return { world, finished: false };
    note(
      workspace,
      desired,
      world,
      jobs.map((job) => job.change),
    );
    const replies = workspace.wave(jobs.map((job) => job.request));
    jobs.forEach((job, index) => {
      const reply = replies[index] as GoogleReply;
      if (reply.status < 400) {
        world = job.absorb(world, reply);
        if (job.change) changes.push(job.change);
        return;
      }
      const after = job.refused?.(world, reply);
      if (after) world = after;
      else if (LOOK_AGAIN.has(reply.status) || (job.mayBeStale && reply.status === 400))
        throw new UncertainOutcome(`Google answered ${reply.status}: the engagement has changed meanwhile`);
      else orStop(reply);
    });
  }
  noteProgress(workspace, desired.id, 'done', [0, 0]);
  return { world, finished: true };
}

function note(workspace: Workspace, desired: Desired, world: World, changes: readonly (Change | null)[]): void {
  const all = sharedPeople(desired.intake.people, desired.owner).length;
  const waiting = world.folder ? notShared(desired, world, world.folder).length : all;
  noteProgress(workspace, desired.id, stepOf(changes), [all - waiting, all]);
}

function stepOf(changes: readonly (Change | null)[]): Step {
  const kinds = changes.map((change) => change?.kind);
  if (kinds.includes('folder')) return 'folder';
  if (kinds.includes('file')) return 'files';
  if (kinds.includes('share') || kinds.includes('role')) return 'share';
  return kinds.includes('meeting') ||
    kinds.includes('links') ||
    changes.some((change) => change?.kind === 'content' && change.file !== 'salesBook')
    ? 'fill'
    : 'book';
}
