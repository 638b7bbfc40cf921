/** REST methods of several ranges' values: batchGet, batchUpdate, batchClear, and the same by data filters. */
import type { ApiReply, ApiRequest, Caller, Route } from '../kernel/contract';
import { speaking } from './batch';
import type { Book } from './book';
import type { Desk } from './desk';
import type { DataFilter, UpdateValuesResponse, ValueRange } from './google-types';
import { filterAreas } from './metadata/data-filter';
import type { Area } from './model';
import { readableArea, resolveRange, type Resolved } from './ranges/resolve';
import { refuse, required } from './refusal';
import { READ_SCOPES, WRITE_SCOPES } from './scopes';
import { clearValues } from './values/clear';
import { readValues, type Rendering } from './values/read-values';
import { updateReply } from './values/update-reply';
import { writeValues } from './values/write-values';
import { inputOption, READ_QUERY, readRendering, renderingOf } from './values-query';

const VALUES = '/v4/spreadsheets/{spreadsheetId}/values';

type GetByFilter = gapi.client.sheets.BatchGetValuesByDataFilterRequest;
type UpdateByFilter = gapi.client.sheets.BatchUpdateValuesByDataFilterRequest;
type Update = gapi.client.sheets.BatchUpdateValuesRequest;

export function batchValuesRoutes(desk: Desk): Route[] {
  const base = { api: 'sheets', scopes: WRITE_SCOPES, query: {}, method: 'POST', kind: 'write' } as const;
  const id = (name: string) => `sheets.spreadsheets.values.${name}`;
  return [
    {
      ...base,
      id: id('batchGet'),
      method: 'GET',
      path: `${VALUES}:batchGet`,
      scopes: READ_SCOPES,
      query: { ...READ_QUERY, ranges: 'string' },
      kind: 'read',
      handle: (request) => batchGet(desk, request),
    },
    {
      ...base,
      id: id('batchGetByDataFilter'),
      path: `${VALUES}:batchGetByDataFilter`,
      body: 'BatchGetValuesByDataFilterRequest',
      kind: 'read',
      handle: (request) => batchGetByFilter(desk, request),
    },
    {
      ...base,
      id: id('batchUpdate'),
      path: `${VALUES}:batchUpdate`,
      body: 'BatchUpdateValuesRequest',
      handle: (request) => batchUpdate(desk, request),
    },
    {
      ...base,
      id: id('batchUpdateByDataFilter'),
      path: `${VALUES}:batchUpdateByDataFilter`,
      body: 'BatchUpdateValuesByDataFilterRequest',
      handle: (request) => batchUpdateByFilter(desk, request),
    },
    {
      ...base,
      id: id('batchClear'),
      path: `${VALUES}:batchClear`,
      body: 'BatchClearValuesRequest',
      handle: (request) => batchClear(desk, request),
    },
  ];
}

async function batchGet(desk: Desk, request: ApiRequest): Promise<ApiReply> {
  const { spreadsheetId = '' } = request.params;
  const { book } = desk.read(request.caller, spreadsheetId);
  const areas = speaking(() => (request.query.ranges ?? []).map((text) => readableArea(resolveRange(book, text))));
  const how = readRendering(request);
  if (how.value !== 'FORMULA') await desk.calculated(book);
  const valueRanges = areas.map((area) => readValues(book, area, how));
  return { status: 200, body: { spreadsheetId, ...(valueRanges.length > 0 ? { valueRanges } : {}) } };
}

async function batchGetByFilter(desk: Desk, { params, body, caller }: ApiRequest): Promise<ApiReply> {
  const { spreadsheetId = '' } = params;
  const { book } = desk.read(caller, spreadsheetId);
  const { dataFilters = [], valueRenderOption, dateTimeRenderOption, majorDimension } = body as GetByFilter;
  const found = speaking(() => matched(book, caller, dataFilters));
  const how = renderingOf({ value: valueRenderOption, dateTime: dateTimeRenderOption, major: majorDimension });
  if (how.value !== 'FORMULA') await desk.calculated(book);
  const valueRanges = found.map(({ area, filters }) => ({
    valueRange: readValues(book, area, how),
    dataFilters: filters,
  }));
  return { status: 200, body: { spreadsheetId, ...(valueRanges.length > 0 ? { valueRanges } : {}) } };
}

/** Each area once, with all filters that select it. */
function matched(book: Book, caller: Caller, filters: readonly DataFilter[]): { area: Area; filters: DataFilter[] }[] {
  if (filters.length === 0) refuse('At least one data filter must be specified.');
  const found = new Map<string, { area: Area; filters: DataFilter[] }>();
  for (const filter of filters) {
    for (const area of filterAreas(book, caller, filter)) {
      const key = JSON.stringify([area.sheetId, area.top, area.left, area.bottom, area.right]);
      const entry = found.get(key);
      if (entry) entry.filters.push(filter);
      else found.set(key, { area, filters: [filter] });
    }
  }
  return [...found.values()];
}

