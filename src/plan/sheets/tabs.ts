/** Which tabs are there and which must be made: sheet IDs, free titles, places among the others. */
import type { DesiredSpreadsheet, DesiredTab } from './desired';
import type { SheetsRequest } from './google';
import { TAB_KEY, type ObservedSheet, type ObservedSpreadsheet } from './observed';
import { style, NEUTRAL } from './palette';

export interface PlacedTab {
  readonly tab: DesiredTab;
  readonly sheetId: number;
  readonly title: string;
  readonly seen: ObservedSheet | null;
  /** Place among all tabs; only for a new one. */
  readonly index: number;
}

/** A rename is the people's affair: a tab is found by its metadata; a new one gets a title that is free. */
export function placeTabs(desired: DesiredSpreadsheet, observed: ObservedSpreadsheet): readonly PlacedTab[] {
  const titles = new Set(observed.sheets.map(({ title }) => title.toLowerCase()));
  const ids = new Set(observed.sheets.map(({ sheetId }) => sheetId));
  const order: (string | null)[] = observed.sheets.map(({ tab }) => tab);
  let before = -1;
  return desired.tabs.map((tab) => {
    const seen = observed.sheets.find((sheet) => sheet.tab === tab.key) ?? null;
    if (seen) {
      before = order.indexOf(tab.key);
      return { tab, sheetId: seen.sheetId, title: seen.title, seen, index: before };
    }
    before += 1;
    order.splice(before, 0, tab.key);
    const title = freeTitle(tab.title, titles);
    titles.add(title.toLowerCase());
    let { sheetId } = tab;
    while (ids.has(sheetId)) sheetId += 1000;
    ids.add(sheetId);
    return { tab, sheetId, title, seen, index: before };
  });
}

function freeTitle(title: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? title : `${title} (${number})`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

export function addTab(
  { tab, sheetId, title, index }: PlacedTab,
  size: { rowCount: number; columnCount: number; frozenRowCount: number; frozenColumnCount: number },
  { palette }: DesiredSpreadsheet,
): SheetsRequest[] {
  const tabColorStyle = style(tab.quiet ? NEUTRAL.quiet : palette.accent);
  const hidden = tab.kind === 'page' && tab.page.hidden === true;
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          index,
          gridProperties: { ...size, hideGridlines: true },
          tabColorStyle,
          ...(hidden ? { hidden } : {}),
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: TAB_KEY,
          metadataValue: tab.key,
          location: { sheetId },
          visibility: 'DOCUMENT',
        },
      },
    },
  ];
}

/** The tab that Google puts into a new spreadsheet, if nobody has used it: to be taken out once ours are there. */
export function defaultTab({ sheets }: ObservedSpreadsheet): ObservedSheet | null {
  const [only] = sheets;
  if (!only || sheets.length !== 1 || only.tab !== null) return null;
  const used = only.cells.some((row) => row.some(({ value, note }) => value !== null || note !== ''));
  return used ? null : only;
}
