/** Ukrainian: what the Sales Book says of numbers. */
import type { BookFigures } from '../../blueprints/sales-book/frame';
import { figure } from '../figure';
import { plural } from '../plural';

const days = (count: number): string =>
  `${Math.abs(count)} ${plural('uk', Math.abs(count), { one: 'день', few: 'дні', many: 'днів' })}`;

export const bookFigures: BookFigures = {
  upTo: (count) => `до ${count} ${plural('uk', count, { one: 'дня', few: 'днів', many: 'днів' })}`,
  percent: (value) => `${figure(value, ',')}\u00a0%`,
  inDays: (count) => `через ${days(count)}`,
  fromClientDate: (count) =>
    count < 0 ? `за ${days(count)} до дати, яку назвав клієнт` : `через ${days(count)} після дати, яку назвав клієнт`,
};
