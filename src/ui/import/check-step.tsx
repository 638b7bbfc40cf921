/** Step 4: what will happen, in figures, before anything is written. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ImportBase } from '../../domain/import/import-base';
import { headersOf, type Draft } from './draft';
import { judgeDraft, type DraftVerdict } from './prepare';
import { rowsToWrite } from './parts';
import { ProgressBar } from './progress-bar';
import { RejectedRows } from './rejected-rows';
import { NextAndBack, StepFrame, useStepTitle } from './step-frame';
import { useImportTexts } from './texts';
import { TotalsView } from './totals-view';

interface Props {
  readonly base: ImportBase;
  readonly draft: Draft;
  readonly onStart: (verdict: DraftVerdict) => void;
  readonly onBack: () => void;
}

export function CheckStep({ base, draft, onStart, onBack }: Props) {
  const { t, moment } = useImportTexts();
  const title = useStepTitle('check');
  const [verdict, setVerdict] = useState<DraftVerdict | null>(null);
  const [judged, setJudged] = useState(0);
  const { resumes, file, mapping } = draft;
  useEffect(() => {
    let gone = false;
    void judgeDraft(draft, base, setJudged, () => gone).then((found) => {
      if (found && !gone) setVerdict(found);
    });
    return () => {
      gone = true;
    };
  }, [draft, base]);
  const toWrite = useMemo(() => (verdict ? rowsToWrite(draft, verdict.rows).length : 0), [verdict, draft]);
  const all = file.table.rows.length - mapping.headerRow - 1;
  const rejected = verdict ? verdict.rows.flatMap((one) => (one.verdict === 'rejected' ? [one] : [])) : [];
  return (
    <StepFrame
      title={title}
      foot={
        <NextAndBack
          next={resumes ? t.check.goOn(toWrite) : t.check.start(toWrite)}
          disabled={toWrite === 0}
          onNext={() => verdict && onStart(verdict)}
          onBack={onBack}
        />
      }
    >
      {resumes ? <p class="banner good">{t.check.resume(moment(resumes.at), resumes.done, resumes.rows)}</p> : null}
      {verdict ? (
        <>
          <p role="status" class={toWrite === 0 ? 'banner warn' : 'unseen'}>
            {toWrite === 0 ? t.check.nothing : t.check.start(toWrite)}
          </p>
          <TotalsView verdict={verdict} base={base} />
          <RejectedRows
            rows={rejected}
            headers={headersOf(draft)}
            table={file.table.rows}
            mapping={mapping}
            file={file.name}
          />
        </>
      ) : (
        <>
          <p role="status">{t.check.judging(judged, all)}</p>
          <ProgressBar label={t.steps.check} percent={all > 0 ? (100 * judged) / all : 0} />
        </>
      )}
    </StepFrame>
  );
}
