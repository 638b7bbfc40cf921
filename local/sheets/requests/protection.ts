/** addProtectedRange, updateProtectedRange, deleteProtectedRange. */
import { copyMasked, maskBelow } from '../../kernel/masks';
import type { SheetState } from '../book';
import { areaOf, fieldsOf, newNumber, refuseReadOnly, type Editing } from '../editing';
import type { ProtectedRange, RequestOf, Response } from '../google-types';
import type { ProtectionRecord } from '../model';
import { canEdit, guardProtection } from '../protection/guard';
import { isWholeSheet } from '../ranges/grid-range';
import { refuse, required, unsupported } from '../refusal';

export function addProtectedRange(editing: Editing, { protectedRange }: RequestOf<'addProtectedRange'>): Response {
  const { protectedRangeId, requestingUserCanEdit: _can, ...given } = required(protectedRange, 'protectedRange');
  if (protectedRangeId !== undefined && find(editing, protectedRangeId))
    refuse(`A protected range with ID ${protectedRangeId} already exists.`);
  const id = protectedRangeId ?? newNumber(editing, (taken) => find(editing, taken) !== undefined);
  const protection = checked(editing, { ...given, protectedRangeId: id });
  homeOf(editing, protection).record.protectedRanges.push(protection);
  return { addProtectedRange: { protectedRange: shownProtection(protection, editing) } };
}

function find(
  { book }: Editing,
  id: number | undefined,
): { sheet: SheetState; protection: ProtectionRecord } | undefined {
  for (const sheet of book.sheets) {
    const protection = sheet.record.protectedRanges.find(({ protectedRangeId }) => protectedRangeId === id);
    if (protection) return { sheet, protection };
  }
  return undefined;
}

function homeOf({ book }: Editing, { range, namedRangeId }: ProtectedRange): SheetState {
  const named = book.record.namedRanges.find((one) => one.namedRangeId === namedRangeId);
  return book.sheet((range ?? named?.range)?.sheetId);
}

/** As it is kept: the range of a named one beside its ID, as a read gives both; who asked stays an editor. */
function checked(editing: Editing, protection: ProtectedRange): ProtectionRecord {
  const { book, caller } = editing;
  const { range, namedRangeId, tableId, editors, warningOnly, unprotectedRanges } = protection;
  if (tableId !== undefined) unsupported('Protecting a table');
  if ((range === undefined) === (namedRangeId === undefined))
    refuse('Exactly one of range and namedRangeId must be specified.');
  const named = book.record.namedRanges.find((one) => one.namedRangeId === namedRangeId);
  if (namedRangeId !== undefined && !named) refuse(`No named range with ID: ${namedRangeId}`);
  const covers = range ?? named?.range ?? {};
  areaOf(book, covers, 'protectedRange.range');
  if (unprotectedRanges?.length) {
    if (!isWholeSheet(covers)) refuse('Unprotected ranges are only supported on protected sheets.');
    for (const hole of unprotectedRanges) {
      if (areaOf(book, hole, 'unprotectedRanges').sheetId !== (covers.sheetId ?? 0))
        refuse('Unprotected ranges must be on the protected sheet.');
    }
  }
  if (editors?.domainUsersCanEdit) unsupported('Protection with editors by domain');
  if (editors?.groups?.length) unsupported('Protection with groups as editors');
  for (const user of editors?.users ?? []) if (!/^[^\s@]+@[^\s@]+$/.test(user)) refuse(`Invalid editor: ${user}`);
  const kept: ProtectionRecord = { ...protection, range: { ...covers, sheetId: covers.sheetId ?? 0 } };
  if (warningOnly) {
    delete kept.editors;
    return kept;
  }
  // With no editors named, whoever can edit the file can edit the range (Apps Script's reference of Protection).
  if (!editors) return { ...kept, everyEditor: true };
  const users = [...new Set([...(editors.users ?? []).map((user) => user.toLowerCase()), caller.user])];
  return { ...kept, editors: { users }, everyEditor: false };
}

const READ_ONLY = ['protectedRangeId', 'requestingUserCanEdit'];

export function updateProtectedRange(
  editing: Editing,
  { protectedRange, fields }: RequestOf<'updateProtectedRange'>,
): void {
  const mask = fieldsOf(fields, 'ProtectedRange');
  refuseReadOnly(mask, READ_ONLY);
  const given = required(protectedRange, 'protectedRange');
  const { sheet, protection } =
    find(editing, given.protectedRangeId) ?? refuse(`No protected range with ID: ${given.protectedRangeId}`);
  guardProtection(editing, protection);
  const { everyEditor, ...now } = protection;
  const merged: ProtectedRange = {
    ...copyMasked<ProtectedRange>(now, given, mask),
    protectedRangeId: protection.protectedRangeId as number,
  };
  const names = (name: string) => maskBelow(mask, name) !== undefined;
  if (names('range') && !names('namedRangeId')) delete merged.namedRangeId;
  else if (merged.namedRangeId !== undefined) delete merged.range;
  const kept = checked(editing, merged);
  if (everyEditor && !names('editors') && !kept.warningOnly) kept.everyEditor = true;
  sheet.record.protectedRanges = sheet.record.protectedRanges.filter((other) => other !== protection);
  homeOf(editing, kept).record.protectedRanges.push(kept);
}

export function deleteProtectedRange(editing: Editing, { protectedRangeId }: RequestOf<'deleteProtectedRange'>): void {
  const { sheet, protection } =
    find(editing, required(protectedRangeId, 'protectedRangeId')) ??
    refuse(`No protected range with ID: ${protectedRangeId}`);
  guardProtection(editing, protection);
  sheet.record.protectedRanges = sheet.record.protectedRanges.filter((other) => other !== protection);
}

/** As a read gives it: editors only to those who may edit it. */
export function shownProtection(protection: ProtectionRecord, asker: Pick<Editing, 'caller' | 'role'>): ProtectedRange {
  const { everyEditor: _every, editors, ...rest } = protection;
  const can = canEdit(protection, asker);
  return { ...rest, ...(can ? { requestingUserCanEdit: true } : {}), ...(can && editors ? { editors } : {}) };
}
