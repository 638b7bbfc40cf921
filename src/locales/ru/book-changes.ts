/** Russian: what changes in the Sales Book. */
import type { BookChangesText } from '../book-changes-text';

export const bookChanges: BookChangesText = {
  added: 'Добавлено: {title}',
  removed: 'Убрано: {title}',
  renamed: '«{before}» теперь «{name}»',
  changed: '{title}: {parts}',
  updated: '{title}: обновлено',
  looks: '{title}: оформление',
  approved: 'Версия {version} утверждена: {by}',
  cover: 'Обложка',
  links: 'Ссылки в содержании',
  decision: 'Утвердить Sales Book, версия {version}',
};
