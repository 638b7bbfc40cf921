/** REST methods of spreadsheets: create, get, getByDataFilter, batchUpdate. */
import { maskTouches, parseMask, type MaskTree } from '../kernel/masks';
import type { ApiReply, ApiRequest, Route } from '../kernel/contract';
import { runBatch, speaking } from './batch';
import type { Book } from './book';
import { createSpreadsheet } from './create-spreadsheet';
import type { Desk } from './desk';
import type { BatchUpdateRequest, DataFilter, Spreadsheet } from './google-types';
import { filterAreas } from './metadata/data-filter';
import type { Area } from './model';
import { readableArea, resolveRange } from './ranges/resolve';
import { spreadsheetResource } from './reading/spreadsheet';
import { READ_SCOPES, WRITE_SCOPES } from './scopes';
import { unsupported } from './refusal';

type Method = Pick<Route, 'method' | 'path' | 'kind' | 'handle'> & Partial<Pick<Route, 'body' | 'query' | 'before'>>;

const route = (name: string, { query = {}, ...rest }: Method): Route => ({
  id: `sheets.spreadsheets.${name}`,
  api: 'sheets',
  scopes: name === 'get' ? READ_SCOPES : WRITE_SCOPES,
  query,
  ...rest,
});

const COMMENTS = [
  'COMMENTS_VIEW_MODE_UNSPECIFIED',
  'COMMENTS_VIEW_MODE_DEFAULT_FOR_CURRENT_ACCESS',
  'COMMENTS_VIEW_MODE_OMITTED',
  'COMMENTS_VIEW_MODE_INCLUDED',
];
const ID = '/v4/spreadsheets/{spreadsheetId}';

export function spreadsheetRoutes(desk: Desk): Route[] {
  return [
    route('create', {
      method: 'POST',
      path: '/v4/spreadsheets',
      body: 'Spreadsheet',
      kind: 'write',
      handle({ body, caller }) {
        const book = createSpreadsheet(desk, caller, (body ?? {}) as Spreadsheet);
        return async () => ({
          status: 200,
          body: await spreadsheetResource(book, {
            caller,
            role: 'owner',
            now: 0,
            areas: null,
            gridData: false,
            mask: true,
          }),
        });
      },
    }),
    route('get', {
      method: 'GET',
      path: ID,
      kind: 'read',
      query: {
        ranges: 'string',
        includeGridData: 'boolean',
        excludeTablesInBandedRanges: 'boolean',
        commentsViewMode: COMMENTS,
      },
      handle(request) {
        const { query } = request;
        if (query.commentsViewMode?.[0]?.endsWith('INCLUDED')) speaking(() => unsupported('Reading comments'));
        const areas = (book: Book) => query.ranges?.map((text) => readableArea(resolveRange(book, text))) ?? null;
        return get(desk, request, areas, query.includeGridData?.[0] === 'true');
      },
    }),
    route('getByDataFilter', {
      method: 'POST',
      path: `${ID}:getByDataFilter`,
      body: 'GetSpreadsheetByDataFilterRequest',
      kind: 'read',
      handle(request) {
        const { dataFilters, includeGridData = false } = request.body as {
          dataFilters?: DataFilter[];
          includeGridData?: boolean;
        };
        const areas = (book: Book) =>
          dataFilters?.flatMap((filter) => filterAreas(book, request.caller, filter)) ?? null;
        return get(desk, request, areas, includeGridData);
      },
    }),
    route('batchUpdate', {
      method: 'POST',
      path: `${ID}:batchUpdate`,
      body: 'BatchUpdateSpreadsheetRequest',
      kind: 'write',
      before: (request) => calculateForValues(desk, request),
      handle: (request) => batchUpdate(desk, request),
    }),
  ];
}

async function get(
  desk: Desk,
  { params, query, caller }: ApiRequest,
  areasOf: (book: Book) => readonly Area[] | null,
  include: boolean,
): Promise<ApiReply> {
  const { book, role } = desk.read(caller, params.spreadsheetId ?? '');
  const areas = speaking(() => areasOf(book));
  const fields = query.fields?.[0];
  const mask: MaskTree = fields === undefined ? true : parseMask(fields);
  // With a mask it alone tells whether the cells are wanted.
  const gridData = fields === undefined ? include : maskTouches(mask, ['sheets', 'data']);
  if (gridData && needsValues(mask)) await desk.calculated(book);
  return {
    status: 200,
    body: await spreadsheetResource(book, { caller, role, now: desk.now(book), areas, gridData, mask }),
  };
}

/** What people entered is there without calculating; the rest of a cell, and which rows a filter hides, may hang on formulas. */
const needsValues = (mask: MaskTree): boolean =>
  mask === true ||
  [
    ['rowMetadata'],
    ...['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink', 'pivotTable', 'chipRuns'].map((name) => [
      'rowData',
      'values',
      name,
    ]),
  ].some((path) => maskTouches(mask, ['sheets', 'data', ...path]));

/** Sorting and pasting of values take what formulas came to before the batch. */
async function calculateForValues(desk: Desk, { params, body, caller }: ApiRequest): Promise<void> {
  const { requests = [] } = body as BatchUpdateRequest;
  const wanted = requests.some(
    ({ copyPaste, sortRange, setBasicFilter }) =>
      copyPaste?.pasteType === 'PASTE_VALUES' || sortRange || setBasicFilter?.filter?.sortSpecs,
  );
  const book = wanted ? desk.readable(caller, params.spreadsheetId ?? '') : null;
  if (book) await desk.calculated(book);
}

function batchUpdate(desk: Desk, { params, body, query, caller }: ApiRequest): ApiReply | (() => Promise<ApiReply>) {
  const spreadsheetId = params.spreadsheetId ?? '';
  const {
    requests = [],
    includeSpreadsheetInResponse,
    responseRanges,
    responseIncludeGridData = false,
    commentsViewMode,
  } = body as BatchUpdateRequest & { commentsViewMode?: string };
  if (commentsViewMode?.endsWith('INCLUDED')) speaking(() => unsupported('Reading comments'));
  const { replies, areas } = desk.edit(caller, spreadsheetId, (editing) => {
    const done = runBatch(editing, requests);
    return {
      replies: done,
      areas: responseRanges?.map((text) => readableArea(resolveRange(editing.book, text))) ?? null,
    };
  });
  if (!includeSpreadsheetInResponse) return { status: 200, body: { spreadsheetId, replies } };
  return async () => {
    const { book, role } = desk.read(caller, spreadsheetId);
    const whole: MaskTree = query.fields?.[0] === undefined ? true : parseMask(query.fields[0]);
    const mask = whole === true ? true : (whole.updatedSpreadsheet ?? whole['*'] ?? {});
    const gridData = query.fields?.[0] === undefined ? responseIncludeGridData : maskTouches(mask, ['sheets', 'data']);
    if (gridData && needsValues(mask)) await desk.calculated(book);
    const updatedSpreadsheet = await spreadsheetResource(book, {
      caller,
      role,
      now: desk.now(book),
      areas,
      gridData,
      mask,
    });
    return { status: 200, body: { spreadsheetId, replies, updatedSpreadsheet } };
  };
}
