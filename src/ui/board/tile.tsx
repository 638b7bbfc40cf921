/** One deal on the board. */
import { memo } from 'preact/compat';
import type { BoardDeal, BoardStage } from '../../app/tracker-api';
import { parseCivilDate, type CivilDate } from '../../domain/civil-time';
import { nextStepState } from '../../domain/deal-state';
import { stay } from './model';
import { daysBetween, useTexts, type Texts } from './texts';

/** When the next step is due, in words. */
export function dueWords({ nextStep, nextStepDue }: BoardDeal, today: CivilDate, { t }: Texts): string {
  const due = nextStepDue === null ? null : parseCivilDate(nextStepDue);
  if (nextStep.trim() === '') return t.dueNone;
  if (!due) return t.dueMissing;
  const days = daysBetween(today, due);
  if (days < 0) return t.dueOverdue(-days);
  return days === 0 ? t.dueToday : days === 1 ? t.dueTomorrow : t.dueIn(days);
}

interface TileProps {
  readonly deal: BoardDeal;
  readonly stage: BoardStage;
  readonly today: CivilDate;
  readonly busy: boolean;
  readonly onOpen: (id: string) => void;
  readonly onMove: (id: string) => void;
  readonly onDrag: (id: string | null) => void;
}

export const Tile = memo(function Tile({ deal, stage, today, busy, onOpen, onMove, onDrag }: TileProps) {
  const texts = useTexts();
  const { t, sum } = texts;
  const step = nextStepState(deal, today);
  const { state, days, longest } = stay(deal, stage, today);
  return (
    <li
      class={busy ? 'tile busy' : 'tile'}
      data-deal={deal.id}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', deal.id);
        onDrag(deal.id);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <button type="button" class="tile-open" onClick={() => onOpen(deal.id)}>
        <span class="tile-title">{deal.title}</span>
        {deal.company === '' ? null : <span class="tile-company">{deal.company}</span>}
      </button>
      <p class="tile-line">
        {deal.value === null ? null : <strong>{sum(deal.value, deal.currency)}</strong>}
        <span class="quiet">{deal.owner === '' ? t.nobody : deal.owner}</span>
      </p>
      <p class="tile-step">
        {deal.nextStep.trim() === '' ? null : <span>{deal.nextStep}</span>}
        <span class={`chip ${step}`}>{dueWords(deal, today, texts)}</span>
      </p>
      <p class="tile-foot">
        <span class={deal.done === deal.all ? 'chip done' : 'chip'}>{t.actionsOf(deal.done, deal.all)}</span>
        <span class={state === 'fine' ? 'quiet' : `chip ${state}`}>
          {state === 'fine' || longest === null ? t.daysHere(days) : t.overstay(days, longest)}
        </span>
        <button
          type="button"
          class="tile-move"
          aria-label={`${t.moveTo} ${deal.title}`}
          onClick={() => onMove(deal.id)}
        >
          {t.moveTo}
        </button>
      </p>
    </li>
  );
});
