/** The engagement is being made: named steps, a bar, seconds, and who has been let in so far; goes on by itself until all is done. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Progress, RunReport } from '../../app/api';
import type { Step } from '../../domain/step';
import { call } from '../server';
import { useTexts } from './texts';

interface Props {
  readonly id: string;
  /** Makes or repairs the engagement. */
  readonly run: () => ReturnType<typeof call<'createEngagement'>>;
  readonly onDone: (report: RunReport) => void;
  /** True: the failure is shown elsewhere. */
  readonly onFailed: (failure: Failure) => boolean;
  readonly onHome: () => void;
}

const ORDER = ['look', 'folder', 'files', 'fill', 'book', 'share'] as const satisfies readonly Step[];
const POLL = 1200;
/** Another tab is making the same engagement: look again whether it has finished. */
const BUSY_PAUSE = 3000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs until the server says that all is done; `failure` is why it stopped, null while it runs. */
function useRun({ run, onDone, onFailed }: Props): { readonly failure: Failure | null; readonly start: () => void } {
  const [failure, setFailure] = useState<Failure | null>(null);
  const alive = useRef(true);
  const start = async (): Promise<void> => {
    setFailure(null);
    for (;;) {
      const answer = await run();
      if (!alive.current) return;
      if (answer.ok && answer.value.state === 'done') return onDone(answer.value);
      if (answer.ok) continue;
      if (answer.error.code !== 'busy') {
        if (!onFailed(answer.error)) setFailure(answer.error);
        return;
      }
      await pause(BUSY_PAUSE);
    }
  };
  useEffect(() => {
    void start();
    return () => {
      alive.current = false;
    };
  }, []);
  return { failure, start: () => void start() };
}

/** How far the work is, asked for while it runs; what was reached is never taken back, also when the work is taken up again. */
function useProgress(id: string, running: boolean): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
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
        setProgress((before) => (before && before.share > value.share ? before : value));
      }
    })();
    return () => {
      alive = false;
    };
  }, [id, running]);
  return progress;
}

/** Seconds of work so far; stands still while nothing runs. */
function useSeconds(running: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) return;
    const clock = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(clock);
  }, [running]);
  return seconds;
}

export function RunScreen(props: Props) {
  const { t } = useTexts();
  const { failure, start } = useRun(props);
  const progress = useProgress(props.id, failure === null);
  const seconds = useSeconds(failure === null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [failure === null]);

  const at = ORDER.indexOf((progress?.step ?? 'look') as (typeof ORDER)[number]);
  const percent = Math.round((progress?.share ?? 0.02) * 100);
  const stateOf = (index: number): 'done' | 'now' | 'later' => (index < at ? 'done' : index === at ? 'now' : 'later');
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t.run.title}
      </h1>
      <div
        class="bar"
        role="progressbar"
        aria-label={t.run.title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
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
            <span class="state">{failure && index === at ? '' : t.run.states[stateOf(index)]}</span>
          </li>
        ))}
      </ol>
      {failure ? (
        <div class="banner banner-bad" role="alert">
          <h2>{t.run.failed}</h2>
          <p>{failure.message || t.offline}</p>
          <div class="actions">
            {failure.retry ? (
              <button type="button" class="primary" onClick={start}>
                {t.run.goOn}
              </button>
            ) : null}
            <button type="button" class="plain" onClick={props.onHome}>
              {t.result.home}
            </button>
          </div>
        </div>
      ) : (
        <p class="note">{t.run.stay}</p>
      )}
    </>
  );
}
