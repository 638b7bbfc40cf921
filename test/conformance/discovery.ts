/** Judges requests and replies by Google's discovery documents alone: nothing here knows the product, or the embedded Workspace. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
  readonly id?: string;
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly readOnly?: boolean;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly repeated?: boolean;
  readonly required?: boolean;
  readonly location?: string;
}
interface Method {
  readonly id: string;
  readonly path: string;
  readonly httpMethod: string;
  readonly parameters?: Readonly<Record<string, Schema>>;
  readonly request?: { readonly $ref: string };
  readonly response?: { readonly $ref: string };
}
interface Resource {
  readonly methods?: Readonly<Record<string, Method>>;
  readonly resources?: Readonly<Record<string, Resource>>;
}
interface Description extends Resource {
  readonly rootUrl: string;
  readonly servicePath: string;
  readonly parameters: Readonly<Record<string, Schema>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

export interface TracedRequest {
  readonly method: string;
  /** Google's real address. */
  readonly url: string;
  readonly body: unknown;
}

const APIS = ['sheets-v4', 'docs-v1', 'calendar-v3', 'drive-v3'] as const;

/** Descriptions in `folder`. @throws when one is missing */
export function readDiscovery(folder: string): Discovery {
  const descriptions = APIS.map((api) => {
    const file = join(folder, `${api}.json`);
    if (!existsSync(file)) throw new Error(`${file} is missing`);
    return JSON.parse(readFileSync(file, 'utf8')) as Description;
  });
  return new Discovery(descriptions);
}

interface Found {
  readonly description: Description;
  readonly method: Method;
  readonly path: Readonly<Record<string, string>>;
}

export class Discovery {
  private readonly routes: readonly {
    readonly description: Description;
    readonly method: Method;
    readonly pattern: RegExp;
    readonly names: readonly string[];
  }[];

  constructor(descriptions: readonly Description[]) {
    this.routes = descriptions
      .flatMap((description) =>
        methodsOf(description).map((method) => ({ description, method, ...patternOf(description, method) })),
      )
      // The more of an address is spelt out, the better it fits.
      .sort((a, b) => b.method.path.replace(/\{[^}]*\}/g, '').length - a.method.path.replace(/\{[^}]*\}/g, '').length);
  }

  /** What is wrong with a request; empty when Google's description allows it. */
  complaints({ method: verb, url, body }: TracedRequest): string[] {
    const found = this.find(verb, url);
    if (!found) return [`No method for ${verb} ${url.split('?')[0]}`];
    const { description, method, path } = found;
    const told: string[] = [];
    const tell = (at: string, what: string): void => void told.push(`${method.id} ${at}: ${what}`);
    const known = { ...description.parameters, ...method.parameters };
    const query = new URL(url).searchParams;
    for (const name of new Set(query.keys())) {
      const schema = known[name];
      if (!schema || (schema.location !== undefined && schema.location !== 'query'))
        tell(name, 'unknown query parameter');
      else if (!schema.repeated && query.getAll(name).length > 1) tell(name, 'given more than once');
      else for (const value of query.getAll(name)) checkParameter(schema, value, (what) => tell(name, what));
    }
    for (const [name, value] of Object.entries(path))
      checkParameter(known[name] ?? {}, value, (what) => tell(name, what));
    for (const [name, { required, location }] of Object.entries(method.parameters ?? {}))
      if (required && !(location === 'path' ? path[name] : query.has(name)))
        tell(name, 'required parameter is missing');
    if (method.request)
      new Check(description, 'request', (at, what) => tell(`body${at}`, what), method.httpMethod === 'PATCH').value(
        { $ref: method.request.$ref },
        body ?? {},
        '',
      );
    else if (body !== null && body !== undefined) tell('body', 'this method takes none');
    const fields = query.get('fields');
    if (fields !== null && method.response) {
      for (const problem of maskProblems(description, { $ref: method.response.$ref }, fields)) tell('fields', problem);
    }
    return told;
  }

  /** What is wrong with the body of a reply. */
  replyComplaints(verb: string, url: string, body: unknown): string[] {
    const found = this.find(verb, url);
    if (!found?.method.response) return [`No reply is described for ${verb} ${url.split('?')[0]}`];
    const { description, method } = found;
    const told: string[] = [];
    new Check(description, 'reply', (at, what) => told.push(`${method.id} reply${at}: ${what}`)).value(
      { $ref: method.response?.$ref ?? '' },
      body,
      '',
    );
    return told;
  }

  private find(verb: string, address: string): Found | null {
    const { origin, pathname } = new URL(address);
    for (const { description, method, pattern, names } of this.routes) {
      const match = method.httpMethod === verb ? pattern.exec(`${origin}${pathname}`) : null;
      if (match)
        return {
          description,
          method,
          path: Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(match[i + 1] ?? '')])),
        };
    }
    return null;
  }
}

