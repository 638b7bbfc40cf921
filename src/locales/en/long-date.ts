/** English: dates written out. */
import type { CivilDate } from '../../domain/civil-time';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** For example `24 November 2026`. */
export const longDate = ({ year, month, day }: CivilDate): string => `${day} ${MONTHS[month - 1]} ${year}`;
