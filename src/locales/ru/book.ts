/** Russian: what the sidebar says about the Sales Book. */
import type { BookText } from '../book-text';
import { plural } from '../plural';

const pages = (count: number): string =>
  `${count} ${plural('ru', count, { one: 'страница', few: 'страницы', many: 'страниц' })}`;

export const book: BookText = {
  title: 'Sales Book',
  open: 'Обновить Sales Book',
  looking: 'Сравниваем книгу с конвейером…',
  version: (version) => `Версия ${version}`,
  approvedBy: (who) => `утверждена: ${who}`,
  proposed: 'ждёт утверждения',
  notApproved: 'не вынесена на утверждение',
  upToDate: 'Книга совпадает с конвейером. Записывать нечего.',
  slips: 'Сначала исправьте листы трекера',
  slipsHint: 'Книга пишется по ним; пока они не верны, в ней ничего не меняется.',
  changes: 'Что изменится',
  becomes: (version) => `У книги будет версия ${version}.`,
  clashes: (count) => `Решите сами: ${pages(count)}`,
  clashesHint: 'Их правили вручную, и наш текст тоже изменился. Пока вы не выбрали, они остаются как есть.',
  lost: 'Того, о чём эта страница, больше нет, а её правили вручную.',
  now: 'Сейчас в книге',
  would: 'Новый текст',
  nothing: 'ничего',
  question: 'Что оставить?',
  choices: { theirs: 'Оставить то, что в книге', ours: 'Взять новый текст', both: 'Оставить оба, новый выше', later: 'Решить позже' },
  lostChoices: { theirs: 'Оставить как ваш текст', ours: 'Убрать страницу', later: 'Решить позже' },
  more: (lines) => `ещё ${lines}`,
  kept: (count) => `Правили вручную, остаются как есть: ${count}`,
  gaps: (count) => `Убраны вручную: ${count}`,
  gapsHint: 'Они не появятся снова, если вы их не вернёте.',
  putBack: (title) => `Вернуть: ${title}`,
  approve: (version) => `Вынести версию ${version} на утверждение`,
  approveHint: 'В журнале появится решение для ближайшей встречи.',
  update: 'Обновить книгу',
  updating: 'Записываем…',
  ask: 'Вынести на утверждение',
  lookAgain: 'Сравнить снова',
  openBook: 'Открыть книгу',
  written: (version) => `Книга обновлена: версия ${version}`,
  nothingWritten: 'Записывать было нечего',
  waits: (decision) => `Решение ${decision} в журнале ждёт утверждения.`,
  left: (count) => `Ждут вашего выбора: ${pages(count)}.`,
}; // prettier-ignore
