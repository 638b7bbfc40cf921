/** One stage: its name and goal, what must be done in it and what proves it, how long it may last; checked before it goes back into the draft. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StageColumn } from '../../../app/conveyor-api';
import type { EvidenceType } from '../../../domain/conveyor';
import { fillIn } from '../../../locales/fill-in';
import { AreaField, CheckField, controlId, SelectField, TextField } from '../fields';
import { useTexts } from '../texts';
import type { DraftStage } from './draft';
import { tidyStage } from './edit-stages';
import { Leaving } from './leaving';
import { useView } from './view';

interface Props {
  readonly stage: DraftStage;
  /** From 1. */
  readonly place: number;
  readonly onReady: (stage: DraftStage) => void;
  readonly onBack: () => void;
}

const EVIDENCE: readonly EvidenceType[] = ['tick', 'note', 'date', 'link'];

const shown = (value: number | null | 'wrong'): string => (typeof value === 'number' ? String(value) : '');

/** Null: nothing is written. People write a comma or a point, and the sign. */
function figure(typed: string): number | null | 'wrong' {
  const text = typed.replace('%', '').replace(',', '.').trim();
  return text === '' ? null : /^\d+(\.\d+)?$/.test(text) ? Number(text) : 'wrong';
}

/** What is wrong with it by itself; how it stands among the others is judged when all is saved. */
const slipOf = {
  stage: ({ name }) => name === '' && 'nameMissing',
  goal: ({ goal }) => goal === '' && 'goalMissing',
  actions: ({ actions }) => actions.length === 0 && 'actionsMissing',
  stay: ({ longestStayDays }) => longestStayDays === 'wrong' && 'daysOutOfRange',
  probability: ({ probability }) => typeof probability !== 'number' && 'probabilityOutOfRange',
} as const satisfies Partial<Record<StageColumn, (stage: DraftStage) => unknown>>;
type Checked = keyof typeof slipOf;

export function StageForm({ stage: initial, place, onReady, onBack }: Props) {
  const { page: c, issues, headers: conveyor } = useView();
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
  const error = (column: Checked): string | undefined => {
    const slip = tried && slipOf[column](tidy);
    return slip ? fillIn(issues[slip], { stage: tidy.name || place }) : undefined;
  };
  const ready = (): void => {
    setTried(true);
    const [wrong] = (Object.keys(slipOf) as Checked[]).filter((column) => slipOf[column](tidy));
    if (!wrong) onReady(tidy);
    else document.getElementById(controlId(wrong === 'actions' ? 'action-0' : wrong))?.focus();
  };
  const set = (more: Partial<DraftStage>): void => setStage({ ...stage, ...more });
  const action = (at: number, ...put: DraftStage['actions']): void => set({ actions: [...stage.actions.slice(0, at), ...put, ...stage.actions.slice(at + 1)] });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ready();
      }}
    >
      <h1 tabIndex={-1} ref={heading}>{initial.name || c.newStage}</h1>
      <TextField path="stage" label={conveyor.stage} value={stage.name} error={error('stage')} onChange={(name) => set({ name })} />
      <AreaField path="goal" label={conveyor.goal} value={stage.goal} error={error('goal')} onChange={(goal) => set({ goal })} />
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
                options={EVIDENCE.map((value) => ({ value, label: labels.evidence[value] }))}
                onChange={(evidence) => action(at, { ...one, evidence: evidence as EvidenceType })}
              />
              <button type="button" class="link" onClick={() => action(at)}>{fillIn(c.removeAction, { number })}</button>
            </div>
          );
        })}
        <div class="actions">
        <button type="button" class="plain" onClick={() => action(stage.actions.length, { name: '', evidence: 'tick' })}>{c.addAction}</button>
        </div>
      </fieldset>
      <AreaField path="exit" label={conveyor.exit} optional value={stage.exit} onChange={(exit) => set({ exit })} />
      <TextField path="stay" label={conveyor.stay} hint={c.stayHint} value={stay} error={error('stay')} onChange={setStay} />
      <TextField path="probability" label={conveyor.probability} hint={c.probabilityHint} value={share} error={error('probability')} onChange={setShare} />
      <TextField path="owner" label={conveyor.owner} optional value={stage.owner} onChange={(owner) => set({ owner })} />
      <CheckField path="milestone" label={c.milestone} checked={stage.saleMilestone} onChange={(saleMilestone) => set({ saleMilestone })} />
      {asking ? (
        <Leaving onStay={() => setAsking(false)} onLeave={onBack} />
      ) : (
        <div class="actions">
          <button type="submit" class="primary">{c.ready}</button>
          <button type="button" class="plain" onClick={() => (JSON.stringify(now) === JSON.stringify(initial) ? onBack() : setAsking(true))}>{c.back}</button>
        </div>
      )}
    </form>
  );
} // prettier-ignore
