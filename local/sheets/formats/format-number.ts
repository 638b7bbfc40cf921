/** Writes a number by a pattern or, without one, as Google's "automatic" does. */
import { formatDate } from './format-date';
import type { LocaleFacts } from './locale';
import { readPattern, type PatternPart, type PatternSection } from './pattern';

/** At most ten significant digits after rounding, no exponent for everyday sizes. */
export function automaticText(value: number, { decimal }: LocaleFacts): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
    const power = Number(exponent);
    const digits = String(Number(mantissa)).replace('.', decimal);
    return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const whole = Math.max(1, Math.floor(Math.log10(size || 1)) + 1);
  const text = value.toFixed(Math.max(0, 10 - (size < 1 ? 0 : whole)));
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return (short === '-0' ? '0' : short).replace('.', decimal);
}

/** The text that a pattern makes of a value; a pattern that cannot be read is overlooked, as Google does for display. */
export function formatByPattern(value: number | string, pattern: string, locale: LocaleFacts): string {
  const sections = readPattern(pattern);
  if (!sections) return typeof value === 'string' ? value : automaticText(value, locale);
  if (typeof value === 'string') return textSection(value, sections);
  const section = pick(value, sections);
  if (!section) return automaticText(value, locale);
  if (section.isDate) return formatDate(value, section.parts, locale.tag);
  // Sections for negative numbers and those with a condition write the sign themselves.
  const first = sections.indexOf(section) === 0;
  return numberSection(first || section.condition ? value : Math.abs(value), section.parts, locale);
}

function pick(value: number, sections: readonly PatternSection[]): PatternSection | undefined {
  const conditional = sections.find(({ condition }) => condition && holds(value, condition.operator, condition.than));
  if (sections.some(({ condition }) => condition)) return conditional ?? sections.find(({ condition }) => !condition);
  const [positive, negative, zero] = sections;
  if (value < 0 && negative) return negative;
  if (value === 0 && zero) return zero;
  return positive;
}

function holds(value: number, operator: string, than: number): boolean {
  switch (operator) {
    case '<':
      return value < than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    case '>=':
      return value >= than;
    case '<>':
      return value !== than;
    default:
      return value === than;
  }
}

function textSection(value: string, sections: readonly PatternSection[]): string {
  const section = sections.find(({ parts }) => parts.some(({ kind }) => kind === 'value')) ?? sections[3];
  if (!section) return value;
  return section.parts.map((part) => (part.kind === 'value' ? value : part.kind === 'text' ? part.text : '')).join('');
}

function numberSection(value: number, parts: readonly PatternPart[], locale: LocaleFacts): string {
  const percents = parts.filter(({ kind }) => kind === 'percent').length;
  const digits = parts.filter((part) => part.kind === 'digits');
  const exponent = parts.find((part) => part.kind === 'exponent');
  const mask = digits.map((part) => (part.kind === 'digits' ? part.text : '')).join('');
  let rest = Math.abs(value) * 100 ** percents;
  rest /= 1000 ** (/,+(?=\.|$)/.exec(mask)?.[0].length ?? 0);
  let power = 0;
  if (exponent && rest !== 0) {
    power = Math.floor(Math.log10(rest));
    rest /= 10 ** power;
  }
  const written = places(rest, mask, locale);
  const sign = value < 0 && /[1-9]/.test(written) ? '-' : '';
  let shown = false;
  const text = parts.map((part) => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'percent':
        return '%';
      case 'value':
        return automaticText(value, locale);
      case 'exponent':
        return `E${power < 0 ? '-' : part.text.charAt(1) === '+' ? '+' : ''}${String(Math.abs(power)).padStart(part.text.length - 2, '0')}`;
      case 'digits':
        if (shown) return '';
        shown = true;
        return written;
      default:
        return '';
    }
  });
  return sign + text.join('');
}

/** Digits by a mask of `0`, `#`, `?`, with grouping where it has a comma between digits. */
function places(value: number, mask: string, { decimal, group }: LocaleFacts): string {
  const [wholeMask = '', fractionMask = ''] = mask.replace(/,+(?=\.|$)/, '').split('.');
  const longest = Math.min(fractionMask.length, 20);
  const shortest = fractionMask.replace(/[^0?]/g, '').length;
  const [whole = '0', fraction = ''] = roundTo(value, longest).split('.');
  const least = wholeMask.replace(/[^0?]/g, '').length;
  let digits = (whole === '0' && least === 0 ? '' : whole).padStart(least, '0');
  if (/[#0?],+[#0?]/.test(wholeMask)) digits = digits.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  let kept = fraction;
  while (kept.length > shortest && kept.endsWith('0')) kept = kept.slice(0, -1);
  return mask.includes('.') && (kept !== '' || shortest > 0) ? `${digits}${decimal}${kept}` : digits;
}

/** Halves are rounded away from zero, as people expect, also where binary fractions fall short of them. */
function roundTo(value: number, digits: number): string {
  const scaled = Number(`${value}e${digits}`);
  if (!Number.isFinite(scaled) || Math.abs(scaled) > 1e15) return value.toFixed(digits);
  const rounded = Math.round(scaled);
  return (rounded / 10 ** digits).toFixed(digits);
}