const methodsOf = ({ methods = {}, resources = {} }: Resource): Method[] => [
  ...Object.values(methods),
  ...Object.values(resources).flatMap(methodsOf),
];

function patternOf({ rootUrl, servicePath }: Description, { path }: Method) {
  const names: string[] = [];
  const source = `${rootUrl}${servicePath}${path}`.replace(
    /\{\+?([^}]+)\}|[.*+?^$()|[\]\\]/g,
    (part, name?: string) => {
      if (name === undefined) return `\\${part}`;
      names.push(name);
      return '([^/]+?)';
    },
  );
  return { pattern: new RegExp(`^${source}$`), names };
}

function checkParameter(
  { type, format, pattern, enum: allowed }: Schema,
  value: string,
  tell: (what: string) => void,
): void {
  if (allowed && !allowed.includes(value)) tell(`${value} is none of ${allowed.join(', ')}`);
  if (pattern && !new RegExp(pattern).test(value)) tell(`${value} does not match ${pattern}`);
  if (type === 'boolean' && !/^(true|false)$/.test(value)) tell(`${value} is not boolean`);
  if (type === 'integer' && !/^-?\d+$/.test(value)) tell(`${value} is not an integer`);
  if (format === 'date-time' && !isDateTime(value)) tell(`${value} is not RFC 3339`);
}

const isDateTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

class Check {
  constructor(
    private readonly description: Description,
    private readonly side: 'request' | 'reply',
    private readonly tell: (at: string, what: string) => void,
    /** A member that is null takes away what is there (Calendar API, "Improve performance": semantics of a patch request). */
    private readonly patches = false,
  ) {}

  value(schema: Schema, value: unknown, at: string): void {
    if (schema.$ref !== undefined) {
      const target = this.description.schemas[schema.$ref];
      return target ? this.value(target, value, at) : this.tell(at, `unknown schema ${schema.$ref}`);
    }
    if (value === null) return this.tell(at, 'is null');
    switch (schema.type) {
      case 'any':
        return;
      case 'object':
        return this.object(schema, value, at);
      case 'array':
        if (!Array.isArray(value)) return this.tell(at, 'is no list');
        return value.forEach((item, index) => this.value(schema.items ?? { type: 'any' }, item, `${at}[${index}]`));
      case 'boolean':
        return typeof value === 'boolean' ? undefined : this.tell(at, 'is not boolean');
      case 'integer':
        return Number.isSafeInteger(value) ? undefined : this.tell(at, 'is not an integer');
      case 'number':
        return typeof value === 'number' || ['NaN', 'Infinity', '-Infinity'].includes(String(value))
          ? undefined
          : this.tell(at, 'is not a number');
      case 'string':
        return this.text(schema, value, at);
      default:
        return this.tell(at, `has a type that nobody knows: ${schema.type ?? 'none'}`);
    }
  }

