/** Field masks: `a,b(c,d),e/f.g,*` as Google's `fields` parameter and the update masks of Sheets and Docs write them. */
import type { ApiName } from './contract';
import { resolveType, typesOf, type TypeSchema } from './google-types';

/** What a mask selects of a value: `true` is all of it. The member `*` stands for every member. Lists are looked through. */
export type MaskTree = true | MaskMembers;
export interface MaskMembers {
  readonly [name: string]: MaskTree;
}

/** The mask could not be read; `at` is the index of the first character that does not fit. */
export class MaskSyntaxError extends Error {
  constructor(
    readonly text: string,
    readonly at: number,
  ) {
    super(`The field mask "${text}" cannot be read at "${text.slice(at)}".`);
    this.name = 'MaskSyntaxError';
  }
}

type Growing = { [name: string]: MaskTree };

/**
 * Reads a mask. Names in snake_case are made camelCase, as Google takes both. `*` alone is everything.
 * @throws MaskSyntaxError
 */
export function parseMask(text: string): MaskTree {
  const reader = { text, at: 0 };
  const tree = readList(reader);
  if (reader.at < text.length) throw new MaskSyntaxError(text, reader.at);
  return tree;
}

function readList(reader: { text: string; at: number }): MaskTree {
  let tree: MaskTree = Object.create(null) as Growing;
  for (;;) {
    tree = union(tree, readPath(reader));
    if (reader.text[reader.at] !== ',') return tree;
    reader.at++;
  }
}

function readPath(reader: { text: string; at: number }): MaskTree {
  const match = /^\s*(\*|[A-Za-z_$][\w$-]*)\s*/.exec(reader.text.slice(reader.at));
  if (!match) throw new MaskSyntaxError(reader.text, reader.at);
  reader.at += match[0].length;
  const name = (match[1] as string).replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
  let below: MaskTree = true;
  const next = reader.text[reader.at];
  if (next === '/' || next === '.') {
    reader.at++;
    below = readPath(reader);
  } else if (next === '(') {
    reader.at++;
    below = readList(reader);
    if (reader.text[reader.at] !== ')') throw new MaskSyntaxError(reader.text, reader.at);
    reader.at += 1 + (/^\s*/.exec(reader.text.slice(reader.at + 1))?.[0].length ?? 0);
  }
  if (name === '*' && below === true) return true;
  return Object.assign(Object.create(null) as Growing, { [name]: below });
}

function union(a: MaskTree, b: MaskTree): MaskTree {
  if (a === true || b === true) return true;
  const all: Growing = Object.assign(Object.create(null) as Growing, a);
  for (const [name, tree] of Object.entries(b)) all[name] = name in all ? union(all[name] as MaskTree, tree) : tree;
  return all;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The selection below one member; undefined when the mask leaves it out. */
export function maskBelow(tree: MaskTree, name: string): MaskTree | undefined {
  if (tree === true) return true;
  const own = tree[name];
  const any = tree['*'];
  return own !== undefined && any !== undefined ? union(own, any) : (own ?? any);
}

/** Whether the mask selects the value at this path, or something inside it. */
export function maskTouches(tree: MaskTree, path: readonly string[]): boolean {
  let here: MaskTree | undefined = tree;
  for (const name of path) {
    here = maskBelow(here, name);
    if (here === undefined) return false;
  }
  return true;
}

/** The part of a reply that the mask selects, as a copy. Members that select nothing stay away; lists keep their length. */
export function applyMask(value: unknown, tree: MaskTree): unknown {
  if (tree === true) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => applyMask(item, tree));
  if (!isObject(value)) return value;
  const part: Record<string, unknown> = {};
  const named = tree['*'] === undefined;
  for (const name of Object.keys(value)) {
    const below = named ? tree[name] : maskBelow(tree, name);
    const member = value[name];
    if (below !== undefined && member !== undefined) part[name] = below === true ? member : applyMask(member, below);
  }
  return part;
}

/**
 * `target` with what the mask selects taken from `source`, as a new value: what is absent there is cleared (left out).
 * Lists are taken whole. Undefined when nothing is left.
 */
export function copyMasked<T>(target: T | undefined, source: T | undefined, tree: MaskTree): T | undefined {
  if (tree === true || Array.isArray(source) || Array.isArray(target)) return source;
  const result: Record<string, unknown> = { ...(isObject(target) ? target : {}) };
  const from: Record<string, unknown> = isObject(source) ? source : {};
  const names = '*' in tree ? new Set([...Object.keys(result), ...Object.keys(from)]) : Object.keys(tree);
  for (const name of names) {
    const below = maskBelow(tree, name);
    if (below === undefined) continue;
    const copied = copyMasked(result[name], from[name], below);
    if (copied === undefined) delete result[name];
    else result[name] = copied;
  }
  return Object.keys(result).length > 0 || isObject(source) ? (result as T) : undefined;
}

/** The first path of the mask that names no field of Google's type, as written `a/b`; null when all are known. */
export function unknownPath(api: ApiName, type: string, tree: MaskTree): string | null {
  return typesOf(api)[type] ? unknownBelow(api, { $ref: type }, tree) : null;
}

function unknownBelow(api: ApiName, schema: TypeSchema, tree: MaskTree): string | null {
  if (tree === true) return null;
  const target = resolveType(api, schema);
  if (target.type === undefined) return null;
  if (target.type === 'array') return unknownBelow(api, target.items ?? {}, tree);
  for (const [name, below] of Object.entries(tree)) {
    const map = typeof target.additionalProperties === 'object' ? target.additionalProperties : undefined;
    const members = Object.hasOwn(target.properties ?? {}, name) ? target.properties?.[name] : map;
    const candidates = name === '*' ? Object.values(target.properties ?? {}) : members ? [members] : [];
    const problems = candidates.map((candidate) => unknownBelow(api, candidate, below));
    if (!problems.includes(null)) return [name, problems[0]].filter(Boolean).join('/');
  }
  return null;
}
