/** webpack configuration of Code.js: one file, top-level function stubs for every export of src/main.ts. */
import { join } from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const GasPlugin = require('gas-webpack-plugin');
const { EsbuildPlugin } = require('esbuild-loader');

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
        loader: 'esbuild-loader',
        options: { target: 'es2019', tsconfig: join(root, 'src', 'tsconfig.json') },
      },
    ],
  },
  optimization: {
    minimize: true,
    // The minifier's default format, iife, would hide the stubs from Apps Script.
    minimizer: [
      new EsbuildPlugin({
        target: 'es2019',
        format: undefined,
        minify: false,
        minifyWhitespace: true,
        minifySyntax: true,
        minifyIdentifiers: true,
        charset: 'utf8',
        legalComments: 'none',
      }),
    ],
  },
  plugins: [new GasPlugin({ comment: false })],
  performance: { hints: false },
  stats: 'errors-only',
});
