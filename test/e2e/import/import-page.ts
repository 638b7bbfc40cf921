/** The built page for import and export on a server in memory: every step, trouble and language without a whole Workspace. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { DIST } from '../../../local/plug-ins';
import type { Language } from '../../../src/domain/language';
import { fakeServer, type FakeServer } from './fake-server';

const PICTURES = join(__dirname, '..', '..', '..', 'build', 'out', 'screens');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export interface ImportPage {
  readonly page: Page;
  readonly server: FakeServer;
  /** Chooses a file as a person does, by its bytes. */
  chooses(name: string, content: string | Buffer): Promise<void>;
  /** Presses the blue button at the foot. */
  next(): Promise<void>;
  /** Waits for the heading of a screen. */
  at(heading: string | RegExp): Promise<void>;
  /** The text of the file that a press on the button gives out, and its name. */
  saves(button: string | RegExp): Promise<{ readonly name: string; readonly text: string }>;
  picture(name: string): Promise<void>;
  /** Serious and critical findings of axe, and whatever is wider than the window. */
  barriers(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openImportPage(
  browser: Browser,
  language: Language = 'en',
  size = { width: 1000, height: 700 },
  prepare: (server: FakeServer) => void = () => undefined,
): Promise<ImportPage> {
  const server = fakeServer(language);
  prepare(server);
  const page = await browser.newPage({ viewport: size, acceptDownloads: true });
  await page.exposeFunction('answerOf', (name: string, args: readonly unknown[]) => server.call(name, args));
  await page.addInitScript(() => {
    const answerOf = (name: string, args: unknown[]): Promise<unknown> =>
      (globalThis as unknown as { answerOf: (name: string, args: unknown[]) => Promise<unknown> }).answerOf(name, args);
    const runner = (success: (value: unknown) => void): object =>
      new Proxy(
        {},
        {
          get: (_, name: string) =>
            name === 'withSuccessHandler'
              ? (next: (value: unknown) => void) => runner(next)
              : name === 'withFailureHandler'
                ? () => runner(success)
                : (...args: unknown[]) => void answerOf(name, args).then(success),
        },
      );
    Object.assign(globalThis, { google: { script: { run: runner(() => undefined) } } });
  });
  await page.route('http://import.page/', (route) =>
    route.fulfill({ contentType: 'text/html', body: readFileSync(join(DIST, 'import.html'), 'utf8') }),
  );
  await page.goto('http://import.page/');
  await page.waitForSelector('.drop');
  return {
    page,
    server,
    chooses: (name, content) =>
      page.setInputFiles('input[type=file]', { name, mimeType: '', buffer: Buffer.from(content as string) }),
    next: () => page.locator('.import-tab:not([hidden]) .import-foot .primary').click(),
    at: (heading) => page.locator('h2', { hasText: heading }).waitFor(),
    async saves(button) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]); // prettier-ignore
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    },
    async picture(name) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    async barriers() {
      if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
      const { violations } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1 && getComputedStyle(one).display !== 'inline')
          .map((one) => `too wide: ${one.outerHTML.slice(0, 120)}`),
      ); // prettier-ignore
      return [
        ...violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
        ...wide,
      ];
    },
    close: () => page.close(),
  };
}
