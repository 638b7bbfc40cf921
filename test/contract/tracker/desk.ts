/** A deal tracker as its sellers have it: the board's functions by name, and what stands on the sheets. */
import type { Answer, Failure, RunReport } from '../../../src/app/api';
import type {
  Board,
  DealCard,
  DealCommand,
  DealFailure,
  DealOutcome,
  SettleReport,
} from '../../../src/app/tracker-api';
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import type { EditableFields } from '../../../src/domain/deal-change';
import type { TableKey } from '../../../src/locales/sheets-text';
import type { AddOn, Json } from '../add-on';
import { NADIIA, SMALL } from '../intake';
import { FIRST_ROW, handsOn, KEY_ROW, type Hands } from '../hands';

const seller = (name: string, email: string) => ({ ...NADIIA, name, email, role: 'seller' as const });
export const ANNA = seller('Anna Kovalenko', 'anna@lypky.example');
export const BOHDAN = seller('Bohdan Melnyk', 'bohdan@lypky.example');

/** A wholesaler with two sellers. */
export const TRACKED = { ...SMALL, industry: 'b2b', people: [...SMALL.people, ANNA, BOHDAN] };

export interface Desk {
  readonly addOn: AddOn;
  readonly hands: Hands;
  /** Of the tracker. */
  readonly id: string;
  board(): Promise<Board>;
  card(deal: string): Promise<DealCard>;
  /** @throws when it is refused */
  does(deal: string | null, command: DealCommand, seen?: string | null): Promise<DealOutcome>;
  /** The refusal. @throws when it is not refused */
  refused(deal: string | null, command: DealCommand, seen?: string | null): Promise<Failure & DealFailure>;
  adds(title: string, fields?: Partial<EditableFields>): Promise<string>;
  settles(): Promise<SettleReport>;
  /** Ticks all actions of the stage that the deal stands in, with a note and a link. */
  ticksAll(deal: string): Promise<void>;
  /** Rows that hold an ID or, in History, a moment: by column key, as they stand. */
  rows(table: TableKey): Promise<readonly Readonly<Record<string, Json>>[]>;
  /** Zero-based row of a deal on the Deals tab. */
  rowOf(deal: string): Promise<number>;
  /** Types into cells of a row as a person does, without the add-on seeing it. */
  types(
    row: number,
    cells: Readonly<Record<string, string | number | boolean | null>>,
    table?: TableKey,
  ): Promise<void>;
}

export function deskOf(addOn: AddOn, report: RunReport): Desk {
  const hands = handsOn(addOn, report);
  const id = hands.id('dealTracker');
  const value = <T>(answer: Answer<T>): T => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };
  const change = (deal: string | null, command: DealCommand, seen: string | null) =>
    addOn.call<DealOutcome>('changeDeal', id, { deal, seen, command });
  const grid = async (table: TableKey): Promise<readonly (readonly Json[])[]> => {
    const { valueRanges } = await addOn.rest('POST', `/v4/spreadsheets/${id}/values:batchGetByDataFilter`, {
      dataFilters: [{ gridRange: { sheetId: SHEET_IDS[table] } }],
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    return valueRanges[0].valueRange.values;
  };
  const desk: Desk = {
    addOn,
    hands,
    id,
    board: async () => value(await addOn.call<Board>('openBoard', id)),
    card: async (deal) => value(await addOn.call<DealCard>('openDeal', id, deal)),
    does: async (deal, command, seen = null) => value(await change(deal, command, seen)),
    async refused(deal, command, seen = null) {
      const answer = await change(deal, command, seen);
      if (answer.ok) throw new Error(`Not refused: ${JSON.stringify(command)}`);
      return answer.error as Failure & DealFailure;
    },
    async adds(title, fields = {}) {
      const { card } = await desk.does(null, { kind: 'create', fields: { title, ...fields }, stage: null });
      return card.deal.id;
    },
    settles: async () => value(await addOn.call<SettleReport>('settleTracker', id)),
    async ticksAll(deal) {
      const { stages } = await desk.board();
      const { deal: now } = await desk.card(deal);
      const stage = stages.find(({ code }) => code === now.stage);
      const ticks = (stage?.actions ?? []).map(({ name }) => ({
        stage: now.stage,
        action: name,
        done: true,
        doneOn: null,
        notApplicable: false,
        note: 'seen, https://proof.example/1',
      }));
      await desk.does(deal, { kind: 'tick', ticks });
    },
    async rows(table) {
      const values = await grid(table);
      const keys = (values[KEY_ROW] ?? []).map((key: string) => key.slice(3));
      return values
        .slice(FIRST_ROW)
        .filter((row) => row.some((cell) => cell !== '' && cell !== false))
        .map((row) => Object.fromEntries(keys.map((key: string, column: number) => [key, row[column] ?? ''])));
    },
    async rowOf(deal) {
      const values = await grid('deals');
      const column = (values[KEY_ROW] ?? []).indexOf('sc:id');
      return values.findIndex((row) => row[column] === deal);
    },
    async types(row, cells, table = 'deals') {
      const keys = (await grid(table))[KEY_ROW] ?? [];
      const requests = Object.entries(cells).map(([key, cell]) => ({
        updateCells: {
          start: { sheetId: SHEET_IDS[table], rowIndex: row, columnIndex: keys.indexOf(`sc:${key}`) },
          rows: [{ values: [cell === null ? {} : { userEnteredValue: entered(cell) }] }],
          fields: 'userEnteredValue',
        },
      }));
      await hands.edit('dealTracker', requests);
    },
  };
  return desk;
}

const entered = (cell: string | number | boolean) =>
  typeof cell === 'number'
    ? { numberValue: cell }
    : typeof cell === 'boolean'
      ? { boolValue: cell }
      : { stringValue: cell };
