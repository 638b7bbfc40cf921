/** Talks to the tracker: loads the board, sends one change of a deal after the other, and keeps the screen in step with the answers. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../app/api';
import type { Board, BoardDeal, DealCard, DealCommand, DealFailure, DealOutcome, Where } from '../../app/tracker-api';
import { call } from '../server';
import { withDeal, withoutDeal } from './model';

export type Refused = Failure & DealFailure;

export type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly board: Board };

export type Sent =
  { readonly ok: true; readonly outcome: DealOutcome } | { readonly ok: false; readonly refused: Refused };

export interface Tracker {
  readonly loaded: Loaded;
  /** Deals that a change is on its way for. */
  readonly busy: ReadonlySet<string>;
  /** What settling the sheet came to; null: not yet, or nothing. */
  readonly settled: { readonly accepted: number; readonly putBack: readonly string[] } | null;
  reload(): void;
  /** @param shown the deal as it is to look until the answer comes */
  send(deal: string | null, command: DealCommand, seen: string | null, shown?: BoardDeal | null): Promise<Sent>;
  card(deal: string | null): Promise<DealCard | Failure>;
  /** Puts a deal on the screen as the server has it. */
  show(card: DealCard): void;
}

export const isFailure = (value: DealCard | Failure): value is Failure => 'code' in value;

export function useTracker(where: Where): Tracker {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [settled, setSettled] = useState<Tracker['settled']>(null);
  const queues = useRef(new Map<string, Promise<unknown>>());
  const versions = useRef(new Map<string, string>());

  const patch = useCallback((change: (board: Board) => Board) => {
    setLoaded((now) => (now.kind === 'ready' ? { kind: 'ready', board: change(now.board) } : now));
  }, []);

  const load = useCallback(async () => {
    const answer = await call('openBoard', where);
    setLoaded(answer.ok ? { kind: 'ready', board: answer.value } : { kind: 'failed', failure: answer.error });
    return answer.ok;
  }, [where]);

  const reload = useCallback(() => {
    setLoaded((now) => (now.kind === 'ready' ? now : { kind: 'loading' }));
    void load().then(async (ok) => {
      if (!ok) return;
      // What people did on the sheet while nothing watched.
      const answer = await call('settleTracker', where);
      if (!answer.ok || (answer.value.accepted === 0 && answer.value.putBack.length === 0)) return;
      setSettled(answer.value);
      await load();
    });
  }, [load, where]);

  useEffect(reload, [reload]);

  const show = useCallback(
    ({ deal, closing }: DealCard) => patch((board) => (closing ? withoutDeal(board, deal.id) : withDeal(board, deal))),
    [patch],
  );

  const card: Tracker['card'] = useCallback(
    async (deal) => {
      const answer = await call('openDeal', where, deal);
      return answer.ok ? answer.value : answer.error;
    },
    [where],
  );

  const send: Tracker['send'] = useCallback(
    async (deal, command, seen, shown) => {
      const key = deal ?? '';
      const before = queues.current.get(key) ?? Promise.resolve();
      let undo: ((board: Board) => Board) | null = null;
      if (deal !== null && shown !== undefined) {
        patch((board) => {
          const old = board.deals.find(({ id }) => id === deal);
          undo = (now) => (old ? withDeal(now, old) : withoutDeal(now, deal));
          return shown === null ? withoutDeal(board, deal) : withDeal(board, shown);
        });
      }
      setBusy((now) => new Set(now).add(key));
      const waits = queues.current.has(key);
      // Who changes a deal twice in a row has seen what the first change made of it.
      const run = before.then(() =>
        call('changeDeal', where, { deal, seen: waits ? (versions.current.get(key) ?? seen) : seen, command }),
      );
      queues.current.set(key, run);
      const answer = await run;
      if (queues.current.get(key) === run) {
        queues.current.delete(key);
        setBusy((now) => new Set([...now].filter((id) => id !== key)));
      }
      if (!answer.ok) {
        if (undo) patch(undo);
        const refused = answer.error as Refused;
        // Somebody has closed it: the answer does not tell how.
        const closed = deal !== null && (refused.code === 'dealUnknown' || refused.refusal?.code === 'alreadyClosed');
        const asked = closed ? await card(deal) : null;
        const current = asked && !isFailure(asked) ? asked : refused.current;
        if (!current) return { ok: false, refused };
        show(current);
        return { ok: false, refused: { ...refused, current } };
      }
      versions.current.set(key, answer.value.card.deal.version);
      show(answer.value.card);
      if (command.kind === 'merge') patch((board) => withoutDeal(board, command.with));
      return { ok: true, outcome: answer.value };
    },
    [where, patch, show, card],
  );

  return { loaded, busy, settled, reload, send, card, show };
}
