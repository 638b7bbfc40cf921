/** Which numbers are not 32-bit integers: the declarations say `number` and `string` for all of Google's number formats. */
import type { ApiName } from './contract';

type Kind = 'float' | 'int64';

const FLOATS: Readonly<Record<ApiName, string>> = {
  sheets: `BubbleChartSpec.bubbleOpacity Color.alpha Color.blue Color.green Color.red ChartAxisViewWindowOptions.viewWindowMax
    ChartAxisViewWindowOptions.viewWindowMin ChartHistogramRule.intervalSize ChartHistogramRule.maxValue ChartHistogramRule.minValue
    ExtendedValue.numberValue HistogramChartSpec.bucketSize HistogramChartSpec.outlierPercentile HistogramRule.end HistogramRule.interval
    HistogramRule.start IterativeCalculationSettings.convergenceThreshold PieChartSpec.pieHole PointStyle.size
    ScorecardChartSpec.scaleFactor TreemapChartSpec.maxValue TreemapChartSpec.minValue`,
  docs: `CropProperties.angle CropProperties.offsetBottom CropProperties.offsetLeft CropProperties.offsetRight CropProperties.offsetTop
    ImageProperties.angle ImageProperties.brightness ImageProperties.contrast ImageProperties.transparency ParagraphStyle.lineSpacing
    RgbColor.blue RgbColor.green RgbColor.red Dimension.magnitude`,
  calendar: '',
  drive: '',
};

const INT64S: Readonly<Record<ApiName, string>> = {
  sheets: '',
  docs: '',
  calendar: 'Channel.expiration',
  drive: 'File.quotaBytesUsed File.size File.thumbnailVersion File.version Revision.size',
};

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
const kinds = new Map<string, Kind>();
for (const [table, kind] of [[FLOATS, 'float'] as const, [INT64S, 'int64'] as const]) {
  for (const api of Object.keys(table) as ApiName[]) {
    for (const field of words(table[api])) kinds.set(`${api}.${field}`, kind);
  }
}

/** `float` and `int64` (a string of digits) by Google's reference; null: as declared, and a number is a 32-bit integer. */
export const numberKind = (api: ApiName, type: string, field: string): Kind | null =>
  kinds.get(`${api}.${type}.${field}`) ?? null;
