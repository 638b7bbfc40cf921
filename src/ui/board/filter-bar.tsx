/** Search and filters, each with the number of deals that it would show. */
import type { RefObject } from 'preact';
import { memo } from 'preact/compat';
import type { Board } from '../../app/tracker-api';
import type { NextStepState } from '../../domain/deal-state';
import { fits, isFiltered, NO_FILTER, type Filter } from './model';
import { useTexts } from './texts';

export const FilterBar = memo(function FilterBar({
  board,
  filter,
  sources,
  search,
  onChange,
}: {
  readonly board: Board;
  readonly filter: Filter;
  readonly sources: readonly string[];
  readonly search: RefObject<HTMLInputElement>;
  readonly onChange: (filter: Filter) => void;
}) {
  const { t } = useTexts();
  const count = (other: Filter): number => board.deals.filter((deal) => fits(deal, other, board)).length;
  const owners = [...new Set(board.deals.map(({ owner }) => owner))].sort();
  const step = (state: NextStepState, label: string) => {
    const next = { ...filter, step: filter.step === state ? null : state };
    return (
      <button
        type="button"
        class={`filter ${state}`}
        aria-pressed={filter.step === state}
        onClick={() => onChange(next)}
      >
        {label} <span class="count">{count({ ...filter, step: state })}</span>
      </button>
    );
  };
  const select = (key: 'owner' | 'source', label: string, any: string, blank: string, names: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const deal of board.deals)
      if (fits(deal, { ...filter, [key]: null }, board)) counts.set(deal[key], (counts.get(deal[key]) ?? 0) + 1);
    const value = filter[key];
    return (
      <select
        aria-label={label}
        value={value === null ? '*' : `=${value}`}
        onChange={({ currentTarget: { value: chosen } }) =>
          onChange({ ...filter, [key]: chosen === '*' ? null : chosen.slice(1) })
        }
      >
        <option value="*">{any}</option>
        {names.map((name) => (
          <option key={name} value={`=${name}`}>
            {name === '' ? blank : name} · {counts.get(name) ?? 0}
          </option>
        ))}
      </select>
    );
  };
  return (
    <div class="filters" role="search">
      <input
        ref={search}
        type="search"
        placeholder={t.search}
        aria-label={t.search}
        value={filter.text}
        onInput={({ currentTarget }) => onChange({ ...filter, text: currentTarget.value })}
      />
      {board.seller === null ? null : (
        <button
          type="button"
          class="filter"
          aria-pressed={filter.mine}
          onClick={() => onChange({ ...filter, mine: !filter.mine })}
        >
          {t.mine} <span class="count">{count({ ...filter, mine: true })}</span>
        </button>
      )}
      {step('overdue', t.overdue)}
      {step('today', t.today)}
      {step('none', t.noStep)}
      {select('owner', t.owner, t.anyOwner, t.nobody, owners)}
      {sources.length === 0 ? null : select('source', t.source, t.anySource, '–', sources)}
      {isFiltered(filter) ? (
        <button type="button" class="link" onClick={() => onChange(NO_FILTER)}>
          {t.clearFilter}
        </button>
      ) : null}
    </div>
  );
});
