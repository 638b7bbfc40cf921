/** The deal card: everything of one deal, editable where people may; used beside the board and in the sidebar. */
import { useEffect, useState } from 'preact/hooks';
import type { Board, BoardDeal, DealCard as Card, DealFields, Tick } from '../../app/tracker-api';
import { ActionForm, isEnough, tickOf } from '../board/action-form';
import { Select, TextArea, TextInput } from '../board/controls';
import { contactFault } from '../board/contact-check';
import { activeSellers, ConflictDialog, readNumber } from '../board/deal-dialogs';
import { stay } from '../board/model';
import type { Moves } from '../board/moves';
import { useTexts } from '../board/texts';
import { dueWords } from '../board/tile';
import type { Toast } from '../board/toasts';
import type { Refused, Tracker } from '../board/tracker';
import { nextStepState } from '../../domain/deal-state';
import { Duplicates } from './duplicates';
import { Timeline } from './timeline';

interface Props {
  readonly board: Board;
  readonly card: Card;
  readonly tracker: Tracker;
  readonly moves: Moves;
  readonly say: (toast: Omit<Toast, 'id'>) => void;
  /** The card as it is after a change. */
  readonly onCard: (card: Card) => void;
  readonly onOpen: (id: string) => void;
}

type Field = keyof DealFields;

interface Conflict {
  readonly mine: Partial<DealFields>;
  /** As it stood on the screen. */
  readonly before: BoardDeal;
  readonly refused: Refused;
}
type Draft = Partial<Record<Field, string>>;

const shown = (deal: BoardDeal, field: Field): string => String(deal[field] ?? '');

const DETAILS = ['contact', 'company', 'phone', 'email', 'source', 'product', 'value', 'currency'] as const;
const TYPES: Partial<Record<Field, 'tel' | 'email' | 'date'>> = {
  phone: 'tel',
  email: 'email',
  nextStepDue: 'date',
  handoverOn: 'date',
};

