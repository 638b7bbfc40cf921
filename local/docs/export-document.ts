/** Which formats `files.export` makes of a document. */
import { exportDocx } from '../export/docx';
import type { Document } from './google-types';
import { plainText } from './plain-text';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The bytes, or null for a MIME type that it cannot make. */
export async function exportDocument(document: Document, mimeType: string): Promise<Buffer | null> {
  if (mimeType === 'text/plain') return Buffer.from(plainText(document), 'utf8');
  if (mimeType !== DOCX) return null;
  return exportDocx(document);
}
