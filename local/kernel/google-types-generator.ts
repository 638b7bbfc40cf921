/** Makes JSON schemas from the TypeScript declarations of Google's types. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import type { ApiName } from './contract';
import type { ApiTypes } from './google-types';

/**
 * JSON schemas of all types that the file `declarations` declares, also written to the file `target`.
 * The declarations are one global namespace without exports, so the generator is given a type that mentions every interface in it.
 */
export function generateTypes(api: ApiName, declarations: string, target: string): ApiTypes {
  const names = [...readFileSync(declarations, 'utf8').matchAll(/^ {4}interface (\w+) \{/gm)]
    .map(([, name]) => name as string)
    .filter((name) => !name.endsWith('Resource'));
  const entry = join(dirname(target), `${api}-${process.pid}.ts`);
  const tsconfig = join(dirname(target), `tsconfig-${api}-${process.pid}.json`);
  const members = names.map((name) => `  ${name}: gapi.client.${api}.${name};`);
  writeWhole(entry, `/// <reference path="${declarations}" />\nexport interface All {\n${members.join('\n')}\n}\n`);
  writeWhole(tsconfig, JSON.stringify({ compilerOptions: { types: [], strict: true }, include: [] }));
  const options = { path: entry, tsconfig, type: 'All', expose: 'all', jsDoc: 'none', skipTypeCheck: true } as const;
  const { definitions = {} } = createGenerator({ ...options, additionalProperties: false }).createSchema('All');
  rmSync(entry);
  rmSync(tsconfig);
  const bare = JSON.stringify(definitions).replace(/"(#\/definitions\/)?gapi\.client\.\w+\.(\w+)"/g, '"$2"');
  writeWhole(target, bare);
  return JSON.parse(bare) as ApiTypes;
}

/** Several processes may do this at once; each leaves a whole file. */
function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}
