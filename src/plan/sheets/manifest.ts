/** The engagement's manifest in each of its spreadsheets: developer metadata by which a file knows its siblings. */
import { FILES, type EngagementFile, type Manifest } from '../../domain/engagement';
import { fileUrl, folderUrl } from '../drive/links';
import type { SheetsRequest } from './google';
import type { GoogleRequest } from '../../workspace/port';

export const MANIFEST_KEY = 'sc.manifest';

/** Only renews what a file knows of its siblings: nothing that people see. */
export const onlyNotes = (request: SheetsRequest): boolean => request.updateDeveloperMetadata !== undefined;

/** Reads the spreadsheet's own metadata and nothing else. */
export const requestManifest = (spreadsheetId: string): GoogleRequest => ({
  method: 'GET',
  url: `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}?fields=developerMetadata(metadataKey,metadataValue)`,
});

/** Null when there is none, or it is not one of ours. */
export function readManifest(resource: unknown): Manifest | null {
  const metadata = (
    resource as { developerMetadata?: readonly { metadataKey?: string; metadataValue?: string }[] } | null
  )?.developerMetadata;
  const text = metadata?.find(({ metadataKey }) => metadataKey === MANIFEST_KEY)?.metadataValue;
  return text === undefined ? null : parseManifest(text);
}

/** Null for what is none of ours. */
export function parseManifest(text: string): Manifest | null {
  try {
    const manifest = JSON.parse(text) as Manifest;
    return manifest.v === 1 && typeof manifest.id === 'string' ? manifest : null;
  } catch {
    return null;
  }
}

/** Links to the siblings, folder first. */
export const fileLinks = (manifest: Manifest, kinds: Readonly<Record<EngagementFile | 'folder', string>>) => [
  { kind: 'folder' as const, name: kinds.folder, url: folderUrl(manifest.folder) },
  ...FILES.map((file) => ({ kind: file, name: kinds[file], url: fileUrl(file, manifest.files[file]) })),
];
