/** Moves, wins and losses: asks for what the rules demand, sends it in one change, says how it ended and offers to take it back. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Board, BoardDeal, DealCard, DealCommand, Tick } from '../../app/tracker-api';
import type { ActionRecord } from '../../domain/deal';
import { missingActions, type MissingAction } from '../../domain/gate';
import { wayTo } from './model';
import { DemandsDialog, LoseDialog, NoteDialog } from './move-dialogs';
import { MoveMenu, type Target } from './move-menu';
import { useTexts } from './texts';
import type { Toast } from './toasts';
import { isFailure, type Refused, type Tracker } from './tracker';

type Asking =
  | { readonly kind: 'menu'; readonly deal: string }
  | {
      readonly kind: 'demands';
      readonly deal: string;
      readonly to: string | null;
      readonly missing: readonly MissingAction[];
      readonly records: readonly ActionRecord[];
    }
  | { readonly kind: 'back'; readonly deal: string; readonly to: string }
  | { readonly kind: 'lose'; readonly deal: string }
  | { readonly kind: 'reopen'; readonly deal: BoardDeal };

export interface Moves {
  /** The menu of all ways. */
  menu(id: string): void;
  /** One way, as dropped or chosen. */
  go(id: string, target: Target): void;
  /** To the stage before (-1) or after (1) its own; after the last one it is won. */
  shift(id: string, step: number): void;
  reopen(deal: BoardDeal): void;
  readonly dialog: VNode | null;
}

