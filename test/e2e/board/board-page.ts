/** The board as a seller has it: the built page as a web app, on the built bundle and the embedded Workspace. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Frame, Page, Request } from 'playwright-core';
import { startServer, type RunningServer } from '../../../local/server';
import { viewerRoutes } from '../../../local/viewer/routes';
import type { Language } from '../../../src/domain/language';
import type { AddOn } from '../../contract/add-on';
import { makeOnce, type Made } from '../../contract/engagement';
import { ANNA, BOHDAN, deskOf, TRACKED, type Desk } from '../../contract/tracker/desk';

const PICTURES = join(__dirname, '..', '..', '..', 'build', 'out', 'screens');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export interface BoardPage {
  readonly addOn: AddOn;
  readonly desk: Desk;
  readonly page: Page;
  /** The page inside of its frames. */
  frame(): Promise<Frame>;
  picture(name: string): Promise<void>;
  /** Serious and critical findings of axe. */
  barriers(): Promise<string[]>;
  close(): Promise<void>;
}

/** Deals in several stages, with steps that are late, due and missing. */
async function fill(desk: Desk): Promise<void> {
  const deals = [
    [
      'Paint for twelve shops',
      {
        company: 'Lypky Stores',
        value: 48_000,
        owner: ANNA.name,
        nextStep: 'Call back about the colours',
        nextStepDue: '2026-11-20',
        source: 'Site',
      },
    ],
    [
      'Brushes, yearly contract',
      {
        company: 'Zirka LLC',
        value: 12_500,
        owner: BOHDAN.name,
        nextStep: 'Send the offer',
        nextStepDue: '2026-11-23',
        source: 'Call',
      },
    ],
    ['Primer', { company: 'Dim-Bud', value: 3_200, owner: ANNA.name }],
    [
      'Varnish for parquet floors of the new concert hall',
      {
        company: 'Philharmonic',
        value: 150_000,
        owner: ANNA.name,
        nextStep: 'Visit',
        nextStepDue: '2026-12-04',
        source: 'Agent',
      },
    ],
  ] as const;
  const ids: string[] = [];
  for (const [title, fields] of deals) ids.push(await desk.adds(title, fields));
  for (const [id, to] of [
    [ids[3], 'B2'],
    [ids[1], 'B2'],
  ] as const) {
    await desk.ticksAll(id as string);
    await desk.does(id as string, { kind: 'move', to, note: '' });
  }
}

const trackers = new Map<string, Promise<Made>>();

/** Made once for each language, and opened as a copy. */
function trackerIn(language: string): Promise<Made> {
  const known = trackers.get(language);
  if (known) return known;
  const made = makeOnce({ ...TRACKED, language }, (addOn, report) => fill(deskOf(addOn, report)));
  trackers.set(language, made);
  return made;
}

/**
 * The desk, which looks only when all that the page asked of the server is done: a page shows what was pressed at once,
 * its change comes to the sheet a little later.
 */
function afterCalls(desk: Desk, page: Page): Desk {
  const open = new Set<Request>();
  page.on('request', (request) => request.method() === 'POST' && open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  const done = async (): Promise<void> => {
    // A press sends from the page's inner frame, in the turn after it.
    do await page.waitForTimeout(50);
    while (open.size > 0);
  };
  const after =
    <P extends unknown[], R>(reads: (...args: P) => Promise<R>) =>
    async (...args: P): Promise<R> => {
      await done();
      return reads(...args);
    };
  return {
    ...desk,
    board: after(desk.board),
    card: after(desk.card),
    does: after(desk.does),
    settles: after(desk.settles),
    rows: after(desk.rows),
  };
}

/** Once, at the end of the file's tests. */
export async function disposeTrackers(): Promise<void> {
  for (const made of trackers.values()) (await made).dispose();
}

export interface Seat {
  readonly language?: Language;
  readonly size?: { readonly width: number; readonly height: number };
  /** With a finger instead of a mouse. */
  readonly touch?: boolean;
  /** RFC 3339: when it is opened, if not when it was made. */
  readonly now?: string;
  /** Before the page is opened. */
  readonly before?: (page: Page, desk: Desk) => Promise<void>;
}

export async function openBoard(
  browser: Browser,
  { language = 'en', size = { width: 1440, height: 900 }, touch = false, now, before }: Seat = {},
): Promise<BoardPage> {
  const made = await trackerIn(language);
  const addOn = await made.open(language, now === undefined ? {} : { now });
  const desk = deskOf(addOn, made.report);
  addOn.workspace.settings.setLocale(ANNA.email, language);
  const server: RunningServer = await startServer(addOn.workspace, 0, viewerRoutes(addOn.workspace));
  const page = await browser.newPage({ viewport: size, hasTouch: touch });
  await before?.(page, desk);
  await page.goto(`${server.url}/exec?tracker=${desk.id}&authuser=${encodeURIComponent(ANNA.email)}`);
  const frame = async (): Promise<Frame> => {
    for (let tries = 0; tries < 100; tries += 1) {
      for (const one of page.frames()) if (await one.$('#app').catch(() => null)) return one;
      await page.waitForTimeout(50);
    }
    throw new Error('The page has not come.');
  };
  return {
    addOn,
    desk: afterCalls(desk, page),
    page,
    frame,
    async picture(name) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    async barriers() {
      const inside = await frame();
      if (!(await inside.evaluate(() => 'axe' in globalThis))) await inside.evaluate(AXE);
      const { violations } = (await inside.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    },
    async close() {
      await page.close();
      await server.close();
      await addOn.close();
    },
  };
}
