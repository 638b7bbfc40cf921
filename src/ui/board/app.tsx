/** The board: all deals by stage, and the card of one of them beside it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Board, DealCard, Where } from '../../app/tracker-api';
import { DealCardView } from '../deal-card/deal-card';
import { browserLanguage } from '../formats';
import { call, openPage } from '../server';
import { Column } from './column';
import { CommandMenu, type Command } from './command-menu';
import { AddDialog, HandOverDialog, KeysDialog } from './deal-dialogs';
import { Drawer } from './drawer';
import { DropZones } from './drop-zones';
import { FilterBar } from './filter-bar';
import { useKeys } from './keys';
import { LeavingNotice } from './leaving-stage';
import { columnsOf, isFiltered, NO_FILTER, wayTo, type Filter } from './model';
import { focusTile, useMoves } from './moves';
import { TextsContext, textsFor, useTexts } from './texts';
import { Toasts, type Toast } from './toasts';
import { useTouchDrag } from './touch-drag';
import { isFailure, useTracker, type Tracker } from './tracker';

export function BoardApp({ where }: { readonly where: Where }) {
  const tracker = useTracker(where);
  const { loaded } = tracker;
  const board = loaded.kind === 'ready' ? loaded.board : null;
  const texts = useMemo(
    () => textsFor(board?.language ?? browserLanguage(), board?.timeZone ?? 'UTC'),
    [board?.language, board?.timeZone],
  );
  useEffect(() => {
    document.documentElement.lang = texts.language;
    if (board) document.title = texts.t.title(board.client);
  }, [texts, board?.client]);
  return (
    <TextsContext.Provider value={texts}>
      {loaded.kind === 'loading' ? (
        <Skeleton />
      ) : loaded.kind === 'failed' ? (
        <Failed message={loaded.failure.message} onRetry={tracker.reload} />
      ) : (
        <Ready board={loaded.board} tracker={tracker} where={where} />
      )}
    </TextsContext.Provider>
  );
}

function Skeleton() {
  const { t } = useTexts();
  return (
    <main class="board-page" aria-busy="true">
      <p role="status" class="quiet loading">
        {t.loading}
      </p>
      <div class="columns" aria-hidden="true">
        {[4, 3, 5, 2, 3].map((tiles, index) => (
          <div class="column ghost" key={index}>
            {Array.from({ length: tiles }, (_, tile) => (
              <div class="tile" key={tile} />
            ))}
          </div>
        ))}
      </div>
    </main>
  );
}

function Failed({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <main class="board-page failed">
      <p role="alert">{message || t.offline}</p>
      <button type="button" class="primary" onClick={onRetry}>
        {t.retry}
      </button>
    </main>
  );
}

type Open = 'add' | 'handOver' | 'keys' | 'commands' | null;

function Ready({ board, tracker, where }: { readonly board: Board; readonly tracker: Tracker; readonly where: Where }) {
  const { t } = useTexts();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [open, setOpen] = useState<Open>(null);
  const [card, setCard] = useState<DealCard | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [toast, setToast] = useState<Toast | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [aimed, setAimed] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const count = useRef(0);
  /** What is on its way is to be taken back as soon as it is done. */
  const regretted = useRef(false);
  const say = useCallback((next: Omit<Toast, 'id'>) => {
    const takeBack = regretted.current ? next.undo : undefined;
    regretted.current = false;
    if (takeBack) takeBack();
    else setToast({ ...next, id: (count.current += 1) });
  }, []);
  const refresh = useCallback((next: DealCard) => setCard((now) => (now?.deal.id === next.deal.id ? next : now)), []);
  const moves = useMoves(board, tracker, say, refresh);
  const columns = useMemo(() => columnsOf(board, filter), [board, filter]);
  /** Nothing in it takes the focus: it does itself, to be scrolled by keyboard. */
  const bare = columns.every(({ deals }) => deals.length === 0);
  const last = board.stages[board.stages.length - 1];
  const dragging = dragged === null ? undefined : board.deals.find(({ id }) => id === dragged);

  useEffect(() => {
    if (!tracker.settled) return;
    const { accepted, putBack } = tracker.settled;
    const lines = [accepted > 0 ? t.settled(accepted) : '', putBack.length > 0 ? t.putBack(putBack.length) : ''];
    say({ text: lines.filter(Boolean).join(' · ') });
  }, [tracker.settled]);

  const openCard = useCallback(
    async (id: string) => {
      const found = await tracker.card(id);
      if (isFailure(found)) say({ text: found.message || t.offline, wrong: true });
      else setCard(found);
    },
    [tracker.card, t],
  );
  // A move that was made beside it shows on the open card, too.
  const now = card && board.deals.find(({ id }) => id === card.deal.id);
  useEffect(() => {
    if (card && now && now.version !== card.deal.version) void openCard(card.deal.id);
  }, [now?.version]);

  const closeCard = (): void => {
    const id = card?.deal.id ?? null;
    setCard(null);
    focusTile(id);
  };
  const close = (): void => {
    setOpen(null);
    setError(null);
  };
  const beside = (step: number): string | undefined => {
    const order = columns.flatMap(({ deals }) => deals.map(({ id }) => id));
    const at = order.indexOf(card?.deal.id ?? '');
    return at < 0 ? undefined : order[at + step];
  };
  const neighbour = (step: number): void => {
    const id = beside(step);
    if (id !== undefined) void openCard(id);
  };
  useKeys({
    add: () => setOpen('add'),
    keys: () => setOpen('keys'),
    commands: (id) => {
      setAimed(id ?? card?.deal.id ?? null);
      setOpen('commands');
    },
    search: () => search.current?.focus(),
    move: (id) => moves.menu(id ?? card?.deal.id ?? ''),
    shift: moves.shift,
    undo: toast?.undo
      ? () => (toast.undo?.(), setToast(null))
      : tracker.busy.size > 0
        ? () => void (regretted.current = true)
        : null,
    escape: () => (card ? closeCard() : setFilter(NO_FILTER)),
    neighbour: card ? neighbour : null,
  });

  useTouchDrag();
  const drop = (target: Parameters<typeof moves.go>[1]): void => {
    if (dragged !== null) moves.go(dragged, target);
    setDragged(null);
  };
  const emptyStage = async (stage: string, to: string): Promise<string | null> => {
    const done = await call('emptyStage', where, { stage, to });
    if (!done.ok) return done.error.message || t.offline;
    say({ text: t.movedAll(done.value.deals) });
    tracker.reload();
    return null;
  };
  const commands = (): Command[] => {
    const deal = board.deals.find(({ id }) => id === aimed);
    const only = (next: Partial<Filter>) => () => setFilter({ ...NO_FILTER, ...next });
    return [
      ...(deal ? [{ label: t.moveDeal(deal.title), run: () => moves.menu(deal.id) }] : []),
      { label: t.add, hint: 'N', run: () => setOpen('add') },
      { label: t.search, hint: '/', run: () => search.current?.focus() },
      ...(board.seller === null ? [] : [{ label: t.mine, run: only({ mine: true }) }]),
      { label: t.overdue, run: only({ step: 'overdue' }) },
      { label: t.today, run: only({ step: 'today' }) },
      { label: t.noStep, run: only({ step: 'none' }) },
      ...(isFiltered(filter) ? [{ label: t.clearFilter, run: only({}) }] : []),
      { label: t.handOver, run: () => setOpen('handOver') },
      { label: t.reload, run: tracker.reload },
      { label: t.help, hint: '?', run: () => setOpen('keys') },
    ];
  };
  const sources = useMemo(
    () => [...new Set(board.deals.map(({ source }) => source))].filter(Boolean).sort(),
    [board.deals],
  );

  return (
    <div class={card ? 'board-page with-card' : 'board-page'}>
      <header class="bar">
        <h1>{t.title(board.client)}</h1>
        <div class="bar-buttons">
          <button type="button" class="primary" onClick={() => setOpen('add')} aria-keyshortcuts="n">
            {t.add}
          </button>
          <button type="button" onClick={() => setOpen('handOver')} disabled={board.deals.length === 0}>
            {t.handOver}
          </button>
          <button type="button" onClick={tracker.reload}>
            {t.reload}
          </button>
          <button type="button" class="plain" aria-label={t.help} onClick={() => setOpen('keys')}>
            ?
          </button>
        </div>
        <FilterBar board={board} filter={filter} sources={sources} search={search} onChange={setFilter} />
      </header>
      <div class="notices">
        {board.problems.length > 0 || (tracker.settled?.putBack.length ?? 0) > 0 ? (
          <details class="notice">
            <summary>
              {board.problems.length > 0 ? t.problems : t.putBack(tracker.settled?.putBack.length ?? 0)}
            </summary>
            <ul>
              {[...board.problems, ...(tracker.settled?.putBack ?? [])].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        ) : null}
        {board.leaving.map((leaving) => (
          <LeavingNotice key={leaving.code} board={board} leaving={leaving} onMove={emptyStage} />
        ))}
      </div>
      <main class="stage-area">
        {board.stages.length === 0 ? (
          <p class="empty">{t.noStages}</p>
        ) : (
          <>
            {board.deals.length === 0 ? (
              <p class="empty">
                {t.emptyBoard}{' '}
                {where === null ? (
                  <button type="button" class="link" onClick={() => openPage('openImportDialog')}>
                    {t.importDeals}
                  </button>
                ) : null}
              </p>
            ) : null}
            {board.deals.length > 0 && isFiltered(filter) && bare ? (
              <p class="empty">
                {t.nothingFound}{' '}
                <button type="button" class="link" onClick={() => setFilter(NO_FILTER)}>
                  {t.clearFilter}
                </button>
              </p>
            ) : null}
            <div class="columns" tabIndex={bare ? 0 : -1}>
              {columns.map((column) => (
                <Column
                  key={column.stage.code}
                  column={column}
                  today={board.today}
                  busy={tracker.busy}
                  way={dragging ? wayTo(dragging, column.stage.code, board.stages) : null}
                  onOpen={openCard}
                  onMove={moves.menu}
                  onDrag={setDragged}
                  onDrop={(code) => drop({ kind: 'stage', code })}
                />
              ))}
            </div>
          </>
        )}
        {dragging ? <DropZones deal={dragging} last={last} onDrop={drop} /> : null}
      </main>
      {card ? (
        <Drawer
          label={card.deal.title}
          previous={beside(-1)}
          next={beside(1)}
          onOpen={(id) => void openCard(id)}
          onClose={closeCard}
        >
          <DealCardView
            board={board}
            card={card}
            tracker={tracker}
            moves={moves}
            say={say}
            onCard={setCard}
            onOpen={openCard}
          />
        </Drawer>
      ) : null}
      <datalist id="sources">
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      {moves.dialog}
      {open === 'add' ? (
        <AddDialog
          board={board}
          error={error}
          waiting={waiting}
          onClose={close}
          onSend={(fields) => {
            setWaiting(true);
            void tracker.send(null, { kind: 'create', fields, stage: null }, null).then((sent) => {
              setWaiting(false);
              if (!sent.ok) return setError(sent.refused.message || t.offline);
              close();
              say({ text: [t.added(fields.title), ...sent.outcome.warnings].join(' · ') });
              return focusTile(sent.outcome.card.deal.id);
            });
          }}
        />
      ) : null}
      {open === 'handOver' ? (
        <HandOverDialog
          board={board}
          error={error}
          waiting={waiting}
          onClose={close}
          onSend={(from, to) => {
            setWaiting(true);
            void call('handOver', where, { from, to }).then((done) => {
              setWaiting(false);
              if (!done.ok) return setError(done.error.message || t.offline);
              close();
              say({ text: t.handOverDone(done.value.deals) });
              return tracker.reload();
            });
          }}
        />
      ) : null}
      {open === 'commands' ? (
        <CommandMenu board={board} commands={commands()} onOpen={(id) => void openCard(id)} onClose={close} />
      ) : null}
      {open === 'keys' ? <KeysDialog onClose={close} /> : null}
      <Toasts toast={toast} onGone={() => setToast(null)} />
    </div>
  );
}
