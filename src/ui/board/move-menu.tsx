/** "Move to…": every stage, won and lost, by mouse, touch or keyboard; what stands in the way is said beside it. */
import type { Board, BoardDeal } from '../../app/tracker-api';
import { wayTo } from './model';
import { Modal } from './modal';
import { useTexts } from './texts';

export type Target =
  { readonly kind: 'stage'; readonly code: string } | { readonly kind: 'won' } | { readonly kind: 'lost' };

export function MoveMenu({
  board,
  deal,
  onChoose,
  onClose,
}: {
  readonly board: Board;
  readonly deal: BoardDeal;
  readonly onChoose: (target: Target) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const last = board.stages[board.stages.length - 1];
  const winnable = last !== undefined && deal.stage === last.code;
  const hint = (code: string): string => {
    const way = wayTo(deal, code, board.stages);
    return way.kind === 'back'
      ? t.back
      : way.kind === 'blocked'
        ? t.blocked(way.open)
        : way.kind === 'skips'
          ? t.skips
          : '';
  };
  return (
    <Modal title={t.moveDeal(deal.title)} onClose={onClose}>
      <ul class="menu">
        {board.stages.map(({ code, name }) => (
          <li key={code}>
            <button
              type="button"
              disabled={code === deal.stage}
              aria-current={code === deal.stage ? 'step' : undefined}
              onClick={() => onChoose({ kind: 'stage', code })}
            >
              <span>{name}</span>
              <span class="quiet">{hint(code)}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="win" disabled={!winnable} onClick={() => onChoose({ kind: 'won' })}>
            <span>{t.won}</span>
            <span class="quiet">
              {winnable
                ? deal.done < deal.all
                  ? t.blocked(deal.all - deal.done)
                  : ''
                : t.wonOnlyFrom(last?.name ?? '')}
            </span>
          </button>
        </li>
        <li>
          <button type="button" class="lose" onClick={() => onChoose({ kind: 'lost' })}>
            <span>{t.lost}</span>
          </button>
        </li>
      </ul>
    </Modal>
  );
}
