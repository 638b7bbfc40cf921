/** Builds the add-on into build/dist: Code.js (webpack), one self-contained HTML file per page (esbuild), the manifest. */
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import webpack from 'webpack';
import { argumentNames, withArguments } from './argument-names.mjs';
import { minified, serverConfig } from './server.config.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Built beside, then put into its place: whoever reads the bundle meanwhile finds one. */
const target = join(root, 'build', 'dist');
const dist = join(root, 'build', 'out', `dist-${process.pid}`);

const LANGUAGES = ['en', 'ru', 'uk'];

/** Pages: HTML file in the bundle <- entry of the client code and its style sheet. The sidebar has most words: one page for each language. */
const PAGES = [
  ...LANGUAGES.map((language) => ({
    html: `sidebar-${language}.html`,
    title: 'Sales Conveyor',
    entry: 'src/ui/sidebar/main.tsx',
    css: 'src/ui/sidebar/sidebar.css',
    language,
  })),
  { html: 'board.html', title: 'Sales Conveyor', entry: 'src/ui/board/main.tsx', css: 'src/ui/board/board.css' },
  { html: 'card.html', title: 'Sales Conveyor', entry: 'src/ui/card/main.tsx', css: 'src/ui/board/board.css' },
  { html: 'import.html', title: 'Sales Conveyor', entry: 'src/ui/import/main.tsx', css: 'src/ui/import/import.css' },
];

async function buildServer() {
  const stats = await new Promise((resolve, reject) =>
    webpack(serverConfig(root, dist), (error, result) => (error ? reject(error) : resolve(result))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, errorDetails: true }));
  const names = argumentNames(await readFile(join(root, 'src', 'main.ts'), 'utf8'));
  const script = join(dist, 'Code.js');
  await writeFile(script, withArguments(await minified(await readFile(script, 'utf8')), names));
}

/** The package's front brings a document model that no page needs: 90 KB. */
const ALIASES = { htmlparser2: join(root, 'node_modules', 'htmlparser2', 'dist', 'esm', 'Parser.js') };

/** `</script` inside the code would end the inlined script early. */
const inlineScript = (code) => code.replace(/<\/(script)/gi, '<\\/$1');

/** The other languages' texts are this one's, so that it is bundled alone. */
const only = (language) => ({
  name: 'one-language',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\..*\/(en|ru|uk)\// }, ({ path, resolveDir, kind }) => {
      const own = path.replace(/\/(en|ru|uk)\//, `/${language}/`);
      return own === path ? undefined : resolve(own, { resolveDir, kind });
    });
  },
});

async function buildPage({ html, title, entry, css, language }) {
  const [script, style] = await Promise.all([
    esbuild.build({
      entryPoints: [join(root, entry)],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: 'es2020',
      charset: 'utf8',
      legalComments: 'none',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      alias: ALIASES,
      plugins: language ? [only(language)] : [],
    }),
    esbuild.build({
      entryPoints: [join(root, css)],
      bundle: true,
      minify: true,
      write: false,
      target: 'es2020',
      charset: 'utf8',
    }),
  ]);
  const page = [
    '<!DOCTYPE html>',
    '<html>',
    `<head><base target="_blank"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
    `<style>${style.outputFiles[0].text.trim()}</style></head>`,
    '<body><div id="app"></div>',
    `<script>${inlineScript(script.outputFiles[0].text.trim())}</script></body>`,
    '</html>',
    '',
  ].join('\n');
  await writeFile(join(dist, html), page);
}

/** What a module exports. */
async function exportsOf(...path) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'src', ...path)],
    bundle: true,
    write: false,
    format: 'cjs',
  });
  const module = { exports: {} };
  new Function('module', 'exports', outputFiles[0].text)(module, module.exports);
  return module.exports;
}

/** Data that is read only when it is needed. `<` is escaped so that no text can end the element. */
async function writeData(name, data) {
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  await writeFile(join(dist, `${name}.html`), `<script type="application/json">${json}</script>`);
}

/** The long texts of a language. */
async function buildContent(language) {
  const { content } = await exportsOf('locales', language, 'content.ts');
  await writeData(`content-${language}`, content);
}

async function buildPhonePlans() {
  const { planLines, groupLines } = await exportsOf('domain', 'contacts', 'phone-plans.ts');
  await writeData('phone-plans', { plans: planLines(), groups: groupLines() });
}

await mkdir(dist, { recursive: true });
try {
  await Promise.all([
    buildServer(),
    ...PAGES.map(buildPage),
    ...LANGUAGES.map(buildContent),
    buildPhonePlans(),
    copyFile(join(root, 'appsscript.json'), join(dist, 'appsscript.json')),
  ]);
  await rm(target, { recursive: true, force: true });
  await rename(dist, target);
} finally {
  await rm(dist, { recursive: true, force: true });
}
const size = async (name) => `${name} ${((await readFile(join(target, name))).length / 1024).toFixed(1)} KB`;
console.log(
  `Built build/dist: ${(await Promise.all(['Code.js', ...PAGES.map((page) => page.html)].map(size))).join(', ')}`,
);
