/** Reads a JSON value as one of Google's types, as Google's own JSON parser does: strict about names and types, lenient about numbers in quotes. */
import { ApiError } from './api-error';
import type { ApiName } from './contract';
import { resolveType, typesOf, type TypeSchema } from './google-types';
import { numberKind } from './number-kinds';

interface Violation {
  /** Path of the message or value at fault; empty for the body itself. */
  readonly field: string;
  readonly description: string;
}

/** Where a value stands: its path in Google's spelling, and the field of the type it is the value of. */
interface Place {
  readonly path: string;
  readonly type: string;
  readonly field: string;
}

const PACKAGE: Readonly<Record<ApiName, string>> = {
  sheets: 'google.apps.sheets.v4',
  docs: 'google.apps.docs.v1',
  calendar: 'google.apps.calendar.v3',
  drive: 'google.apps.drive.v3',
};

const INT32 = { min: -2_147_483_648, max: 2_147_483_647 };
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The value with numbers in quotes made numbers and, for Sheets and Docs, absent what was null (for Drive and Calendar null means "clear").
 * @throws ApiError 400 that lists everything wrong, in Google's words.
 */
export function readMessage(api: ApiName, type: string, value: unknown): unknown {
  if (!typesOf(api)[type]) throw new Error(`Google's types of ${api} have no ${type}.`);
  const violations: Violation[] = [];
  const read = new Reader(api, violations).value({ $ref: type }, value, { path: '', type, field: '' });
  if (violations.length > 0) throw refusal(violations);
  return read;
}

function refusal(violations: readonly Violation[]): ApiError {
  const fieldViolations = violations.map(({ field, description }) =>
    field ? { field, description } : { description },
  );
  return new ApiError({
    code: 400,
    reason: 'invalid',
    message: violations.map(({ description }) => description).join('\n'),
    details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations }],
  });
}

class Reader {
  constructor(
    private readonly api: ApiName,
    private readonly violations: Violation[],
  ) {}

  value(schema: TypeSchema, value: unknown, place: Place): unknown {
    const target = resolveType(this.api, schema);
    const type = schema.$ref ?? place.type;
    if (target.type === undefined) return value;
    if (target.type === 'object') return this.object(target, value, { ...place, type });
    if (target.type === 'array') return this.list(target, value, place);
    if (Array.isArray(value)) return this.unknownName(place, 'Proto field is not repeating, cannot start list.');
    if (isObject(value))
      return this.invalid(place, this.scalarName(target, place), 'Starting an object on a scalar field');
    return this.scalar(target, value, place);
  }

  private object(schema: TypeSchema, value: unknown, place: Place): unknown {
    if (Array.isArray(value)) {
      const atRoot = place.path === '';
      return this.unknownName(
        place,
        atRoot ? 'Root element must be a message.' : 'Proto field is not repeating, cannot start list.',
      );
    }
    if (!isObject(value)) return this.invalid(place, this.messageName(place.type), JSON.stringify(value));
    const read: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(value)) {
      const known = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties?.[name] : undefined;
      const map = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
      const memberSchema = known ?? map;
      if (!memberSchema) this.unknownMember(name, place.path);
      else if (member !== null) {
        const path = `${place.path ? `${place.path}.` : ''}${known ? snake(name) : `${name}`}`;
        read[name] = this.value(memberSchema, member, { path, type: place.type, field: name });
      } else if (this.api === 'drive' || this.api === 'calendar') read[name] = null;
    }
    return read;
  }

  private list(schema: TypeSchema, value: unknown, place: Place): unknown {
    const items = schema.items ?? {};
    if (!Array.isArray(value))
      return this.invalid(
        place,
        this.scalarName(resolveType(this.api, items), place, items.$ref),
        JSON.stringify(value),
      );
    return value.map((item, index) => this.value(items, item, { ...place, path: `${place.path}[${index}]` }));
  }

  private scalar(schema: TypeSchema, value: unknown, place: Place): unknown {
    const wrong = () => this.invalid(place, this.scalarName(schema, place), JSON.stringify(value));
    const allowed = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
    if (allowed) return typeof value === 'string' && allowed.includes(value) ? value : wrong();
    if (schema.type === 'boolean') {
      if (value === 'true' || value === 'false') return value === 'true';
      return typeof value === 'boolean' ? value : wrong();
    }
    const kind = numberKind(this.api, place.type, place.field);
    if (kind === 'int64') {
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && /^-?\d{1,19}$/.test(text) ? text : wrong();
    }
    if (schema.type === 'string') return typeof value === 'string' ? value : wrong();
    const number = typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) return wrong();
    const fits = kind === 'float' || (Number.isInteger(number) && number >= INT32.min && number <= INT32.max);
    return fits ? number : wrong();
  }

  private messageName(type: string): string {
    return `type.googleapis.com/${PACKAGE[this.api]}.${type}`;
  }

  private scalarName(schema: TypeSchema, place: Place, ref?: string): string {
    if (ref ?? schema.type === 'object') return this.messageName(ref ?? place.type);
    if (schema.type === 'array' || schema.type === undefined) return 'type.googleapis.com/google.protobuf.ListValue';
    if (schema.enum ?? schema.const) {
      return `${this.messageName(place.type)}.${place.field.charAt(0).toUpperCase()}${place.field.slice(1)}`;
    }
    const kind = numberKind(this.api, place.type, place.field);
    if (kind) return kind === 'float' ? 'TYPE_DOUBLE' : 'TYPE_INT64';
    return { string: 'TYPE_STRING', number: 'TYPE_INT32', boolean: 'TYPE_BOOL', object: '' }[schema.type];
  }

  private invalid({ path }: Place, typeName: string, shown: string): void {
    this.violations.push({ field: path, description: `Invalid value at '${path}' (${typeName}), ${shown}` });
  }

  private unknownMember(name: string, at: string): void {
    const where = at ? ` at '${at}'` : '';
    this.violations.push({
      field: at,
      description: `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`,
    });
  }

  /** A list where Google has none: told as an unknown name in the parent. */
  private unknownName({ path }: Place, why: string): void {
    const dot = path.lastIndexOf('.');
    const parent = dot < 0 ? '' : path.slice(0, dot);
    const where = parent ? ` at '${parent}'` : '';
    this.violations.push({
      field: parent,
      description: `Invalid JSON payload received. Unknown name "${path.slice(dot + 1)}"${where}: ${why}`,
    });
  }
}
