/** Won and lost, at the foot of the board while a deal is dragged. */
import { useState } from 'preact/hooks';
import type { BoardDeal, BoardStage } from '../../app/tracker-api';
import { useTexts } from './texts';

type Zone = 'won' | 'lost';

export function DropZones({
  deal,
  last,
  onDrop,
}: {
  readonly deal: BoardDeal;
  /** The only stage from which a deal is won. */
  readonly last: BoardStage | undefined;
  readonly onDrop: (target: { readonly kind: Zone }) => void;
}) {
  const { t } = useTexts();
  const [over, setOver] = useState<Zone | null>(null);
  return (
    <div class="zones">
      {(['won', 'lost'] as const).map((kind) => {
        const barred = kind === 'won' && deal.stage !== last?.code;
        return (
          <div
            key={kind}
            class={`zone ${barred ? 'barred' : kind} ${over === kind ? 'over' : ''}`}
            data-zone={kind}
            onDragOver={(event) => {
              if (barred) return;
              event.preventDefault();
              setOver(kind);
            }}
            onDragLeave={({ currentTarget, relatedTarget }) => {
              if (!currentTarget.contains(relatedTarget as Node | null)) setOver(null);
            }}
            onDrop={(event) => {
              event.preventDefault();
              onDrop({ kind });
            }}
          >
            {t[kind]}
            {barred ? <span class="small"> · {t.wonOnlyFrom(last?.name ?? '')}</span> : null}
          </div>
        );
      })}
    </div>
  );
}
