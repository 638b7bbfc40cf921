/** The built sidebar in a browser, on a fresh embedded Workspace: what a consultant sees and does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Container } from '../../../local/apps-script/bridge';
import type { AppsScriptHost } from '../../../local/apps-script/host';
import type { Fault } from '../../../local/kernel/faults';
import type { ScriptAnswer } from '../../../local/kernel/script-host';
import { DIST } from '../../../local/plug-ins';
import { startServer, type HttpHandler } from '../../../local/server';
import type { WorkspaceOptions } from '../../../local/workspace';
import type { Answer, Api } from '../../../src/app/api';
import type { ConveyorApi } from '../../../src/app/conveyor-api';
import type { BookApi } from '../../../src/app/book-api';
import type { PeopleApi } from '../../../src/app/people-api';
import type { MeetingApi } from '../../../src/app/meeting-api';
import type { TrackerApi } from '../../../src/app/tracker-api';
import type { Language } from '../../../src/domain/language';
import { openAddOn, type AddOn } from '../../contract/add-on';
import { HOST_PAGE, withShim } from './host-page';

export const OWNER = 'olena@northstar.example';

type All = Api & TrackerApi & PeopleApi & MeetingApi & BookApi & ConveyorApi;
type Ok<K extends keyof All> = Extract<ReturnType<All[K]>, { ok: true }>['value'];

export interface Sidebar {
  readonly addOn: AddOn;
  readonly page: Page;
  readonly frame: FrameLocator;
  /** Names of the server functions called so far. */
  readonly calls: string[];
  /** Puts these faults on the next run of the function. */
  fail(name: keyof All, ...faults: Fault[]): void;
  /** Answers every call of the function itself from now on; `offline` breaks the connection, null lets the add-on answer again. */
  answer<K extends keyof All>(name: K, value: Ok<K> | Answer<never> | 'offline' | 'never' | null): void;
  /** Lets the add-on answer all calls again. */
  answerAll(): void;
  /** The spreadsheet that the sidebar is open in from now on. */
  within(spreadsheetId: string): void;
  /** The person closes the sidebar and opens it again. */
  reopen(): Promise<void>;
  button(name: string | RegExp): Locator;
  field(label: string | RegExp): Locator;
  heading(name: string | RegExp): Locator;
  /** Waits until all that was asked of the server is answered. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface SidebarOptions {
  readonly language?: Language;
  readonly workspace?: Partial<WorkspaceOptions>;
  readonly height?: number;
  /** A form that waits. */
  readonly draft?: object;
}

/** Opens the sidebar and waits until it has something to show. */
export async function openSidebar(browser: Browser, options: SidebarOptions = {}): Promise<Sidebar> {
  const { language = 'en', height = 900 } = options;
  const addOn = await openAddOn(OWNER, options.workspace);
  addOn.workspace.settings.setLocale(OWNER, language);
  if (options.draft) await addOn.call('saveDraft', options.draft);
  const faults = new Map<string, readonly Fault[]>();
  const answers = new Map<string, unknown>();
  const calls: string[] = [];
  let pending = 0;
  let container: Container | undefined;

  const run = async (name: string, args: readonly unknown[]): Promise<ScriptAnswer> => {
    const host = addOn.workspace.scripts as AppsScriptHost | null;
    return container && host ? host.run(name, args, OWNER, { container }) : addOn.workspace.run(name, args, OWNER);
  };
  /** In the language of the account, as the add-on opens it. */
  const html = (): string =>
    withShim(readFileSync(join(DIST, `sidebar-${addOn.workspace.settings.localeOf(OWNER)}.html`), 'utf8'));
  const handler: HttpHandler = async (request, response, next) => {
    const path = request.url ?? '/';
    const page = path === '/' ? HOST_PAGE : path === '/sidebar.html' ? html() : undefined;
    if (page !== undefined)
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    if (!path.startsWith('/call/')) return next();
    const name = path.slice('/call/'.length);
    const args = JSON.parse(await text(request)) as unknown[];
    calls.push(name);
    const own = answers.get(name);
    if (own === 'never') return;
    if (own === 'offline') return void response.destroy();
    pending += 1;
    try {
      addOn.setFaults(...(faults.get(name) ?? []));
      faults.delete(name);
      const answer = own === undefined ? await run(name, args) : { result: own };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    } finally {
      pending -= 1;
    }
  };
  const server = await startServer(addOn.workspace, 0, handler);
  const context = await browser.newContext({
    viewport: { width: 640, height },
    timezoneId: 'Europe/Kyiv',
    locale: language,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const frame = page.frameLocator('iframe');
  const open = async (): Promise<void> => {
    await page.evaluate('openSidebar()');
    await frame.locator('main > *').first().waitFor();
  };
  await page.goto(server.url);
  await open();

  const settled = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3; quiet = pending === 0 ? quiet + 1 : 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };

  return {
    addOn,
    page,
    frame,
    calls,
    fail: (name, ...list) => void faults.set(name, list),
    answer(name, value) {
      if (value === null) return void answers.delete(name);
      const whole = typeof value === 'object' && 'ok' in value ? value : { ok: true, value };
      answers.set(name, typeof value === 'string' ? value : whole);
    },
    answerAll: () => answers.clear(),
    within(spreadsheetId) {
      container = { spreadsheetId };
    },
    async reopen() {
      await page.evaluate('closeSidebar()');
      await open();
    },
    button: (name) => frame.getByRole('button', { name, exact: true }),
    field: (label) => frame.getByLabel(label, { exact: true }),
    heading: (name) => frame.getByRole('heading', { name }),
    settled,
    async close() {
      await context.close();
      await settled();
      await server.close();
      await addOn.close();
      if (errors.length > 0) throw new Error(`The sidebar threw: ${errors.join('; ')}`);
    },
  };
}

/** The name of what has the focus in the frame: its label, or else its text. */
export const focused = (sidebar: Sidebar): Promise<string> =>
  sidebar.frame.locator('html').evaluate(() => {
    const element = document.activeElement as HTMLElement & { readonly labels?: NodeListOf<HTMLElement> | null };
    const legend = element.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
    const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
    return [legend, label].filter(Boolean).join(': ');
  });
