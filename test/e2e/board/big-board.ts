/** The built board with the answer of a tracker of any size, and how fast it draws, scrolls and drags. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DIST } from '../../../local/plug-ins';
import type { Board, BoardDeal } from '../../../src/app/tracker-api';

/** @param count deals, spread over all stages, each like the first of the board */
export async function openBigBoard(browser: Browser, board: Board, count: number): Promise<Page> {
  const [first] = board.deals;
  if (!first) throw new Error('No deal');
  const deals = Array.from({ length: count }, (_, index): BoardDeal => ({
    ...first,
    id: `D-${index + 1}`,
    title: `Deal ${index}`,
    stage: board.stages[index % board.stages.length]?.code ?? '',
  }));
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent('<div id="app"></div>');
  // Functions that tsx compiles call this helper, which the page lacks.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(
    (answer) => {
      const runner = (success: (value: unknown) => void): object =>
        new Proxy(
          {},
          {
            get: (_, name) =>
              name === 'withSuccessHandler'
                ? (next: (value: unknown) => void) => runner(next)
                : name === 'withFailureHandler'
                  ? () => runner(success)
                  : () =>
                      setTimeout(() => {
                        if (name === 'openBoard') (globalThis as { at?: number }).at = performance.now();
                        success(name === 'openBoard' ? answer : { ok: true, value: { accepted: 0, putBack: [] } });
                      }),
          },
        );
      Object.assign(globalThis, { google: { script: { run: runner(() => undefined) } } });
      new MutationObserver((_, watcher) => {
        if (!document.querySelector('.tile[data-deal]')) return;
        watcher.disconnect();
        requestAnimationFrame(() => Object.assign(globalThis, { drawn: performance.now() }));
      }).observe(document, { childList: true, subtree: true });
    },
    { ok: true, value: { ...board, deals } },
  );
  await page.evaluate(
    (html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      document.head.append(...parsed.querySelectorAll('style'));
      const script = document.createElement('script');
      script.textContent = parsed.querySelector('script')?.textContent ?? '';
      document.body.append(script);
    },
    readFileSync(join(DIST, 'board.html'), 'utf8'),
  );
  await page.waitForFunction(() => 'drawn' in globalThis);
  return page;
}

export interface Pace {
  /** Milliseconds from the answer with the data to the frame with the first cards. */
  readonly firstCards: number;
  /** Frames a second while a column is scrolled from its first card on. */
  readonly scrolling: number;
  /** The same while a card is dragged over all columns and back. */
  readonly dragging: number;
}

/** Frames a second. */
async function framesDuring(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const times: number[] = [];
    let last = performance.now();
    const frame = (now: number): void => {
      times.push(now - last);
      last = now;
      if (!('enough' in globalThis)) requestAnimationFrame(frame);
    };
    Reflect.deleteProperty(globalThis, 'enough');
    Object.assign(globalThis, { times });
    requestAnimationFrame(frame);
  });
  await work();
  return page.evaluate(() => {
    Object.assign(globalThis, { enough: true });
    const { times } = globalThis as unknown as { times: number[] };
    const waited = times.slice(1);
    return (1000 * waited.length) / waited.reduce((sum, time) => sum + time, 0);
  });
}

export async function paceOf(page: Page): Promise<Pace> {
  const firstCards = await page.evaluate(() => {
    const { at, drawn } = globalThis as unknown as { at: number; drawn: number };
    return drawn - at;
  });
  const scrolling = await framesDuring(page, () =>
    page.evaluate(async () => {
      const list = document.querySelector('.tiles') as HTMLElement;
      for (let step = 0; step < 90; step += 1) {
        list.scrollTop += 40;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      list.scrollTop = 0;
    }),
  );
  const tile = await page.locator('.tile[data-deal]').first().boundingBox();
  if (!tile) throw new Error('No card');
  await page.mouse.move(tile.x + 30, tile.y + 12);
  await page.mouse.down();
  await page.mouse.move(tile.x + 40, tile.y + 30, { steps: 3 });
  await page.locator('.zones').waitFor();
  const dragging = await framesDuring(page, async () => {
    await page.mouse.move(1300, 400, { steps: 60 });
    await page.mouse.move(100, 300, { steps: 60 });
  });
  await page.mouse.up();
  return { firstCards, scrolling, dragging };
}
