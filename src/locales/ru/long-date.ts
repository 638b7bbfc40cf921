/** Russian: dates written out. */
import type { CivilDate } from '../../domain/civil-time';

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** For example `24 ноября 2026 г.`. */
export const longDate = ({ year, month, day }: CivilDate): string => `${day} ${MONTHS[month - 1]} ${year} г.`;
