/** The viewer's page, bundled when it is first asked for: the shell at once, each view when it is opened. */
import { basename, join } from 'node:path';
import { build } from 'esbuild';

export interface Asset {
  readonly type: string;
  readonly body: Uint8Array;
}

export interface PageFiles {
  readonly html: string;
  /** By name under `/viewer/assets/`. */
  readonly assets: ReadonlyMap<string, Asset>;
}

const CLIENT = join(__dirname, 'client');
/** Views that the shell loads on demand; their style sheets are named after them. */
const VIEWS = ['sheet', 'document', 'calendar', 'mail'] as const;

let page: Promise<PageFiles> | null = null;

/** The same for every workspace. @throws what esbuild throws when the client does not compile */
export const pageFiles = (): Promise<PageFiles> => (page ??= bundlePage());

async function bundlePage(): Promise<PageFiles> {
  const { outputFiles } = await build({
    entryPoints: {
      main: join(CLIENT, 'main.tsx'),
      ...Object.fromEntries(VIEWS.map((view) => [view, viewEntry(view)])),
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: join(CLIENT, 'out'),
    write: false,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl', '.woff': 'dataurl', '.ttf': 'dataurl' },
    logLevel: 'error',
  });
  const assets = new Map(
    outputFiles.map(({ path, contents }): [string, Asset] => [
      basename(path),
      { type: path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8', body: contents },
    ]),
  );
  return { html: pageHtml([...assets.keys()].filter((name) => name.endsWith('.css'))), assets };
}

const viewEntry = (view: string): string => join(CLIENT, view, `${view}-view.ts`);

const pageHtml = (styles: readonly string[]): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Embedded Workspace</title>',
    '<link rel="icon" href="data:,">',
    // The shell's own comes last: what the views bring along must not restyle it.
    ...[...styles]
      .sort((a, b) => Number(a === 'main.css') - Number(b === 'main.css'))
      .map((name) => `<link rel="stylesheet" href="/viewer/assets/${name}">`),
    '</head>',
    '<body><div id="app"></div><script type="module" src="/viewer/assets/main.js"></script></body>',
    '</html>',
  ].join('\n');
