/** Which addresses UrlFetchApp may reach: Google's API hosts here, within the manifest's `urlFetchWhitelist`. */
import { Exception, run } from './call';

/** Quotas page: 2 KB of URL a call; the service counts 2,082 characters. */
const MAX_URL = 2082;
const HOSTS = ['sheets.googleapis.com', 'docs.googleapis.com', 'www.googleapis.com'];

interface Parts {
  readonly host: string;
  /** Path, query and fragment, beginning with `/`. */
  readonly rest: string;
}

function parts(url: string): Parts | null {
  const match = /^https:\/\/([a-z0-9.*-]+)(?::443)?([/?#].*)?$/i.exec(url);
  return match ? { host: (match[1] as string).toLowerCase(), rest: (match[2] ?? '/').replace(/^(?=[?#])/, '/') } : null;
}

/** Google's page "Allowlist URLs": the same address or a child of the prefix; paths are case-sensitive; `*.` stands for subdomains. */
function covers(prefix: string, { host, rest }: Parts): boolean {
  const allowed = parts(prefix);
  if (!allowed) return false;
  const sameHost = allowed.host.startsWith('*.') ? host.endsWith(allowed.host.slice(1)) : host === allowed.host;
  if (!sameHost || !rest.startsWith(allowed.rest)) return false;
  return (
    allowed.rest.endsWith('/') || rest.length === allowed.rest.length || /^[/?#]/.test(rest.slice(allowed.rest.length))
  );
}

/** @throws Exception for what is no address, is too long, is not on the manifest's list, or is not Google's. */
export function checkAddress(url: unknown): string {
  if (typeof url !== 'string' || url === '') throw new Exception('Attribute provided with no value: url');
  if (url.length > MAX_URL) throw new Exception('Limit Exceeded: URLFetch URL Length.');
  if (/[\s"<>\\^`{|}]/.test(url)) throw new Exception(`Invalid argument: ${url}`);
  const address = parts(url);
  if (!address) throw new Exception(`Invalid argument: ${url}`);
  const { fetchPrefixes } = run();
  if (fetchPrefixes && !fetchPrefixes.some((prefix) => covers(prefix, address))) {
    throw new Exception(`The URL ${url} is not in the urlFetchWhitelist of the manifest.`);
  }
  if (!HOSTS.includes(address.host))
    throw new Exception(`Address unavailable: ${url} (the embedded Workspace reaches Google's API hosts only)`);
  return url;
}
