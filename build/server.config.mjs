/** webpack configuration of Code.js: one file, top-level function stubs for every export of src/main.ts. */
import { join } from 'node:path';
import { createRequire } from 'node:module';
import * as esbuild from 'esbuild';

const require = createRequire(import.meta.url);
const GasPlugin = require('gas-webpack-plugin');
const webpack = require('webpack');

/** @param {string} root project folder @param {string} dist output folder */
export const serverConfig = (root, dist) => ({
  mode: 'production',
  context: root,
  entry: './src/main.ts',
  output: { path: dist, filename: 'Code.js', environment: { arrowFunction: true, const: true } },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: require.resolve('esbuild-loader'),
        // The latest syntax here: what the target lacks is put into other words once, by the minifier, not in every file.
        options: { target: 'es2022', tsconfig: join(root, 'src', 'tsconfig.json') },
      },
    ],
  },
  // `minified` does it: inside webpack's wrapper no minifier of ours sees which functions nobody calls.
  optimization: { minimize: false },
  plugins: [
    new GasPlugin({ comment: false }),
    // They ship in a file of their own beside the code.
    new webpack.NormalModuleReplacementPlugin(/^\.\/phone-plans$/, join(root, 'src', 'workspace', 'phone-plans.ts')),
  ],
  performance: { hints: false },
  stats: 'errors-only',
});

const WRAPPER = '(() => {';

/** @param {string} code what webpack wrote: the stubs, then everything else in a wrapper of its own @returns {Promise<string>} */
export async function minified(code) {
  const start = code.indexOf(WRAPPER);
  const end = code.lastIndexOf('})()');
  const { code: body } = await esbuild.transform(code.slice(start + WRAPPER.length, end), {
    target: 'es2020',
    format: 'iife',
    minify: true,
    treeShaking: true,
    charset: 'utf8',
    legalComments: 'none',
  });
  const stubs = code
    .slice(0, start)
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([(){}]) ?/g, '$1');
  return `${stubs}\n${body}`;
}
