/** copyPaste, cutPaste and pasteData. */
import type { Book, SheetState } from '../book';
import { tidyCell, withoutContent, type Cell } from '../cells/cell';
import { areaOf, cellOf, exceeds, type Editing } from '../editing';
import { changeRefs, moveBy } from '../formulas/shift-formula';
import type { Ref } from '../formulas/tokens';
import type { PasteType, RequestOf } from '../google-types';
import type { Area } from '../model';
import { guardArea } from '../protection/guard';
import { boxName, sheetPrefix } from '../ranges/a1';
import { contains, height, intersection, intersects, width } from '../ranges/box';
import { gridRange, openBox } from '../ranges/grid-range';
import { refuse, required, unsupported } from '../refusal';
import { changeAllRefs } from '../structure/apply-shift';
import { enterText } from '../values/enter-text';
import { ruleNumberAt } from '../validation/rule-at';
import { literalValue } from '../values/literal-value';

export function copyPaste(editing: Editing, request: RequestOf<'copyPaste'>): void {
  const { book } = editing;
  const { sheet: from, ...source } = areaOf(book, request.source, 'source');
  const { sheet: to, ...target } = areaOf(book, request.destination, 'destination');
  const turned = request.pasteOrientation === 'TRANSPOSE';
  const type = pasteTypeOf(request.pasteType);
  const [rows, columns] = turned ? [width(source), height(source)] : [height(source), width(source)];
  const area = {
    ...target,
    bottom: target.top + repeated(height(target), rows),
    right: target.left + repeated(width(target), columns),
  };
  checkFits(to, area);
  guardArea(editing, area);
  const copied = readCells(from, source);
  for (let row = area.top; row < area.bottom; row++) {
    for (let column = area.left; column < area.right; column++) {
      const [down, across] = [(row - area.top) % rows, (column - area.left) % columns];
      const [i, j] = turned ? [across, down] : [down, across];
      const place = { row: source.top + i, column: source.left + j };
      const cell = copied[i]?.[j];
      const [by, over] = [row - place.row, column - place.column];
      const moved = cell && {
        ...cell,
        ...(cell.f === undefined ? {} : { f: changeRefs(cell.f, moveBy(by, over)) }),
        ...(cell.r === undefined ? {} : { r: ruleNumberAt(book, cell.r, by, over) }),
      };
      to.grid.set(
        row,
        column,
        pasted(book, to.grid.get(row, column), moved, type, () =>
          literalValue(book, from, place.row, place.column, 'Pasting the values of formulas'),
        ),
      );
    }
  }
  if (type === 'PASTE_NORMAL' && !turned) copyMerges(from, source, to, area);
  if (type === 'PASTE_NORMAL' || type === 'PASTE_FORMAT' || type === 'PASTE_CONDITIONAL_FORMATTING')
    extendConditional(from, source, to, area);
  book.changed(area);
}

/** As often as it fits exactly, else once. */
const repeated = (size: number, unit: number) => (size % unit === 0 ? size : unit);

const pasteTypeOf = (type: PasteType | undefined): PasteType => type ?? 'PASTE_NORMAL';

function checkFits(sheet: SheetState, area: Area): void {
  if (area.bottom > sheet.rowCount || area.right > sheet.columnCount)
    refuse(exceeds(sheet, `${sheetPrefix(sheet.title)}!${boxName(area)}`));
}

function readCells({ grid }: SheetState, { top, bottom, left, right }: Area): (Cell | undefined)[][] {
  return Array.from({ length: bottom - top }, (_, i) =>
    Array.from({ length: right - left }, (_cell, j) => grid.get(top + i, left + j)),
  );
}

function pasted(
  book: Book,
  before: Cell | undefined,
  from: Cell | undefined,
  type: PasteType,
  value: () => Cell['v'] | undefined,
): Cell | undefined {
  const content = { v: from?.v, f: from?.f, runs: from?.runs, chips: from?.chips };
  switch (type) {
    case 'PASTE_NORMAL':
      return from && tidyCell({ ...from });
    case 'PASTE_VALUES':
      return tidyCell({ ...before, v: value(), f: undefined, runs: undefined, chips: undefined });
    case 'PASTE_FORMULA':
      return tidyCell({ ...before, ...content });
    case 'PASTE_FORMAT':
      return tidyCell({ ...before, s: from?.s });
    case 'PASTE_DATA_VALIDATION':
      return tidyCell({ ...before, r: from?.r });
    case 'PASTE_NO_BORDERS': {
      const { borders: _borders, ...format } = book.format(from) ?? {};
      return tidyCell({ ...from, s: Object.keys(format).length === 0 ? undefined : book.formats.number(format) });
    }
    case 'PASTE_CONDITIONAL_FORMATTING':
      return before;
  }
}

function copyMerges(from: SheetState, source: Area, to: SheetState, area: Area): void {
  const moved = from.record.merges.filter((merge) => contains(source, merge));
  to.record.merges = to.record.merges.filter((merge) => !contains(area, merge));
  if (to.record.merges.some((merge) => intersects(merge, area))) refuse('You can’t paste over part of a merged cell.');
  for (let top = area.top; top < area.bottom; top += height(source)) {
    for (let left = area.left; left < area.right; left += width(source)) {
      const [down, across] = [top - source.top, left - source.left];
      for (const merge of moved) {
        to.record.merges.push({
          sheetId: to.id,
          top: merge.top + down,
          bottom: merge.bottom + down,
          left: merge.left + across,
          right: merge.right + across,
        });
      }
    }
  }
}

