/** The weekly meeting of an engagement as its consultant has it: the sidebar's functions by name, the calendar and the Journal as they stand. */
import type { Answer, RunReport } from '../../../src/app/api';
import type { Closed, MeetingView, Moved, MoveRequest, Prepared } from '../../../src/app/meeting-api';
import { SHEET_IDS } from '../../../src/blueprints/spreadsheets';
import type { Held } from '../../../src/domain/weekly/held';
import type { TableKey } from '../../../src/locales/sheets-text';
import type { AddOn, Json } from '../add-on';
import { KEY_ROW, FIRST_ROW, handsOn, type Hands } from '../hands';

const EVENTS = '/calendar/v3/calendars/primary/events';
export const DAY = 86_400_000;

export interface Room {
  readonly addOn: AddOn;
  readonly hands: Hands;
  /** ID of the Journal. */
  readonly journal: string;
  view(): Promise<MeetingView>;
  moves(request: MoveRequest): Promise<Moved>;
  prepares(occurrence: string, tell?: boolean): Promise<Prepared>;
  closes(held: Held): Promise<Closed>;
  /** Rows of a tab of the Journal that hold anything, by column key, as they stand. */
  rows(table: TableKey): Promise<readonly Readonly<Record<string, Json>>[]>;
  /** Types a row below the others, as a person does. */
  types(table: TableKey, cells: Readonly<Record<string, string | number>>): Promise<void>;
  /** Meetings that take place, in their order: `YYYY-MM-DDTHH:MM` in the zone of the engagement. */
  dates(from: string, to: string, user?: string): Promise<readonly string[]>;
  event(id: string, user?: string): Promise<Json>;
  patches(id: string, body: object, user?: string): Promise<Json>;
  /** Mails that were sent since the last look: `kind to`. */
  mails(): readonly string[];
  /** The clock goes to this moment. */
  until(instant: string): void;
}

/** Serial number of a day, as a sheet keeps it. */
export const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY + 25_569;

export function roomOf(addOn: AddOn, report: RunReport, timeZone = 'Europe/Kyiv'): Room {
  const hands = handsOn(addOn, report);
  const journal = hands.id('journal');
  const value = <T>(answer: Answer<T>): T => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };
  const grid = async (table: TableKey): Promise<readonly (readonly Json[])[]> => {
    const { valueRanges } = await addOn.rest('POST', `/v4/spreadsheets/${journal}/values:batchGetByDataFilter`, {
      dataFilters: [{ gridRange: { sheetId: SHEET_IDS[table] } }],
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    return valueRanges[0].valueRange.values;
  };
  const local = (instant: string): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
      .format(new Date(instant))
      .replace(' ', 'T');
  let seen = addOn.workspace.kernel.outbox.list().length;
  return {
    addOn,
    hands,
    journal,
    view: async () => value(await addOn.call<MeetingView>('openMeeting', journal)),
    moves: async (request) => value(await addOn.call<Moved>('moveMeeting', journal, request)),
    prepares: async (id, tell = false) => value(await addOn.call<Prepared>('prepareMeeting', journal, id, tell)),
    closes: async (held) => value(await addOn.call<Closed>('closeMeeting', journal, held)),
    async rows(table) {
      const values = await grid(table);
      const keys = (values[KEY_ROW] ?? []).map((key: string) => key.slice(3));
      return values
        .slice(FIRST_ROW)
        .filter((row) => row.some((cell) => cell !== '' && cell !== false))
        .map((row) => Object.fromEntries(keys.map((key: string, column: number) => [key, row[column] ?? ''])));
    },
    async types(table, cells) {
      const values = await grid(table);
      const keys = values[KEY_ROW] ?? [];
      let last = FIRST_ROW - 1;
      values.forEach((row, index) => {
        if (index >= FIRST_ROW && row.some((cell) => cell !== '' && cell !== false)) last = index;
      });
      await hands.edit(
        'journal',
        Object.entries(cells).map(([key, cell]) => ({
          updateCells: {
            start: { sheetId: SHEET_IDS[table], rowIndex: last + 1, columnIndex: keys.indexOf(`sc:${key}`) },
            rows: [
              {
                values: [
                  { userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { stringValue: cell } },
                ],
              },
            ],
            fields: 'userEnteredValue',
          },
        })),
      );
    },
    async dates(from, to, user) {
      const query = `singleEvents=true&orderBy=startTime&timeMin=${from}T00:00:00Z&timeMax=${to}T00:00:00Z`;
      const { items } = await addOn.rest('GET', `${EVENTS}?${query}`, undefined, user);
      return items.map(({ start }: Json) => local(start.dateTime));
    },
    event: (id, user) => addOn.rest('GET', `${EVENTS}/${id}`, undefined, user),
    patches: (id, body, user) => addOn.rest('PATCH', `${EVENTS}/${id}?sendUpdates=none`, body, user),
    mails() {
      const all = addOn.workspace.kernel.outbox.list();
      const fresh = all.slice(seen);
      seen = all.length;
      return fresh.map(({ kind, to }) => `${kind} ${to}`).sort();
    },
    until: (instant) =>
      addOn.workspace.kernel.clock.advance(Date.parse(instant) - addOn.workspace.kernel.clock.now().getTime()),
  };
}
