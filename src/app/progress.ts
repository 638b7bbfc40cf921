/** Notes how far a run has come, where the sidebar can read it while the run goes on. */
import { STEP_BEGINS, type Step } from '../domain/step';
import type { Workspace } from '../workspace/port';
import type { Progress } from './api';

const key = (engagement: string): string => `progress.${engagement}`;

export function noteProgress(
  workspace: Workspace,
  engagement: string,
  step: Step,
  people: readonly [number, number],
): void {
  const [done, all] = people;
  const share =
    step === 'share' && all > 0 ? STEP_BEGINS.share + (1 - STEP_BEGINS.share) * (done / all) : STEP_BEGINS[step];
  const progress: Progress = { step, share, people, at: new Date(workspace.now()).toISOString() };
  workspace.flash.write(key(engagement), JSON.stringify(progress));
}

/** Null when nothing has run in the last ten minutes. */
export function readNotedProgress(workspace: Workspace, engagement: string): Progress | null {
  const text = workspace.flash.read(key(engagement));
  return text === null ? null : (JSON.parse(text) as Progress);
}
