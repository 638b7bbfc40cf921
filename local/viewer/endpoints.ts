/** What a person does in the viewer that Google has no REST for: opening a file, calling the add-on, writing in a document, choosing a language. */
import type { AppsScriptHost, ScriptSituation } from '../apps-script/host';
import { exportIcs, type IcsEvent } from '../export/ics';
import { ApiError } from '../kernel/api-error';
import { jsonReply, type RawReply } from '../kernel/raw-http';
import { isOpenDocument, openFileId, type OpenFile } from '../kernel/script-host';
import type { Workspace } from '../workspace';
import type { Frames } from './frames';
import { peopleOf } from './people';
import type { CallReply, Mails, Opened, Session } from './protocol';
import { fieldsOf, fileOf, isPlace, list, placeOf, text, wholeNumber } from './read-body';
import { containerOf, sheetEndpoints } from './sheet-endpoints';

export interface ViewerRequest {
  /** E-mail of the acting person, in lower case. */
  readonly user: string;
  readonly body: unknown;
  readonly query: URLSearchParams;
}

export type Endpoint = (request: ViewerRequest) => Promise<RawReply>;

const LOCALES = ['en', 'ru', 'uk'];
const ok = (value: unknown): RawReply => jsonReply(200, value);

/** By method and path. */
export function createEndpoints(workspace: Workspace, frames: Frames): Readonly<Record<string, Endpoint>> {
  const { kernel, settings } = workspace;
  const host = workspace.scripts as AppsScriptHost | null;

  const read = async <T>(user: string, url: string): Promise<T> => {
    const reply = await workspace.rest({
      method: 'GET',
      url,
      headers: { 'x-workspace-user': user },
      body: Buffer.alloc(0),
    });
    const body = JSON.parse(reply.body.toString('utf8')) as T & { error?: { message?: string } };
    if (reply.status !== 200) throw new ApiError({ code: reply.status, message: body.error?.message ?? 'Refused.' });
    return body;
  };
  /** Google's own refusal for a file that the person may not see. */
  const mayRead = (user: string, file: OpenFile): Promise<unknown> =>
    isOpenDocument(file)
      ? read(user, `/v1/documents/${encodeURIComponent(file.documentId)}?fields=documentId`)
      : read(user, `/v4/spreadsheets/${encodeURIComponent(file.spreadsheetId)}?fields=spreadsheetId`);
  /** Open triggers are for those who may edit (guide "Simple triggers"). */
  const mayEdit = async (user: string, file: OpenFile): Promise<boolean> =>
    (
      await read<{ readonly capabilities: { readonly canEdit: boolean } }>(
        user,
        `/drive/v3/files/${encodeURIComponent(openFileId(file))}?fields=capabilities(canEdit)`,
      )
    ).capabilities.canEdit;
  const callerOf = (user: string) => workspace.callerOf({ 'x-workspace-user': user });

  return {
    'GET /viewer/session': async () =>
      ok({
        user: workspace.user,
        people: await peopleOf(workspace),
        now: kernel.clock.now().toISOString(),
        frozen: kernel.clock.frozen,
        webApp: (host?.webApp ?? null) !== null,
      } satisfies Session),

    'GET /viewer/locale': async ({ user }) => ok({ locale: known(settings.localeOf(user)) }),

    'PUT /viewer/locale': async ({ user, body }) => {
      const locale = text(fieldsOf(body), 'locale');
      if (!LOCALES.includes(locale)) throw new TypeError(`viewer: The language is one of ${LOCALES.join(', ')}.`);
      settings.setLocale(user, locale);
      return ok({ locale });
    },

    'GET /viewer/mails': async () => ok({ mails: [...kernel.outbox.list()].reverse() } satisfies Mails),

    'GET /viewer/calendar.ics': async ({ user }) => {
      const { items } = await read<{ items: IcsEvent[] }>(user, '/calendar/v3/calendars/primary/events');
      return {
        status: 200,
        headers: { 'content-type': 'text/calendar; charset=utf-8' },
        body: Buffer.from(exportIcs(items), 'utf8'),
      };
    },

    'POST /viewer/frames': async ({ body }) =>
      ok({ url: `/viewer/frames/${frames.keep(text(fieldsOf(body), 'html'))}` }),

    'POST /viewer/open': async ({ user, body }) => {
      const file = fileOf(fieldsOf(body));
      await mayRead(user, file);
      const fired = host && (await mayEdit(user, file)) ? await host.open(user, file) : [];
      return ok({ effects: fired.flatMap(({ ui }) => ui) } satisfies Opened);
    },

    'POST /viewer/call': async ({ user, body }) => {
      const fields = fieldsOf(body);
      const where = fields.place === null || fields.place === undefined ? null : fieldsOf(fields.place);
      const container = where && (isPlace(where) ? containerOf(placeOf(where)) : fileOf(where));
      if (container) await mayRead(user, container);
      if (!host) throw new ApiError({ code: 404, message: 'No add-on is built: there is nothing to run.' });
      const { alertAnswer } = fields;
      const situation: ScriptSituation = {
        ...(container ? { container } : {}),
        ...(typeof alertAnswer === 'string' ? { answerAlert: () => alertAnswer } : {}),
      };
      await workspace.uiCall();
      const { answer, ui } = await host.runWithUi(text(fields, 'functionName'), list(fields, 'args'), user, situation);
      return ok({ answer, effects: ui } satisfies CallReply);
    },

    ...sheetEndpoints(workspace),

    'POST /viewer/text': async ({ user, body }) => {
      const fields = fieldsOf(body);
      const documentId = text(fields, 'documentId');
      const [start, end] = [wholeNumber(fields, 'startIndex'), wholeNumber(fields, 'endIndex')];
      const segmentId = fields.segmentId === undefined ? undefined : text(fields, 'segmentId');
      const typed = text(fields, 'text');
      kernel.store.transaction(() => {
        if (end > start) workspace.docs.deleteText(callerOf(user), documentId, start, end, segmentId);
        if (typed !== '') workspace.docs.typeText(callerOf(user), documentId, start, typed, segmentId);
      });
      return ok({});
    },
  };
}

const known = (locale: string): string => (LOCALES.includes(locale.slice(0, 2)) ? locale.slice(0, 2) : 'en');
