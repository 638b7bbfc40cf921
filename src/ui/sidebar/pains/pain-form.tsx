/** A finding becomes a pain: its kind, what is wrong, the figure that proves it, and how much it costs. */
import { useState } from 'preact/hooks';
import type { PainRequest } from '../../../app/immersion-api';
import { PAIN_KINDS, SEVERITIES, type PainDraft, type PainKind, type Severity } from '../../../domain/immersion/pains';
import { AreaField, SelectField, TextField } from '../fields';
import { usePainWords } from '../interview/words';
import { useTexts } from '../texts';
import { StepForm } from './step-form';

interface Props {
  readonly path: string;
  readonly draft: PainDraft;
  readonly busy: boolean;
  readonly onTake: (pain: Omit<PainRequest, 'question'>) => void;
  readonly onCancel: () => void;
}

export function PainForm({ path, draft, busy, onTake, onCancel }: Props) {
  const p = usePainWords();
  const { labels } = useTexts();
  const [pain, setPain] = useState(draft);
  const [tried, setTried] = useState(false);
  const set = (more: Partial<PainDraft>): void => setPain({ ...pain, ...more });
  return (
    <StepForm
      button={p.save}
      busy={busy}
      onCancel={onCancel}
      onTake={() => {
        setTried(true);
        if (pain.statement.trim() !== '') onTake(pain);
      }}
    >
      <SelectField
        path={`${path}.kind`}
        label={p.kind}
        value={pain.kind}
        options={PAIN_KINDS.map((value) => ({ value, label: labels.painKind[value] }))}
        onChange={(kind) => set({ kind: kind as PainKind })}
      />
      <AreaField
        path={`${path}.statement`}
        label={p.statement}
        hint={p.statementHint}
        value={pain.statement}
        error={tried && pain.statement.trim() === '' ? p.fill : undefined}
        onChange={(statement) => set({ statement })}
      />
      <TextField
        path={`${path}.figure`}
        label={p.figure}
        hint={p.figureHint}
        value={pain.figure}
        onChange={(figure) => set({ figure })}
      />
      <TextField
        path={`${path}.evidence`}
        label={p.proof}
        optional
        value={pain.evidence}
        onChange={(evidence) => set({ evidence })}
      />
      <SelectField
        path={`${path}.severity`}
        label={p.severity}
        value={pain.severity}
        options={SEVERITIES.map((value) => ({ value, label: labels.severity[value] }))}
        onChange={(severity) => set({ severity: severity as Severity })}
      />
    </StepForm>
  );
}
