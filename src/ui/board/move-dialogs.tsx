/** What a move asks for on the spot: the open actions, a note on the way back, the reason and evidence of a loss. */
import { useState } from 'preact/hooks';
import type { Board, BoardAction, BoardDeal, BoardReason, Tick } from '../../app/tracker-api';
import { addDays, dayNumber, formatCivilDate, parseCivilDate } from '../../domain/civil-time';
import type { ActionRecord } from '../../domain/deal';
import { sameName, type MissingAction } from '../../domain/gate';
import { ActionForm, isEnough, tickOf } from './action-form';
import { Select, TextArea, TextInput } from './controls';
import { Modal } from './modal';
import { useTexts } from './texts';

interface Common {
  readonly board: Board;
  readonly deal: BoardDeal;
  readonly onClose: () => void;
  readonly error: string | null;
  readonly waiting: boolean;
}

export function DemandsDialog({
  board,
  deal,
  to,
  missing,
  records,
  onClose,
  onSend,
  error,
  waiting,
}: Common & {
  /** Code of the stage to move to; null: it is to be won. */
  readonly to: string | null;
  readonly missing: readonly MissingAction[];
  readonly records: readonly ActionRecord[];
  readonly onSend: (ticks: readonly Tick[]) => void;
}) {
  const { t } = useTexts();
  const groups = board.stages.flatMap((stage) => {
    const actions = stage.actions.filter(({ name }) =>
      missing.some((one) => one.stage === stage.code && sameName(one.action, name)),
    );
    return actions.length > 0 ? [{ stage, actions }] : [];
  });
  const all = groups.flatMap(({ stage, actions }) => actions.map((action) => [stage.code, action] as const));
  const [ticks, setTicks] = useState<readonly Tick[]>(() =>
    all.map(([stage, action]) => tickOf(stage, action, records)),
  );
  const at = (stage: string, action: BoardAction): number =>
    all.findIndex(([code, other]) => code === stage && other === action);
  const target = board.stages.find(({ code }) => code === to)?.name ?? '';
  const open = all.filter(([, action], index) => !isEnough(action, ticks[index] as Tick)).length;
  return (
    <Modal
      title={t.demandsTitle}
      action={to === null ? t.winNow : t.moveNow}
      onAction={() => onSend(ticks)}
      onClose={onClose}
      disabled={open > 0}
      waiting={waiting}
      error={error}
      wide
    >
      <p>{to === null ? t.demandsWin(deal.title) : t.demandsIntro(deal.title, target)}</p>
      {groups.map(({ stage, actions }) => (
        <fieldset key={stage.code}>
          <legend>{stage.name}</legend>
          <ul class="actions">
            {actions.map((action) => {
              const index = at(stage.code, action);
              return (
                <ActionForm
                  key={action.name}
                  action={action}
                  tick={ticks[index] as Tick}
                  onChange={(tick) => setTicks((now) => now.map((old, place) => (place === index ? tick : old)))}
                  disabled={waiting}
                />
              );
            })}
          </ul>
        </fieldset>
      ))}
      <p class="quiet" role="status">
        {open > 0 ? t.blocked(open) : ''}
      </p>
    </Modal>
  );
}

export function NoteDialog({
  title,
  label,
  action,
  onClose,
  onSend,
  error,
  waiting,
}: {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly onClose: () => void;
  readonly onSend: (note: string) => void;
  readonly error: string | null;
  readonly waiting: boolean;
}) {
  const [note, setNote] = useState('');
  return (
    <Modal
      title={title}
      action={action}
      onAction={() => onSend(note)}
      onClose={onClose}
      disabled={note.trim() === ''}
      waiting={waiting}
      error={error}
    >
      <TextArea label={label} value={note} onChange={setNote} autoFocus />
    </Modal>
  );
}

/** The day on which one comes back; null: never, or the client's date is not known yet. */
function comeBackOn(reason: BoardReason, clientDate: string, { today }: Board): string | null {
  if (reason.warmAfterDays === null) return null;
  const from = reason.clientDate ? parseCivilDate(clientDate) : today;
  if (!from) return null;
  const day = addDays(from, reason.warmAfterDays);
  return formatCivilDate(dayNumber(day) > dayNumber(today) ? day : addDays(today, 1));
}

export function LoseDialog({
  board,
  deal,
  onClose,
  onSend,
  error,
  waiting,
}: Common & {
  readonly onSend: (reason: string, evidence: string, clientDate: string | null) => void;
}) {
  const { t, day } = useTexts();
  const allowed = board.reasons.filter(({ stages }) => stages.includes(deal.stage));
  const [code, setCode] = useState('');
  const [evidence, setEvidence] = useState('');
  const [clientDate, setClientDate] = useState('');
  const reason = allowed.find((one) => one.code === code);
  const back = reason ? comeBackOn(reason, clientDate, board) : null;
  const tomorrow = formatCivilDate(addDays(board.today, 1));
  const complete =
    reason !== undefined &&
    (reason.evidence === '' || evidence.trim() !== '') &&
    (!reason.clientDate || (clientDate !== '' && clientDate >= tomorrow));
  return (
    <Modal
      title={t.loseTitle(deal.title)}
      action={t.loseNow}
      onAction={() => reason && onSend(reason.code, evidence, reason.clientDate ? clientDate : null)}
      onClose={onClose}
      disabled={!complete}
      waiting={waiting}
      error={error}
      grave
      wide
    >
      {allowed.length === 0 ? (
        <p>{t.loseNone}</p>
      ) : (
        <Select
          label={t.loseWhy}
          value={code}
          options={[['', '–'], ...allowed.map((one) => [one.code, one.name] as const)]}
          onChange={setCode}
        />
      )}
      {reason ? (
        <>
          <dl class="facts">
            <dt>{t.useWhen}</dt>
            <dd>{reason.useWhen}</dd>
            <dt>{t.notWhen}</dt>
            <dd>{reason.notWhen}</dd>
          </dl>
          {reason.evidence === '' ? null : (
            <TextArea label={t.evidence(reason.evidence)} value={evidence} onChange={setEvidence} />
          )}
          {reason.clientDate ? (
            <TextInput type="date" label={t.clientDate} value={clientDate} onChange={setClientDate} />
          ) : null}
          <p class="quiet">
            {reason.warmAfterDays === null ? t.comeNever : back === null ? '' : t.comeBack(day(back))}
          </p>
          <dl class="facts">
            <dt>{t.parting}</dt>
            <dd>{reason.parting}</dd>
          </dl>
        </>
      ) : null}
    </Modal>
  );
}
