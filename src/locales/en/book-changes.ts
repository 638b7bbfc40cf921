/** English: what changes in the Sales Book. */
import type { BookChangesText } from '../book-changes-text';

export const bookChanges: BookChangesText = {
  added: 'New: {title}',
  removed: 'Taken out: {title}',
  renamed: '“{before}” is now “{name}”',
  changed: '{title}: {parts}',
  updated: '{title}: brought up to date',
  looks: '{title}: its looks',
  approved: 'Version {version} approved: {by}',
  cover: 'Cover',
  links: 'Links of the contents',
  decision: 'Approve version {version} of the Sales Book',
};
