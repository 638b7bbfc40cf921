/** Imports that were begun before: who, when, what came of them; undone from here, or gone on with by the same file. */
import { useState } from 'preact/hooks';
import type { ImportRun } from '../../app/import-api';
import type { Where } from '../../app/tracker-api';
import { useImportTexts } from './texts';
import { UndoDialog } from './undo-dialog';

interface Props {
  readonly runs: readonly ImportRun[];
  readonly where: Where;
  readonly onUndone: () => void;
}

const CHIPS = { running: 'chip none', done: 'chip done', undone: 'chip' } as const;

export function EarlierRuns({ runs, where, onUndone }: Props) {
  const { t, moment } = useImportTexts();
  const [undoing, setUndoing] = useState<ImportRun | null>(null);
  return (
    <section>
      <h3>{t.runs.title}</h3>
      {runs.length === 0 ? <p class="quiet">{t.runs.none}</p> : null}
      <ul class="runs">
        {runs.map((run) => (
          <li key={run.id}>
            <div>
              <strong>
                <bdi>{run.file}</bdi>
              </strong>{' '}
              <span class={CHIPS[run.state]}>{t.runs.states[run.state]}</span>
              <p class="quiet">
                {t.runs.by(run.by, moment(run.at))} · {t.runs.counts(run.created, run.updated)}
              </p>
              {run.state === 'running' ? <p>{t.runs.left(run.done, run.rows)}</p> : null}
            </div>
            {run.state === 'undone' ? null : (
              <button type="button" aria-label={t.runs.undoOf(run.file)} onClick={() => setUndoing(run)}>
                {t.runs.undo}
              </button>
            )}
          </li>
        ))}
      </ul>
      {undoing ? (
        <UndoDialog
          run={undoing}
          where={where}
          onClose={(undone) => {
            setUndoing(null);
            if (undone) onUndone();
          }}
        />
      ) : null}
    </section>
  );
}
