/** One stage: its name and goal, what must be done in it and what proves it, how long it may last; checked before it goes back into the draft. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StageColumn } from '../../../app/conveyor-api';
import { stageSlips, type StageSlip } from '../../../domain/check-conveyor';
import type { EvidenceType } from '../../../domain/conveyor';
import { fillIn } from '../../../locales/fill-in';
import { AreaField, CheckField, controlId, SelectField, TextField } from '../fields';
import { useTexts } from '../texts';
import type { DraftStage } from './draft';
import { tidyStage } from './edit-stages';
import { Leaving } from './leaving';
import { useView } from './view';
import { Press } from './press';

interface Props {
  readonly stage: DraftStage;
  /** From 1. */
  readonly place: number;
  readonly onReady: (stage: DraftStage) => void;
  readonly onBack: () => void;
}

const shown = (value: number | null | 'wrong'): string => (typeof value === 'number' ? String(value) : '');

/** Null: nothing is written. People write a comma or a point, and the sign. */
function figure(typed: string): number | null | 'wrong' {
  const text = typed.replace('%', '').replace(',', '.').trim();
  return text === '' ? null : /^\d+(\.\d+)?$/.test(text) ? Number(text) : 'wrong';
}

/** Where a slip is told; how the stage stands among the others is judged when all is saved. */
const COLUMN_OF: Readonly<Record<StageSlip, StageColumn>> = {
  nameMissing: 'stage',
  goalMissing: 'goal',
  goalManifold: 'goal',
  actionsMissing: 'actions',
  daysOutOfRange: 'stay',
  probabilityOutOfRange: 'probability',
};

export function StageForm({ stage: initial, place, onReady, onBack }: Props) {
  const { page: c, issues, unnamed, headers: conveyor } = useView();
  const { labels } = useTexts();
  const [stage, setStage] = useState(initial);
  const [stay, setStay] = useState(shown(initial.longestStayDays));
  const [share, setShare] = useState(shown(initial.probability));
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const now: DraftStage = { ...stage, longestStayDays: figure(stay), probability: figure(share) };
  const tidy: DraftStage = { ...now, ...tidyStage(now) };
  const error = (column: StageColumn): string | undefined => {
    const slip = tried && stageSlips(tidy).find((code) => COLUMN_OF[code] === column);
    return slip ? fillIn(issues[slip], { stage: tidy.name || fillIn(unnamed, { place }) }) : undefined;
  };
  const ready = (): void => {
    setTried(true);
    const [slip] = stageSlips(tidy);
    if (!slip) return onReady(tidy);
    const wrong = COLUMN_OF[slip];
    document.getElementById(controlId(wrong === 'actions' ? 'action-0' : wrong))?.focus();
  };
  const set = (more: Partial<DraftStage>): void => setStage({ ...stage, ...more });
  const action = (at: number, ...put: DraftStage['actions']): void => set({ actions: [...stage.actions.slice(0, at), ...put, ...stage.actions.slice(at + 1)] });
  const field = (
    Field: typeof TextField | typeof AreaField,
    path: StageColumn,
    value: string,
    onChange: (value: string) => void,
    more: { readonly hint?: string; readonly optional?: true } = {},
  ) => <Field path={path} label={conveyor[path]} value={value} error={error(path)} onChange={onChange} {...more} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ready();
      }}
    >
      <h1 tabIndex={-1} ref={heading}>{initial.name || c.newStage}</h1>
      {field(TextField, 'stage', stage.name, (name) => set({ name }))}
      {field(AreaField, 'goal', stage.goal, (goal) => set({ goal }))}
      <fieldset class="field choice">
        <legend>{conveyor.actions}</legend>
        {error('actions') ? <p class="error" role="alert">{error('actions')}</p> : null}
        {stage.actions.map((one, at) => {
          const number = at + 1;
          return (
            <div class="card" key={at}>
              <AreaField path={`action-${at}`} rows={2} label={fillIn(c.action, { number })} value={one.name} onChange={(name) => action(at, { ...one, name })} />
              <SelectField
                path={`proof-${at}`}
                label={fillIn(c.proof, { number })}
                value={one.evidence}
                options={Object.entries(labels.evidence).map(([value, label]) => ({ value, label }))}
                onChange={(evidence) => action(at, { ...one, evidence: evidence as EvidenceType })}
              />
              <Press class="link" onClick={() => action(at)}>{fillIn(c.removeAction, { number })}</Press>
            </div>
          );
        })}
        <div class="actions">
        <Press onClick={() => action(stage.actions.length, { name: '', evidence: 'tick' })}>{c.addAction}</Press>
        </div>
      </fieldset>
      {field(AreaField, 'exit', stage.exit, (exit) => set({ exit }), { optional: true })}
      {field(TextField, 'stay', stay, setStay, { hint: c.stayHint })}
      {field(TextField, 'probability', share, setShare, { hint: c.probabilityHint })}
      {field(TextField, 'owner', stage.owner, (owner) => set({ owner }), { optional: true })}
      <CheckField path="milestone" label={c.milestone} checked={stage.saleMilestone} onChange={(saleMilestone) => set({ saleMilestone })} />
      {asking ? (
        <Leaving onStay={() => setAsking(false)} onLeave={onBack} />
      ) : (
        <div class="actions">
          <button type="submit" class="primary">{c.ready}</button>
          <Press onClick={() => (JSON.stringify(now) === JSON.stringify(initial) ? onBack() : setAsking(true))}>{c.back}</Press>
        </div>
      )}
    </form>
  );
} // prettier-ignore
