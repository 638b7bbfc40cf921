/** Finds a browser for the tests: the user's own Chrome, Chromium or Edge, or else the Chromium that comes with the packages. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

interface Program {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** `--no-sandbox`: in containers the tests often run as root. */
const ARGS = ['--no-sandbox', '--disable-gpu'];

/**
 * A headless browser. `CHROME_PATH` names the one to use; a browser that is found but does not start is passed over.
 * @throws when there is none: a test in a browser is never skipped.
 */
export async function openBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const find of programs()) {
    try {
      const { executablePath, env } = find();
      return await chromium.launch({
        executablePath,
        args: ARGS,
        ...(env ? { env: { ...process.env, ...env } as Record<string, string> } : {}),
      });
    } catch (error) {
      failures.push((error as Error).message.split('\n').slice(0, 3).join(' '));
    }
  }
  throw new Error(`No browser: install Chrome or Chromium, or set CHROME_PATH to one.\n${failures.join('\n')}`);
}

function programs(): readonly (() => Program)[] {
  const wanted = process.env['CHROME_PATH'];
  if (wanted) return [() => ({ executablePath: wanted })];
  const installed = usualPaths().filter((path) => existsSync(path));
  return [...installed.map((executablePath) => () => ({ executablePath })), bundled];
}

function usualPaths(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
        ['/', `${process.env['HOME'] ?? ''}/`].map((root) => `${root}Applications/${name}.app/Contents/MacOS/${name}`),
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const root = process.env[variable];
        return root
          ? ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map((name) =>
              join(root, name, 'Application', name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
            )
          : [];
      });
    default: {
      const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
      return (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
    }
  }
}

/** Unpacked on first use, some 200 MB in the temporary directory. @throws where the package has none for the platform */
function bundled(): Program {
  const answer = execFileSync(process.execPath, [join(__dirname, 'bundled-chromium.mjs')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(answer) as Program;
}
