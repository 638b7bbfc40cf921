/** What came of an import, and what can be done next: the board, the rejected rows, going on, or taking it back. */
import { useMemo, useState } from 'preact/hooks';
import type { Where } from '../../app/tracker-api';
import { openPage } from '../server';
import { headersOf } from './draft';
import type { Job } from './import-screens';
import { RejectedRows, type RejectedRow } from './rejected-rows';
import type { Sent } from './send-rows';
import { StepFrame } from './step-frame';
import { useImportTexts } from './texts';
import { UndoDialog } from './undo-dialog';

interface Props {
  readonly job: Job;
  readonly sent: Sent;
  readonly where: Where;
  readonly onGoOn: () => void;
  readonly onAnother: () => void;
}

/** Rejected here before anything was written, and by the server, in the file's order. */
function allRejected({ verdict, reported }: Job): readonly RejectedRow[] {
  return [...verdict.rows, ...reported]
    .flatMap((one) => (one.verdict === 'rejected' ? [{ row: one.row, reasons: one.reasons }] : []))
    .sort((one, other) => one.row - other.row);
}

export function ResultScreen({ job, sent, where, onGoOn, onAnother }: Props) {
  const { t } = useImportTexts();
  const [undoing, setUndoing] = useState(false);
  const { run, failure, left } = sent;
  const { draft, verdict } = job;
  const rejected = useMemo(() => allRejected(job), [job]);
  const done = left.length === 0;
  const created = run?.created ?? 0;
  const updated = run?.updated ?? 0;
  // What an earlier window of this import wrote is not unchanged: it counts as new or changed.
  const behind = draft.resumes?.upTo ?? 0;
  const count = (wanted: 'unchanged' | 'closed'): number =>
    verdict.rows.filter((one) => one.verdict === wanted && one.row > behind).length +
    job.reported.filter((one) => one.verdict === wanted).length;
  const counts = {
    new: created,
    update: updated,
    unchanged: count('unchanged'),
    closed: count('closed'),
    rejected: rejected.length,
  };
  const why = failure === 'stuck' ? t.result.stuck : failure ? failure.message || t.offline : null;
  return (
    <StepFrame
      title={done ? t.result.done(created + updated) : t.result.stopped(job.all - left.length, job.all)}
      foot={
        <>
          {done ? (
            <button type="button" class="primary" onClick={() => openPage('openBoardDialog')}>
              {t.result.board}
            </button>
          ) : (
            <button type="button" class="primary" onClick={onGoOn}>
              {t.result.goOn}
            </button>
          )}
          <button type="button" onClick={onAnother}>
            {t.result.another}
          </button>
          {run ? (
            <button type="button" onClick={() => setUndoing(true)}>
              {t.result.undo}
            </button>
          ) : null}
        </>
      }
    >
      {why ? (
        <p class="banner bad" role="alert">
          {why}
        </p>
      ) : null}
      <dl class="verdicts">
        {(['new', 'update', 'unchanged', 'closed', 'rejected'] as const)
          .filter((one) => one !== 'closed' || counts.closed > 0)
          .map((one) => (
            <div key={one} class={one}>
              <dt>{t.check.verdicts[one]}</dt>
              <dd>
                <strong>{t.figure(counts[one])}</strong>
              </dd>
            </div>
          ))}
      </dl>
      <RejectedRows
        rows={rejected}
        headers={headersOf(draft)}
        table={draft.file.table.rows}
        mapping={draft.mapping}
        file={draft.file.name}
      />
      {undoing && run ? (
        <UndoDialog
          run={run}
          where={where}
          onClose={(undone) => {
            setUndoing(false);
            if (undone) onAnother();
          }}
        />
      ) : null}
    </StepFrame>
  );
}
