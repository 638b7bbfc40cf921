/** How far a run has come, as its screen shows it: asked of the server while it runs, and moving on gently in between. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../app/api';
import { STEP_BEGINS, STEPS } from '../../domain/step';
import { call } from '../server';

export interface RunProgress extends Pick<Progress, 'step' | 'people'> {
  /** 0 to 100; never goes back, also when the work is taken up again. */
  readonly percent: number;
  /** Seconds of work so far; stand still while nothing runs. */
  readonly seconds: number;
}

const START: Progress = { step: 'look', share: STEP_BEGINS.look, people: [0, 0], at: '' };
/** ms between an answer and the next question. */
const POLL = 500;
/** Share of what is left of the step by which the bar moves on each second without news. */
const DRIFT = 0.12;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Share of the work when the step under way (or the person who is let in) will be done: beyond it the bar needs news. */
function ceiling({ step, share, people: [, all] }: Progress): number {
  if (step === 'share' && all > 0) return share + (1 - STEP_BEGINS.share) / all;
  return STEP_BEGINS[STEPS[STEPS.indexOf(step) + 1] ?? 'done'];
}

export function useRunProgress(id: string, running: boolean): RunProgress {
  const [known, setKnown] = useState(START);
  const [clock, setClock] = useState({ seconds: 0, share: START.share });
  const latest = useRef(known);
  latest.current = known;
  useEffect(() => {
    if (!running) return;
    let alive = true;
    void (async () => {
      while (alive) {
        await pause(POLL);
        const answer = alive ? await call('readProgress', id) : null;
        // `done` may be left from an earlier run: the run itself tells when it is done.
        if (!alive || !answer?.ok || !answer.value || answer.value.step === 'done') continue;
        const { value } = answer;
        setKnown((before) => (before.share > value.share ? before : value));
      }
    })();
    const ticking = setInterval(() => {
      const end = Math.min(0.99, ceiling(latest.current));
      setClock(({ seconds, share }) => {
        const from = Math.max(share, latest.current.share);
        return { seconds: seconds + 1, share: from + Math.max(0, end - from) * DRIFT };
      });
    }, 1000);
    return () => {
      alive = false;
      clearInterval(ticking);
    };
  }, [id, running]);
  const { step, people, share } = known;
  return { step, people, percent: Math.max(share, clock.share) * 100, seconds: clock.seconds };
}
