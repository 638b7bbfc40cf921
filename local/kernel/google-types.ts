/** JSON schemas of Google's published types, generated once from their TypeScript declarations and kept in a cache on disk. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ApiName } from './contract';
import { ADDED_TYPES } from './google-types-added';
import type { generateTypes } from './google-types-generator';

/** The part of JSON Schema that the generator uses for these declarations. An empty schema allows anything. */
export interface TypeSchema {
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, TypeSchema>>;
  readonly additionalProperties?: boolean | TypeSchema;
  readonly items?: TypeSchema;
  readonly enum?: readonly string[];
  readonly const?: string;
}

/** Types of one API by their bare name, e.g. `AddSheetRequest`. `$ref` holds a bare name too. */
export type ApiTypes = Readonly<Record<string, TypeSchema>>;

const PACKAGES: Readonly<Record<ApiName, string>> = {
  sheets: '@maxim_mazurok/gapi.client.sheets-v4',
  docs: '@maxim_mazurok/gapi.client.docs-v1',
  calendar: '@maxim_mazurok/gapi.client.calendar-v3',
  drive: '@maxim_mazurok/gapi.client.drive-v3',
};

const MODULES = join(__dirname, '..', '..', 'node_modules');
const CACHE = join(MODULES, '.cache', 'google-types');
const loaded = new Map<ApiName, ApiTypes>();

/** All types of an API. The first call on a machine generates them (about a second), later ones read the cache. */
export function typesOf(api: ApiName): ApiTypes {
  let types = loaded.get(api);
  if (!types) {
    types = addMissing(api, readOrGenerate(api));
    loaded.set(api, types);
  }
  return types;
}

/** The type itself, or what it refers to. */
export function resolveType(api: ApiName, schema: TypeSchema): TypeSchema {
  if (!schema.$ref) return schema;
  const target = typesOf(api)[schema.$ref];
  if (!target) throw new Error(`Google's types of ${api} have no ${schema.$ref}.`);
  return target;
}

function readOrGenerate(api: ApiName): ApiTypes {
  const versions = [PACKAGES[api], 'ts-json-schema-generator'].map(versionOf).join('-');
  const cached = join(CACHE, `${api}-${versions}.json`);
  if (existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')) as ApiTypes;
  // Loaded only now: it brings the whole TypeScript compiler with it.
  const generator = createRequire(__filename)('./google-types-generator') as { generateTypes: typeof generateTypes };
  return generator.generateTypes(api, join(MODULES, PACKAGES[api], 'index.d.ts'), cached);
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8')) as { version: string }).version;
}

function addMissing(api: ApiName, types: ApiTypes): ApiTypes {
  const all: Record<string, TypeSchema> = { ...types };
  for (const [name, schema] of Object.entries(ADDED_TYPES[api] ?? {})) {
    const known = all[name];
    all[name] = known ? { ...known, properties: { ...known.properties, ...schema.properties } } : schema;
  }
  return all;
}
