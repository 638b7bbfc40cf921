/** A stage was taken out of the Conveyor tab while deals stand in it: says so, and asks where they are to go. */
import { useState } from 'preact/hooks';
import type { Board, LeavingStage } from '../../app/tracker-api';
import { useTexts } from './texts';

export function LeavingNotice({
  board: { stages },
  leaving: { code, name, deals, to },
  onMove,
}: {
  readonly board: Board;
  readonly leaving: LeavingStage;
  /** Null when it went well, else why not. */
  readonly onMove: (stage: string, to: string) => Promise<string | null>;
}) {
  const { t } = useTexts();
  const [target, setTarget] = useState(to[to.length - 1] ?? '');
  const [waiting, setWaiting] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const move = async (): Promise<void> => {
    setWaiting(true);
    setError(await onMove(code, target));
    setWaiting(false);
  };
  return (
    <form
      class="notice leaving"
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
    >
      <label for={`leaving-${code}`}>{t.leaving(name, deals)}</label>
      <select
        id={`leaving-${code}`}
        value={target}
        disabled={waiting}
        onChange={({ currentTarget }) => setTarget(currentTarget.value)}
      >
        {to.map((one) => (
          <option key={one} value={one}>
            {stages.find((stage) => stage.code === one)?.name ?? one}
          </option>
        ))}
      </select>
      <button type="submit" disabled={waiting || target === ''}>
        {t.moveAll(deals)}
      </button>
      {error === null ? null : (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
