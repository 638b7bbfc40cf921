/** The engagement's manifest in each of its spreadsheets: developer metadata by which a file knows its siblings. */
import { FILES, type EngagementFile, type Manifest } from '../../domain/engagement';
import type { GoogleRequest } from '../../workspace/port';

export const MANIFEST_KEY = 'sc.manifest';

/** Reads the spreadsheet's own metadata and nothing else. */
export const requestManifest = (spreadsheetId: string): GoogleRequest => ({
  method: 'GET',
  url: `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}?fields=developerMetadata(metadataKey,metadataValue)`,
});

/** Null when there is none, or it is not one of ours. */
export function readManifest(resource: unknown): Manifest | null {
  const metadata = (resource as { developerMetadata?: readonly { metadataKey?: string; metadataValue?: string }[] } | null)?.developerMetadata;
  const text = metadata?.find(({ metadataKey }) => metadataKey === MANIFEST_KEY)?.metadataValue;
  if (text === undefined) return null;
  try {
    const manifest = JSON.parse(text) as Manifest;
    return manifest.v === 1 && typeof manifest.id === 'string' ? manifest : null;
  } catch {
    return null;
  }
}

const urlOf = (file: EngagementFile, id: string): string =>
  file === 'salesBook' ? `https://docs.google.com/document/d/${id}/edit` : `https://docs.google.com/spreadsheets/d/${id}/edit`;

/** Links to the siblings, folder first. */
export const fileLinks = (manifest: Manifest, kinds: Readonly<Record<EngagementFile | 'folder', string>>) => [
  { kind: 'folder' as const, name: kinds.folder, url: `https://drive.google.com/drive/folders/${manifest.folder}` },
  ...FILES.map((file) => ({ kind: file, name: kinds[file], url: urlOf(file, manifest.files[file]) })),
];
