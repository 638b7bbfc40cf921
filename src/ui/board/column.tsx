/** A stage of the conveyor with its deals; the whole column takes a dropped one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CivilDate } from '../../domain/civil-time';
import type { Column as ColumnData, Way } from './model';
import { useTexts } from './texts';
import { Tile } from './tile';

/** Cards that a column shows at first, and that come with each step. */
const PAGE = 25;

interface ColumnProps {
  readonly column: ColumnData;
  readonly today: CivilDate;
  readonly busy: ReadonlySet<string>;
  /** How the dragged deal would get here; null: nothing is dragged. */
  readonly way: Way | null;
  readonly onOpen: (id: string) => void;
  readonly onMove: (id: string) => void;
  readonly onDrag: (id: string | null) => void;
  readonly onDrop: (stage: string) => void;
}

export function Column({
  column: { stage, deals, sums },
  today,
  busy,
  way,
  onOpen,
  onMove,
  onDrag,
  onDrop,
}: ColumnProps) {
  const { t, sum } = useTexts();
  const [shown, setShown] = useState(PAGE);
  const [over, setOver] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const rest = deals.length - shown;
  useEffect(() => {
    const button = more.current;
    if (!button) return undefined;
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setShown((count) => count + PAGE);
    });
    watcher.observe(button);
    return () => watcher.disconnect();
  }, [rest > 0]);
  const takes = way !== null && way.kind !== 'here';
  const heading = `stage-${stage.code}`;
  return (
    <section
      class={over && takes ? 'column over' : 'column'}
      aria-labelledby={heading}
      data-stage={stage.code}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(stage.code);
      }}
    >
      <header>
        <h2 id={heading}>
          {stage.name} <span class="count">{deals.length}</span>
        </h2>
        <p class="goal">{stage.goal}</p>
        {sums.length === 0 ? null : (
          <p class="sums">{sums.map(([currency, value]) => sum(value, currency)).join(' · ')}</p>
        )}
        {takes ? (
          <p class={way.kind === 'blocked' || way.kind === 'skips' ? 'way asks' : 'way'}>
            {way.kind === 'blocked'
              ? t.blocked(way.open)
              : way.kind === 'skips'
                ? t.skips
                : way.kind === 'back'
                  ? t.back
                  : '\u2713'}
          </p>
        ) : null}
      </header>
      <ul class="tiles">
        {deals.slice(0, shown).map((deal) => (
          <Tile
            key={deal.id}
            deal={deal}
            stage={stage}
            today={today}
            busy={busy.has(deal.id)}
            onOpen={onOpen}
            onMove={onMove}
            onDrag={onDrag}
          />
        ))}
        {deals.length === 0 ? <li class="quiet nothing">{t.empty}</li> : null}
        {rest > 0 ? (
          <li>
            <button type="button" ref={more} class="more" onClick={() => setShown((count) => count + PAGE)}>
              {t.more(Math.min(rest, PAGE))}
            </button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
