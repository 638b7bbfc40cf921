/** The tracker as an import is judged against it: its rules, its deals, and what earlier imports have written. */
import { TABLES } from '../../blueprints/spreadsheets';
import { dayNumber, type CivilDate } from '../../domain/civil-time';
import type { Deal } from '../../domain/deal';
import type { BaseDeal, ImportBase } from '../../domain/import/import-base';
import type { EarlierRow } from '../../domain/import/judge-import';
import { fingerprint } from '../../domain/import/mapping';
import { dealNumber, type DealFile } from '../../domain/ledger';
import { fileDeal, rowDeal } from './board-deal';
import { instantIn, type View } from './deal-cells';
import type { ImportLog, RunLog } from './import-log';
import type { TrackerSheets, Wanted } from './read-tracker';
import { filledRows, textAt, type SheetRows } from './sheet-rows';

/** A deal by its number, and where it stands. */
export interface Place {
  readonly id: string;
  readonly sheet: 'deals' | 'closed';
  readonly row: number;
}

/** Columns that tell a closed deal from others, and whether somebody has changed it. */
const CLOSED_KEYS = ['id', 'title', 'company', 'phone', 'email', 'externalId', 'stage', 'outcome', 'closedAt'] as const;
/** Enough to know which rows are in use. */
const ACTION_KEYS = ['id'] as const;

/** Where those columns stand unless people have moved them. */
export function usualColumns(): NonNullable<Wanted['columns']> {
  const places = (table: 'closed' | 'actions', keys: readonly string[]): number[] => {
    const columns = Object.entries(TABLES[table].columns);
    // A column of one industry shifts those behind it.
    const industries = ['b2b', 'developer'] as const;
    return [...new Set(industries.flatMap((industry) => {
      const present = columns.filter(([, { onlyFor }]) => onlyFor === undefined || onlyFor === industry).map(([key]) => key);
      return keys.map((key) => present.indexOf(key));
    }))]; // prettier-ignore
  };
  return { closed: places('closed', CLOSED_KEYS), actions: places('actions', ACTION_KEYS) };
}

/** Where they really stand, once their tabs have been read; null: what was read has them. */
export function movedColumns({ closed, actions }: TrackerSheets, read: Wanted): Wanted['columns'] | null {
  const places = (sheet: SheetRows | null, keys: readonly string[]): number[] => keys.flatMap((key) => sheet?.columns.get(key) ?? []); // prettier-ignore
  const wanted = { closed: places(closed, CLOSED_KEYS), actions: places(actions, ACTION_KEYS) };
  const has = (tab: 'closed' | 'actions'): boolean => wanted[tab].every((column) => read.columns?.[tab]?.includes(column) ?? false); // prettier-ignore
  return has('closed') && (read.actions || has('actions')) ? null : wanted;
}

/** Rows with a number; of several with one number the first. What somebody has just typed counts once it is settled. */
export function placesOf({ deals, closed }: TrackerSheets): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const sheet of closed ? [deals, closed] : [deals])
    for (const row of filledRows(sheet)) {
      const id = textAt(sheet, row, 'id');
      if (!places.has(id) && dealNumber(id) !== null)
        places.set(id, { id, sheet: sheet === deals ? 'deals' : 'closed', row });
    }
  return places;
}

const sheetOf = ({ deals, closed }: TrackerSheets, { sheet }: Place): SheetRows => (sheet === 'closed' && closed ? closed : deals); // prettier-ignore

export const titleAt = (sheets: TrackerSheets, place: Place | undefined): string =>
  place ? textAt(sheetOf(sheets, place), place.row, 'title') : '';

const IDENTITY = ['externalId', 'phone', 'email'] as const;

export const baseDeals = (sheets: TrackerSheets, places: ReadonlyMap<string, Place>): BaseDeal[] =>
  [...places.values()].map((place) => {
    const sheet = sheetOf(sheets, place);
    const { id, row } = place;
    const [externalId = '', phone = '', email = ''] = IDENTITY.map((key) => textAt(sheet, row, key));
    return { id, externalId, phone, email, stage: textAt(sheet, row, 'stage'), closed: place.sheet === 'closed' };
  });

