/** findReplace: in cells of a range, a sheet or all sheets. */
import type { SheetState } from '../book';
import { areaOf, type Editing } from '../editing';
import { localeFacts, bookNotation } from '../formats/locale';
import { displayText } from '../formats/number-format';
import { shownFormula } from '../formulas/formula';
import type { RequestOf, Response } from '../google-types';
import type { Area } from '../model';
import { guardArea } from '../protection/guard';
import { cellBox } from '../ranges/box';
import { refuse, required } from '../refusal';
import { enterText } from '../values/enter-text';

export function findReplace(editing: Editing, request: RequestOf<'findReplace'>): Response {
  const { book } = editing;
  const pattern = patternOf(request);
  const replacement = request.replacement ?? '';
  const counts = { valuesChanged: 0, formulasChanged: 0, occurrencesChanged: 0, rowsChanged: 0, sheetsChanged: 0 };
  for (const { sheet, area } of placesOf(editing, request)) {
    const rows = new Set<number>();
    for (const [row, column, cell] of [...sheet.grid.cells(area)]) {
      if (cell.f !== undefined && !request.includeFormulas) continue;
      const shown = cell.f === undefined ? cell.v : shownFormula(cell.f, bookNotation(book.locale));
      if (shown === undefined || shown === '') continue;
      const text = displayText(
        shown,
        cell.f === undefined ? book.format(cell)?.numberFormat : undefined,
        localeFacts(book.locale),
      );
      const matches = text.match(pattern)?.length ?? 0;
      if (matches === 0) continue;
      guardArea(editing, { sheetId: sheet.id, ...cellBox(row, column) });
      // Without a regular expression a dollar sign of the replacement means itself.
      const replaced = request.searchByRegex
        ? text.replace(pattern, replacement)
        : text.replace(pattern, () => replacement);
      sheet.grid.set(row, column, enterText(editing, cell, replaced));
      counts.occurrencesChanged += matches;
      if (cell.f === undefined) counts.valuesChanged++;
      else counts.formulasChanged++;
      rows.add(row);
    }
    counts.rowsChanged += rows.size;
    if (rows.size > 0) counts.sheetsChanged++;
    book.changed(area);
  }
  return { findReplace: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) };
}

function patternOf({ find, matchCase, matchEntireCell, searchByRegex }: RequestOf<'findReplace'>): RegExp {
  const wanted = required(find, 'find');
  if (wanted === '') refuse('find must not be empty.');
  const source = searchByRegex ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  try {
    return new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? 'gu' : 'giu');
  } catch {
    return refuse(`Invalid regular expression: ${wanted}`);
  }
}

function placesOf(
  { book }: Editing,
  { range, sheetId, allSheets }: RequestOf<'findReplace'>,
): { sheet: SheetState; area: Area }[] {
  if ([range, sheetId, allSheets].filter((one) => one !== undefined && one !== false).length !== 1) {
    refuse('Exactly one of range, sheetId and allSheets must be specified.');
  }
  const whole = (sheet: SheetState) => ({ sheet, area: { sheetId: sheet.id, ...sheet.box } });
  if (allSheets) return book.sheets.map(whole);
  if (sheetId !== undefined) return [whole(book.sheet(sheetId))];
  const { sheet, ...area } = areaOf(book, range);
  return [{ sheet, area }];
}
