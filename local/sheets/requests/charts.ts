/** addChart, updateChartSpec, updateEmbeddedObjectPosition, deleteEmbeddedObject: charts are kept and checked, the viewer draws them. */
import { copyMasked } from '../../kernel/masks';
import type { SheetState } from '../book';
import { areaOf, cellOf, fieldsOf, newNumber, type Editing } from '../editing';
import { withColors } from '../formats/colors';
import type { ChartSpec, EmbeddedChart, EmbeddedObjectPosition, RequestOf, Response } from '../google-types';
import { guardSheet } from '../protection/guard';
import { refuse, required, unsupported } from '../refusal';
import { chartSources } from '../structure/chart-ranges';

const KINDS = [
  'basicChart',
  'bubbleChart',
  'candlestickChart',
  'histogramChart',
  'orgChart',
  'pieChart',
  'scorecardChart',
  'treemapChart',
  'waterfallChart',
] as const;
const DRAWN: readonly string[] = ['basicChart', 'orgChart', 'pieChart'];

export function addChart(editing: Editing, { chart }: RequestOf<'addChart'>): Response {
  const { chartId, spec, position, border } = required(chart, 'chart');
  if (border) unsupported('The border of a chart');
  if (chartId !== undefined && find(editing, chartId)) refuse(`An embedded object with ID ${chartId} already exists.`);
  const id = chartId ?? newNumber(editing, (taken) => find(editing, taken) !== undefined);
  const kept: EmbeddedChart = {
    chartId: id,
    spec: checkedSpec(editing, required(spec, 'chart.spec')),
    position: checkedPosition(editing, required(position, 'chart.position')),
  };
  const home = homeOf(editing, kept);
  guardSheet(editing, home);
  home.record.charts.push(kept);
  return { addChart: { chart: kept } };
}

function find({ book }: Editing, id: number | undefined): { sheet: SheetState; chart: EmbeddedChart } | undefined {
  for (const sheet of book.sheets) {
    const chart = sheet.record.charts.find(({ chartId }) => chartId === id);
    if (chart) return { sheet, chart };
  }
  return undefined;
}

const homeOf = ({ book }: Editing, { position }: EmbeddedChart): SheetState =>
  book.sheet(position?.overlayPosition?.anchorCell?.sheetId);

function checkedSpec({ book }: Editing, spec: ChartSpec): ChartSpec {
  const kinds = KINDS.filter((kind) => spec[kind]);
  const [kind, second] = kinds;
  if (second) refuse(`oneof field 'chart' is already set. Cannot set '${second}'.`);
  if (!kind) return refuse('The kind of chart must be specified.');
  if (!DRAWN.includes(kind)) unsupported(`A chart of kind ${kind}`);
  if (spec.dataSourceChartProperties) unsupported('A chart of a data source');
  if (spec.filterSpecs?.length || spec.sortSpecs?.length) unsupported('Filtering or sorting a chart');
  for (const range of chartSources(spec)) areaOf(book, range, 'sources');
  checkKind(spec);
  return withColors({
    ...spec,
    hiddenDimensionStrategy: spec.hiddenDimensionStrategy ?? 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
  });
}

/** What each kind must have, by Google's reference. */
function checkKind({ basicChart, orgChart, pieChart }: ChartSpec): void {
  if (basicChart) {
    if (!basicChart.chartType || basicChart.chartType === 'BASIC_CHART_TYPE_UNSPECIFIED')
      refuse('basicChart.chartType must be specified.');
    if (!basicChart.series?.length) refuse('basicChart.series must be specified.');
    for (const { series } of basicChart.series ?? [])
      if (chartSources(series).length === 0) refuse('basicChart.series.series must have sources.');
    for (const { domain } of basicChart.domains ?? [])
      if (chartSources(domain).length === 0) refuse('basicChart.domains.domain must have sources.');
    if ((basicChart.headerCount ?? 0) < 0) refuse('basicChart.headerCount must not be negative.');
  }
  if (orgChart && chartSources(orgChart.labels).length === 0) refuse('orgChart.labels must be specified.');
  if (pieChart) {
    if (chartSources(pieChart.series).length === 0) refuse('pieChart.series must be specified.');
    if (pieChart.pieHole !== undefined && (pieChart.pieHole < 0 || pieChart.pieHole >= 1))
      refuse('pieChart.pieHole must be between 0 and 1.');
  }
}

function checkedPosition(
  { book }: Editing,
  { newSheet, sheetId, overlayPosition }: EmbeddedObjectPosition,
): EmbeddedObjectPosition {
  if (newSheet || sheetId !== undefined) unsupported('A chart on a sheet of its own');
  const overlay = required(overlayPosition, 'position.overlayPosition');
  const { sheet, row, column } = cellOf(book, overlay.anchorCell, 'anchorCell');
  for (const name of ['widthPixels', 'heightPixels', 'offsetXPixels', 'offsetYPixels'] as const) {
    if ((overlay[name] ?? 0) < 0) refuse(`overlayPosition.${name} must not be negative.`);
  }
  const anchorCell = { sheetId: sheet.id, rowIndex: row, columnIndex: column };
  return {
    overlayPosition: {
      ...overlay,
      anchorCell,
      widthPixels: overlay.widthPixels ?? 600,
      heightPixels: overlay.heightPixels ?? 371,
    },
  };
}

export function updateChartSpec(editing: Editing, { chartId, spec }: RequestOf<'updateChartSpec'>): void {
  const { sheet, chart } = find(editing, required(chartId, 'chartId')) ?? noChart(chartId);
  guardSheet(editing, sheet);
  chart.spec = checkedSpec(editing, required(spec, 'spec'));
}

export function updateEmbeddedObjectPosition(
  editing: Editing,
  request: RequestOf<'updateEmbeddedObjectPosition'>,
): Response {
  const { objectId, newPosition, fields } = request;
  const { sheet, chart } = find(editing, required(objectId, 'objectId')) ?? noChart(objectId);
  guardSheet(editing, sheet);
  // The root of the mask is overlayPosition: "the root newPosition.overlayPosition is implied".
  const mask = fieldsOf(fields, 'OverlayPosition');
  const overlay = copyMasked(chart.position?.overlayPosition, newPosition?.overlayPosition, mask);
  const position = checkedPosition(editing, { ...newPosition, overlayPosition: overlay ?? {} });
  chart.position = position;
  sheet.record.charts = sheet.record.charts.filter((other) => other !== chart);
  homeOf(editing, chart).record.charts.push(chart);
  return { updateEmbeddedObjectPosition: { position } };
}

export function deleteEmbeddedObject(editing: Editing, { objectId }: RequestOf<'deleteEmbeddedObject'>): void {
  const { sheet, chart } = find(editing, required(objectId, 'objectId')) ?? noChart(objectId);
  guardSheet(editing, sheet);
  sheet.record.charts = sheet.record.charts.filter((other) => other !== chart);
}

const noChart = (id: number | undefined) => refuse(`No embedded object with ID: ${id}`);
