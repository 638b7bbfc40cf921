/** Ukrainian: the cockpit. */
import type { CockpitText } from '../cockpit-text';
import { plural } from '../plural';

const count = (n: number, one: string, few: string, many: string): string =>
  `${n} ${plural('uk', n, { one, few, many })}`;

export const cockpit: CockpitText = {
  looking: 'Дивимося, на якому етапі проєкт…',
  week: (week, weeks) => `Тиждень ${week} із ${weeks}`,
  after: (weeks) => `План на ${count(weeks, 'тиждень', 'тижні', 'тижнів')} позаду`,
  nextTitle: 'Наступний крок',
  next: {
    people: ({ changes }) =>
      `На карті змінилися люди. Привести у відповідність: ${count(changes, 'пункт', 'пункти', 'пунктів')}.`,
    prepare: ({ date, time }) => `Підготуйте зустріч: ${date}, ${time}.`,
    hold: ({ time }) => `Зустріч сьогодні о ${time}. Усе готово.`,
    close: ({ date }) => `Запишіть підсумки зустрічі: ${date}.`,
    map: ({ missing }) => `Попросіть клієнта доповнити Карту учасників: ${count(missing, 'рядок', 'рядки', 'рядків')}.`,
    base: () => 'Попросіть клієнта заповнити Базу співробітників: імен поки немає.',
    overdue: ({ overdue }) =>
      `Прострочено на ${count(overdue.days, 'день', 'дні', 'днів')}: ${overdue.task}${overdue.owner ? ` (${overdue.owner})` : ''}`,
    interview: ({ open }) => `Продовжуйте інтерв’ю: відкрито ${count(open, 'питання', 'питання', 'питань')}.`,
    pains: ({ undecided }) => `Перетворіть болі на рішення. Без рішення: ${undecided}.`,
    conveyor: ({ stand }) =>
      stand === 'proposed'
        ? 'Затвердіть конвеєр: рішення чекає.'
        : stand === 'changed'
          ? 'Конвеєр змінився. Винесіть його на затвердження знову.'
          : 'Винесіть конвеєр на затвердження.',
    book: () => 'Оновіть Sales Book і винесіть на затвердження.',
    import: () => 'Завантажте відкриті угоди в трекер.',
    goLive: () => 'Пройдіть список готовності до запуску.',
  },
  go: {
    people: 'Показати зміни',
    prepare: 'Підготувати зустріч',
    hold: 'Провести зустріч',
    close: 'Записати підсумки',
    interview: 'Інтерв’ю',
    pains: 'До болів',
    conveyor: 'Конвеєр',
    book: 'Sales Book',
    goLive: 'Готовність до запуску',
  },
  openFile: (kind) => `Відкрити: ${kind}`,
  meeting: 'Найближча зустріч',
  noMeeting: 'Зустрічей не заплановано.',
  at: (date, time) => (time === '' ? date : `${date}, ${time}`),
  prepared: 'підготовлена',
  notPrepared: 'ще не підготовлена',
  overdue: (n) => `Прострочено: ${count(n, 'завдання', 'завдання', 'завдань')}`,
  late: ({ task, owner, days }) => `${task}${owner ? ` · ${owner}` : ''} · на ${count(days, 'день', 'дні', 'днів')}`,
  waiting: (n) => `Чекають на затвердження: ${count(n, 'рішення', 'рішення', 'рішень')}`,
  waitsFor: (id, statement, approver) => `${id} ${statement}${approver ? ` · ${approver}` : ''}`,
  incomplete: (n) => `Доповнити на карті: ${count(n, 'рядок', 'рядки', 'рядків')}`,
  missing: (name, missing) => `${name}: ${missing}`,
  feedback: (n) => `Відгуки без відповіді: ${n}`,
  shadow: (n) => `Особиста пошта чи телефон у роботі з клієнтами: ${count(n, 'людина', 'людини', 'людей')}`,
  more: (n) => `і ще ${n}`,
  progress: 'Перебіг проєкту',
  parts: {
    plan: 'План',
    map: 'Карта учасників',
    base: 'База співробітників',
    audit: 'Аудит',
    pains: 'Болі з рішенням',
    conveyor: 'Конвеєр',
    book: 'Sales Book',
    tracker: 'Трекер угод',
  },
  share: ([done, all]) => `${done} із ${all}`,
  stands: {
    none: 'чернетка',
    proposed: 'чекає на затвердження',
    approved: 'затверджено',
    changed: 'змінено, не затверджено',
  },
  tracker: (deals, sellers) =>
    `${count(deals, 'угода', 'угоди', 'угод')}, ${count(sellers, 'продавець', 'продавці', 'продавців')}`,
  tools: 'Робота',
};
