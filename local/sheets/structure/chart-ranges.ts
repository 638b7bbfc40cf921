/** The ranges that a chart draws from and stands on, wherever its specification names them. */
import type { EmbeddedChart, GridRange } from '../google-types';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Changes every GridRange of the chart's sources, and its anchor cell. A source that is gone leaves the list. */
export function mapChartRanges(chart: EmbeddedChart, change: (range: GridRange) => GridRange | null): EmbeddedChart {
  const mapped = mapSources(chart, change) as EmbeddedChart;
  const anchor = mapped.position?.overlayPosition?.anchorCell;
  if (!anchor) return mapped;
  const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = anchor;
  const range = {
    sheetId,
    startRowIndex: rowIndex,
    endRowIndex: rowIndex + 1,
    startColumnIndex: columnIndex,
    endColumnIndex: columnIndex + 1,
  };
  const moved = change(range) ?? range;
  const anchorCell = { sheetId, rowIndex: moved.startRowIndex ?? 0, columnIndex: moved.startColumnIndex ?? 0 };
  return {
    ...mapped,
    position: { ...mapped.position, overlayPosition: { ...mapped.position?.overlayPosition, anchorCell } },
  };
}

function mapSources(value: unknown, change: (range: GridRange) => GridRange | null): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => mapSources(item, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) =>
      name === 'sources' && Array.isArray(member)
        ? [name, (member as GridRange[]).flatMap((range) => change(range) ?? [])]
        : [name, mapSources(member, change)],
    ),
  );
}

/** Every source range of a chart. */
export function chartSources(chart: unknown): GridRange[] {
  if (Array.isArray(chart)) return chart.flatMap(chartSources);
  if (!isObject(chart)) return [];
  return Object.entries(chart).flatMap(([name, member]) =>
    name === 'sources' && Array.isArray(member) ? (member as GridRange[]) : chartSources(member),
  );
}
