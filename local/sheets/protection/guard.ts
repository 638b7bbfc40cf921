/** Protected ranges and sheets: who may change what. The owner of the file always may. */
import type { Book, SheetState } from '../book';
import type { Editing } from '../editing';
import type { Area, Box, ProtectionRecord } from '../model';
import { intersection, intersects, subtract } from '../ranges/box';
import { boxWithin, isWholeSheet } from '../ranges/grid-range';
import { refuse } from '../refusal';

type Asker = Pick<Editing, 'book' | 'caller' | 'role'>;

const WORDS =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export const canEdit = (protection: ProtectionRecord, { caller, role }: Pick<Asker, 'caller' | 'role'>): boolean => {
  if (role === 'owner') return true;
  if (role !== 'writer') return false;
  if (protection.warningOnly || protection.everyEditor) return true;
  return (protection.editors?.users ?? []).some((user) => user.toLowerCase() === caller.user);
};

/** The range that a protection covers: its own, or that of its named range. */
export function protectedBox(book: Book, sheet: SheetState, protection: ProtectionRecord): Box {
  const named = book.record.namedRanges.find(({ namedRangeId }) => namedRangeId === protection.namedRangeId);
  return boxWithin(protection.range ?? named?.range ?? {}, sheet);
}

/** Descriptions of the protections that only warn and that the area touches. */
export function warnedIn(book: Book, { sheetId, ...box }: Area): string[] {
  const sheet = book.sheet(sheetId);
  const warning = sheet.record.protectedRanges.filter(({ warningOnly }) => warningOnly);
  return warning.flatMap((one) => (isTouched(book, sheet, one, box) ? [one.description ?? ''] : []));
}

function isTouched(book: Book, sheet: SheetState, protection: ProtectionRecord, box: Box): boolean {
  if (!intersects(protectedBox(book, sheet, protection), box)) return false;
  const free = (protection.unprotectedRanges ?? []).map((range) => boxWithin(range, sheet));
  const within = intersection(protectedBox(book, sheet, protection), box) ?? box;
  return free.reduce<Box[]>((pieces, hole) => pieces.flatMap((piece) => subtract(piece, hole)), [within]).length > 0;
}

const barriers = (asker: Asker, sheet: SheetState): ProtectionRecord[] =>
  sheet.record.protectedRanges.filter((protection) => !canEdit(protection, asker));

/** @throws Refusal when the caller may not change some cell of the area */
export function guardArea(asker: Asker, { sheetId, ...box }: Area): void {
  if (asker.role === 'owner') return;
  const sheet = asker.book.sheet(sheetId);
  for (const protection of barriers(asker, sheet)) {
    if (isTouched(asker.book, sheet, protection, box)) refuse(WORDS);
  }
}

/** @throws Refusal when the whole sheet is protected against the caller: for what is not about cells (its name, a column's width) */
export function guardSheet(asker: Asker, sheet: SheetState): void {
  for (const protection of barriers(asker, sheet)) {
    if (isWholeSheet(protection.range ?? { startRowIndex: 0 })) refuse(WORDS);
  }
}

/** @throws Refusal when anything on the sheet is protected against the caller: for deleting it */
export function guardWholeSheet(asker: Asker, sheet: SheetState): void {
  if (barriers(asker, sheet).length > 0) refuse(WORDS);
}

/** @throws Refusal when new rows or columns would come to stand inside a protected range, or on a protected sheet */
export function guardInsertion(asker: Asker, sheet: SheetState, dimension: 'ROWS' | 'COLUMNS', at: number): void {
  guardSheet(asker, sheet);
  for (const protection of barriers(asker, sheet)) {
    const box = protectedBox(asker.book, sheet, protection);
    const [start, end] = dimension === 'ROWS' ? [box.top, box.bottom] : [box.left, box.right];
    if (at > start && at < end) refuse(WORDS);
  }
}

/** @throws Refusal when the caller may not change this protection */
export function guardProtection({ caller, role }: Pick<Asker, 'caller' | 'role'>, protection: ProtectionRecord): void {
  if (!canEdit(protection, { caller, role })) refuse(WORDS);
}
