/** addNamedRange, updateNamedRange, deleteNamedRange. */
import { copyMasked } from '../../kernel/masks';
import type { Book } from '../book';
import { areaOf, fieldsOf, type Editing } from '../editing';
import type { NamedRange, RequestOf, Response } from '../google-types';
import { parseCells } from '../ranges/a1';
import { refuse, required } from '../refusal';
import { changeNames } from '../structure/change-names';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

export function addNamedRange(editing: Editing, { namedRange }: RequestOf<'addNamedRange'>): Response {
  const { book } = editing;
  const given = required(namedRange, 'namedRange');
  const { namedRangeId = editing.randomText(12, LETTERS) } = given;
  if (find(book, namedRangeId)) refuse(`A named range with ID ${namedRangeId} already exists.`);
  const kept = checked(editing, { ...given, namedRangeId });
  book.record.namedRanges.push(kept);
  book.restructured();
  return { addNamedRange: { namedRange: kept } };
}

const find = (book: Book, id: string | undefined): NamedRange | undefined =>
  book.record.namedRanges.find(({ namedRangeId }) => namedRangeId === id);

function checked({ book }: Editing, { namedRangeId, name, range }: NamedRange): NamedRange {
  const wanted = checkName(required(name, 'namedRange.name'));
  const other = book.record.namedRanges.find((one) => one.name?.toLowerCase() === wanted.toLowerCase());
  if (other && other.namedRangeId !== namedRangeId)
    refuse(`A named range with the name "${wanted}" already exists. Please enter another name.`);
  areaOf(book, range, 'namedRange.range');
  return { namedRangeId: namedRangeId as string, name: wanted, range: { ...range, sheetId: range?.sheetId ?? 0 } };
}

/** Google's help, "Name a range of cells": letters, numbers, underscores; no A1 or R1C1 syntax; no true or false; at most 250 characters. */
function checkName(name: string): string {
  const reference = parseCells(name) !== null || /^r\d*c\d*$/i.test(name);
  if (!/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) || reference || /^(true|false)$/i.test(name))
    refuse(`Invalid named range name: ${name}`);
  return name;
}

export function updateNamedRange(editing: Editing, { namedRange, fields }: RequestOf<'updateNamedRange'>): void {
  const { book } = editing;
  const mask = fieldsOf(fields, 'NamedRange');
  const given = required(namedRange, 'namedRange');
  const before = find(book, given.namedRangeId) ?? refuse(`No named range with ID: ${given.namedRangeId}`);
  const merged = { ...copyMasked(before, given, mask), namedRangeId: before.namedRangeId as string };
  const after = checked(editing, merged);
  book.record.namedRanges = book.record.namedRanges.map((one) => (one === before ? after : one));
  if (after.name !== before.name) changeNames(book, before.name as string, after.name as string);
  book.restructured();
}

export function deleteNamedRange({ book }: Editing, { namedRangeId }: RequestOf<'deleteNamedRange'>): void {
  const gone = find(book, required(namedRangeId, 'namedRangeId')) ?? refuse(`No named range with ID: ${namedRangeId}`);
  const backs = book.sheets.some(({ record }) =>
    record.protectedRanges.some((protection) => protection.namedRangeId === namedRangeId),
  );
  if (backs)
    for (const { record } of book.sheets)
      for (const protection of record.protectedRanges)
        if (protection.namedRangeId === namedRangeId) delete protection.namedRangeId;
  book.record.namedRanges = book.record.namedRanges.filter((one) => one !== gone);
  book.restructured();
}
