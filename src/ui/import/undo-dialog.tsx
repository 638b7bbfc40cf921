/** Takes a whole import back, after its user has confirmed it; goes on by itself until all is undone. */
import { useState } from 'preact/hooks';
import type { ImportRun, UndoReport } from '../../app/import-api';
import type { Where } from '../../app/tracker-api';
import { Dialog } from '../dialog';
import { call } from '../server';
import { pause } from './slices';
import { useImportTexts } from './texts';

interface Props {
  readonly run: Pick<ImportRun, 'id' | 'created' | 'updated'>;
  readonly where: Where;
  readonly onClose: (undone: boolean) => void;
}

/** Seconds before each further try. */
const WAITS = [2, 4, 8, 16];

export function UndoDialog({ run, where, onClose }: Props) {
  const { t } = useImportTexts();
  const [report, setReport] = useState<UndoReport | null>(null);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const done = report !== null && !report.more;

  const undo = async (): Promise<void> => {
    setWorking(true);
    setFailed(null);
    for (let tries = 0; ;) {
      const answer = await call('undoImport', where, run.id);
      if (answer.ok) {
        tries = 0;
        setReport(answer.value);
        if (!answer.value.more) break;
        continue;
      }
      const seconds = WAITS[tries];
      tries += 1;
      if (answer.error.retry && seconds !== undefined) {
        await pause(seconds * 1000);
        continue;
      }
      setFailed(`${answer.error.message || t.offline} ${t.undo.failed}`);
      break;
    }
    setWorking(false);
  };

  return (
    <Dialog
      title={done ? t.undo.titleDone : t.undo.title}
      {...(done ? {} : { action: t.undo.now, onAction: () => void undo(), grave: true })}
      dismiss={done ? t.close : t.cancel}
      disabled={working}
      error={failed}
      onClose={() => {
        if (!working) onClose(report !== null);
      }}
    >
      {report === null ? <p>{t.undo.text(run.created, run.updated)}</p> : null}
      <p role="status">{working ? t.undo.running(report?.undone ?? 0) : done ? t.undo.done(report.undone) : ''}</p>
      {done && report.kept.length > 0 ? (
        <>
          <p>{t.undo.kept(report.kept.length)}</p>
          <ul class="dots">
            {report.kept.map(({ deal, title }) => (
              <li key={deal}>
                {deal} <bdi>{title}</bdi>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}
