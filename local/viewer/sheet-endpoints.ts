/** What a person does in a spreadsheet: typing, pasting, rows and columns, sorting, filtering; protections are asked and triggers fire. */
import type { ChangeType, EditEvent, OpenSpreadsheet, Selection } from '../apps-script/bridge';
import type { AppsScriptHost, FiredTrigger } from '../apps-script/host';
import { ApiError } from '../kernel/api-error';
import { jsonReply, type RawReply } from '../kernel/raw-http';
import type { GridRange, Request } from '../sheets/google-types';
import type { TypedEdit } from '../sheets/typing';
import type { Workspace } from '../workspace';
import type { Endpoint } from './endpoints';
import { actOf, type Act } from './person-acts';
import type { ActReply, CellsReply, Choices, Place } from './protocol';
import { fieldsOf, flag, list, placeOf, text } from './read-body';

const ok = (value: unknown): RawReply => jsonReply(200, value);

/** `status` of the error that asks a person before a change of what is protected by a warning. */
const WARNING = 'WARNING';

export function sheetEndpoints(workspace: Workspace): Readonly<Record<string, Endpoint>> {
  const host = workspace.scripts as AppsScriptHost | null;
  const callerOf = (user: string) => workspace.callerOf({ 'x-workspace-user': user });

  async function send<T>(user: string, method: string, url: string, body?: unknown): Promise<T> {
    const reply = await workspace.rest({
      method,
      url,
      headers: { 'x-workspace-user': user, 'content-type': 'application/json' },
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    });
    const answer = JSON.parse(reply.body.toString('utf8')) as T & { error?: { message?: string } };
    if (reply.status === 200) return answer;
    // In Sheets nobody is told of requests.
    const message = (answer.error?.message ?? 'Refused.').replace(/^Invalid requests\[\d+\]\.\w+: /, '');
    throw new ApiError({ code: reply.status, message });
  }

  /** @throws ApiError 409 for what a protection warns of, until the person has confirmed */
  function ask(user: string, spreadsheetId: string, ranges: readonly GridRange[], confirmed: boolean): void {
    const warned = confirmed ? [] : workspace.sheets.warnedIn(callerOf(user), spreadsheetId, ranges);
    if (warned.length === 0) return;
    const names = [...new Set(warned.filter(Boolean))];
    const which = names.length === 0 ? '' : ` (${names.join(', ')})`;
    throw new ApiError({
      code: 409,
      status: WARNING,
      message: `You’re trying to edit part of this sheet that shouldn’t be changed accidentally${which}.`,
    });
  }

  async function fireEdit(user: string, container: OpenSpreadsheet, edit: EditEvent): Promise<FiredTrigger[]> {
    return (await host?.fireEdit(user, container, edit)) ?? [];
  }
  const fireChange = async (user: string, container: OpenSpreadsheet, change: ChangeType): Promise<FiredTrigger[]> =>
    (await host?.fireChange(user, container, change)) ?? [];

  /** One cell's value as a trigger tells it; undefined for more cells, and for a blank one. */
  async function single(user: string, spreadsheetId: string, range: GridRange): Promise<string | undefined> {
    if (!isOneCell(range)) return undefined;
    const { valueRanges = [] } = await send<{ valueRanges?: { valueRange: { values?: unknown[][] } }[] }>(
      user,
      'POST',
      `/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}/values:batchGetByDataFilter`,
      { dataFilters: [{ gridRange: range }], valueRenderOption: 'UNFORMATTED_VALUE' },
    );
    const value = valueRanges[0]?.valueRange.values?.[0]?.[0];
    return value === undefined || value === '' ? undefined : String(value);
  }

  async function tell(user: string, spreadsheetId: string, act: Act, oldValue: string | undefined) {
    const { change, edited } = act;
    const container = { spreadsheetId, ...(edited ? { sheetId: edited.sheetId ?? 0 } : {}) };
    const fired: FiredTrigger[] = [];
    if (edited) {
      const value = await single(user, spreadsheetId, edited);
      const range = await selectionOf(send, user, spreadsheetId, edited);
      const values = { ...(oldValue === undefined ? {} : { oldValue }), ...(value === undefined ? {} : { value }) };
      fired.push(...(await fireEdit(user, { ...container, selection: range }, { range, ...values })));
    }
    return [...fired, ...(await fireChange(user, container, change))];
  }

  return {
    'POST /viewer/cells': async ({ user, body }) => {
      const fields = fieldsOf(body);
      const place = placeOf(fieldsOf(fields.place));
      const rows = list(fields, 'rows').map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]).map(cellText));
      const { spreadsheetId, sheetId, row, column } = place;
      ask(user, spreadsheetId, typedRanges(place, rows), flag(fields, 'confirmed'));
      const edits = await workspace.sheets.pasteCells(callerOf(user), spreadsheetId, sheetId, row, column, rows);
      const container = containerOf(place);
      const fired =
        edits.length === 0
          ? []
          : [
              ...(await fireEdit(user, container, editOf(place, rows, edits))),
              ...(await fireChange(user, container, 'EDIT')),
            ];
      const warnings = edits.flatMap(({ warning }) => warning ?? []);
      return ok({ warnings, ...shown(fired) } satisfies CellsReply);
    },

    'POST /viewer/act': async ({ user, body }) => {
      const fields = fieldsOf(body);
      const spreadsheetId = text(fields, 'spreadsheetId');
      const requests = list(fields, 'requests').map((request) => fieldsOf(request) as Request);
      const acts = requests.map(actOf);
      ask(
        user,
        spreadsheetId,
        acts.flatMap(({ touched }) => touched),
        flag(fields, 'confirmed'),
      );
      const before = new Map<Act, string | undefined>();
      for (const act of acts)
        if (act.edited && requests.length === 1)
          before.set(act, await single(user, spreadsheetId, act.edited).catch(() => undefined));
      await send(user, 'POST', `/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}:batchUpdate`, { requests });
      const fired: FiredTrigger[] = [];
      for (const act of acts) fired.push(...(await tell(user, spreadsheetId, act, before.get(act))));
      return ok(shown(fired) satisfies ActReply);
    },

    'GET /viewer/choices': async ({ user, query }) => {
      const spreadsheetId = query.get('spreadsheetId') ?? '';
      await send(user, 'GET', `/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}?fields=spreadsheetId`);
      const { sheets } = await workspace.sheets.snapshot(spreadsheetId);
      const choices = sheets.flatMap(({ properties, cells }) =>
        cells.flatMap(({ row, column, validation, choices: items }) =>
          items && validation?.condition?.type === 'ONE_OF_RANGE'
            ? [{ sheetId: properties.sheetId ?? 0, row, column, items }]
            : [],
        ),
      );
      return ok({ choices } satisfies Choices);
    },
  };
}

