/** The import runs: how many rows are in, which ones are on their way, and a way to stop. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Where } from '../../app/tracker-api';
import { call } from '../server';
import type { Job } from './import-screens';
import { ProgressBar } from './progress-bar';
import { sendRows, type Sending, type Sent } from './send-rows';
import { pause } from './slices';
import { StepFrame } from './step-frame';
import { useImportTexts } from './texts';

interface Props {
  readonly job: Job;
  readonly where: Where;
  readonly onEnd: (sent: Sent) => void;
}

const TICK = 500;
/** Share of what is left of a part by which the bar moves on at each tick without news. */
const DRIFT = 0.06;

export function RunScreen({ job, where, onEnd }: Props) {
  const { t } = useImportTexts();
  const [sending, setSending] = useState<Sending | null>(null);
  const [stopping, setStopping] = useState(false);
  const { drift, seconds } = useDrift(sending);
  const stop = useRef(false);
  useEffect(() => {
    let gone = false;
    void sendRows(job.left, {
      send: (part) => call('importRows', where, part),
      partOf: job.partOf,
      tell: (news) => {
        if (!gone) setSending(news);
      },
      stopped: () => stop.current || gone,
      pause,
      clock: () => performance.now(),
    }).then((sent) => {
      if (!gone) onEnd(sent);
    });
    return () => {
      gone = true;
    };
  }, []);
  const done = job.all - (sending?.left ?? job.left.length);
  const near = Math.min(job.all, done + drift * (sending?.size ?? 0));
  return (
    <StepFrame
      title={t.run.title(job.draft.file.name)}
      foot={
        <button
          type="button"
          disabled={stopping}
          onClick={() => {
            stop.current = true;
            setStopping(true);
          }}
        >
          {t.run.stop}
        </button>
      }
    >
      <ProgressBar label={t.run.progress} percent={job.all > 0 ? (100 * near) / job.all : 0} />
      <p class="run-line">
        <strong>{t.run.done(done, job.all)}</strong>
        <span class="quiet">{t.run.seconds(seconds)}</span>
      </p>
      <p role="status">
        {stopping
          ? t.run.stopping
          : sending && sending.waits > 0
            ? t.run.busy(sending.waits)
            : sending
              ? t.run.sending(sending.from, sending.to)
              : ''}
      </p>
      <p class="hint">{t.run.stay}</p>
    </StepFrame>
  );
}

/** The bar moves gently on while an answer is awaited, and the seconds count. */
function useDrift(sending: Sending | null): { readonly drift: number; readonly seconds: number } {
  const [clock, setClock] = useState({ ticks: 0, drift: 0 });
  const place = sending ? `${sending.from} ${sending.left}` : '';
  useEffect(() => setClock(({ ticks }) => ({ ticks, drift: 0 })), [place]);
  useEffect(() => {
    const timer = setInterval(
      () => setClock(({ ticks, drift }) => ({ ticks: ticks + 1, drift: drift + (0.95 - drift) * DRIFT })),
      TICK,
    );
    return () => clearInterval(timer);
  }, []);
  return { drift: clock.drift, seconds: Math.floor((clock.ticks * TICK) / 1000) };
}
