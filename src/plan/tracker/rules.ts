/**
 * The rules of the conveyor as the Conveyor, Loss reasons and Sellers tabs have them. A tab with a slip in it does not rule: until it
 * is mended, what was last found good holds on.
 */
import { decodeCell, type CellInput } from '../../blueprints/cell-codec';
import type { Column } from '../../blueprints/column';
import { TABLES } from '../../blueprints/spreadsheets';
import { parseActions } from '../../blueprints/stage-actions';
import { checkConveyor, type ConveyorIssue, type StageDraft } from '../../domain/check-conveyor';
import { checkReasons, type ReasonDraft, type ReasonIssue } from '../../domain/check-reasons';
import type { Stage } from '../../domain/deal';
import { normaliseEmail } from '../../domain/email';
import { sameName } from '../../domain/gate';
import type { LossGroup } from '../../domain/loss-reason';
import type { LossReason, Rules } from '../../domain/settle-deal';
import { asSheet, withCodes } from './kept-rules';
import type { Memory } from './ledger-codec';
import { cellAt, filledRows, textAt, type SheetRows } from './sheet-rows';

export interface SheetStage extends Stage {
  readonly row: number;
}

export interface SheetReason extends LossReason {
  readonly row: number;
  readonly name: string;
  readonly group: LossGroup | null;
  readonly useWhen: string;
  readonly notWhen: string;
  readonly parting: string;
}

export interface SheetSeller {
  readonly row: number;
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly active: boolean;
}

export interface SheetRules extends Rules {
  readonly stages: readonly SheetStage[];
  readonly reasons: readonly SheetReason[];
  readonly sellers: readonly SheetSeller[];
  /** The tabs as they stand, in force or not, each stage and reason with a code; by row. */
  readonly drafts: readonly (StageDraft & { readonly row: number })[];
  readonly reasonDrafts: readonly (ReasonDraft & { readonly row: number })[];
  /** Why the tabs are not in force; empty: they are. */
  readonly issues: readonly ConveyorIssue[];
  readonly reasonIssues: readonly ReasonIssue[];
}

/** Undefined: something stands there that the column cannot hold. */
export function valueAt(sheet: SheetRows, row: number, key: string): CellInput | undefined {
  const columns: Readonly<Record<string, Column>> = TABLES[sheet.table].columns;
  const column = columns[key];
  if (!column) throw new Error(`No column ${sheet.table}.${key}`);
  const decoded = decodeCell(column.codec, cellAt(sheet, row, key));
  return decoded.ok ? decoded.value : undefined;
}

const numberOr = (value: CellInput | undefined): number | null | 'wrong' =>
  value === undefined ? 'wrong' : typeof value === 'number' ? value : null;

export function sheetRules(sheets: {
  readonly deals: SheetRows;
  readonly conveyor: SheetRows;
  readonly lossReasons: SheetRows;
  readonly sellers: SheetRows;
  readonly memory: Memory;
}): SheetRules {
  const { memory } = sheets;
  const drafts = readDrafts(withCodes(sheets.conveyor, memory.conveyor));
  const kept = memory.conveyor && stagesOf(readDrafts(asSheet(sheets.conveyor, memory.conveyor)));
  const held = (code: string): number => dealsIn(sheets.deals, kept?.find((stage) => stage.code === code)?.name ?? '');
  const issues = checkConveyor(drafts, kept ?? [], held);
  const reasonDrafts = readReasons(withCodes(sheets.lossReasons, memory.lossReasons));
  const keptReasons = memory.lossReasons && readReasons(asSheet(sheets.lossReasons, memory.lossReasons));
  const codes = [...drafts, ...(kept ?? []), ...(keptReasons ?? []).flatMap(({ stages }) => stages.map((code) => ({ code })))]; // prettier-ignore
  const reasonIssues = checkReasons(reasonDrafts, new Set(codes.map(({ code }) => code)));
  return {
    drafts,
    reasonDrafts,
    issues,
    reasonIssues,
    stages: issues.length > 0 && kept ? kept : stagesOf(drafts),
    reasons: reasonsOf(reasonIssues.length > 0 && keptReasons ? keptReasons : reasonDrafts, reasonDrafts),
    sellers: readSellers(sheets.sellers),
  };
}

