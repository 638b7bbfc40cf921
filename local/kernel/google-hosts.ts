/** Where Google serves each API: hosts and path prefixes. */
import type { ApiName } from './contract';

const PLACES: readonly { readonly api: ApiName; readonly origin: string; readonly prefix: string }[] = [
  { api: 'sheets', origin: 'https://sheets.googleapis.com', prefix: '/v4/' },
  { api: 'docs', origin: 'https://docs.googleapis.com', prefix: '/v1/' },
  { api: 'drive', origin: 'https://www.googleapis.com', prefix: '/drive/v3/' },
  { api: 'calendar', origin: 'https://www.googleapis.com', prefix: '/calendar/v3/' },
];

/** The API that Google serves at this path; null for none of ours. */
export const apiAt = (path: string): ApiName | null =>
  PLACES.find(({ prefix }) => path.startsWith(prefix))?.api ?? null;

/** Google's real URL of a path on this server, for the trace. A URL with a host stays. */
export function googleUrl(url: string): string {
  if (!url.startsWith('/')) return url;
  return (PLACES.find(({ prefix }) => url.startsWith(prefix))?.origin ?? 'https://www.googleapis.com') + url;
}

/** Path and query of one of Google's URLs; null when Google serves no API of ours at that host and path. */
export function pathAtGoogle(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed) return null;
  const known = PLACES.some(({ origin, prefix }) => origin === parsed.origin && parsed.pathname.startsWith(prefix));
  return known ? url.slice(url.indexOf('/', 'https://'.length)).replace(/#.*$/, '') : null;
}
