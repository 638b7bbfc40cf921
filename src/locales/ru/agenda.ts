/** Russian: agendas and minutes of the weekly meeting. */
import type { AgendaWords } from '../agenda-text';

export const agenda: AgendaWords = {
  agenda: 'Повестка встречи {number}, {date}',
  minutes: 'Протокол встречи {number}, {date}',
  length: '{count} мин',
  figures: 'Цифры недели',
  done: 'Сделано с прошлой встречи',
  promised: 'Обещано, но ещё не сделано',
  overdue: 'Просрочено по плану',
  decisions: 'Нужно решить',
  waiting: 'Тоже ждут решения',
  feedback: 'Обратная связь без ответа',
  next: 'Срок на ближайшей неделе',
  readBack: 'Зачитываем: кто, что, к какому сроку',
  nothing: 'ничего',
  due: 'до {date}',
  late: 'срок был {date}',
  present: 'Присутствовали: {names}',
  decided: 'Решения',
  said: 'Обратная связь',
  steps: 'Следующие шаги',
  approved: 'утверждено, {who}',
  declined: 'отклонено, {who}',
  before: 'До изменения: {text}',
  more: 'и ещё {count} в журнале проекта',
};