/**
 * What was imported last into a deal, if nobody has changed it since.
 * @param today in the engagement's time zone
 */
export function recordsOf(
  sheets: TrackerSheets,
  places: ReadonlyMap<string, Place>,
  { last }: ImportLog,
  view: View,
  today: CivilDate,
): NonNullable<ImportBase['recordOf']> {
  const day = dayNumber(today);
  return (id) => {
    const imported = last.get(dealNumber(id) ?? 0);
    const place = places.get(id);
    if (!imported || !place) return undefined;
    const { sheet, row } = place;
    const mark = sheet === 'deals' ? rowDeal(sheets, row, day, view).version : closedMark(sheetOf(sheets, place), row, view); // prettier-ignore
    return imported.mark === mark ? imported.record : undefined;
  };
}

/** As the tracker was before the import began: without the deals that it made, and those that it changed as they were. */
export function baseBefore(deals: readonly BaseDeal[], run: RunLog | undefined): readonly BaseDeal[] {
  if (!run) return deals;
  const made = new Set([...run.touched.values()].filter(({ kind }) => kind === 'new').map(({ deal }) => deal));
  return deals
    .filter(({ id }) => !made.has(dealNumber(id) as number))
    .map((deal): BaseDeal => {
      const before = run.before.get(deal.id);
      return before ? { ...before, stage: deal.stage, closed: false } : deal;
    });
}

/** Rows of the import that have been written, for the rows to come. */
export function earlierRows(
  sheets: TrackerSheets,
  places: ReadonlyMap<string, Place>,
  run: RunLog | undefined,
): EarlierRow[] {
  return [...(run?.touched.values() ?? [])].flatMap(({ row, deal, kind }): EarlierRow[] => {
    const place = places.get(`D-${deal}`);
    if (!place) return [];
    const text = (key: string): string => textAt(sheetOf(sheets, place), place.row, key);
    const fields = { title: text('title'), company: text('company'), phone: text('phone'), email: text('email'), externalId: text('externalId') }; // prettier-ignore
    return [{ row, fields, deal: kind === 'update' ? place.id : null }];
  });
}

export const importRules = (
  { rules, time }: View,
  { settings }: TrackerSheets,
): Omit<ImportBase, 'deals' | 'recordOf'> => ({
  stages: rules.stages.map(({ code, name }) => ({ code, name })),
  sellers: rules.sellers.map(({ name, email, active }) => ({ name, email, active })),
  reasons: rules.reasons.map(({ code, name, stages }) => ({ code, name, stages })),
  currency: settings.currency,
  country: settings.country,
  instantOf: time.toInstant,
});

/** Equal as long as nobody has changed the deal. */
export function markOf(file: DealFile, today: CivilDate, view: View): string {
  const { closing, deal } = file;
  return closing
    ? markOfClosed(deal, closing.outcome, closing.closedAt, view)
    : fileDeal(file, dayNumber(today), view).version;
}

type Marked = Pick<Deal, 'title' | 'company' | 'phone' | 'email' | 'externalId'>;

const markOfClosed = ({ title, company, phone, email, externalId }: Marked, outcome: 'won' | 'lost', closedAt: string | null, { text }: View): string =>
  fingerprint(JSON.stringify([title, company, phone, email, externalId, text.labels.outcome[outcome], (closedAt ?? '').slice(0, 16)])); // prettier-ignore

function closedMark(closed: SheetRows, row: number, view: View): string {
  const text = (key: string): string => textAt(closed, row, key);
  const closedAt = instantIn(closed, row, 'closedAt', view) ?? '';
  return fingerprint(JSON.stringify([text('title'), text('company'), text('phone'), text('email'), text('externalId'), text('outcome'), closedAt.slice(0, 16)])); // prettier-ignore
}
