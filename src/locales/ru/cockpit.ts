/** Russian: the cockpit. */
import type { CockpitText } from '../cockpit-text';
import { plural } from '../plural';

const count = (n: number, one: string, few: string, many: string): string =>
  `${n} ${plural('ru', n, { one, few, many })}`;

export const cockpit: CockpitText = {
  looking: 'Смотрим, на каком этапе проект…',
  week: (week, weeks) => `Неделя ${week} из ${weeks}`,
  after: (weeks) => `План на ${count(weeks, 'неделю', 'недели', 'недель')} позади`,
  nextTitle: 'Следующий шаг',
  next: {
    people: ({ changes }) =>
      `На карте изменились люди. Привести в соответствие: ${count(changes, 'пункт', 'пункта', 'пунктов')}.`,
    prepare: ({ date, time }) => `Подготовьте встречу: ${date}, ${time}.`,
    hold: ({ time }) => `Встреча сегодня в ${time}. Всё готово.`,
    close: ({ date }) => `Запишите итоги встречи: ${date}.`,
    map: ({ missing }) =>
      `Попросите клиента дополнить Карту участников: ${count(missing, 'строка', 'строки', 'строк')}.`,
    base: () => 'Попросите клиента заполнить Базу сотрудников: имён пока нет.',
    overdue: ({ overdue }) =>
      `Просрочено на ${count(overdue.days, 'день', 'дня', 'дней')}: ${overdue.task}${overdue.owner ? ` (${overdue.owner})` : ''}`,
    interview: ({ open }) => `Продолжайте интервью: открыто ${count(open, 'вопрос', 'вопроса', 'вопросов')}.`,
    pains: ({ undecided }) => `Превратите боли в решения. Без решения: ${undecided}.`,
    conveyor: ({ stand }) =>
      stand === 'proposed'
        ? 'Утвердите конвейер: решение ждёт.'
        : stand === 'changed'
          ? 'Конвейер изменился. Вынесите его на утверждение снова.'
          : 'Вынесите конвейер на утверждение.',
    book: () => 'Обновите Sales Book и вынесите на утверждение.',
    import: () => 'Загрузите открытые сделки в трекер.',
    goLive: () => 'Пройдите список готовности к запуску.',
  },
  go: {
    people: 'Показать изменения',
    prepare: 'Подготовить встречу',
    hold: 'Провести встречу',
    close: 'Записать итоги',
    interview: 'Интервью',
    pains: 'К болям',
    conveyor: 'Конвейер',
    book: 'Sales Book',
    goLive: 'Готовность к запуску',
  },
  openFile: (kind) => `Открыть: ${kind}`,
  meeting: 'Ближайшая встреча',
  noMeeting: 'Встреч не запланировано.',
  at: (date, time) => (time === '' ? date : `${date}, ${time}`),
  prepared: 'подготовлена',
  notPrepared: 'ещё не подготовлена',
  overdue: (n) => `Просрочено: ${count(n, 'задача', 'задачи', 'задач')}`,
  late: ({ task, owner, days }) => `${task}${owner ? ` · ${owner}` : ''} · на ${count(days, 'день', 'дня', 'дней')}`,
  waiting: (n) => `Ждут утверждения: ${count(n, 'решение', 'решения', 'решений')}`,
  waitsFor: (id, statement, approver) => `${id} ${statement}${approver ? ` · ${approver}` : ''}`,
  incomplete: (n) => `Дополнить на карте: ${count(n, 'строка', 'строки', 'строк')}`,
  missing: (name, missing) => `${name}: ${missing}`,
  feedback: (n) => `Отзывы без ответа: ${n}`,
  shadow: (n) => `Личная почта или телефон в работе с клиентами: ${count(n, 'человек', 'человека', 'человек')}`,
  more: (n) => `и ещё ${n}`,
  progress: 'Ход проекта',
  parts: {
    plan: 'План',
    map: 'Карта участников',
    base: 'База сотрудников',
    audit: 'Аудит',
    pains: 'Боли с решением',
    conveyor: 'Конвейер',
    book: 'Sales Book',
    tracker: 'Трекер сделок',
  },
  share: ([done, all]) => `${done} из ${all}`,
  stands: { none: 'черновик', proposed: 'ждёт утверждения', approved: 'утверждено', changed: 'изменён, не утверждён' },
  tracker: (deals, sellers) =>
    `${count(deals, 'сделка', 'сделки', 'сделок')}, ${count(sellers, 'продавец', 'продавца', 'продавцов')}`,
  tools: 'Работа',
};
