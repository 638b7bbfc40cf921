/** Fewer requests: neighbouring columns that want the same get one. */
import { spans } from './a1';
import type { SheetsRequest } from './google';
import type { PlacedColumn } from './placement';

/** Requests for neighbouring columns that would be the same are made one. */
export function together<T>(
  columns: readonly PlacedColumn[],
  of: (column: PlacedColumn) => T,
  make: (start: number, end: number, value: T) => SheetsRequest,
): SheetsRequest[] {
  const groups = new Map<string, { value: T; places: number[] }>();
  for (const column of columns) {
    const value = of(column);
    const name = JSON.stringify(value);
    const group = groups.get(name) ?? { value, places: [] };
    group.places.push(column.at);
    groups.set(name, group);
  }
  return [...groups.values()].flatMap(({ value, places }) =>
    spans(places).map(([start, end]) => make(start, end, value)),
  );
}
