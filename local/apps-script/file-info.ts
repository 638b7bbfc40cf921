/** What SpreadsheetApp and DocumentApp tell of the open file, read by REST as the person who runs the script. */
import type { Workspace } from '../workspace';
import type { Container, DocumentInfo, SpreadsheetInfo } from './bridge';
import { ServiceRefusal } from './service-refusal';

interface Answer {
  readonly properties?: { readonly title?: string; readonly locale?: string; readonly timeZone?: string };
  readonly sheets?: readonly { readonly properties?: { readonly sheetId?: number; readonly title?: string } }[];
}

const FIELDS = 'properties(title,locale,timeZone),sheets.properties(sheetId,title)';

/** @throws ServiceRefusal without access */
export async function readSpreadsheet(
  workspace: Workspace,
  user: string,
  container: Container | null,
): Promise<SpreadsheetInfo> {
  const id = container && 'spreadsheetId' in container ? container.spreadsheetId : '';
  const url = `/v4/spreadsheets/${encodeURIComponent(id)}?fields=${encodeURIComponent(FIELDS)}`;
  const { properties = {}, sheets = [] } = await read<Answer>(workspace, user, url);
  return {
    name: properties.title ?? '',
    locale: properties.locale ?? '',
    timeZone: properties.timeZone ?? '',
    sheets: sheets.map(({ properties: sheet = {} }) => ({ sheetId: sheet.sheetId ?? 0, title: sheet.title ?? '' })),
  };
}

/** @throws ServiceRefusal without access */
export async function readDocument(
  workspace: Workspace,
  user: string,
  container: Container | null,
): Promise<DocumentInfo> {
  const id = container && 'documentId' in container ? container.documentId : '';
  const url = `/v1/documents/${encodeURIComponent(id)}?fields=title`;
  return { name: (await read<{ readonly title?: string }>(workspace, user, url)).title ?? '' };
}

async function read<T>(workspace: Workspace, user: string, url: string): Promise<T> {
  const reply = await workspace.request(
    { method: 'GET', url, headers: {}, body: Buffer.alloc(0) },
    { user, scopes: 'all', project: null },
  );
  if (reply.status !== 200) throw new ServiceRefusal('You do not have permission to access the requested document.');
  return JSON.parse(reply.body.toString('utf8')) as T;
}
