/** What people do with their hands in an engagement: in its sheets, its document, its folder and its meeting. */
import type { FileKind, RunReport } from '../../src/app/api';
import type { SheetsRequest } from '../../src/plan/sheets/google';
import type { TabKey } from '../../src/locales/sheets-text';
import type { AddOn, Json } from './add-on';

/** The first row of people's data in a table, zero-based; the headers stand above it, then the keys. */
export const FIRST_ROW = 4;
export const HEADER_ROW = 3;
export const KEY_ROW = 2;

export interface Hands {
  id(kind: FileKind): string;
  /** Sheet ID of one of our tabs. */
  sheet(kind: FileKind, tab: TabKey): Promise<number>;
  /** One batch in a spreadsheet, as the owner unless said otherwise. */
  edit(kind: FileKind, requests: readonly SheetsRequest[], user?: string): Promise<Json>;
  /** Entered into a cell of a tab, as the API takes it. */
  put(kind: FileKind, tab: TabKey, row: number, column: number, text: string | null, user?: string): Promise<Json>;
  /** Zero-based column of a table. */
  column(kind: FileKind, tab: TabKey, key: string): Promise<number>;
  /** Rows of a tab as they were entered. */
  rows(kind: FileKind, tab: TabKey): Promise<readonly (readonly Json[])[]>;
  /** One batch in the Sales Book. */
  write(requests: readonly object[], user?: string): Promise<Json>;
  book(): Promise<Json>;
  event(): Promise<Json>;
  patchEvent(body: object, user?: string, id?: string): Promise<Json>;
  patchFile(kind: FileKind, body: object, query?: string): Promise<Json>;
  permissions(): Promise<readonly Json[]>;
}

export function handsOn(addOn: AddOn, report: RunReport): Hands {
  const id: Hands['id'] = (kind) => {
    const url = report.links.find((link) => link.kind === kind)?.url ?? '';
    return /\/(?:d|folders)\/([\w-]+)/.exec(url)?.[1] ?? '';
  };
  const eventId = `sc${report.id}`;
  const calendar = '/calendar/v3/calendars/primary/events';
  const edit: Hands['edit'] = (kind, requests, user) =>
    addOn.rest('POST', `/v4/spreadsheets/${id(kind)}:batchUpdate`, { requests }, user);
  const sheet: Hands['sheet'] = async (kind, tab) => {
    const fields = 'sheets(properties(sheetId),developerMetadata(metadataValue))';
    const { sheets } = await addOn.rest('GET', `/v4/spreadsheets/${id(kind)}?fields=${fields}`);
    const found = sheets.find(({ developerMetadata = [] }: Json) => developerMetadata[0]?.metadataValue === tab);
    if (!found) throw new Error(`No tab ${tab} in ${kind}`);
    return found.properties.sheetId ?? 0;
  };
  const rows: Hands['rows'] = async (kind, tab) => {
    const sheetId = await sheet(kind, tab);
    const { sheets } = await addOn.rest(
      'POST',
      `/v4/spreadsheets/${id(kind)}:getByDataFilter?fields=sheets(data(rowData(values(userEnteredValue))))`,
      {
        dataFilters: [{ gridRange: { sheetId } }],
        includeGridData: true,
      },
    );
    return sheets[0].data[0].rowData.map(({ values = [] }: Json) =>
      values.map(({ userEnteredValue }: Json) => Object.values(userEnteredValue ?? {})[0] ?? null),
    );
  };
  return {
    id,
    sheet,
    edit,
    rows,
    async put(kind, tab, rowIndex, columnIndex, text, user) {
      const start = { sheetId: await sheet(kind, tab), rowIndex, columnIndex };
      const value = text === null ? {} : { userEnteredValue: { stringValue: text } };
      return edit(kind, [{ updateCells: { start, rows: [{ values: [value] }], fields: 'userEnteredValue' } }], user);
    },
    async column(kind, tab, key) {
      return ((await rows(kind, tab))[KEY_ROW] ?? []).indexOf(`sc:${key}`);
    },
    write: (requests, user) => addOn.rest('POST', `/v1/documents/${id('salesBook')}:batchUpdate`, { requests }, user),
    book: () => addOn.rest('GET', `/v1/documents/${id('salesBook')}`),
    event: () => addOn.rest('GET', `${calendar}/${eventId}`),
    patchEvent: (body, user, which = eventId) =>
      addOn.rest('PATCH', `${calendar}/${which}?sendUpdates=none`, body, user),
    patchFile: (kind, body, query = '') => addOn.rest('PATCH', `/drive/v3/files/${id(kind)}?${query}`, body),
    permissions: async () =>
      (await addOn.rest('GET', `/drive/v3/files/${id('folder')}/permissions?fields=permissions(id,emailAddress,role)`))
        .permissions,
  };
}
