/** The rules of the conveyor as the Conveyor, Loss reasons and Sellers tabs have them. */
import { decodeCell, type CellInput } from '../../blueprints/cell-codec';
import type { Column } from '../../blueprints/column';
import { TABLES } from '../../blueprints/spreadsheets';
import { parseActions } from '../../blueprints/stage-actions';
import type { StageDraft } from '../../domain/check-conveyor';
import type { Stage } from '../../domain/deal';
import { normaliseEmail } from '../../domain/email';
import type { LossGroup } from '../../domain/loss-reason';
import type { LossReason, Rules } from '../../domain/settle-deal';
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
  /** The Conveyor tab as it stands, for its check; by row. */
  readonly drafts: readonly (StageDraft & { readonly row: number })[];
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
  readonly conveyor: SheetRows;
  readonly lossReasons: SheetRows;
  readonly sellers: SheetRows;
}): SheetRules {
  const drafts = readDrafts(sheets.conveyor);
  const stages = drafts
    .filter(({ name }) => name !== '')
    .map(({ row, code, name, goal, actions, longestStayDays, probability, saleMilestone }): SheetStage => ({
      row,
      // A stage that somebody has just typed has no code yet: until then its name stands for it.
      code: code === '' ? name : code,
      name,
      goal,
      actions,
      longestStayDays: longestStayDays === 'wrong' ? null : longestStayDays,
      probability: typeof probability === 'number' ? probability : 0,
      saleMilestone,
    }));
  return { drafts, stages, reasons: readReasons(sheets.lossReasons), sellers: readSellers(sheets.sellers) };
}

/** By the Order column; rows without a number come last, as they stand. */
function readDrafts(sheet: SheetRows): SheetRules['drafts'] {
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

const readReasons = (sheet: SheetRows): SheetReason[] =>
  filledRows(sheet)
    .filter((row) => textAt(sheet, row, 'code') !== '' && textAt(sheet, row, 'name') !== '')
    .map((row) => {
      const warm = valueAt(sheet, row, 'warmDays');
      return {
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
        warmAfterDays: typeof warm === 'number' ? warm : null,
        clientDate: valueAt(sheet, row, 'warmFrom') === 'client',
        parting: textAt(sheet, row, 'parting'),
      };
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

/** The conveyor as the ledger remembers it: by it a stage that was renamed or taken out is known again. */
export const remembered = ({ stages }: SheetRules): NonNullable<Memory['stages']> =>
  stages.map(({ code, name, actions }) => ({ code, name, actions: actions.map((action) => action.name) }));

/** Stages as they were last found good, for the check of what is there now. */
export const stagesBefore = ({ stages = [] }: Memory): Stage[] =>
  stages.map(({ code, name, actions }) => ({
    code,
    name,
    goal: '',
    actions: actions.map((action) => ({ name: action, evidence: 'tick' })),
    longestStayDays: null,
    probability: 0,
    saleMilestone: false,
  }));