interface Totals {
  readonly responses: readonly (UpdateValuesResponse & { dataFilter?: DataFilter })[];
  readonly areas: readonly (Area | null)[];
  readonly sheets: number;
}

/** The answer to several writes, with the values where they are wanted. */
function answer(
  desk: Desk,
  { params, caller }: ApiRequest,
  { responses, areas, sheets }: Totals,
  how: readonly Rendering[] | null,
): ApiReply | (() => Promise<ApiReply>) {
  const { spreadsheetId = '' } = params;
  const sum = (name: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
    responses.reduce((total, response) => total + (response[name] ?? 0), 0);
  const totals = {
    totalUpdatedRows: sum('updatedRows'),
    totalUpdatedColumns: sum('updatedColumns'),
    totalUpdatedCells: sum('updatedCells'),
    totalUpdatedSheets: sheets,
  };
  const shown = Object.fromEntries(Object.entries(totals).filter(([, total]) => total > 0));
  const body = (all: readonly object[]) => ({ spreadsheetId, ...shown, responses: all });
  if (!how) return { status: 200, body: body(responses) };
  return async () => {
    const book = await desk.calculated(desk.read(caller, spreadsheetId).book);
    const all = responses.map((response, i) => {
      const area = areas[i];
      return area ? { ...response, updatedData: readValues(book, area, how[i] ?? renderingOf({})) } : response;
    });
    return { status: 200, body: body(all) };
  };
}

function batchUpdate(desk: Desk, request: ApiRequest): ApiReply | (() => Promise<ApiReply>) {
  const given = request.body as Update;
  const data = given.data ?? [];
  const option = speaking(() => inputOption(given.valueInputOption));
  const totals = desk.edit(request.caller, request.params.spreadsheetId ?? '', (editing) => {
    const done = data.map((range) => {
      const target = resolveRange(editing.book, required(range.range, 'range'));
      return { target, written: writeValues(editing, target, range, option) };
    });
    return {
      responses: done.map(({ target, written }) => updateReply(editing.book, target, written)),
      areas: done.map(({ written }) => written.area),
      sheets: new Set(done.flatMap(({ written }) => (written.cells > 0 ? (written.area?.sheetId ?? []) : []))).size,
    };
  });
  return answer(desk, request, totals, renderings(given, data));
}

function renderings(given: Update | UpdateByFilter, data: readonly { majorDimension?: string }[]): Rendering[] | null {
  if (!given.includeValuesInResponse) return null;
  const { responseValueRenderOption: value, responseDateTimeRenderOption: dateTime } = given;
  return data.map(({ majorDimension: major }) => renderingOf({ value, dateTime, major }));
}

function batchUpdateByFilter(desk: Desk, request: ApiRequest): ApiReply | (() => Promise<ApiReply>) {
  const given = request.body as UpdateByFilter;
  const option = speaking(() => inputOption(given.valueInputOption));
  const wanted: { majorDimension?: string }[] = [];
  const totals = desk.edit(request.caller, request.params.spreadsheetId ?? '', (editing) => {
    const done = (given.data ?? []).flatMap((range) => {
      const filter = required(range.dataFilter, 'dataFilter');
      return filterAreas(editing.book, request.caller, filter).map((area) => {
        const { dataFilter: _filter, ...values } = range;
        const target: Resolved = { sheet: editing.book.sheet(area.sheetId), asked: area, single: false };
        wanted.push(values);
        return { target, filter, written: writeValues(editing, target, values as ValueRange, option) };
      });
    });
    return {
      responses: done.map(({ target, written, filter }) => ({
        ...updateReply(editing.book, target, written),
        dataFilter: filter,
      })),
      areas: done.map(({ written }) => written.area),
      sheets: new Set(done.flatMap(({ written }) => (written.cells > 0 ? (written.area?.sheetId ?? []) : []))).size,
    };
  });
  return answer(desk, request, totals, renderings(given, wanted));
}

function batchClear(desk: Desk, { params, body, caller }: ApiRequest): ApiReply {
  const { spreadsheetId = '' } = params;
  const { ranges = [] } = body as { ranges?: string[] };
  const clearedRanges = desk.edit(caller, spreadsheetId, (editing) =>
    ranges.map((text) => clearValues(editing, readableArea(resolveRange(editing.book, text)))),
  );
  return { status: 200, body: { spreadsheetId, clearedRanges } };
}
