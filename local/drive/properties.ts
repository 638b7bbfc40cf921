/** Custom properties of files: limits, merging, and what each project sees. */
import type { Caller } from '../kernel/contract';
import type { FileRecord } from './records';
import { invalidField } from './refusals';

type Properties = Readonly<Record<string, string>>;
export type PropertyChange = Readonly<Record<string, string | null>>;

/** Drive's limits (Add custom file properties): bytes of UTF-8 of key and value together, and number per file and project. */
const MAX_BYTES = 124;
const MAX_PRIVATE = 30;
/** Of all projects and public ones together. */
const MAX_ALL = 100;

/** The private properties the caller sees: those of their project; plain REST clients see those of every project. */
export function visibleProperties(file: FileRecord, { project }: Caller): Properties {
  if (project !== null) return file.appProperties[project] ?? {};
  return Object.assign({}, ...Object.values(file.appProperties)) as Properties;
}

/**
 * The private properties by project after a change: null removes one. A plain REST client changes a property where it stands; a new one
 * goes to the project that made the file.
 */
export function changeAppProperties(
  file: FileRecord,
  caller: Caller,
  change: PropertyChange,
): FileRecord['appProperties'] {
  const all: Record<string, Properties> = { ...file.appProperties };
  for (const [key, value] of Object.entries(change)) {
    const holder = Object.keys(all).find((project) => Object.hasOwn(all[project] ?? {}, key));
    const project = caller.project ?? holder ?? file.project ?? '';
    all[project] = mergeProperties(all[project] ?? {}, { [key]: value }, 'file.appProperties');
    if (Object.keys(all[project]).length > MAX_PRIVATE) {
      throw invalidField(
        'file.appProperties',
        `A file has at most ${MAX_PRIVATE} private properties from one application.`,
      );
    }
  }
  if (Object.values(all).reduce((sum, properties) => sum + Object.keys(properties).length, 0) > MAX_ALL) {
    throw invalidField('file.appProperties', `A file has at most ${MAX_ALL} custom properties.`);
  }
  return all;
}

/** @throws ApiError 400 for a property over Drive's limit. */
export function mergeProperties(before: Properties, change: PropertyChange, location: string): Properties {
  const merged: Record<string, string> = { ...before };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) {
      delete merged[key];
      continue;
    }
    if (key === '') throw invalidField(location, 'The key of a property is empty.');
    const bytes = Buffer.byteLength(key) + Buffer.byteLength(value);
    if (bytes > MAX_BYTES) {
      throw invalidField(
        location,
        `The property "${key}" has ${bytes} bytes; key and value together have at most ${MAX_BYTES}.`,
      );
    }
    merged[key] = value;
  }
  return merged;
}
