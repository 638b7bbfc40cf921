/** The planner of a spreadsheet: desired minus observed, as the requests of one atomic batch. */
import { desiredSpreadsheet, type DesiredSpreadsheet, type SpreadsheetBrief } from './desired';
import type { SheetsRequest } from './google';
import { MANIFEST_KEY } from './manifest';
import type { ObservedSpreadsheet } from './observed';
import { planPage } from './page-requests';
import type { Placement } from './placement';
import { placeTable, planTable } from './plan-table';
import { addTab, defaultTab, placeTabs } from './tabs';

/** A spreadsheet that Drive has just made: one empty tab whose ID is 0, and nothing else. */
export const BLANK_SPREADSHEET: ObservedSpreadsheet = {
  metadata: [],
  namedRanges: [],
  sheets: [
    { sheetId: 0, title: '', tab: null, rowCount: 1000, columnCount: 26, frozenRows: 0, protections: [], bands: [], rules: [], orgChartId: null, cells: [] },
  ],
}; // prettier-ignore

/**
 * What is missing from a spreadsheet, as the requests of one batch; none over an unchanged one. What people typed, moved,
 * renamed, hid or added is left alone.
 */
export function planSpreadsheet(
  brief: SpreadsheetBrief,
  observed: ObservedSpreadsheet | 'blank',
): readonly SheetsRequest[] {
  return planRequests(desiredSpreadsheet(brief), observed === 'blank' ? BLANK_SPREADSHEET : observed);
}

export function planRequests(desired: DesiredSpreadsheet, observed: ObservedSpreadsheet): readonly SheetsRequest[] {
  const placed = placeTabs(desired, observed);
  const fresh = placed.every(({ seen }) => seen === null);
  const unused = fresh ? defaultTab(observed) : null;
  const works = placed.flatMap((place) => (place.tab.kind === 'table' ? [placeTable(place, place.tab, desired)] : []));
  const tables: ReadonlyMap<string, Placement> = new Map(works.map(({ placement }) => [placement.tab.key, placement]));
  const pages = placed.flatMap(({ tab, ...place }) => (tab.kind === 'page' ? [{ ...place, tab }] : []));
  return [
    ...(fresh ? [localise(desired)] : []),
    ...placed.flatMap((place) => {
      if (place.tab.kind === 'page') return place.seen ? [] : addTab(place, pageSize(place.tab.page), desired);
      return works.find(({ placement }) => placement.tab === place.tab)?.structure ?? [];
    }),
    ...works.flatMap((work) => planTable(work, tables, desired)),
    ...pages.flatMap((place) => planPage(place, desired, observed, tables)),
    ...writeManifest(desired, observed),
    ...(unused ? [{ deleteSheet: { sheetId: unused.sheetId } }] : []),
  ];
}

const pageSize = ({ rows, columns }: { rows: number; columns: readonly number[] }) => ({
  rowCount: rows,
  columnCount: columns.length,
  frozenRowCount: 2,
  frozenColumnCount: 0,
});

/** Only at the start: later the people may choose another locale. */
const localise = ({ locale, timeZone }: DesiredSpreadsheet): SheetsRequest => ({
  updateSpreadsheetProperties: { properties: { locale, timeZone }, fields: 'locale,timeZone' },
});

function writeManifest({ manifest }: DesiredSpreadsheet, { metadata }: ObservedSpreadsheet): SheetsRequest[] {
  const present = metadata.find(({ key }) => key === MANIFEST_KEY);
  if (present?.value === manifest) return [];
  if (present) {
    return [
      {
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataId: present.id } }],
          developerMetadata: { metadataValue: manifest },
          fields: 'metadataValue',
        },
      },
    ];
  }
  const developerMetadata = {
    metadataKey: MANIFEST_KEY,
    metadataValue: manifest,
    location: { spreadsheet: true },
    visibility: 'DOCUMENT',
  } as const;
  return [{ createDeveloperMetadata: { developerMetadata } }];
}
