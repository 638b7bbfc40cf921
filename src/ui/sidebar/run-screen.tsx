/** The engagement is being made: named steps, a bar, seconds, and who has been let in so far; goes on by itself until all is done. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Progress, RunReport } from '../../app/api';
import type { Step } from '../../domain/step';
import { call } from '../server';
import { useTexts } from './texts';

interface Props {
  readonly id: string;
  /** Makes or repairs the engagement. */
  readonly run: () => ReturnType<typeof call<'createEngagement'>>;
  readonly onDone: (report: RunReport) => void;
  readonly onFailed: (failure: Failure) => boolean;
}

const ORDER = ['look', 'folder', 'files', 'fill', 'book', 'share'] as const satisfies readonly Step[];
const POLL = 1200;
/** Another tab is making the same engagement: look again whether it has finished. */
const BUSY_PAUSE = 3000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function RunScreen({ id, run, onDone, onFailed }: Props) {
  const { t } = useTexts();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [seconds, setSeconds] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const alive = useRef(true);

  const start = async (): Promise<void> => {
    setFailure(null);
    for (;;) {
      const answer = await run();
      if (!alive.current) return;
      if (answer.ok && answer.value.state === 'done') return onDone(answer.value);
      if (answer.ok) continue;
      if (answer.error.code === 'busy') {
        await pause(BUSY_PAUSE);
        continue;
      }
      if (!onFailed(answer.error)) setFailure(answer.error);
      return;
    }
  };

  useEffect(() => {
    heading.current?.focus();
    const begun = Date.now();
    const clock = setInterval(() => setSeconds(Math.floor((Date.now() - begun) / 1000)), 1000);
    void start();
    void (async () => {
      while (alive.current) {
        await pause(POLL);
        const answer = await call('readProgress', id);
        if (alive.current && answer.ok && answer.value && Date.parse(answer.value.at) >= begun - 60_000) setProgress(answer.value);
      }
    })();
    return () => {
      alive.current = false;
      clearInterval(clock);
    };
  }, []);

  const step = progress?.step ?? 'look';
  const at = step === 'done' ? ORDER.length : ORDER.indexOf(step);
  const percent = Math.round((progress?.share ?? 0.02) * 100);
  const stateOf = (index: number): 'done' | 'now' | 'later' => (index < at ? 'done' : index === at ? 'now' : 'later');
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t.run.title}
      </h1>
      <div class="bar" role="progressbar" aria-label={t.run.title} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <div style={{ width: `${percent}%` }} />
      </div>
      <p class="small seconds">{t.run.seconds(seconds)}</p>
      <ol class="steps" aria-live="polite">
        {ORDER.map((name, index) => (
          <li key={name} class={`step step-${stateOf(index)}`}>
            <span>
              {t.run.steps[name]}
              {name === 'share' && progress && progress.people[1] > 0 ? ` (${t.run.people(...progress.people)})` : ''}
            </span>
            <span class="state">{t.run.states[stateOf(index)]}</span>
          </li>
        ))}
      </ol>
      {failure ? (
        <div class="banner banner-bad" role="alert">
          <h2>{t.run.failed}</h2>
          <p>{failure.message || t.offline}</p>
          {failure.retry ? (
            <button type="button" class="primary" onClick={() => void start()}>
              {t.run.goOn}
            </button>
          ) : null}
        </div>
      ) : (
        <p class="note">{t.run.stay}</p>
      )}
    </>
  );
}
