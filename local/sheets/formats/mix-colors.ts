/** Colours between colours, for colour scales. */
import type { CellFormat, Color } from '../google-types';
import { keptColor } from './colors';

/** @param share 0 is all `from`, 1 all `to` */
export function between(from: Color, to: Color, share: number): Color {
  const channel = (name: 'red' | 'green' | 'blue') => (from[name] ?? 0) + ((to[name] ?? 0) - (from[name] ?? 0)) * share;
  return keptColor({ red: channel('red'), green: channel('green'), blue: channel('blue') });
}

/** A format of this background. */
export const mixed = (color: Color): CellFormat => ({
  backgroundColor: color,
  backgroundColorStyle: { rgbColor: color },
});