/** Rules of the source that cover a part of it cover that part of the copy too. Only for one copy, and formulas stay as they are written. */
function extendConditional(from: SheetState, source: Area, to: SheetState, area: Area): void {
  if (from !== to) return;
  for (const rule of from.record.conditionalFormats) {
    const parts = (rule.ranges ?? []).flatMap((range) => intersection(openBox(range), source) ?? []);
    const added = parts.map((part) => ({
      sheetId: to.id,
      top: area.top + part.top - source.top,
      left: area.left + part.left - source.left,
      bottom: Math.min(area.bottom, area.top + part.bottom - source.top),
      right: Math.min(area.right, area.left + part.right - source.left),
    }));
    const fresh = added.filter((one) => !(rule.ranges ?? []).some((range) => contains(openBox(range), one)));
    if (fresh.length > 0) rule.ranges = [...(rule.ranges ?? []), ...fresh.map(gridRange)];
  }
}

export function cutPaste(editing: Editing, request: RequestOf<'cutPaste'>): void {
  const { book } = editing;
  const { sheet: from, ...source } = areaOf(book, request.source, 'source');
  const { sheet: to, row, column } = cellOf(book, request.destination, 'destination');
  if (pasteTypeOf(request.pasteType) !== 'PASTE_NORMAL')
    unsupported('Cutting with a paste type other than PASTE_NORMAL');
  const area = { sheetId: to.id, top: row, left: column, bottom: row + height(source), right: column + width(source) };
  checkFits(to, area);
  guardArea(editing, source);
  guardArea(editing, area);
  if (from.record.merges.some((merge) => intersects(merge, source) && !contains(source, merge)))
    refuse('You can’t cut part of a merged cell.');
  const cells = readCells(from, source);
  copyMerges(from, source, to, area);
  from.record.merges = from.record.merges.filter((merge) => !contains(source, merge) || contains(area, merge));
  for (let i = source.top; i < source.bottom; i++)
    for (let j = source.left; j < source.right; j++) from.grid.set(i, j, undefined);
  for (const [i, line] of cells.entries())
    for (const [j, cell] of line.entries()) to.grid.set(row + i, column + j, cell);
  changeAllRefs(book, (home) => (ref) => followCut(book, home, ref, source, area));
  book.restructured();
}

/** References that lie wholly inside what was cut point to where it is now. */
function followCut(book: Book, home: SheetState, ref: Ref, source: Area, area: Area): Ref | null {
  const target = ref.sheet === undefined ? home : book.byTitle(ref.sheet);
  const end = ref.to ?? ref.from;
  const { row: top, column: left } = ref.from;
  if (
    target?.id !== source.sheetId ||
    top === undefined ||
    left === undefined ||
    end.row === undefined ||
    end.column === undefined
  )
    return ref;
  if (!contains(source, { top, left, bottom: end.row + 1, right: end.column + 1 })) return ref;
  const move = <T extends Ref['from']>(one: T): T => ({
    ...one,
    row: (one.row ?? 0) + area.top - source.top,
    column: (one.column ?? 0) + area.left - source.left,
  });
  const sheet = area.sheetId === home.id ? undefined : book.sheet(area.sheetId).title;
  return { ...(sheet === undefined ? {} : { sheet }), from: move(ref.from), ...(ref.to ? { to: move(ref.to) } : {}) };
}

export function pasteData(editing: Editing, request: RequestOf<'pasteData'>): void {
  const { data, delimiter, html, coordinate } = request;
  const { book } = editing;
  if (html) unsupported('Pasting HTML');
  const type = pasteTypeOf(request.type);
  if (type !== 'PASTE_NORMAL' && type !== 'PASTE_VALUES') unsupported(`Pasting text with ${type}`);
  const { sheet, row, column } = cellOf(book, coordinate, 'coordinate');
  const lines = splitDelimited(required(data, 'data'), required(delimiter, 'delimiter'));
  const area = {
    sheetId: sheet.id,
    top: row,
    left: column,
    bottom: row + lines.length,
    right: column + Math.max(...lines.map((line) => line.length)),
  };
  checkFits(sheet, area);
  guardArea(editing, area);
  for (const [i, line] of lines.entries()) {
    for (const [j, text] of line.entries()) {
      const before = sheet.grid.get(row + i, column + j);
      const after = text === '' ? before && withoutContent(before) : enterText(editing, before, text);
      sheet.grid.set(row + i, column + j, after);
    }
  }
  book.changed(area);
}

/** Lines and fields; a field in quotes may hold both. */
function splitDelimited(data: string, delimiter: string): string[][] {
  if (delimiter === '') refuse('delimiter must be specified.');
  const lines: string[][] = [[]];
  let at = 0;
  while (at <= data.length) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(data.slice(at));
    let field: string;
    if (quoted) {
      field = (quoted[1] as string).replaceAll('""', '"');
      at += quoted[0].length;
    } else {
      const ends = [data.indexOf(delimiter, at), data.indexOf('\n', at)].filter((end) => end >= 0);
      const end = Math.min(data.length, ...ends);
      field = data.slice(at, end).replace(/\r$/, '');
      at = end;
    }
    (lines[lines.length - 1] as string[]).push(field);
    if (at >= data.length) break;
    if (data.startsWith(delimiter, at)) at += delimiter.length;
    else {
      at += data.startsWith('\r\n', at) ? 2 : 1;
      if (at >= data.length) break;
      lines.push([]);
    }
  }
  return lines;
}
