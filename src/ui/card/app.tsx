/** The deal of the selected row, in the sidebar. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DealCard } from '../../app/tracker-api';
import { useMoves } from '../board/moves';
import { TextsContext, textsFor, useTexts } from '../board/texts';
import { browserLanguage } from '../formats';
import { Toasts, type Toast } from '../board/toasts';
import { isFailure, useTracker, type Tracker } from '../board/tracker';
import type { Board } from '../../app/tracker-api';
import { DealCardView } from '../deal-card/deal-card';

export function CardApp() {
  const tracker = useTracker(null);
  const { loaded } = tracker;
  const board = loaded.kind === 'ready' ? loaded.board : null;
  const texts = useMemo(
    () => textsFor(board?.language ?? browserLanguage(), board?.timeZone ?? 'UTC'),
    [board?.language, board?.timeZone],
  );
  useEffect(() => {
    document.documentElement.lang = texts.language;
  }, [texts]);
  return (
    <TextsContext.Provider value={texts}>
      {loaded.kind === 'ready' ? (
        <Selected board={loaded.board} tracker={tracker} />
      ) : (
        <Waiting
          message={loaded.kind === 'failed' ? loaded.failure.message || texts.t.offline : null}
          onRetry={tracker.reload}
        />
      )}
    </TextsContext.Provider>
  );
}

function Waiting({ message, onRetry }: { readonly message: string | null; readonly onRetry: () => void }) {
  const { t } = useTexts();
  if (message === null)
    return (
      <main class="card-page" aria-busy="true">
        <p role="status" class="quiet">
          {t.loading}
        </p>
      </main>
    );
  return (
    <main class="card-page">
      <p role="alert">{message}</p>
      <button type="button" class="primary" onClick={onRetry}>
        {t.retry}
      </button>
    </main>
  );
}

function Selected({ board, tracker }: { readonly board: Board; readonly tracker: Tracker }) {
  const { t } = useTexts();
  const [card, setCard] = useState<DealCard | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [toast, setToast] = useState<Toast | null>(null);
  const count = useRef(0);
  const say = useCallback((next: Omit<Toast, 'id'>) => setToast({ ...next, id: (count.current += 1) }), []);
  const moves = useMoves(board, tracker, say, setCard);
  const open = useCallback(
    async (id: string | null) => {
      const found = await tracker.card(id);
      if (!isFailure(found)) {
        setCard(found);
        setFailed(null);
      } else setFailed(found.code === 'dealUnknown' ? t.selectRow : found.message || t.offline);
    },
    [tracker.card, t],
  );
  useEffect(() => void open(null), [open]);
  const now = card && board.deals.find(({ id }) => id === card.deal.id);
  useEffect(() => {
    if (card && now && now.version !== card.deal.version) void open(card.deal.id);
  }, [now?.version]);
  return (
    <main class="card-page">
      <p class="card-bar">
        <button type="button" onClick={() => void open(null)}>
          {t.reload}
        </button>
      </p>
      {failed === null ? null : <p role="alert">{failed}</p>}
      {card ? (
        <DealCardView
          board={board}
          card={card}
          tracker={tracker}
          moves={moves}
          say={say}
          onCard={setCard}
          onOpen={(id) => void open(id)}
        />
      ) : null}
      {moves.dialog}
      <Toasts toast={toast} onGone={() => setToast(null)} />
    </main>
  );
}
