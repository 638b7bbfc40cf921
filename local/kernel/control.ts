/** The controls of the embedded Workspace over HTTP: run a function of the bundle, set faults, change settings. */
import type { Workspace } from '../workspace';
import { ApiError } from './api-error';
import { FaultsInvalid, readFaults } from './faults';
import type { OpenFile, OpenSpreadsheet } from './script-host';
import { jsonReply, type RawReply, type RawRequest } from './raw-http';

const failure = (status: number, name: string, message: string): RawReply =>
  jsonReply(status, { error: { name, message } });

/** A refusal is `{"error": {"name", "message"}}` with 400, 404 or 405; what the bundle throws is the same with 200. */
export async function handleControl(workspace: Workspace, request: RawRequest): Promise<RawReply> {
  const [, area = '', name = '', ...rest] = request.url.replace(/\?.*$/, '').split('/');
  if (rest.length > 0 || (name !== '' && area !== 'run'))
    return failure(404, 'NotFound', `There is nothing at ${request.url}.`);
  let body: unknown;
  try {
    body = request.body.length === 0 ? undefined : (JSON.parse(request.body.toString('utf8')) as unknown);
  } catch {
    return failure(400, 'BadRequest', 'The body is not JSON.');
  }
  try {
    return await answer(workspace, `${request.method} ${area}`, decodeURIComponent(name), body, request.headers);
  } catch (error) {
    if (
      error instanceof FaultsInvalid ||
      error instanceof TypeError ||
      error instanceof URIError ||
      error instanceof ApiError
    )
      return failure(400, 'BadRequest', error.message);
    throw error;
  }
}

async function answer(
  workspace: Workspace,
  what: string,
  name: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<RawReply> {
  switch (what) {
    case 'GET run':
      return name === ''
        ? jsonReply(200, workspace.scripts?.functions() ?? [])
        : failure(405, 'MethodNotAllowed', 'Call a function with POST.');
    case 'POST run':
      return run(workspace, name, body ?? [], headers);
    case 'POST faults': {
      const faults = readFaults(body ?? []);
      workspace.setFaults(faults);
      return jsonReply(200, { faults });
    }
    case 'GET settings':
      return jsonReply(200, workspace.settings.policy());
    case 'POST settings':
      if (typeof body !== 'object' || body === null || Array.isArray(body))
        return failure(400, 'BadRequest', 'Settings are an object.');
      return jsonReply(200, workspace.settings.change(body as Record<string, unknown>));
    default:
      return failure(405, 'MethodNotAllowed', `${what} does nothing.`);
  }
}

async function run(
  workspace: Workspace,
  name: string,
  args: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<RawReply> {
  if (!Array.isArray(args)) return failure(400, 'BadRequest', 'The body is a JSON list of arguments.');
  const { user } = workspace.callerOf(headers);
  if (!workspace.scripts?.functions().some((known) => known.name === name)) {
    return failure(404, 'NotFound', `Script function not found: ${name}`);
  }
  const open = await openFile(workspace, user, headers);
  if (open && 'refused' in open) return failure(open.refused, 'Forbidden', open.message);
  return jsonReply(200, await workspace.run(name, args, user, open ? { container: open } : {}));
}

/** The file that the headers say is open, if the person may see it; null when they name none. @throws TypeError for headers that cannot be read */
async function openFile(
  workspace: Workspace,
  user: string,
  headers: Readonly<Record<string, string>>,
): Promise<OpenFile | { readonly refused: number; readonly message: string } | null> {
  const spreadsheetId = headers['x-workspace-spreadsheet'];
  const documentId = headers['x-workspace-document'];
  const place = headers['x-workspace-selection'];
  if (spreadsheetId !== undefined && documentId !== undefined)
    throw new TypeError('One file is open: X-Workspace-Spreadsheet or X-Workspace-Document.');
  if (spreadsheetId === undefined && place !== undefined)
    throw new TypeError('X-Workspace-Selection needs X-Workspace-Spreadsheet.');
  if (documentId !== undefined) {
    const refused = await refusal(workspace, user, `/v1/documents/${encodeURIComponent(documentId)}?fields=documentId`);
    return refused === null ? { documentId } : { refused, message: `${user} may not open the document ${documentId}.` };
  }
  if (spreadsheetId === undefined) return null;
  const url = `/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}?fields=spreadsheetId`;
  const refused = await refusal(workspace, user, url);
  if (refused !== null) return { refused, message: `${user} may not open the spreadsheet ${spreadsheetId}.` };
  return place === undefined ? { spreadsheetId } : { spreadsheetId, ...selectionOf(place) };
}

/** The status with which the person may not read it; null: they may. */
async function refusal(workspace: Workspace, user: string, url: string): Promise<number | null> {
  const reply = await workspace.rest({
    method: 'GET',
    url,
    headers: { 'x-workspace-user': user },
    body: Buffer.alloc(0),
  });
  return reply.status === 200 ? null : reply.status;
}

/** `SHEETID!B5` or `SHEETID!B5:D9`. */
function selectionOf(text: string): Omit<OpenSpreadsheet, 'spreadsheetId'> {
  const [, sheetId, from = '', to = from] = /^(\d+)!([A-Z]{1,3}[1-9]\d*)(?::([A-Z]{1,3}[1-9]\d*))?$/.exec(text) ?? [];
  if (sheetId === undefined)
    throw new TypeError('X-Workspace-Selection is a sheet ID with a cell or a range, e.g. 0!B5 or 0!B5:D9.');
  const [first, last] = [cellAt(from), cellAt(to)];
  const [row, column] = [Math.min(first.row, last.row), Math.min(first.column, last.column)];
  return {
    sheetId: Number(sheetId),
    selection: {
      row,
      column,
      numRows: Math.max(first.row, last.row) - row + 1,
      numColumns: Math.max(first.column, last.column) - column + 1,
    },
  };
}

/** Both from 1. */
function cellAt(a1: string): { row: number; column: number } {
  const letters = a1.replace(/\d+$/, '');
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(a1.slice(letters.length)), column };
}
