/** Notes how far a run has come, where the sidebar can read it while the run goes on. */
import type { Step } from '../domain/step';
import type { Workspace } from '../workspace/port';
import type { Progress } from './api';

const key = (engagement: string): string => `progress.${engagement}`;

/** Share of the work that is done when a step begins, if there were nobody to share with. */
const BEGINS: Readonly<Record<Step, number>> = {
  look: 0.02,
  folder: 0.1,
  files: 0.2,
  fill: 0.35,
  book: 0.6,
  share: 0.7,
  done: 1,
};

export function noteProgress(
  workspace: Workspace,
  engagement: string,
  step: Step,
  people: readonly [number, number],
): void {
  const [done, all] = people;
  const share = step === 'share' && all > 0 ? BEGINS.share + (1 - BEGINS.share) * (done / all) : BEGINS[step];
  const progress: Progress = { step, share, people, at: new Date(workspace.now()).toISOString() };
  workspace.flash.write(key(engagement), JSON.stringify(progress));
}

/** Null when nothing has run in the last ten minutes. */
export function readNotedProgress(workspace: Workspace, engagement: string): Progress | null {
  const text = workspace.flash.read(key(engagement));
  return text === null ? null : (JSON.parse(text) as Progress);
}
