/** What every test of the board begins and ends with, and the words that it uses for what it sees. */
import type { Browser, Frame, Locator } from 'playwright-core';
import { openBrowser } from '../browser';
import { disposeTrackers, openBoard, type BoardPage, type Seat } from './board-page';

export interface AtBoard {
  readonly browser: Browser;
  readonly board: BoardPage;
  readonly frame: Frame;
  /** A board of its own, with its cards drawn. */
  opens(seat?: Seat): Promise<void>;
  column(stage: string): Locator;
  tile(id: string): Locator;
  /** The open dialog. */
  dialog(): Locator;
  card(): Locator;
  button(name: string): Locator;
  /** Until a toast says so. */
  said(text: string | RegExp): Promise<void>;
  /** Everything that the open dialog asks for, done. */
  doAll(): Promise<void>;
}

/** For a test file: a browser for all of its tests, a board for each that opens one. */
export function atBoard(): AtBoard {
  let browser: Browser;
  let board: BoardPage | null = null;
  let frame: Frame;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    await board?.close();
    board = null;
  });
  afterAll(async () => {
    await browser.close();
    await disposeTrackers();
  });
  return {
    get browser() {
      return browser;
    },
    get board() {
      if (!board) throw new Error('No board is open');
      return board;
    },
    get frame() {
      return frame;
    },
    async opens(seat) {
      board = await openBoard(browser, seat);
      frame = await board.frame();
      await frame.waitForSelector('.column[data-stage]');
    },
    column: (stage) => frame.locator(`[data-stage="${stage}"]`),
    tile: (id) => frame.locator(`[data-deal="${id}"]`),
    dialog: () => frame.locator('dialog[open]'),
    card: () => frame.locator('.card'),
    button: (name) => frame.locator('button', { hasText: name }),
    said: (text) => frame.locator('.toast', { hasText: text }).waitFor(),
    async doAll() {
      const dialog = frame.locator('dialog[open]');
      for (const action of await dialog.locator('.action').all()) {
        await action.locator('input[type="checkbox"]').first().check();
        for (const input of await action.locator('input:not([type="checkbox"]):not([type="date"])').all())
          await input.fill('https://proof.example/1');
      }
    },
  };
}
