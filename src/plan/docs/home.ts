/** How the Sales Book knows the engagement it belongs to: the manifest in the names of ranges, as a document has no metadata of its own. */
import type { Manifest } from '../../domain/engagement';
import { parseManifest } from '../sheets/manifest';
import type { DocsRequest, DocumentTab, GoogleDocument } from './google';

const PREFIX = 'sc-home:';

/**
 * Names of the ranges that hold the manifest, in order. Google allows 256 UTF-16 units a name: it ends with a comma where it can, so
 * that no ID is torn apart, and never within an emoji.
 */
export const homeNames = (manifest: string): readonly string[] =>
  (manifest.match(/[^]{150,238}?,|[^]{0,238}[^\ud800-\udbff]/g) ?? []).map((part, at) => `${PREFIX}${at}:${part}`);

/** What a document says of its home, and the ranges that say it. */
export interface ObservedHome {
  /** The manifest's text; empty: there is none. */
  readonly manifest: string;
  readonly ids: readonly string[];
}

export function homeOf({ namedRanges = {} }: DocumentTab): ObservedHome {
  const parts: string[] = [];
  const ids: string[] = [];
  for (const [name, group] of Object.entries(namedRanges)) {
    const [, at, part = ''] = /^sc-home:(\d{1,3}):([^]*)$/.exec(name) ?? [];
    if (at === undefined) continue;
    parts[Number(at)] = part;
    ids.push(...(group.namedRanges ?? []).flatMap(({ namedRangeId }) => namedRangeId ?? []));
  }
  return { manifest: parts.join(''), ids };
}

/** @param resource the answer to `documents.get` with all tabs; null: it is no book of ours, or one of an earlier version */
export function readHome(resource: unknown): Manifest | null {
  const homes = ((resource as GoogleDocument).tabs ?? []).map(({ documentTab = {} }) => homeOf(documentTab));
  const home = homes.find(({ manifest }) => manifest !== '');
  return home ? parseManifest(home.manifest) : null;
}

/** Only renews what the book knows of its siblings: nothing that people see. */
export const onlyHome = ({ createNamedRange, deleteNamedRange }: DocsRequest): boolean =>
  deleteNamedRange !== undefined || (createNamedRange?.name ?? '').startsWith(PREFIX);
