/** Export: reads the whole tracker, then gives its files out in the format of another system. */
import { useState } from 'preact/hooks';
import type { Failure } from '../../app/api';
import type { ImportDesk } from '../../app/import-api';
import type { Where } from '../../app/tracker-api';
import { formatCivilDate } from '../../domain/civil-time';
import type { ExportFormat } from '../../domain/export/export-csv';
import { Select } from '../board/controls';
import { call } from '../server';
import { fileName } from './download';
import { EXPORT_FILES, exportCsv } from './export-files';
import { ProgressBar } from './progress-bar';
import { NOTHING_READ, readTracker, type TrackerRead } from './read-tracker';
import { SaveButton } from './save-button';
import { StepFrame } from './step-frame';
import { useImportTexts } from './texts';

interface Props {
  readonly desk: ImportDesk;
  readonly where: Where;
  readonly onBusy: (busy: boolean) => void;
}

export function ExportScreen({ desk, where, onBusy }: Props) {
  const { t, events } = useImportTexts();
  const [format, setFormat] = useState<ExportFormat>('pipedrive');
  const [read, setRead] = useState<TrackerRead>(NOTHING_READ);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ready = read.next === null;

  const start = async (from: TrackerRead): Promise<void> => {
    setRead(from);
    setFailure(null);
    setWorking(true);
    onBusy(true);
    setFailure(await readTracker(from, (kind, at) => call('readForExport', where, kind, at), setRead));
    setWorking(false);
    onBusy(false);
  };

  return (
    <StepFrame
      title={t.tabs.export}
      focus={false}
      foot={
        ready ? (
          <button type="button" onClick={() => void start(NOTHING_READ)}>
            {t.export.again}
          </button>
        ) : (
          <button type="button" class="primary" disabled={working} onClick={() => void start(read)}>
            {failure ? t.export.goOn : t.export.prepare}
          </button>
        )
      }
    >
      <p>{t.export.intro}</p>
      <div class="narrow">
        <Select
          label={t.export.format}
          value={format}
          options={(['pipedrive', 'zoho'] as const).map((one) => [one, t.export.formats[one]] as const)}
          onChange={(one) => setFormat(one as ExportFormat)}
        />
      </div>
      {working ? <Reading read={read} known={desk.deals.length} /> : null}
      {failure ? (
        <p class="banner bad" role="alert">
          {failure.message || t.offline} {t.export.stopped}
        </p>
      ) : null}
      {ready ? (
        <>
          <h3 role="status">{t.export.ready}</h3>
          <ul class="runs">
            {EXPORT_FILES[format].map((file) => (
              <li key={file}>
                <div>
                  <strong>{t.export.files[file]}</strong>
                  {file === 'contacts' ? null : (
                    <span class="quiet"> · {t.rows(file === 'deals' ? read.deals.length : read.history.length)}</span>
                  )}
                  {file === 'history' ? <p class="quiet">{t.export.history}</p> : null}
                </div>
                <SaveButton
                  name={fileName(desk.client, t.export.names[file], format, formatCivilDate(desk.today))}
                  content={() => exportCsv(file, format, read, desk, events)}
                >
                  {t.export.download(t.export.files[file])}
                </SaveButton>
              </li>
            ))}
          </ul>
          <p>{t.export.how[format]}</p>
        </>
      ) : null}
    </StepFrame>
  );
}

/** Deals are known by number, the history is not: its share of the bar is a guess that never fills it. */
function Reading({ read, known }: { readonly read: TrackerRead; readonly known: number }) {
  const { t } = useImportTexts();
  const { deals, history, next } = read;
  const share =
    Math.min(1, deals.length / Math.max(known, 1)) * 0.5 + (history.length / (history.length + 4 * known + 1)) * 0.5;
  const kind = next?.kind ?? 'history';
  return (
    <>
      <ProgressBar label={t.export.reading[kind]} percent={100 * share} />
      <p role="status">{t.export.read(t.export.reading[kind], kind === 'history' ? history.length : deals.length)}</p>
    </>
  );
}
