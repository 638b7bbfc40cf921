/** Russian: what the Sales Book says of numbers. */
import type { BookFigures } from '../../blueprints/sales-book/frame';
import { figure } from '../figure';
import { plural } from '../plural';

const days = (count: number): string =>
  `${Math.abs(count)} ${plural('ru', Math.abs(count), { one: 'день', few: 'дня', many: 'дней' })}`;

export const bookFigures: BookFigures = {
  upTo: (count) => `до ${count} ${plural('ru', count, { one: 'дня', few: 'дней', many: 'дней' })}`,
  percent: (value) => `${figure(value, ',')}\u00a0%`,
  inDays: (count) => `через ${days(count)}`,
  fromClientDate: (count) =>
    count < 0
      ? `за ${days(count)} до даты, которую назвал клиент`
      : `через ${days(count)} после даты, которую назвал клиент`,
};
