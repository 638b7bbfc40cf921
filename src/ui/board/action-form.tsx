/** One action of a stage as a form: ticked, with its date, note or link, or said not to concern the deal. */
import type { Tick } from '../../app/tracker-api';
import type { BoardAction } from '../../app/tracker-api';
import type { ActionRecord } from '../../domain/deal';
import { lackOf, sameName } from '../../domain/gate';
import { TextInput, Tickbox } from './controls';
import { useTexts } from './texts';

/** What stands in the form of an action at first. */
export function tickOf(stage: string, { name }: BoardAction, records: readonly ActionRecord[]): Tick {
  const record = records.find((one) => one.stage === stage && sameName(one.action, name));
  return {
    stage,
    action: name,
    done: record?.doneAt != null,
    doneOn: null,
    notApplicable: record?.notApplicable ?? false,
    note: record?.note ?? '',
  };
}

/** As the gate will see it. */
export const isEnough = (action: BoardAction, { stage, action: name, done, notApplicable, note }: Tick): boolean =>
  lackOf(action, { stage, action: name, doneAt: done ? 'now' : null, doneBy: '', notApplicable, note }) === null;

interface Props {
  readonly action: BoardAction;
  readonly tick: Tick;
  readonly onChange: (tick: Tick) => void;
  /** Called when a field is left: what was typed may be sent. */
  readonly onLeave?: () => void;
  readonly disabled?: boolean;
}

export function ActionForm({ action, tick, onChange, onLeave, disabled = false }: Props) {
  const { t } = useTexts();
  const { evidence, how, name } = action;
  const needsText = evidence === 'note' || evidence === 'link';
  return (
    <li class={isEnough(action, tick) ? 'action enough' : 'action'}>
      <Tickbox
        label={name}
        checked={tick.done}
        disabled={disabled || tick.notApplicable}
        onChange={(done) => onChange({ ...tick, done })}
      />
      {how === '' ? null : <p class="hint">{how}</p>}
      {tick.notApplicable ? null : (
        <>
          {evidence === 'date' && tick.done ? (
            <TextInput
              type="date"
              label={t.doneOn}
              value={tick.doneOn ?? ''}
              disabled={disabled}
              onChange={(day) => onChange({ ...tick, doneOn: day === '' ? null : day })}
              {...(onLeave ? { onLeave } : {})}
            />
          ) : null}
          {needsText ? (
            <TextInput
              type={evidence === 'link' ? 'url' : 'text'}
              label={evidence === 'link' ? t.link : t.note}
              value={tick.note}
              disabled={disabled}
              onChange={(note) => onChange({ ...tick, note, done: tick.done || note.trim() !== '' })}
              {...(onLeave ? { onLeave } : {})}
            />
          ) : null}
        </>
      )}
      <Tickbox
        label={<span class="small">{t.notApplicable}</span>}
        checked={tick.notApplicable}
        disabled={disabled}
        onChange={(notApplicable) => onChange({ ...tick, notApplicable, done: notApplicable ? false : tick.done })}
      />
      {tick.notApplicable ? (
        <TextInput
          label={t.whyNot}
          value={tick.note}
          disabled={disabled}
          onChange={(note) => onChange({ ...tick, note })}
          {...(onLeave ? { onLeave } : {})}
        />
      ) : null}
    </li>
  );
}
