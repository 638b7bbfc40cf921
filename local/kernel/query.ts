/** Reads and checks the query of a request against the parameters of its route. */
import { ApiError } from './api-error';
import type { ApiName, QueryType, Route } from './contract';

/** What every Google API takes; not `callback` (JSONP) and the upload parameters. `alt=media` only where a route lists it. */
const STANDARD: Readonly<Record<string, QueryType>> = {
  $xgafv: ['1', '2'],
  '$.xgafv': ['1', '2'],
  access_token: 'string',
  alt: ['json'],
  fields: 'string',
  key: 'string',
  oauth_token: 'string',
  prettyPrint: 'boolean',
  quotaUser: 'string',
  userIp: 'string',
};

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const modern = (api: ApiName) => api === 'sheets' || api === 'docs';

/**
 * Parameters by name. Unknown ones and values of a wrong type are told in Google's words; Drive and Calendar of Google overlook
 * unknown parameters, here they are refused as well.
 * @throws ApiError 400
 */
export function readQuery(route: Route, search: string): Readonly<Record<string, readonly string[]>> {
  const query: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of new URLSearchParams(search)) {
    const type = Object.hasOwn(route.query, name)
      ? route.query[name]
      : Object.hasOwn(STANDARD, name)
        ? STANDARD[name]
        : undefined;
    if (type === undefined) throw unknown(route.api, name);
    if (!fits(type, value)) throw invalid(route.api, name, type, value);
    (query[name] ??= []).push(value);
  }
  return query;
}

function fits(type: QueryType, value: string): boolean {
  if (typeof type !== 'string') return type.includes(value);
  switch (type) {
    case 'string':
      return true;
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'integer':
      return /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) <= 2_147_483_647;
    case 'dateTime':
      return (
        /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(value) &&
        !Number.isNaN(Date.parse(value))
      );
  }
}

function unknown(api: ApiName, name: string): ApiError {
  const message = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`;
  const details = [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ description: message }] },
  ];
  return new ApiError({ code: 400, message, reason: 'invalidParameter', location: name, details });
}

function invalid(api: ApiName, name: string, type: QueryType, value: string): ApiError {
  if (!modern(api)) {
    const expected = typeof type === 'string' ? '' : ` Allowed values: [${type.join(', ')}]`;
    const message = type === 'dateTime' ? 'Bad Request' : `Invalid value '${value}'.${expected}`;
    return new ApiError({
      code: 400,
      message,
      reason: type === 'dateTime' ? 'badRequest' : 'invalidParameter',
      location: name,
    });
  }
  const names = {
    string: 'TYPE_STRING',
    integer: 'TYPE_INT32',
    boolean: 'TYPE_BOOL',
    dateTime: 'type.googleapis.com/google.protobuf.Timestamp',
  };
  const service = api === 'sheets' ? 'google.apps.sheets.v4' : 'google.apps.docs.v1';
  const enumName = `type.googleapis.com/${service}.${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const field = snake(name);
  const description = `Invalid value at '${field}' (${typeof type === 'string' ? names[type] : enumName}), "${value}"`;
  const details = [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description }] }];
  return new ApiError({ code: 400, message: description, details });
}
