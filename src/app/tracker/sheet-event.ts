/** What Google tells of an edit or a change in a spreadsheet. The handlers are globals, so nothing about the event is taken for granted. */
import { SHEET_IDS } from '../../blueprints/spreadsheets';
import type { TabKey } from '../../locales/sheets-text';
import type { Workspace } from '../../workspace/port';
import { settle } from './settle-tracker';

export interface SheetEvent {
  readonly spreadsheetId: string;
  /** Null: not told, as for a change of the whole. */
  readonly sheetId: number | null;
  /** First and last row of the edit, zero-based; null: not told. */
  readonly rows: readonly [first: number, last: number] | null;
  /** `EDIT`, `REMOVE_ROW`… of a change; null for an edit. */
  readonly change: string | null;
  /** E-mail of who did it; null where Google does not tell. */
  readonly who: string | null;
}

/** Tabs whose cells the rules of the conveyor look at. */
const RULED = new Set<number>((['deals', 'actions', 'conveyor', 'lossReasons', 'sellers'] as TabKey[]).map((tab) => SHEET_IDS[tab])); // prettier-ignore

/** Changes of the structure that can break a rule; what is typed comes as an edit of its own. */
const RULED_CHANGES = new Set(['REMOVE_ROW', 'REMOVE_GRID', 'OTHER']);

const concernsRules = ({ sheetId, change }: SheetEvent): boolean =>
  change === null ? sheetId !== null && RULED.has(sheetId) : RULED_CHANGES.has(change);

/** An edit that concerns no rule asks nothing of Google. */
export function onSheetEvent(workspace: Workspace, event: SheetEvent): void {
  if (concernsRules(event)) settle(workspace, event.spreadsheetId, event.who);
}

type Method = (() => unknown) | undefined;

const called = (target: unknown, name: string): unknown => {
  const method = (target as Readonly<Record<string, Method>> | null | undefined)?.[name];
  return typeof method === 'function' ? method.call(target) : undefined;
};

/** Null: it is not an event of a spreadsheet. */
export function readSheetEvent(event: unknown): SheetEvent | null {
  const { source, range, changeType, user } = (event ?? {}) as Readonly<Record<string, unknown>>;
  const spreadsheetId = called(source, 'getId');
  if (typeof spreadsheetId !== 'string') return null;
  const sheetId = called(called(range, 'getSheet'), 'getSheetId');
  const [first, last] = [called(range, 'getRow'), called(range, 'getLastRow')];
  const email = called(user, 'getEmail');
  return {
    spreadsheetId,
    sheetId: typeof sheetId === 'number' ? sheetId : null,
    rows: typeof first === 'number' && typeof last === 'number' ? [first - 1, last - 1] : null,
    change: typeof changeType === 'string' ? changeType : null,
    who: typeof email === 'string' && email !== '' ? email.toLowerCase() : null,
  };
}
