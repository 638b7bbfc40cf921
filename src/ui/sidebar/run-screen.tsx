/** The engagement is being made: named steps, a bar, seconds, and who has been let in so far; goes on by itself until all is done. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure, RunReport } from '../../app/api';
import { STEPS, type Step } from '../../domain/step';
import type { call } from '../server';
import { pause, useRunProgress } from './run-progress';
import { useTexts } from './texts';

interface Props {
  readonly id: string;
  /** Makes or repairs the engagement. */
  readonly run: () => ReturnType<typeof call<'createEngagement'>>;
  readonly onDone: (report: RunReport) => void;
  /** True: the failure is shown elsewhere. */
  readonly onFailed: (failure: Failure) => boolean;
  readonly onHome: () => void;
  /** What is being done, in the user's language. */
  readonly title: string;
}

interface Run {
  /** Why it stopped; null while it runs. */
  readonly failure: Failure | null;
  /** Somebody else is making the same engagement: what the server says of it, else empty. */
  readonly elsewhere: string;
  readonly start: () => void;
}

const SHOWN = STEPS.filter((step): step is Exclude<Step, 'done'> => step !== 'done');
/** ms after which we look again whether another tab has finished the same engagement. */
const BUSY_PAUSE = 3000;

/** Runs until the server says that all is done. */
function useRun({ run, onDone, onFailed }: Props): Run {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [elsewhere, setElsewhere] = useState('');
  const alive = useRef(true);
  const start = async (): Promise<void> => {
    setFailure(null);
    for (;;) {
      const answer = await run();
      if (!alive.current) return;
      if (answer.ok && answer.value.state === 'done') return onDone(answer.value);
      if (answer.ok) continue;
      const busy = answer.error.code === 'busy';
      setElsewhere(busy ? answer.error.message : '');
      if (!busy) {
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
  return { failure, elsewhere, start: () => void start() };
}

export function RunScreen(props: Props) {
  const { t } = useTexts();
  const { failure, elsewhere, start } = useRun(props);
  const { step, people, percent, seconds } = useRunProgress(props.id, failure === null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [failure === null]);

  const at = SHOWN.findIndex((name) => name === step);
  const stateOf = (index: number): 'done' | 'now' | 'later' => (index < at ? 'done' : index === at ? 'now' : 'later');
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {props.title}
      </h1>
      <div
        class="bar"
        role="progressbar"
        aria-label={props.title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(percent)}
      >
        <div style={{ width: `${percent}%` }} />
      </div>
      <p class="small seconds">{t.run.seconds(seconds)}</p>
      <ol class="steps" aria-live="polite">
        {SHOWN.map((name, index) => (
          <li key={name} class={`step step-${stateOf(index)}`}>
            <span>
              {t.run.steps[name]}
              {name === 'share' && people[1] > 0 ? ` (${t.run.people(...people)})` : ''}
            </span>
            <span class="state">{failure && index === at ? '' : t.run.states[stateOf(index)]}</span>
          </li>
        ))}
      </ol>
      <p class="note" role="status">
        {failure ? '' : elsewhere || t.run.stay}
      </p>
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
      ) : null}
    </>
  );
}
