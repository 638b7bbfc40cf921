/** Lint rules: type-checked, and the layers of src/ with who may import whom. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const root = dirname(fileURLToPath(import.meta.url));

/** `from` may import nothing of src/ but itself and what `allow` names. */
const layer = (from, allow) => ({
  target: `./src/${from}`,
  from: './src',
  except: [`./${from}`, ...allow.map((name) => `./${name}`)],
  message: `src/${from} may import only: ${[from, ...allow].join(', ')}`,
});
/** What the pages know of the server: `api.ts` and one file for each part of the product. */
const CONTRACTS = readdirSync(join(root, 'src', 'app'))
  .filter((name) => /^([a-z-]+-)?api\.ts$/.test(name))
  .map((name) => `app/${name}`);
const PORT = ['workspace/port.ts', 'workspace/google-error.ts'];

export default tseslint.config(
  {
    ignores: [
      'build/dist/**',
      'build/out/**',
      'node_modules/**',
      'local/apps-script/guest/**/*.cjs',
      'local/viewer/vendor/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/tsconfig.json', './src/tsconfig.pure.json', './src/ui/tsconfig.json'],
        tsconfigRootDir: root,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', 400],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: root,
          zones: [
            layer('domain', []),
            layer('locales', ['domain', 'blueprints/templates', 'blueprints/sales-book/frame.ts']),
            layer('blueprints', ['domain', 'locales']),
            layer('plan', ['domain', 'blueprints', 'locales', ...PORT]),
            layer('app', ['domain', 'blueprints', 'locales', 'plan', ...PORT]),
            layer('workspace', []),
            layer('ui', ['domain', 'locales', ...CONTRACTS]),
            { target: './src', from: './local', message: 'src/ must not know the embedded Workspace' },
            {
              target: './local',
              from: './src',
              except: ['./app/api.ts'],
              message: 'The embedded Workspace must not know the product',
            },
          ],
        },
      ],
    },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.mjs'] } } },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'local/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "AssignmentExpression > MemberExpression[property.name='innerHTML']",
          message: 'Use textContent: people’s text must never become markup.',
        },
      ],
    },
  },
  { files: ['test/**/*.ts', 'test/**/*.tsx'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
