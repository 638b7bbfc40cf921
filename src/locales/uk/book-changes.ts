/** Ukrainian: what changes in the Sales Book. */
import type { BookChangesText } from '../book-changes-text';

export const bookChanges: BookChangesText = {
  added: (title) => `Додано: ${title}`,
  removed: (title) => `Прибрано: ${title}`,
  renamed: (code, before, name) => `${code ? `${code}: ` : ''}«${before}» тепер «${name}»`,
  changed: (title, parts) => (parts ? `${title}: ${parts}` : `${title}: оновлено`),
  looks: (title) => `${title}: оформлення`,
  approved: (version, by) => `Версію ${version} затверджено: ${by}`,
  cover: 'Обкладинка',
  links: 'Посилання у змісті',
  decision: (version, changes) => `Затвердити Sales Book, версія ${version}${changes ? `. ${changes}` : ''}`,
};