/** @param onChanged the deal as it is after a change, closed ones too */
export function useMoves(
  board: Board,
  tracker: Tracker,
  say: (toast: Omit<Toast, 'id'>) => void,
  onChanged: (card: DealCard) => void,
): Moves {
  const { t } = useTexts();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);

  const dealOf = (id: string): BoardDeal | undefined => board.deals.find((deal) => deal.id === id);
  const nameOf = (code: string): string => board.stages.find((stage) => stage.code === code)?.name ?? code;
  const close = (): void => {
    setAsking(null);
    setError(null);
    focusTile(asking && typeof asking.deal === 'string' ? asking.deal : null);
  };
  const ask = (next: Asking): void => {
    setError(null);
    setAsking(next);
  };

  const undoOf = (id: string, title: string) => (): void => {
    void tracker.send(id, { kind: 'undo' }, null).then((sent) => {
      say(sent.ok ? { text: t.undone(title) } : { text: sent.refused.message || t.offline, wrong: true });
      if (!sent.ok) return;
      onChanged(sent.outcome.card);
      focusTile(id);
    });
  };

  /** Words for the end of a change. */
  const ended = (deal: BoardDeal, command: DealCommand): string => {
    if (command.kind === 'win') return t.wonSaid(deal.title);
    if (command.kind === 'lose') return t.lostSaid(deal.title);
    return command.kind === 'move' ? t.moved(deal.title, nameOf(command.to)) : t.saved;
  };

  const refused = async (
    deal: BoardDeal,
    command: DealCommand,
    { refusal, message, code, current }: Refused,
  ): Promise<void> => {
    if (current) onChanged(current);
    const to = command.kind === 'move' ? command.to : null;
    if (refusal?.code === 'actionsMissing') {
      const card = await tracker.card(deal.id);
      ask({
        kind: 'demands',
        deal: deal.id,
        to,
        missing: refusal.missing,
        records: isFailure(card) ? [] : card.records,
      });
    } else if (refusal?.code === 'noteMissing' && to !== null) ask({ kind: 'back', deal: deal.id, to });
    else {
      const closed = current !== undefined && current.closing !== null;
      const text = closed
        ? t.closedMeanwhile
        : code === 'dealChanged'
          ? `${t.changedTitle}. ${t.changedMove}`
          : message || t.offline;
      if (closed) setAsking(null);
      if (asking && !closed) setError(text);
      else say({ text, wrong: true });
    }
  };

  const send = async (deal: BoardDeal, command: DealCommand, shown: BoardDeal | null): Promise<void> => {
    setWaiting(true);
    const sent = await tracker.send(deal.id, command, deal.version, shown);
    setWaiting(false);
    if (!sent.ok) return refused(deal, command, sent.refused);
    setAsking(null);
    setError(null);
    onChanged(sent.outcome.card);
    say({ text: ended(deal, command), ...(sent.outcome.canUndo ? { undo: undoOf(deal.id, deal.title) } : {}) });
    focusTile(deal.id);
  };

  const move = (deal: BoardDeal, to: string, note: string, ticks: readonly Tick[]): Promise<void> => {
    const all = board.stages.find(({ code }) => code === to)?.actions.length ?? 0;
    const shown = { ...deal, stage: to, done: 0, all, days: 0 };
    return send(deal, { kind: 'move', to, note, ticks }, shown);
  };

  const gateThen = async (deal: BoardDeal, to: string | null, pass: () => Promise<void>): Promise<void> => {
    const card = await tracker.card(deal.id);
    if (isFailure(card)) return say({ text: card.message || t.offline, wrong: true });
    const from = board.stages.findIndex(({ code }) => code === deal.stage);
    const until = to === null ? from + 1 : board.stages.findIndex(({ code }) => code === to);
    const missing = board.stages.slice(from, until).flatMap((stage) => missingActions(stage, card.records));
    if (missing.length === 0) return pass();
    ask({ kind: 'demands', deal: deal.id, to, missing, records: card.records });
    return undefined;
  };

  const go: Moves['go'] = (id, target) => {
    const deal = dealOf(id);
    if (!deal) return;
    setAsking(null);
    if (target.kind === 'lost') return ask({ kind: 'lose', deal: id });
    if (target.kind === 'won') {
      const last = board.stages[board.stages.length - 1];
      if (deal.stage !== last?.code) return say({ text: `${t.won}: ${t.wonOnlyFrom(last?.name ?? '')}`, wrong: true });
      const win = (): Promise<void> => send(deal, { kind: 'win' }, null);
      return void (deal.done < deal.all ? gateThen(deal, null, win) : win());
    }
    const way = wayTo(deal, target.code, board.stages);
    if (way.kind === 'here') return;
    if (way.kind === 'back') return ask({ kind: 'back', deal: id, to: target.code });
    const on = (): Promise<void> => move(deal, target.code, '', []);
    void (way.kind === 'free' ? on() : gateThen(deal, target.code, on));
  };

  const shift: Moves['shift'] = (id, step) => {
    const at = board.stages.findIndex(({ code }) => code === dealOf(id)?.stage);
    const next = board.stages[at + step];
    if (at < 0) return;
    if (next) go(id, { kind: 'stage', code: next.code });
    else if (step > 0) go(id, { kind: 'won' });
  };

  const dialog = (): VNode | null => {
    if (!asking) return null;
    if (asking.kind === 'reopen') {
      const { deal } = asking;
      const reopen = (note: string): void => void send(deal, { kind: 'reopen', note }, deal);
      return (
        <NoteDialog
          title={t.reopenTitle(deal.title)}
          label={t.reopenWhy}
          action={t.reopen}
          onClose={close}
          onSend={reopen}
          error={error}
          waiting={waiting}
        />
      );
    }
    const deal = dealOf(asking.deal);
    if (!deal) return null;
    const common = { board, deal, onClose: close, error, waiting };
    switch (asking.kind) {
      case 'menu':
        return <MoveMenu board={board} deal={deal} onClose={close} onChoose={(target) => go(deal.id, target)} />;
      case 'demands': {
        const { to, missing, records } = asking;
        const onSend = (ticks: readonly Tick[]): void =>
          void (to === null ? send(deal, { kind: 'win', ticks }, null) : move(deal, to, '', ticks));
        return <DemandsDialog {...common} to={to} missing={missing} records={records} onSend={onSend} />;
      }
      case 'back':
        return (
          <NoteDialog
            title={t.backTitle(nameOf(asking.to))}
            label={t.backWhy}
            action={t.moveBack}
            onClose={close}
            onSend={(note) => void move(deal, asking.to, note, [])}
            error={error}
            waiting={waiting}
          />
        );
      case 'lose': {
        const onSend = (reason: string, evidence: string, clientDate: string | null): void =>
          void send(deal, { kind: 'lose', reason, evidence, clientDate }, null);
        return <LoseDialog {...common} onSend={onSend} />;
      }
    }
  };

  return {
    menu: (deal) => ask({ kind: 'menu', deal }),
    go,
    shift,
    reopen: (deal) => ask({ kind: 'reopen', deal }),
    dialog: dialog(),
  };
}

/** Once it is drawn where it now stands. */
export function focusTile(id: string | null): void {
  if (id === null) return;
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-deal="${CSS.escape(id)}"] .tile-open`)?.focus();
  });
}
