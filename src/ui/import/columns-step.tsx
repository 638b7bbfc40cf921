/** Step 2: which column becomes which field, with the first rows beside it, and how the file is read. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ImportDesk } from '../../app/import-api';
import { tableWidth } from '../../domain/import/judge-import';
import { ColumnTable } from './column-table';
import { headersOf, newDraft, type Draft } from './draft';
import { ReadOptions } from './read-options';
import { NextAndBack, StepFrame, useStepTitle } from './step-frame';
import { useImportTexts } from './texts';
import { doubtWords } from './words';

interface Props {
  readonly desk: ImportDesk;
  readonly draft: Draft;
  /** What is being done before the next step shows; null: nothing. */
  readonly waiting: string | null;
  readonly onChange: (draft: Draft) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function ColumnsStep({ desk, draft, waiting, onChange, onNext, onBack }: Props) {
  const { t, r } = useImportTexts();
  const title = useStepTitle('columns');
  const [refused, setRefused] = useState(0);
  const alert = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => alert.current?.focus(), [refused]);
  const { mapping, file } = draft;
  const { columns } = mapping;
  const count = file.table.rows.slice(mapping.headerRow + 1).filter((row) => row.some((cell) => cell.trim() !== '')).length; // prettier-ignore
  const fault =
    count === 0 ? t.columns.noRows : columns.title || columns.contact || columns.company ? null : t.columns.needed;

  return (
    <StepFrame
      title={title}
      foot={
        <>
          <NextAndBack
            next={t.next}
            disabled={waiting !== null}
            onNext={() => (fault ? setRefused(refused + 1) : onNext())}
            onBack={onBack}
          />
          <span role="status" class="quiet">
            {waiting ?? ''}
          </span>
        </>
      }
    >
      <p>
        <strong>
          <bdi>{t.columns.summary(file.name, count)}</bdi>
        </strong>
      </p>
      <How draft={draft} onAnew={() => onChange(newDraft(file, desk, true))} />
      {file.table.doubts.map((doubt) => (
        <p class="banner warn" role="status" key={doubt.code}>
          {doubtWords(doubt, r)}
        </p>
      ))}
      {fault && refused > 0 ? (
        <p class="banner bad" role="alert" tabIndex={-1} ref={alert}>
          {fault}
        </p>
      ) : null}
      <ReadOptions draft={draft} desk={desk} onChange={onChange} />
      <ColumnTable draft={draft} onChange={(changed) => onChange({ ...draft, mapping: changed })} />
      <p class="hint">{t.columns.rest}</p>
    </StepFrame>
  );
}

/** Where the mapping comes from. */
function How({ draft, onAnew }: { readonly draft: Draft; readonly onAnew: () => void }) {
  const { t, r } = useImportTexts();
  const { mapping, file, remembered } = draft;
  const width = tableWidth(file.table.rows, headersOf(draft));
  const found = new Set(Object.values(mapping.columns).flat()).size;
  if (remembered)
    return (
      <div class="banner good">
        <p>{t.columns.remembered}</p>
        <button type="button" class="link" onClick={onAnew}>
          {t.columns.anew}
        </button>
      </div>
    );
  return mapping.source === 'other' ? (
    <p class="banner warn">{t.columns.unknown(found, width)}</p>
  ) : (
    <p class="banner good">{t.columns.recognised(r.sources[mapping.source], found, width)}</p>
  );
}
