/** What SpreadsheetApp tells of the open file, read by REST as the person who runs the script. */
import type { Workspace } from '../workspace';
import type { Container, SpreadsheetInfo } from './bridge';
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
  const id = container?.spreadsheetId ?? '';
  const url = `/v4/spreadsheets/${encodeURIComponent(id)}?fields=${encodeURIComponent(FIELDS)}`;
  const reply = await workspace.request(
    { method: 'GET', url, headers: {}, body: Buffer.alloc(0) },
    { user, scopes: 'all', project: null },
  );
  if (reply.status !== 200) throw new ServiceRefusal('You do not have permission to access the requested document.');
  const { properties = {}, sheets = [] } = JSON.parse(reply.body.toString('utf8')) as Answer;
  return {
    name: properties.title ?? '',
    locale: properties.locale ?? '',
    timeZone: properties.timeZone ?? '',
    sheets: sheets.map(({ properties: sheet = {} }) => ({ sheetId: sheet.sheetId ?? 0, title: sheet.title ?? '' })),
  };
}