  private text({ format, enum: allowed, pattern }: Schema, value: unknown, at: string): void {
    if (typeof value !== 'string') return this.tell(at, 'is no text');
    if (allowed && !allowed.includes(value)) this.tell(at, `${value} is none of ${allowed.join(', ')}`);
    if (pattern && !new RegExp(pattern).test(value)) this.tell(at, `does not match ${pattern}`);
    if ((format === 'int64' || format === 'uint64') && !/^-?\d+$/.test(value))
      this.tell(at, `${value} is no number in a text`);
    if (format === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value)) this.tell(at, `${value} is no date`);
    if ((format === 'date-time' || format === 'google-datetime') && !isDateTime(value)) this.floating(value, at);
  }

  /** Calendar takes a time without an offset beside a time zone. */
  private floating(value: string, at: string): void {
    if (!(/\.(start|end|originalStartTime)\.dateTime$/.test(at) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value)))
      this.tell(at, `${value} is not RFC 3339`);
  }

  private object({ id, properties = {}, additionalProperties }: Schema, value: unknown, at: string): void {
    if (typeof value !== 'object' || Array.isArray(value)) return this.tell(at, 'is no object');
    for (const [name, member] of Object.entries(value as object)) {
      const schema = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      if (!schema) this.tell(at, `has no property ${name}`);
      else if (member === null && this.patches) continue;
      else if (this.side === 'request' && isOutputOnly(schema) && !SENT_ALL_THE_SAME.has(`${id ?? ''}.${name}`))
        this.tell(`${at}.${name}`, 'is output only');
      else this.value(schema, member, `${at}.${name}`);
    }
    if (
      this.side === 'request' &&
      typeof (value as { fields?: unknown }).fields === 'string' &&
      properties['fields']?.format === 'google-fieldmask'
    )
      this.updateMask(properties, (value as { fields: string }).fields, at);
  }

  /** A mask of an update names properties of what is updated: one of the request's other members. */
  private updateMask(properties: Readonly<Record<string, Schema>>, mask: string, at: string): void {
    const targets = Object.entries(properties).flatMap(([name, schema]): Schema[] => {
      if (name === 'fields') return [];
      const items = schema.items?.$ref === 'RowData' ? { $ref: 'CellData' } : schema.items;
      return [items ?? schema].filter(({ $ref }) => $ref !== undefined);
    });
    const problems = targets.map((target) => maskProblems(this.description, target, mask));
    if (!problems.some((list) => list.length === 0))
      this.tell(`${at}.fields`, problems.flat()[0] ?? `${mask} names nothing`);
  }
}

/** Described as output only, and yet what Drive's guide to sharing sends in `permissions.create`. */
const SENT_ALL_THE_SAME = new Set(['Permission.emailAddress']);

const isOutputOnly = ({ readOnly, description = '' }: Schema): boolean =>
  readOnly === true || /^Output only\./.test(description);

/** Paths of a field mask that the schema does not have. Both forms: `a.b,c(d,e)` and `a/b`. */
export function maskProblems(description: Pick<Description, 'schemas'>, root: Schema, mask: string): string[] {
  const problems: string[] = [];
  let at = 0;
  const resolve = (schema: Schema): Schema =>
    schema.$ref !== undefined
      ? resolve(description.schemas[schema.$ref] ?? {})
      : schema.items
        ? resolve(schema.items)
        : schema;
  const below = (schema: Schema, name: string): Schema | null => {
    if (name === '*') return schema;
    const { properties = {}, additionalProperties } = resolve(schema);
    return properties[name] ?? additionalProperties ?? null;
  };
  const list = (schema: Schema): void => {
    for (;;) {
      let here: Schema | null = schema;
      for (;;) {
        const name = /^[\w*$-]+/.exec(mask.slice(at))?.[0] ?? '';
        if (name === '') return void problems.push(`cannot be read at ${at}: ${mask}`);
        at += name.length;
        here = here && below(here, name);
        if (!here) problems.push(`no field ${name} in ${mask.slice(0, 200)}`);
        if (mask[at] !== '.' && mask[at] !== '/') break;
        at += 1;
      }
      if (mask[at] === '(') {
        at += 1;
        list(here ?? { additionalProperties: {} });
        at += 1;
      }
      if (mask[at] !== ',') return;
      at += 1;
    }
  };
  list(root);
  if (at < mask.length && problems.length === 0) problems.push(`goes on after its end: ${mask.slice(at)}`);
  return problems;
}
