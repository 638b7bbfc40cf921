/** Russian: what changes in the Sales Book. */
import type { BookChangesText } from '../book-changes-text';

export const bookChanges: BookChangesText = {
  added: (title) => `Добавлено: ${title}`,
  removed: (title) => `Убрано: ${title}`,
  renamed: (code, before, name) => `${code ? `${code}: ` : ''}«${before}» теперь «${name}»`,
  changed: (title, parts) => (parts ? `${title}: ${parts}` : `${title}: обновлено`),
  looks: (title) => `${title}: оформление`,
  approved: (version, by) => `Версия ${version} утверждена: ${by}`,
  cover: 'Обложка',
  links: 'Ссылки в содержании',
  decision: (version, changes) => `Утвердить Sales Book, версия ${version}${changes ? `. ${changes}` : ''}`,
};
