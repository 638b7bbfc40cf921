/** The built add-on as Apps Script would hold it: code, pages, manifest, and the names of its top-level functions. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseExpressionAt, type Pattern } from 'acorn';
import type { CallableFunction } from './bridge';

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
  readonly urlFetchWhitelist: readonly string[] | null;
  /** How the script is published as a web app; null: it is not. */
  readonly webapp: WebApp | null;
}

export interface WebApp {
  readonly executeAs: (typeof EXECUTE_AS)[number];
  readonly access: (typeof ACCESS)[number];
}

const EXECUTE_AS = ['USER_ACCESSING', 'USER_DEPLOYING'] as const;
const ACCESS = ['MYSELF', 'DOMAIN', 'ANYONE', 'ANYONE_ANONYMOUS'] as const;

export interface Bundle {
  readonly code: string;
  /** Changes with the code. */
  readonly version: string;
  /** Pages by name, without `.html`. */
  readonly html: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
  /** Top-level functions, also the private ones whose names end in `_`. */
  readonly functionNames: readonly string[];
  /** Arguments that their declarations tell, by name; a stub may tell none. */
  readonly declaredArguments: Readonly<Record<string, readonly string[]>>;
}

/** The folder does not hold a bundle we could push to Apps Script. */
export class BundleInvalid extends Error {
  constructor(message: string, options?: { cause: unknown }) {
    super(message, options);
    this.name = 'BundleInvalid';
  }
}

const strings = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? (value as string[]) : null;

function readWebApp(value: unknown): WebApp | null {
  if (value === undefined) return null;
  const { executeAs, access } = (value ?? {}) as Record<string, unknown>;
  const as = EXECUTE_AS.find((one) => one === executeAs);
  const who = ACCESS.find((one) => one === access);
  if (!as) throw new BundleInvalid(`appsscript.json: webapp.executeAs must be one of ${EXECUTE_AS.join(', ')}.`);
  if (!who) throw new BundleInvalid(`appsscript.json: webapp.access must be one of ${ACCESS.join(', ')}.`);
  return { executeAs: as, access: who };
}

function readManifest(dir: string): Manifest {
  let manifest: Record<string, unknown>;
  try {
    manifest = JSON.parse(readFileSync(join(dir, 'appsscript.json'), 'utf8')) as Record<string, unknown>;
  } catch (cause) {
    throw new BundleInvalid(`${dir} has no readable appsscript.json; build the add-on first.`, { cause });
  }
  const { timeZone, runtimeVersion, oauthScopes, urlFetchWhitelist, webapp } = manifest;
  const scopes = strings(oauthScopes);
  if (typeof timeZone !== 'string') throw new BundleInvalid('appsscript.json: timeZone is missing.');
  if (runtimeVersion !== 'V8') throw new BundleInvalid('appsscript.json: runtimeVersion must be V8.');
  if (!scopes) throw new BundleInvalid('appsscript.json: oauthScopes must be listed.');
  return {
    timeZone,
    oauthScopes: scopes,
    urlFetchWhitelist: urlFetchWhitelist === undefined ? null : strings(urlFetchWhitelist),
    webapp: readWebApp(webapp),
  };
}

/**
 * Reads Code.js, *.html and appsscript.json.
 * @throws BundleInvalid when one is missing or does not parse
 */
export function readBundle(dir: string): Bundle {
  const manifest = readManifest(dir);
  const files = readdirSync(dir);
  const scripts = files.filter((name) => /\.(js|gs)$/.test(name));
  if (scripts.length !== 1 || scripts[0] !== 'Code.js')
    throw new BundleInvalid(`${dir} must hold exactly one script, Code.js.`);
  const code = readFileSync(join(dir, 'Code.js'), 'utf8');
  const pages = files.filter((name) => name.endsWith('.html'));
  return {
    code,
    version: createHash('sha256').update(code).digest('hex'),
    html: Object.fromEntries(pages.map((name) => [name.slice(0, -5), readFileSync(join(dir, name), 'utf8')])),
    manifest,
    ...topLevelFunctions(code),
  };
}

type Declared = Pick<Bundle, 'functionNames' | 'declaredArguments'>;

/** The code that was read last: tests open many workspaces with the same one, and parsing takes half a second. */
let last: { readonly code: string; readonly declared: Declared } | undefined;

function topLevelFunctions(code: string): Declared {
  if (last?.code !== code) last = { code, declared: declaredIn(code) };
  return last.declared;
}

function declaredIn(code: string): Declared {
  try {
    const { body } = parse(code, { ecmaVersion: 2022, sourceType: 'script' });
    const declared = body.flatMap((node): [string, string[]][] =>
      node.type === 'FunctionDeclaration' && node.id
        ? [[node.id.name, node.params.map((param) => parameterName(param, code))]]
        : [],
    );
    return {
      functionNames: [...new Set(declared.map(([name]) => name))],
      declaredArguments: Object.fromEntries(declared),
    };
  } catch (cause) {
    throw new BundleInvalid(`Code.js does not parse: ${(cause as Error).message}`, { cause });
  }
}

/** What google.script.run may call. */
export const isCallable = ({ functionNames }: Bundle, name: string): boolean =>
  functionNames.includes(name) && !name.endsWith('_');

function parameterName(pattern: Pattern, source: string): string {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name;
    case 'AssignmentPattern':
      return parameterName(pattern.left, source);
    case 'RestElement':
      return `...${parameterName(pattern.argument, source)}`;
    default:
      return source.slice(pattern.start, pattern.end);
  }
}

/**
 * @param source what `String(function)` gives after the bundle was loaded
 * @param declared what its declaration tells: where the script gives the name another function, that one may have short names
 */
export function callable(name: string, source: string, declared: readonly string[] = []): CallableFunction {
  if (declared.length > 0) return { name, args: [...declared] };
  const text = `(${source})`;
  try {
    const node = parseExpressionAt(text, 1, { ecmaVersion: 2022 });
    const params = node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression' ? node.params : [];
    return { name, args: params.map((param) => parameterName(param, text)) };
  } catch {
    return { name, args: [] };
  }
}
