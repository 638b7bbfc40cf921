/** What refers to a sheet when it is deleted: formulas show #REF!, names, charts' sources and metadata go. */
import type { Book, SheetState } from '../book';
import { changeAllRefs } from './apply-shift';
import { mapChartRanges } from './chart-ranges';

/** Call after the sheet left the list. */
export function forgetSheet(book: Book, gone: SheetState): void {
  const title = gone.title.toLowerCase();
  changeAllRefs(book, () => (ref) => (ref.sheet?.toLowerCase() === title ? null : ref));
  const stays = (sheetId: number | undefined) => (sheetId ?? 0) !== gone.id;
  book.record.namedRanges = book.record.namedRanges.filter(({ range }) => stays(range?.sheetId));
  book.record.metadata = book.record.metadata.filter(
    ({ place }) => place.kind === 'SPREADSHEET' || stays(place.sheetId),
  );
  for (const { record } of book.sheets) {
    record.charts = record.charts.map((chart) =>
      mapChartRanges(chart, (range) => (stays(range.sheetId) ? range : null)),
    );
  }
}
