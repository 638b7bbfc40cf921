/** REST methods of one range's values: get, update, append, clear. */
import type { ApiReply, ApiRequest, Route } from '../kernel/contract';
import { speaking } from './batch';
import type { Desk } from './desk';
import type { ValueRange } from './google-types';
import { areaName } from './ranges/a1';
import { readableArea, resolveRange } from './ranges/resolve';
import { READ_SCOPES, WRITE_SCOPES } from './scopes';
import { appendValues } from './values/append';
import { clearValues } from './values/clear';
import { readValues, type Rendering } from './values/read-values';
import { checkRange, updateReply, withValues } from './values/update-reply';
import { writeValues } from './values/write-values';
import { APPEND_QUERY, inputOption, READ_QUERY, readRendering, renderingOf, WRITE_QUERY } from './values-query';

const ONE = '/v4/spreadsheets/{spreadsheetId}/values/{range}';

export function valuesRoutes(desk: Desk): Route[] {
  const base = { api: 'sheets', scopes: WRITE_SCOPES, kind: 'write' } as const;
  return [
    {
      ...base,
      id: 'sheets.spreadsheets.values.get',
      method: 'GET',
      path: ONE,
      scopes: READ_SCOPES,
      query: READ_QUERY,
      kind: 'read',
      handle: (request) => getValues(desk, request),
    },
    {
      ...base,
      id: 'sheets.spreadsheets.values.update',
      method: 'PUT',
      path: ONE,
      query: WRITE_QUERY,
      body: 'ValueRange',
      handle: (request) => update(desk, request),
    },
    {
      ...base,
      id: 'sheets.spreadsheets.values.append',
      method: 'POST',
      path: `${ONE}:append`,
      query: APPEND_QUERY,
      body: 'ValueRange',
      handle: (request) => append(desk, request),
    },
    {
      ...base,
      id: 'sheets.spreadsheets.values.clear',
      method: 'POST',
      path: `${ONE}:clear`,
      query: {},
      body: 'ClearValuesRequest',
      handle({ params, caller }) {
        const { spreadsheetId = '', range = '' } = params;
        const clearedRange = desk.edit(caller, spreadsheetId, (editing) =>
          clearValues(editing, readableArea(resolveRange(editing.book, range))),
        );
        return { status: 200, body: { spreadsheetId, clearedRange } };
      },
    },
  ];
}

async function getValues(desk: Desk, request: ApiRequest): Promise<ApiReply> {
  const { spreadsheetId = '', range = '' } = request.params;
  const { book } = desk.read(request.caller, spreadsheetId);
  const area = speaking(() => readableArea(resolveRange(book, range)));
  const how = readRendering(request);
  if (how.value !== 'FORMULA') await desk.calculated(book);
  return { status: 200, body: readValues(book, area, how) };
}

const responseRendering = ({ query }: ApiRequest, major: string | undefined): Rendering =>
  renderingOf({
    value: query.responseValueRenderOption?.[0],
    dateTime: query.responseDateTimeRenderOption?.[0],
    major,
  });

function update(desk: Desk, request: ApiRequest): ApiReply | (() => Promise<ApiReply>) {
  const { spreadsheetId = '', range = '' } = request.params;
  const given = request.body as ValueRange;
  const option = speaking(() => inputOption(request.query.valueInputOption?.[0]));
  const { reply, area } = desk.edit(request.caller, spreadsheetId, (editing) => {
    const target = resolveRange(editing.book, range);
    checkRange(editing.book, range, given.range);
    const written = writeValues(editing, target, given, option);
    return { reply: updateReply(editing.book, target, written), area: written.area };
  });
  return withValues(desk, request, reply, (values) => values, area, responseRendering(request, given.majorDimension));
}

function append(desk: Desk, request: ApiRequest): ApiReply | (() => Promise<ApiReply>) {
  const { spreadsheetId = '', range = '' } = request.params;
  const given = request.body as ValueRange;
  const option = speaking(() => inputOption(request.query.valueInputOption?.[0]));
  const { reply, area, tableRange } = desk.edit(request.caller, spreadsheetId, (editing) => {
    const target = resolveRange(editing.book, range);
    checkRange(editing.book, range, given.range);
    const { written, table } = appendValues(
      editing,
      target,
      given,
      option,
      request.query.insertDataOption?.[0] === 'INSERT_ROWS',
    );
    const title = target.sheet.title;
    return {
      reply: updateReply(editing.book, target, written),
      area: written.area,
      tableRange: table && areaName(title, table),
    };
  });
  const whole = (updates: object) => ({ spreadsheetId, ...(tableRange === undefined ? {} : { tableRange }), updates });
  return withValues(desk, request, reply, whole, area, responseRendering(request, given.majorDimension));
}
