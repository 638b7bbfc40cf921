/** Chooses how a value is shown: by the cell's number format, its type's default pattern, or automatically. */
import type { Scalar } from '../cells/cell';
import type { NumberFormat } from '../google-types';
import { automaticText, formatByPattern } from './format-number';
import type { LocaleFacts } from './locale';

/** The pattern of a format that has only a type; undefined: automatic. */
export function patternOf(format: NumberFormat | undefined, locale: LocaleFacts): string | undefined {
  if (format?.pattern) return format.pattern;
  switch (format?.type) {
    case 'TEXT':
      return '@';
    case 'NUMBER':
      return '#,##0.00';
    case 'PERCENT':
      return '0.00%';
    case 'CURRENCY':
      return locale.currency.pattern;
    case 'DATE':
      return locale.date;
    case 'TIME':
      return locale.time;
    case 'DATE_TIME':
      return locale.dateTime;
    case 'SCIENTIFIC':
      return '0.00E+00';
    default:
      return undefined;
  }
}

export const isDateFormat = (format: NumberFormat | undefined): boolean =>
  format?.type === 'DATE' || format?.type === 'TIME' || format?.type === 'DATE_TIME';

/** @param value what the cell comes to; errors are not for here */
export function displayText(value: Scalar, format: NumberFormat | undefined, locale: LocaleFacts): string {
  if (typeof value === 'boolean') return locale.booleans[value ? 0 : 1];
  const pattern = patternOf(format, locale);
  if (pattern === undefined || (typeof value === 'string' && format?.type !== 'TEXT' && !pattern.includes('@'))) {
    return typeof value === 'string' ? value : automaticText(value, locale);
  }
  if (format?.type === 'TEXT' && typeof value === 'number') return automaticText(value, locale);
  return formatByPattern(value, pattern, locale);
}
