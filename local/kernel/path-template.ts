/** Finds the route of a request: Google's path templates with custom verbs, e.g. `/v4/spreadsheets/{spreadsheetId}/values/{range}:append`. */
import { badRequest } from './api-error';
import type { Route } from './contract';

interface Compiled {
  readonly route: Route;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const escape = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A placeholder takes one path segment, undecoded. Only ranges (`Sheet1!A1:B2`) may hold a bare colon: elsewhere it starts a verb. */
function compile(route: Route): Compiled {
  const names: string[] = [];
  const source = route.path
    .split(/(\{\w+\})/)
    .map((part) => {
      if (!part.startsWith('{')) return escape(part);
      const name = part.slice(1, -1);
      names.push(name);
      return name === 'range' ? '([^/]+?)' : '([^/:]+)';
    })
    .join('');
  return { route, pattern: new RegExp(`^${source}$`), names };
}

/** A matcher for all routes: those with fewer placeholders, and of these those with a longer path, are tried first. */
export function createMatcher(routes: readonly Route[]): (method: string, path: string) => Match | null {
  const compiled = routes.map(compile);
  compiled.sort((a, b) => a.names.length - b.names.length || b.route.path.length - a.route.path.length);
  return (method, path) => {
    for (const { route, pattern, names } of compiled) {
      const found = route.method === method ? pattern.exec(path) : null;
      if (found)
        return { route, params: Object.fromEntries(names.map((name, i) => [name, decode(found[i + 1] ?? '')])) };
    }
    return null;
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest(`The path segment "${segment}" is not properly percent-encoded.`);
  }
}
