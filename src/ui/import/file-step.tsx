/** Step 1: a file is chosen or dropped, or an earlier import is looked at. */
import { useRef, useState } from 'preact/hooks';
import type { ImportDesk } from '../../app/import-api';
import type { Where } from '../../app/tracker-api';
import { MOST_BYTES } from '../../domain/import/table';
import type { SourceFile } from './draft';
import { EarlierRuns } from './earlier-runs';
import { readSource } from './prepare';
import { StepFrame, useStepTitle } from './step-frame';
import { useImportTexts } from './texts';
import { faultWords } from './words';

interface Props {
  readonly desk: ImportDesk;
  readonly where: Where;
  readonly focus: boolean;
  readonly onFile: (file: SourceFile) => void;
  readonly onUndone: () => void;
}

/** Endings that file dialogs offer first; what a file is, its bytes tell. */
const ACCEPT = '.csv,.tsv,.txt,.xlsx,.xls,.html,text/csv,text/tab-separated-values';

export function FileStep({ desk, where, focus, onFile, onUndone }: Props) {
  const { t, r } = useImportTexts();
  const title = useStepTitle('file');
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const barred = desk.problems.length > 0;

  const read = async (files: FileList | null | undefined): Promise<void> => {
    const [file, second] = files ?? [];
    if (!file || barred || reading !== null) return;
    if (second) return setError(t.file.oneOnly);
    setError(null);
    if (file.size > MOST_BYTES) return setError(faultWords({ code: 'tooBig', bytes: file.size, limit: MOST_BYTES }, r));
    setReading(file.name);
    const bytes = await file.arrayBuffer().catch(() => null);
    const found = bytes && (await readSource(file.name, new Uint8Array(bytes), {}));
    setReading(null);
    if (!found) setError(r.faults.unreadable);
    else if (found.ok) onFile(found.file);
    else setError(faultWords(found.fault, r));
  };

  return (
    <StepFrame title={title} focus={focus}>
      <p>{t.file.intro}</p>
      {barred ? (
        <div class="banner bad" role="alert">
          <p>{t.file.problems}</p>
          <ul class="dots">
            {desk.problems.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void read(event.dataTransfer?.files);
        }}
      >
        <button
          type="button"
          class="primary"
          disabled={barred || reading !== null}
          aria-describedby={error ? 'file-error' : undefined}
          onClick={() => input.current?.click()}
        >
          {t.file.choose}
        </button>
        <span class="quiet">{over ? t.file.dropNow : t.file.drop}</span>
        <input
          ref={input}
          type="file"
          class="unseen"
          tabIndex={-1}
          aria-label={t.file.choose}
          accept={ACCEPT}
          onChange={({ currentTarget }) => {
            void read(currentTarget.files).then(() => {
              // The same file can be chosen again, after it was mended.
              currentTarget.value = '';
            });
          }}
        />
      </div>
      <p role="status">{reading === null ? '' : t.file.reading(reading)}</p>
      {error ? (
        <p class="banner bad" role="alert" id="file-error">
          {error}
        </p>
      ) : null}
      <p class="hint">{t.file.safe}</p>
      <EarlierRuns runs={desk.imports} where={where} onUndone={onUndone} />
    </StepFrame>
  );
}
