/** Ukrainian: what changes in the Sales Book. */
import type { BookChangesText } from '../book-changes-text';

export const bookChanges: BookChangesText = {
  added: 'Додано: {title}',
  removed: 'Прибрано: {title}',
  renamed: '«{before}» тепер «{name}»',
  changed: '{title}: {parts}',
  updated: '{title}: оновлено',
  looks: '{title}: оформлення',
  approved: 'Версію {version} затверджено: {by}',
  cover: 'Обкладинка',
  links: 'Посилання у змісті',
  decision: 'Затвердити Sales Book, версія {version}',
};
