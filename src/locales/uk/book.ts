/** Ukrainian: what the sidebar says about the Sales Book. */
import type { BookText } from '../book-text';
import { plural } from '../plural';

const pages = (count: number): string =>
  `${count} ${plural('uk', count, { one: 'сторінка', few: 'сторінки', many: 'сторінок' })}`;

export const book: BookText = {
  title: 'Sales Book',
  open: 'Оновити Sales Book',
  looking: 'Порівнюємо книгу з конвеєром…',
  version: (version) => `Версія ${version}`,
  approvedBy: (who) => `затверджено: ${who}`,
  proposed: 'чекає на затвердження',
  notApproved: 'не винесено на затвердження',
  upToDate: 'Книга збігається з конвеєром. Записувати нічого.',
  slips: 'Спершу виправте аркуші трекера',
  slipsHint: 'Книгу пишуть за ними; доки в них помилка, у книзі нічого не змінюється.',
  changes: 'Що зміниться',
  becomes: (version) => `Книга матиме версію ${version}.`,
  clashes: (count) => `Вирішіть самі: ${pages(count)}`,
  clashesHint: 'Їх правили вручну, і наш текст теж змінився. Доки ви не вибрали, вони лишаються як є.',
  lost: 'Того, про що ця сторінка, більше немає, а її правили вручну.',
  now: 'Зараз у книзі',
  would: 'Новий текст',
  nothing: 'нічого',
  question: 'Що лишити?',
  choices: { theirs: 'Лишити те, що в книзі', ours: 'Узяти новий текст', both: 'Лишити обидва, новий вище', later: 'Вирішити пізніше' },
  lostChoices: { theirs: 'Лишити як ваш текст', ours: 'Прибрати сторінку', later: 'Вирішити пізніше' },
  more: (lines) => `ще ${lines}`,
  kept: (count) => `Правили вручну, лишаються як є: ${count}`,
  gaps: (count) => `Прибрано вручну: ${count}`,
  gapsHint: 'Вони не з’являться знову, якщо ви їх не повернете.',
  putBack: (title) => `Повернути: ${title}`,
  approve: (version) => `Винести версію ${version} на затвердження`,
  approveHint: 'У журналі з’явиться рішення для найближчої зустрічі.',
  update: 'Оновити книгу',
  updating: 'Записуємо…',
  ask: 'Винести на затвердження',
  lookAgain: 'Порівняти знову',
  openBook: 'Відкрити книгу',
  written: (version) => `Книгу оновлено: версія ${version}`,
  nothingWritten: 'Записувати не було чого',
  waits: (decision) => `Рішення ${decision} у журналі чекає на затвердження.`,
  left: (count) => `Чекають на ваш вибір: ${pages(count)}.`,
}; // prettier-ignore
