/** Which Drive file a link to Google Workspace means. */
import { MIME } from '../kernel/contract';
import { unsupported } from './refusal';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/docs\.google\.com\/document\/d\/([\w-]+)/, MIME.document],
  [/^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)/, MIME.spreadsheet],
  [/^https:\/\/drive\.google\.com\/drive\/(?:u\/\d+\/)?folders\/([\w-]+)/, MIME.folder],
];

/** ID and MIME type of a document, spreadsheet or folder. Other Google resources (events, videos) are refused. */
export function richLinkTarget(uri: string): { id: string; mimeType: string } {
  for (const [pattern, mimeType] of KINDS) {
    const id = pattern.exec(uri)?.[1];
    if (id) return { id, mimeType };
  }
  return unsupported(`A rich link to ${uri} (only documents, spreadsheets and folders)`);
}
