/** Everything that people typed or answered in the month, and whether it still stands: nothing of it may be lost. */
import type { FileKind } from '../../../src/app/api';
import type { TableKey } from '../../../src/locales/sheets-text';
import type { Json } from '../add-on';
import type { Scene } from './scene';

export type Entered = string | number | boolean;

/** A cell of the row that says `row` somewhere; deals move from one tab to another. */
export interface TypedCell {
  readonly kind: 'cell';
  readonly file: FileKind;
  readonly tables: readonly TableKey[];
  readonly row: string;
  readonly key: string;
  readonly words: Entered;
}

export type Typed =
  | TypedCell
  | { readonly kind: 'book'; readonly words: string }
  /** `status` of a guest's answer to a meeting. */
  | { readonly kind: 'answer'; readonly who: string; readonly meeting: string; readonly status: string }
  | { readonly kind: 'event'; readonly meeting: string; readonly words: string };

const isSame = (one: Typed, other: Typed): boolean => {
  if (one.kind === 'cell' && other.kind === 'cell')
    return one.tables[0] === other.tables[0] && one.row === other.row && one.key === other.key;
  if (one.kind === 'answer' && other.kind === 'answer') return one.who === other.who && one.meeting === other.meeting;
  return false;
};

/** What was typed last into a place is what has to stand there. */
export function note(typed: Typed[], entry: Typed): void {
  const at = typed.findIndex((one) => isSame(one, entry));
  if (at < 0) typed.push(entry);
  else typed[at] = entry;
}

/** What of it is not where it was typed, or where the product says that it went. */
export async function lost(scene: Scene, typed: readonly Typed[]): Promise<readonly Typed[]> {
  const tables = new Map<TableKey, readonly Json[]>();
  const rowsOf = async (file: FileKind, table: TableKey): Promise<readonly Json[]> => {
    const known = tables.get(table) ?? (await scene.table(file, table).rows());
    tables.set(table, known);
    return known;
  };
  const events = new Map<string, Json>();
  const eventOf = async (id: string): Promise<Json> => {
    const known = events.get(id) ?? (await scene.room.event(id));
    events.set(id, known);
    return known;
  };
  // The history of versions quotes what a page said before.
  const book = (await scene.shelf.text()).replace(await scene.shelf.block('history'), '');
  const stands = async (entry: Typed): Promise<boolean> => {
    switch (entry.kind) {
      case 'cell': {
        const rows = (await Promise.all(entry.tables.map((table) => rowsOf(entry.file, table)))).flat();
        const says = (row: Json): boolean => Object.values(row).some((cell) => String(cell).includes(entry.row));
        return rows.filter((row) => says(row) && row[entry.key] === entry.words).length === 1;
      }
      case 'book':
        return book.split(entry.words).length === 2;
      case 'answer': {
        const { attendees = [] } = await eventOf(entry.meeting);
        return attendees.some((guest: Json) => guest.email === entry.who && guest.responseStatus === entry.status);
      }
      case 'event':
        return (await eventOf(entry.meeting)).description.split(entry.words).length === 2;
    }
  };
  const missing: Typed[] = [];
  for (const entry of typed) if (!(await stands(entry))) missing.push(entry);
  return missing;
}
