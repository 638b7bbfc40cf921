/** The stages in their order, to be changed, moved, added and taken out; where deals stand in one, it is asked where they go. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fillIn } from '../../../locales/fill-in';
import { controlId } from '../fields';
import { moved, targetsOf, type Draft, type DraftStage } from './draft';
import { StageFacts } from './stage-facts';
import { useView } from './view';
import { WhereTo } from './where-to';
import { Press } from './press';

interface Props {
  readonly draft: Draft;
  readonly busy: boolean;
  /** The stage that was changed last: there the focus goes. */
  readonly last: string | null;
  readonly onDraft: (draft: Draft) => void;
  /** Null: a new one. */
  readonly onChange: (id: string | null) => void;
}

type Deed = 'change' | 'up' | 'down' | 'takeOut';

export function StageList({ draft, busy, last, onDraft, onChange }: Props) {
  const { page: c, stages: seen, deals: counts } = useView();
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<readonly [id: string, deed: Deed] | null>(last === null ? null : [last, 'change']);
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const { stages } = draft;
  // A button that moved with its stage, or cannot be pressed any more, loses the focus.
  useEffect(() => {
    if (!focus) return;
    const own = [...(list.current?.children ?? [])][stages.findIndex(({ id }) => id === focus[0])];
    const [first, ...others] = own?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [];
    ([...others].find(({ dataset }) => dataset.deed === focus[1]) ?? first)?.focus();
    setFocus(null);
  }, [focus]);
  useEffect(() => {
    if (asked !== null) document.getElementById(controlId('to-stage'))?.focus();
  }, [asked]);
  const move = (stage: DraftStage, by: 1 | -1): void => {
    const next = moved(draft, stage.id, by);
    onDraft(next);
    setSaid(fillIn(c.place, { name: stage.name, place: next.stages.findIndex(({ id }) => id === stage.id) + 1, all: stages.length }));
    setFocus([stage.id, by < 0 ? 'up' : 'down']);
  };
  /** Deals that were to go to it are asked about anew by the server. */
  const takeOut = ({ id, code }: DraftStage, to: string | null): void => {
    const rest = stages.filter((one) => one.id !== id);
    onDraft({ stages: rest, emptied: to === null ? draft.emptied : [...draft.emptied, { stage: code, to }] });
    setAsked(null);
    setFocus([rest[Math.min(stages.findIndex((one) => one.id === id), rest.length - 1)]?.id ?? '', 'change']);
  };
  return (
    <section>
      <h2>{c.stages}</h2>
      <div class="unseen" role="status">{said}</div>
      <ol class="cards" ref={list}>
        {stages.map((stage, place) => {
          const { id, code, name } = stage;
          const deals = counts[seen.findIndex((one) => one.code === code)] ?? 0;
          const button = (deed: Deed, disabled: boolean, act: () => void) => (
            <Press class="link" data-deed={deed} aria-label={`${c[deed]}: ${name}`} disabled={busy || disabled} onClick={act}>{c[deed]}</Press>
          );
          return (
            <li key={id} class="card">
              <StageFacts stage={stage} place={place} />
              {deals > 0 ? <div class="small">{fillIn(c.deals, { deals })}</div> : null}
              {asked === id ? (
                <WhereTo name={name} deals={deals} targets={targetsOf(seen, draft, code)} button={c.takeOut} busy={busy} onChoose={(to) => takeOut(stage, to)}>
                  <Press onClick={() => { setAsked(null); setFocus([id, 'takeOut']); }}>{c.cancel}</Press>
                </WhereTo>
              ) : (
                <div class="row">
                  {button('change', false, () => onChange(id))}
                  {button('up', place === 0, () => move(stage, -1))}
                  {button('down', place === stages.length - 1, () => move(stage, 1))}
                  {button('takeOut', false, () => (deals > 0 ? setAsked(id) : takeOut(stage, null)))}
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <div class="actions">
        <Press disabled={busy} onClick={() => onChange(null)}>{c.add}</Press>
      </div>
    </section>
  );
} // prettier-ignore
