/** The viewer as a person opens it: the server with an example engagement, and a browser. */
import type { Browser, Page } from 'playwright-core';
import type { RunReport } from '../../../src/app/api';
import { readExample } from '../../../local/intake-file';
import { DIST, loadScripts } from '../../../local/plug-ins';
import { makeEngagement } from '../../../local/run-engagement';
import { startServer } from '../../../local/server';
import { viewerRoutes } from '../../../local/viewer/routes';
import { openWorkspace, type Workspace } from '../../../local/workspace';
import { threads } from '../../warm/threads';
import { openBrowser } from '../browser';

/** A Monday, in the winter half of the year. */
const NOW = '2026-11-23T09:00:00Z';

export interface ViewerServer {
  readonly url: string;
  readonly owner: string;
  readonly workspace: Workspace;
  readonly report: RunReport;
  /** ID of a file by a piece of its name. */
  fileId(name: string): string;
  close(): Promise<void>;
}

export async function startViewer(language: string): Promise<ViewerServer> {
  const example = readExample('residential-developer', language, new Date(NOW));
  const workspace = await openWorkspace({
    dataDir: null,
    user: example.owner,
    now: NOW,
    scripts: loadScripts(DIST, threads),
  });
  workspace.settings.setLocale(example.owner, language);
  const report = await makeEngagement(workspace, example);
  const { url, close } = await startServer(workspace, 0, viewerRoutes(workspace));
  return {
    url,
    owner: example.owner,
    workspace,
    report,
    fileId(name) {
      const link = report.links.find((one) => one.name.startsWith(name));
      const id = /\/(?:d|folders)\/([\w-]+)/.exec(link?.url ?? '')?.[1];
      if (!id) throw new Error(`No file ${name}`);
      return id;
    },
    async close() {
      await close();
      await workspace.close();
    },
  };
}

/** Errors of the page, to be empty at the end. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

export interface AtViewer {
  readonly viewer: ViewerServer;
  readonly browser: Browser;
  /** A new one for each test; an error of its fails the test. */
  readonly page: Page;
}

/** For a test file: one viewer and one browser for all of its tests. */
export function atViewer(language: string): AtViewer {
  let viewer: ViewerServer;
  let browser: Browser;
  let page: Page;
  let heard: string[];
  beforeAll(async () => {
    [viewer, browser] = await Promise.all([startViewer(language), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await viewer?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    heard = complaints(page);
  });
  afterEach(async () => {
    expect(heard).toEqual([]);
    await page.close();
  });
  return {
    get viewer() {
      return viewer;
    },
    get browser() {
      return browser;
    },
    get page() {
      return page;
    },
  };
}
