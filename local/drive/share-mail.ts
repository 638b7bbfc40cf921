/** The mail that Drive sends when something is shared with a person. */
import type { Kernel, Role } from '../kernel/contract';
import { MIME } from '../kernel/contract';
import type { FileRecord } from './records';
import { displayName, webViewLink } from './resource';

const NOUNS: Readonly<Record<string, string>> = {
  [MIME.folder]: 'folder',
  [MIME.spreadsheet]: 'spreadsheet',
  [MIME.document]: 'document',
};
const VERBS: Readonly<Record<Role, string>> = { reader: 'view', commenter: 'comment on', writer: 'edit', owner: 'own' };

/** `message` is what the sharer wrote. */
export function sendShareMail(
  kernel: Kernel,
  file: FileRecord,
  from: string,
  to: string,
  role: Role,
  message: string | undefined,
): void {
  const noun = NOUNS[file.mimeType] ?? 'file';
  const lines = [
    `${displayName(from)} (${from}) has invited you to ${VERBS[role]} the following ${noun}: ${file.name}`,
    ...(message ? ['', message] : []),
    '',
    webViewLink(file),
  ];
  const subject = `${noun.charAt(0).toUpperCase()}${noun.slice(1)} shared with you: "${file.name}"`;
  kernel.outbox.send({ from, to, kind: 'share', subject, text: lines.join('\n'), about: { fileId: file.id } });
}
