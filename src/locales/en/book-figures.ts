/** English: what the Sales Book says of numbers. */
import type { BookFigures } from '../../blueprints/sales-book/frame';
import { figure } from '../figure';
import { plural } from '../plural';

const days = (count: number): string =>
  plural('en', Math.abs(count), { one: `${Math.abs(count)} day`, other: `${Math.abs(count)} days` });

export const bookFigures: BookFigures = {
  upTo: (count) => `up to ${days(count)}`,
  percent: (value) => `${figure(value, '.')}%`,
  inDays: (count) => `in ${days(count)}`,
  fromClientDate: (count) =>
    count < 0 ? `${days(count)} before the date the client named` : `${days(count)} after the date the client named`,
};
