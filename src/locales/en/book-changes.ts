/** English: what changes in the Sales Book. */
import type { BookChangesText } from '../book-changes-text';

export const bookChanges: BookChangesText = {
  added: (title) => `New: ${title}`,
  removed: (title) => `Taken out: ${title}`,
  renamed: (code, before, name) => `${code ? `${code}: ` : ''}“${before}” is now “${name}”`,
  changed: (title, parts) => (parts ? `${title}: ${parts}` : `${title}: brought up to date`),
  looks: (title) => `${title}: its looks`,
  approved: (version, by) => `Version ${version} approved: ${by}`,
  cover: 'Cover',
  links: 'Links of the contents',
  decision: (version, changes) => `Approve version ${version} of the Sales Book${changes ? `. ${changes}` : ''}`,
};
