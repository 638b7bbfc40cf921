/** Values of styles: checked, and written the way Google gives them back. */
import type { TextStyle } from './google-types';
import { refuse } from './refusal';

type Plain = { [name: string]: unknown };

/**
 * The value without nulls and unspecified enum values, colours rounded to the 256 steps per channel that Google keeps, zeros left out of
 * dimensions and colours as in Google's JSON. Refuses a dimension with no unit or below zero, and a colour outside 0…1.
 */
export function cleanValue<T>(value: T): T {
  return clean(value, '') as T;
}

function clean(value: unknown, name: string): unknown {
  if (typeof value === 'string') return value.endsWith('_UNSPECIFIED') ? undefined : value;
  if (Array.isArray(value)) return value.map((item: unknown) => clean(item, name));
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const plain = value as Plain;
  if (name === 'rgbColor') return cleanColour(plain);
  if ('magnitude' in plain || 'unit' in plain) return cleanDimension(plain, name);
  const result: Plain = {};
  for (const [key, member] of Object.entries(plain)) {
    const cleaned = clean(member, key);
    if (cleaned !== undefined) result[key] = cleaned;
  }
  return result;
}

function cleanDimension(value: Plain, name: string): Plain {
  const magnitude = value.magnitude ?? 0;
  if (value.unit !== 'PT') refuse(`${name}: the unit of a dimension must be PT.`);
  if (typeof magnitude !== 'number' || magnitude < 0) refuse(`${name}: the magnitude must not be negative.`);
  return magnitude === 0 ? { unit: 'PT' } : { magnitude, unit: 'PT' };
}

function cleanColour(value: Plain): Plain {
  const result: Plain = {};
  for (const channel of ['red', 'green', 'blue']) {
    const part = value[channel] ?? 0;
    if (typeof part !== 'number' || part < 0 || part > 1) refuse(`rgbColor.${channel} must be between 0.0 and 1.0.`);
    const step = Math.round((part as number) * 255);
    if (step > 0) result[channel] = shortestFloat(Math.fround(step / 255));
  }
  return result;
}

/** The shortest decimal that is this single-precision number, e.g. 0.2627451. */
function shortestFloat(single: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const candidate = Number(single.toPrecision(digits));
    if (Math.fround(candidate) === single) return candidate;
  }
  return single;
}

/** Checks the font and size of a cleaned text style, and writes in the default weight. */
export function checkTextStyle(style: TextStyle): TextStyle {
  const { weightedFontFamily: font, fontSize } = style;
  if (fontSize && (fontSize.magnitude ?? 0) < 1) refuse('fontSize.magnitude must be at least 1.');
  if (!font) return style;
  if (!font.fontFamily) refuse('weightedFontFamily.fontFamily must be set and must not be empty.');
  const weight = font.weight ?? 400;
  if (weight % 100 !== 0 || weight < 100 || weight > 900)
    refuse('weightedFontFamily.weight must be a multiple of 100 between 100 and 900.');
  return { ...style, weightedFontFamily: { ...font, weight } };
}
