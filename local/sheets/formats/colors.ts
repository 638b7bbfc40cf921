/** Colours as Google keeps them: eight bits a channel, each said twice (`xColor` of old and `xColorStyle`). */
import type { MaskTree } from '../../kernel/masks';
import type { Color, ColorStyle } from '../google-types';
import { refuse } from '../refusal';

type ThemeColor = NonNullable<ColorStyle['themeColor']>;

/** The theme of a new spreadsheet. */
export const THEME: Readonly<Record<Exclude<ThemeColor, 'THEME_COLOR_TYPE_UNSPECIFIED'>, Color>> = {
  TEXT: {},
  BACKGROUND: { red: 1, green: 1, blue: 1 },
  ACCENT1: { red: 0.25882354, green: 0.52156866, blue: 0.95686275 },
  ACCENT2: { red: 0.91764706, green: 0.2627451, blue: 0.20784314 },
  ACCENT3: { red: 0.9843137, green: 0.7372549, blue: 0.015686275 },
  ACCENT4: { red: 0.20392157, green: 0.65882355, blue: 0.3254902 },
  ACCENT5: { red: 1, green: 0.42745098, blue: 0.003921569 },
  ACCENT6: { red: 0.27450982, green: 0.7411765, blue: 0.7764706 },
  LINK: { red: 0.06666667, green: 0.33333334, blue: 0.8 },
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isColorName = (name: string) => /^(color|\w+Color)$/.test(name) && name !== 'themeColor' && name !== 'rgbColor';
const isStyleName = (name: string) => /^(colorStyle|\w+ColorStyle)$/.test(name);

/** One channel, 0–1, as it comes back from Google: a byte as a 32-bit float. */
function channel(value: number | undefined, name: string): number {
  const given = value ?? 0;
  if (given < 0 || given > 1) refuse(`Invalid color: ${name} must be between 0.0 and 1.0.`);
  return shortFloat(Math.round(given * 255) / 255);
}

/** The shortest decimal that is the same 32-bit float. */
function shortFloat(value: number): number {
  const float = Math.fround(value);
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(float.toPrecision(digits));
    if (Math.fround(short) === float) return short;
  }
  return float;
}

export function keptColor(color: Color): Color {
  if (color.alpha !== undefined && color.alpha !== 1) refuse('Colors with transparency are not supported.');
  const kept: Color = {};
  for (const name of ['red', 'green', 'blue'] as const) {
    const value = channel(color[name], name);
    if (value !== 0) kept[name] = value;
  }
  return kept;
}

function keptStyle(style: ColorStyle): ColorStyle {
  if (style.themeColor !== undefined && style.rgbColor !== undefined) {
    refuse("oneof field 'kind' is already set. Cannot set 'themeColor'.");
  }
  if (style.themeColor === 'THEME_COLOR_TYPE_UNSPECIFIED') refuse('Invalid theme color.');
  return style.themeColor === undefined
    ? { rgbColor: keptColor(style.rgbColor ?? {}) }
    : { themeColor: style.themeColor };
}

export function rgbOf(style: ColorStyle): Color {
  const { themeColor, rgbColor = {} } = style;
  return themeColor === undefined || themeColor === 'THEME_COLOR_TYPE_UNSPECIFIED' ? rgbColor : THEME[themeColor];
}

/** The value with every colour in it kept as Google keeps it, in both spellings; the style takes precedence. */
export function withColors<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withColors(item)) as T;
  if (!isObject(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (isStyleName(name) && isObject(member)) {
      const style = keptStyle(member);
      result[name.slice(0, -5)] = rgbOf(style);
      result[name] = style;
    } else if (isColorName(name) && isObject(member)) {
      if (`${name}Style` in value) continue;
      const rgbColor = keptColor(member);
      result[name] = rgbColor;
      result[`${name}Style`] = { rgbColor };
    } else result[name] = withColors(member);
  }
  return result as T;
}

/** The mask with both spellings of every colour in it, each as a whole. */
export function maskWithColors(tree: MaskTree): MaskTree {
  if (tree === true) return true;
  const result: Record<string, MaskTree> = {};
  for (const [name, below] of Object.entries(tree)) {
    const plain = isStyleName(name) ? name.slice(0, -5) : isColorName(name) ? name : null;
    if (plain === null) result[name] = maskWithColors(below);
    else {
      result[plain] = true;
      result[`${plain}Style`] = true;
    }
  }
  return result;
}
