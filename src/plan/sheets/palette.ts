/** The visual language in the sheets: accent, its tint, states, neutrals. */
import { channels, DEFAULT_ACCENT } from '../../domain/colour';
import type { State } from '../../blueprints/column';
import type { ColorStyle } from './google';

export const NEUTRAL = {
  ink: '#1F2937',
  secondary: '#4B5563',
  white: '#FFFFFF',
  page: '#F8F9FA',
  derived: '#F3F4F6',
  line: '#DADCE0',
  quiet: '#747B85',
} as const;

export interface Palette {
  readonly accent: string;
  readonly tint: string;
}

const DEFAULT_TINT = '#E6F1F1';

/** A tenth of the accent on white: light enough for ink on it. */
export function tintOf(accent: string): string {
  if (accent.toUpperCase() === DEFAULT_ACCENT) return DEFAULT_TINT;
  const parts = channels(accent).map((part) => Math.round((1 - (1 - part) * 0.1) * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

export const paletteOf = (accent: string | undefined): Palette => {
  const chosen = accent ?? DEFAULT_ACCENT;
  return { accent: chosen, tint: tintOf(chosen) };
};

export interface Pair {
  readonly ink: string;
  readonly ground: string;
}

/** Ink and ground of a state; always beside a word that says the same. */
export function stateColours(state: State, palette: Palette): Pair {
  switch (state) {
    case 'overdue':
      return { ink: '#A3201A', ground: '#FDECEA' };
    case 'done':
      return { ink: '#0B6139', ground: '#E7F4EC' };
    case 'missing':
      return { ink: '#7A4B00', ground: '#FFF4DB' };
    case 'neutral':
      return { ink: '#3C4654', ground: '#EEF0F2' };
    case 'accent':
      return { ink: palette.accent, ground: palette.tint };
  }
}

/** Four decimals tell all 256 steps apart and keep the requests short. */
export function style(hex: string): ColorStyle {
  const [red, green, blue] = channels(hex).map((part) => Math.round(part * 10_000) / 10_000) as [
    number,
    number,
    number,
  ];
  return { rgbColor: { red, green, blue } };
}

/** Google leaves channels out that are 0. */
export function hexOf(colour: ColorStyle | undefined): string | null {
  const rgb = colour?.rgbColor;
  if (!rgb) return null;
  const part = (value: number | undefined): string =>
    Math.round((value ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(rgb.red)}${part(rgb.green)}${part(rgb.blue)}`.toUpperCase();
}
