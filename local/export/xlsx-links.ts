/** Where a cell's link leads: out to the web, or to a place in the same workbook. */
import { parseCells } from '../sheets/ranges/a1';
import { columnName } from '../sheets/ranges/columns';
import { quotedTab } from './xlsx-names';

export type CellLink =
  { readonly kind: 'web'; readonly address: string } | { readonly kind: 'place'; readonly place: string };

export interface LinkWorld {
  readonly spreadsheetId: string;
  /** Excel's name of a tab. */
  tabOf(sheetId: number): string | undefined;
}

/** Excel's limit. */
const LONGEST = 2079;

/** Undefined for what a workbook should not carry, such as `javascript:`. */
export function linkOf(uri: string, world: LinkWorld): CellLink | undefined {
  const inside = new RegExp(
    `^(?:https://docs\\.google\\.com/spreadsheets/d/${escaped(world.spreadsheetId)}(?:/edit)?[^#]*)?#(.*)$`,
  ).exec(uri)?.[1];
  if (inside !== undefined) return placeOf(new URLSearchParams(inside), world);
  const address = /^[a-z][a-z0-9+.-]*:/i.test(uri) ? uri : `http://${uri}`;
  if (!/^(?:https?|mailto|tel|ftp):/i.test(address) || address.length > LONGEST) return undefined;
  return URL.canParse(address) ? { kind: 'web', address: new URL(address).href } : undefined;
}

function placeOf(parts: URLSearchParams, world: LinkWorld): CellLink | undefined {
  const tab = world.tabOf(Number(parts.get('gid') ?? 0));
  if (tab === undefined) return undefined;
  const box = parseCells(parts.get('range') ?? '')?.box;
  return { kind: 'place', place: `${quotedTab(tab)}!${columnName(box?.left ?? 0)}${(box?.top ?? 0) + 1}` };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
