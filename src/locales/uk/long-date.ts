/** Ukrainian: dates written out. */
import type { CivilDate } from '../../domain/civil-time';

const MONTHS = [
  'січня',
  'лютого',
  'березня',
  'квітня',
  'травня',
  'червня',
  'липня',
  'серпня',
  'вересня',
  'жовтня',
  'листопада',
  'грудня',
];

/** For example `24 листопада 2026 р.`. */
export const longDate = ({ year, month, day }: CivilDate): string => `${day} ${MONTHS[month - 1]} ${year} р.`;
