/** Deals in the ledger's cells: compact JSON, since thousands of them are read at once. */
import type { ActionRecord, Closing, Deal, HistoryEntry } from '../../domain/deal';
import type { DealFile, LedgerSettings, Undo } from '../../domain/ledger';
import { isLanguage } from '../../domain/language';
import type { KeptRows } from './kept-rules';
import type { RawCell } from './sheet-rows';

/** The order of the values in a cell: only ever added to at the end. */
const DEAL = [
  'id', 'title', 'contact', 'company', 'phone', 'email', 'source', 'product', 'value', 'currency', 'owner', 'stage',
  'stageSince', 'nextStep', 'nextStepDue', 'handoverOn', 'createdAt', 'firstResponseAt', 'lastActivityAt', 'note', 'externalId',
] as const satisfies readonly (keyof Deal)[]; // prettier-ignore

type Packed = readonly [
  deal: readonly unknown[],
  by: string,
  at: string,
  revision: string,
  undo: Undo | null,
  closing: Closing | null,
  noted: readonly string[],
];

/** The three cells of a deal. */
export function packFile({
  deal,
  closing,
  records,
  events,
  by,
  at,
  revision,
  undo,
  noted,
}: DealFile): readonly string[] {
  const packed: Packed = [DEAL.map((key) => deal[key]), by, at, revision, undo, closing, noted];
  return [
    JSON.stringify(packed),
    JSON.stringify(
      records.map(({ stage, action, doneAt, doneBy, notApplicable, note }) => [
        stage,
        action,
        doneAt,
        doneBy,
        notApplicable ? 1 : 0,
        note,
      ]),
    ),
    JSON.stringify(events.map(({ at: when, who, event, from, to, note }) => [when, who, event, from, to, note])),
  ];
}

/** Null: there is no deal in these cells, or they are not ours. */
export function unpackFile(cells: readonly RawCell[]): DealFile | null {
  const [state, records, events] = cells;
  if (typeof state !== 'string' || state === '') return null;
  try {
    const [values, by, at, revision, undo, closing, noted] = JSON.parse(state) as Packed;
    const deal = Object.fromEntries(
      DEAL.map((key, index) => [key, values[index] ?? (NULLABLE.has(key) ? null : '')]),
    ) as unknown as Deal;
    return {
      deal,
      closing,
      records: unpackRecords(records),
      events: unpackEvents(events, deal.id),
      by,
      at,
      revision,
      undo,
      noted,
    };
  } catch {
    return null;
  }
}

/** What is blank in a deal is an empty text, but for these. */
const NULLABLE: ReadonlySet<keyof Deal> = new Set(['value', 'nextStepDue', 'handoverOn', 'firstResponseAt']);

const listOf = (cell: RawCell | undefined): readonly (readonly unknown[])[] =>
  typeof cell === 'string' && cell !== '' ? (JSON.parse(cell) as readonly (readonly unknown[])[]) : [];

const unpackRecords = (cell: RawCell | undefined): ActionRecord[] =>
  listOf(cell).map(([stage, action, doneAt, doneBy, notApplicable, note]) => ({
    stage: String(stage),
    action: String(action),
    doneAt: typeof doneAt === 'string' ? doneAt : null,
    doneBy: String(doneBy),
    notApplicable: notApplicable === 1,
    note: String(note),
  }));

const unpackEvents = (cell: RawCell | undefined, deal: string): HistoryEntry[] =>
  listOf(cell).map(([at, who, event, from, to, note]) => ({
    at: String(at),
    who: String(who),
    deal,
    event: event as HistoryEntry['event'],
    from: String(from),
    to: String(to),
    note: String(note),
  }));

/** Null: the ledger's settings are not there. */
export function unpackSettings(cell: RawCell | undefined): LedgerSettings | null {
  if (typeof cell !== 'string') return null;
  try {
    const settings = JSON.parse(cell) as LedgerSettings;
    return settings.v === 1 && isLanguage(settings.language) ? settings : null;
  } catch {
    return null;
  }
}

/** What the ledger remembers beside the deals. */
export interface Memory {
  /** The tabs that rule, as they were last found good: they hold on while there is a slip in them, and a renamed stage is known by them. */
  readonly conveyor?: KeptRows;
  readonly lossReasons?: KeptRows;
  /** Cells of these tabs that carry a note of ours, with what the note is about. */
  readonly faults?: Readonly<Record<string, string>>;
  /** E-mail of the person whose triggers watch the sheets. */
  readonly watcher?: string;
}

export function unpackMemory(cell: RawCell | undefined): Memory {
  if (typeof cell !== 'string' || cell === '') return {};
  try {
    return JSON.parse(cell) as Memory;
  } catch {
    return {};
  }
}