const cellRange = (sheetId: number, row: number, column: number): GridRange => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

/** What is written: one range where nothing is left out, else cell by cell. */
function typedRanges({ sheetId, row, column }: Place, rows: readonly (readonly (string | undefined)[])[]): GridRange[] {
  const width = rows[0]?.length ?? 0;
  if (rows.every((line) => line.length === width && line.every((one) => one !== undefined)))
    return [{ ...cellRange(sheetId, row, column), endRowIndex: row + rows.length, endColumnIndex: column + width }];
  return rows.flatMap((line, i) =>
    line.flatMap((one, j) => (one === undefined ? [] : [cellRange(sheetId, row + i, column + j)])),
  );
}

const isOneCell = ({ startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex }: GridRange): boolean =>
  endRowIndex === startRowIndex + 1 && endColumnIndex === startColumnIndex + 1;

/** What the triggers showed, and which of them failed: Google writes to their owner. */
const shown = (fired: readonly FiredTrigger[]): ActReply => ({
  effects: fired.flatMap(({ ui }) => [...ui]),
  failures: fired.flatMap(({ functionName, answer }) =>
    'error' in answer ? [`${functionName}: ${answer.error.message}`] : [],
  ),
});

const cellText = (value: unknown): string | undefined => {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'string') throw new TypeError('viewer: Cells are typed as texts.');
  return value;
};

/** Where the add-on is open when the person's selection is one cell. */
export function containerOf(place: Place): OpenSpreadsheet {
  const { spreadsheetId, sheetId, row, column } = place;
  return { spreadsheetId, sheetId, selection: { row: row + 1, column: column + 1, numRows: 1, numColumns: 1 } };
}

/** Apps Script's range of a grid range, whose open ends are the grid's. */
async function selectionOf(
  send: <T>(user: string, method: string, url: string) => Promise<T>,
  user: string,
  spreadsheetId: string,
  { sheetId = 0, startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex }: GridRange,
): Promise<Selection> {
  const fields = 'sheets.properties(sheetId,gridProperties(rowCount,columnCount))';
  const { sheets = [] } = await send<gapi.client.sheets.Spreadsheet>(
    user,
    'GET',
    `/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}?fields=${encodeURIComponent(fields)}`,
  );
  const { rowCount = 0, columnCount = 0 } =
    sheets.find(({ properties }) => (properties?.sheetId ?? 0) === sheetId)?.properties?.gridProperties ?? {};
  return {
    row: startRowIndex + 1,
    column: startColumnIndex + 1,
    numRows: (endRowIndex ?? rowCount) - startRowIndex,
    numColumns: (endColumnIndex ?? columnCount) - startColumnIndex,
  };
}

/** Values are told for one cell only, as Google does (Apps Script guide, event objects). */
function editOf({ row, column }: Place, rows: readonly (readonly unknown[])[], edits: readonly TypedEdit[]): EditEvent {
  const numColumns = Math.max(1, ...rows.map((line) => line.length));
  const range = { row: row + 1, column: column + 1, numRows: rows.length, numColumns };
  const [only] = edits;
  if (!only || range.numRows * numColumns > 1) return { range };
  const { oldValue, value } = only;
  return {
    range,
    ...(oldValue === undefined ? {} : { oldValue: String(oldValue) }),
    ...(value === undefined ? {} : { value: String(value) }),
  };
}