export function DealCardView({ board, card, tracker, moves, say, onCard, onOpen }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { deal, closing, records, timeline, duplicates } = card;
  const stage = board.stages.find(({ code }) => code === deal.stage);
  const [draft, setDraft] = useState<Draft>({});
  const [wrong, setWrong] = useState<Partial<Record<Field, string>>>({});
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [ticks, setTicks] = useState<readonly Tick[]>([]);
  const closed = closing !== null;

  useEffect(() => {
    setDraft({});
    setWrong({});
  }, [deal.id]);
  useEffect(() => {
    setTicks((stage?.actions ?? []).map((action) => tickOf(deal.stage, action, records)));
  }, [deal.id, deal.stage, records]);

  const save = async (fields: Partial<DealFields>, seen: string | null): Promise<void> => {
    const sent = await tracker.send(deal.id, { kind: 'edit', fields }, seen);
    if (sent.ok) {
      onCard(sent.outcome.card);
      setDraft((now) => Object.fromEntries(Object.entries(now).filter(([key]) => !(key in fields))));
      say({ text: [t.saved, ...sent.outcome.warnings].join(' · ') });
    } else {
      const { refusal, message, current } = sent.refused;
      if (current) onCard(current);
      if (current && !current.closing) return setConflict({ mine: fields, before: deal, refused: sent.refused });
      const field = refusal?.code === 'fieldWrong' ? (refusal.field as Field) : (Object.keys(fields)[0] as Field);
      setWrong((now) => ({ ...now, [field]: current ? t.closedMeanwhile : message || t.offline }));
    }
    return undefined;
  };

  const leave = (field: Field) => (): void => {
    const text = draft[field];
    if (text === undefined || text === shown(deal, field)) return;
    const set = (error: string | null): void => setWrong((now) => ({ ...now, [field]: error ?? '' }));
    if (field === 'title' && text.trim() === '') return set(t.required);
    if (field === 'value') {
      const value = text.trim() === '' ? null : readNumber(text);
      if (text.trim() !== '' && value === null) return set(t.number);
      if (value !== null && value < 0) return set(t.negative);
      set(null);
      return void save({ value }, deal.version);
    }
    const fault = contactFault(field, text, t);
    set(fault);
    if (fault) return undefined;
    const empty = text === '' && TYPES[field] === 'date' ? null : text;
    return void save({ [field]: empty } as Partial<DealFields>, deal.version);
  };

  const field = (name: Field, rest: { readonly list?: string; readonly label?: string } = {}) => (
    <TextInput
      key={name}
      label={t.fields[name]}
      type={TYPES[name] ?? 'text'}
      value={draft[name] ?? shown(deal, name)}
      error={wrong[name] || null}
      disabled={closed}
      onChange={(value) => setDraft((now) => ({ ...now, [name]: value }))}
      onLeave={leave(name)}
      {...rest}
    />
  );

  const refused = ({ current, message }: Refused): void => {
    if (current) onCard(current);
    say({ text: current?.closing ? t.closedMeanwhile : message || t.offline, wrong: true });
  };
  const sendTick = async (tick: Tick): Promise<void> => {
    const sent = await tracker.send(deal.id, { kind: 'tick', ticks: [tick] }, null);
    if (sent.ok) onCard(sent.outcome.card);
    else refused(sent.refused);
  };
  /** A tick that needs no words goes at once; one that does goes when its field is left. */
  const changeTick =
    (index: number) =>
    (tick: Tick): void => {
      const before = ticks[index] as Tick;
      setTicks((now) => now.map((old, at) => (at === index ? tick : old)));
      const typed = tick.note !== before.note || tick.doneOn !== before.doneOn;
      const action = stage?.actions[index];
      if (!typed && action && (isEnough(action, tick) || (!tick.done && !tick.notApplicable))) void sendTick(tick);
    };
  const leaveTick = (index: number) => (): void => {
    const tick = ticks[index] as Tick;
    const action = stage?.actions[index];
    const kept = action && tickOf(deal.stage, action, records);
    if (!action || !kept || !isEnough(action, tick)) return;
    if (
      kept.note !== tick.note ||
      kept.done !== tick.done ||
      kept.notApplicable !== tick.notApplicable ||
      tick.doneOn !== null
    )
      void sendTick(tick);
  };

  const merge = async (other: string): Promise<void> => {
    const sent = await tracker.send(deal.id, { kind: 'merge', with: other, keep: {} }, deal.version);
    if (!sent.ok) return refused(sent.refused);
    onCard(sent.outcome.card);
    return say({ text: t.merged });
  };

  const { state, days, longest } = stay(deal, stage, board.today);
  const last = board.stages[board.stages.length - 1]?.code === deal.stage;
  return (
    <article class="card" aria-label={t.cardTitle}>
      <p class="card-id quiet">
        {deal.id}
        {deal.externalId === '' ? '' : ` · ${deal.externalId}`}
      </p>
      {field('title')}
      {closing ? (
        <p class={closing.outcome === 'won' ? 'chip done' : 'chip overdue'}>
          {closing.outcome === 'won'
            ? t.closedWon(texts.moment(closing.closedAt))
            : t.closedLost(
                texts.moment(closing.closedAt),
                board.reasons.find(({ code }) => code === closing.lossReason)?.name ?? closing.lossReason ?? '',
              )}
        </p>
      ) : (
        <p class="card-stage">
          <strong>{stage?.name ?? deal.stage}</strong>{' '}
          <span class={state === 'fine' ? 'quiet' : `chip ${state}`}>
            {state === 'fine' || longest === null ? t.daysHere(days) : t.overstay(days, longest)}
          </span>
        </p>
      )}
      {closing && closing.evidence !== '' ? <p>{closing.evidence}</p> : null}
      {closing && closing.comeBackOn !== null ? <p class="quiet">{t.comeBack(texts.day(closing.comeBackOn))}</p> : null}
      {closed || !stage ? null : (
        <p class="quiet">
          {t.goal}: {stage.goal}
        </p>
      )}
      <div class="card-buttons">
        {closed ? (
          <button type="button" class="primary" onClick={() => moves.reopen(deal)}>
            {t.reopen}
          </button>
        ) : (
          <>
            <button type="button" class="primary" onClick={() => moves.menu(deal.id)}>
              {t.moveTo}
            </button>
            {last ? (
              <button type="button" onClick={() => moves.go(deal.id, { kind: 'won' })}>
                {t.win}
              </button>
            ) : null}
            <button type="button" onClick={() => moves.go(deal.id, { kind: 'lost' })}>
              {t.lose}
            </button>
          </>
        )}
      </div>
      {closed || !stage ? null : (
        <section>
          <h3>
            {t.actions}{' '}
            <span class="quiet">
              {deal.done}/{deal.all}
            </span>
          </h3>
          <ul class="actions">
            {stage.actions.map((action, index) =>
              ticks[index] ? (
                <ActionForm
                  key={action.name}
                  action={action}
                  tick={ticks[index]}
                  onChange={changeTick(index)}
                  onLeave={leaveTick(index)}
                />
              ) : null,
            )}
          </ul>
        </section>
      )}
      {closed ? null : (
        <section>
          <h3>
            {t.nextStep}{' '}
            <span class={`chip ${nextStepState(deal, board.today)}`}>{dueWords(deal, board.today, texts)}</span>
          </h3>
          {field('nextStep', { label: t.whatToDo })}
          {field('nextStepDue')}
          <Select
            label={t.fields.owner}
            value={deal.owner}
            error={wrong.owner || null}
            options={[
              ...(activeSellers(board).includes(deal.owner)
                ? []
                : [[deal.owner, deal.owner === '' ? t.nobody : deal.owner] as const]),
              ...activeSellers(board).map((name) => [name, name] as const),
            ]}
            onChange={(owner) => void save({ owner }, deal.version)}
          />
        </section>
      )}
      <Duplicates duplicates={duplicates} onOpen={onOpen} onMerge={closed ? null : (id) => void merge(id)} />
      <section>
        <h3>{t.details}</h3>
        <div class="pair">{DETAILS.map((name) => field(name, name === 'source' ? { list: 'sources' } : {}))}</div>
        {board.industry === 'developer' ? field('handoverOn') : null}
        <TextArea
          label={t.fields.note}
          value={draft.note ?? deal.note}
          error={wrong.note || null}
          disabled={closed}
          onChange={(note) => setDraft((now) => ({ ...now, note }))}
          onLeave={leave('note')}
        />
      </section>
      <section>
        <h3>{t.timeline}</h3>
        <Timeline entries={timeline} board={board} />
      </section>
      {conflict && conflict.refused.current ? (
        <ConflictDialog
          mine={conflict.mine}
          before={conflict.before}
          theirs={conflict.refused.current.deal}
          by={conflict.refused.changed}
          onClose={() => setConflict(null)}
          onSend={(fields) => {
            const { version } = (conflict.refused.current as Card).deal;
            setConflict(null);
            setDraft((now) => Object.fromEntries(Object.entries(now).filter(([key]) => !(key in conflict.mine))));
            if (Object.keys(fields).length > 0) void save(fields, version);
          }}
        />
      ) : null}
    </article>
  );
}