/** Deals whose row names a stage. */
const dealsIn = (deals: SheetRows, name: string): number =>
  filledRows(deals).filter((row) => sameName(textAt(deals, row, 'stage'), name)).length;

const stagesOf = (drafts: SheetRules['drafts']): readonly SheetStage[] =>
  drafts
    .filter(({ name }) => name !== '')
    .map(({ longestStayDays, probability, ...stage }) => ({
      ...stage,
      // Without a code: nothing has been remembered yet, and the name stands for it.
      code: stage.code === '' ? stage.name : stage.code,
      longestStayDays: longestStayDays === 'wrong' ? null : longestStayDays,
      probability: typeof probability === 'number' ? probability : 0,
    }));

/** By the Order column; rows without a number come last, as they stand. */
export function readDrafts(sheet: SheetRows): SheetRules['drafts'] {
  const order = (row: number): number => {
    const value = sheet.columns.has('order') ? valueAt(sheet, row, 'order') : row;
    return typeof value === 'number' ? value : Infinity;
  };
  return [...filledRows(sheet)]
    .sort((one, other) => order(one) - order(other) || one - other)
    .map((row) => ({
      row,
      code: textAt(sheet, row, 'code'),
      name: textAt(sheet, row, 'stage'),
      goal: textAt(sheet, row, 'goal'),
      actions: parseActions(textAt(sheet, row, 'actions')).actions,
      longestStayDays: numberOr(valueAt(sheet, row, 'stay')),
      probability: numberOr(valueAt(sheet, row, 'probability')),
      saleMilestone: valueAt(sheet, row, 'milestone') === true,
    }));
}

export type ReadReason = Omit<SheetReason, 'warmAfterDays'> & ReasonDraft;

export const readReasons = (sheet: SheetRows): readonly ReadReason[] =>
  filledRows(sheet).map((row) => ({
    row,
    code: textAt(sheet, row, 'code'),
    name: textAt(sheet, row, 'name'),
    group: (valueAt(sheet, row, 'group') ?? null) as LossGroup | null,
    useWhen: textAt(sheet, row, 'useWhen'),
    notWhen: textAt(sheet, row, 'notWhen'),
    evidence: textAt(sheet, row, 'evidence'),
    stages: textAt(sheet, row, 'stages')
      .split(/[\s,;]+/)
      .filter((code) => code !== ''),
    warmAfterDays: numberOr(valueAt(sheet, row, 'warmDays')),
    clientDate: valueAt(sheet, row, 'warmFrom') === 'client',
    parting: textAt(sheet, row, 'parting'),
  }));

/** What a reason says is no rule and comes from its tab, also where the rule is an older one. */
const reasonsOf = (reasons: readonly ReadReason[], texts: readonly ReadReason[]): readonly SheetReason[] =>
  reasons
    .filter(({ code, name }) => code !== '' && name !== '')
    .map(({ warmAfterDays, ...reason }) => {
      const { useWhen, notWhen, parting, group } = texts.find(({ code }) => code === reason.code) ?? reason;
      return { ...reason, useWhen, notWhen, parting, group, warmAfterDays: warmAfterDays === 'wrong' ? null : warmAfterDays }; // prettier-ignore
    });

const readSellers = (sheet: SheetRows): SheetSeller[] =>
  filledRows(sheet)
    .filter((row) => textAt(sheet, row, 'name') !== '')
    .map((row) => ({
      row,
      name: textAt(sheet, row, 'name'),
      email: normaliseEmail(textAt(sheet, row, 'email')),
      active: !sheet.columns.has('active') || valueAt(sheet, row, 'active') !== false,
    }));
