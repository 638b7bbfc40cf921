/**
 * What people did on the Conveyor and Loss reasons tabs: a new row gets its code, a cell with a slip a note that says what is wrong, and
 * what is good is remembered as the rules from now on.
 */
import type { ConveyorIssue } from '../../domain/check-conveyor';
import type { ReasonIssue } from '../../domain/check-reasons';
import type { CellValue } from '../../blueprints/cell-codec';
import type { RowOp } from './guarded-write';
import type { RenamedStage } from './rename-stages';
import { keptRows, withCodes, type RulingTable } from './kept-rules';
import type { Memory } from './ledger-codec';
import type { TrackerSheets } from './read-tracker';
import type { SheetRules } from './rules';
import { filledRows, textAt, type SheetRows } from './sheet-rows';

export type RuleIssue = ConveyorIssue | ReasonIssue;

export interface RuleSettlement {
  readonly rows: readonly RowOp[];
  readonly renamed: readonly RenamedStage[];
  /** Null: nothing new. */
  readonly memory: Memory | null;
}

/** @param noteOf what stands in the note of a cell with these slips */
export function settleRules(
  sheets: TrackerSheets,
  rules: SheetRules,
  noteOf: (issues: readonly RuleIssue[]) => string,
): RuleSettlement {
  const { memory } = sheets;
  const tabs = {
    conveyor: { sheet: sheets.conveyor, coded: withCodes(sheets.conveyor, memory.conveyor) },
    lossReasons: { sheet: sheets.lossReasons, coded: withCodes(sheets.lossReasons, memory.lossReasons) },
  };
  const faults = faultsOf(rules, tabs);
  const rows = (['conveyor', 'lossReasons'] as const).flatMap((table) =>
    updates(tabs[table], memory.faults ?? {}, faults, noteOf),
  );
  const { faults: _, ...kept } = memory;
  const after: Memory = {
    ...kept,
    ...(rules.issues.length === 0 ? { conveyor: keptRows(tabs.conveyor.coded) } : {}),
    ...(rules.reasonIssues.length === 0 ? { lossReasons: keptRows(tabs.lossReasons.coded) } : {}),
    ...(faults.size > 0
      ? { faults: Object.fromEntries([...faults].map(([place, issues]) => [place, issues.map(({ code }) => code).join(' ')])) }
      : {}),
  }; // prettier-ignore
  return {
    rows,
    renamed: rules.issues.length === 0 ? renamedSince(memory, rules) : [],
    memory: JSON.stringify(after) === JSON.stringify(memory) || !fits(after) ? null : after,
  };
}

interface Tab {
  readonly sheet: SheetRows;
  /** With a code in each row. */
  readonly coded: SheetRows;
}

/** A cell holds at most 50,000 characters. */
const fits = (memory: Memory): boolean => JSON.stringify(memory).length < 48_000;

/** A cell, whatever row it stands in. */
const placeOf = (table: RulingTable, code: string, column: string): string => `${table} ${code} ${column}`;

const COLUMN: Readonly<Record<Exclude<RuleIssue['code'], 'noStages' | 'noReasons'>, string>> = {
  nameMissing: 'stage',
  nameTwice: 'stage',
  codeTwice: 'code',
  goalMissing: 'goal',
  goalManifold: 'goal',
  actionsMissing: 'actions',
  actionTwice: 'actions',
  daysOutOfRange: 'stay',
  probabilityOutOfRange: 'probability',
  probabilityFalls: 'probability',
  milestoneTwice: 'milestone',
  // Its row is gone: said where a stage still stands.
  stageHoldsDeals: 'stage',
  reasonNameMissing: 'name',
  reasonNameTwice: 'name',
  reasonStagesMissing: 'stages',
  reasonStageUnknown: 'stages',
  warmDaysOutOfRange: 'warmDays',
};

type Faults = ReadonlyMap<string, readonly RuleIssue[]>;

function faultsOf({ drafts, reasonDrafts, issues, reasonIssues }: SheetRules, tabs: Record<RulingTable, Tab>): Faults {
  const faults = new Map<string, readonly RuleIssue[]>();
  const add = (table: RulingTable, row: number | undefined, issue: RuleIssue): void => {
    if (row === undefined || issue.code === 'noStages' || issue.code === 'noReasons') return;
    const place = placeOf(table, textAt(tabs[table].coded, row, 'code'), COLUMN[issue.code]);
    faults.set(place, [...(faults.get(place) ?? []), issue]);
  };
  for (const issue of issues) add('conveyor', drafts['stage' in issue ? issue.stage : 0]?.row, issue);
  for (const issue of reasonIssues) add('lossReasons', reasonDrafts['reason' in issue ? issue.reason : 0]?.row, issue);
  return faults;
}

function updates(
  { sheet, coded }: Tab,
  before: Readonly<Record<string, string>>,
  faults: Faults,
  noteOf: (issues: readonly RuleIssue[]) => string,
): RowOp[] {
  const table = sheet.table as RulingTable;
  return filledRows(sheet).flatMap((row): RowOp[] => {
    const code = textAt(coded, row, 'code');
    const cells = new Map<string, CellValue | null>(
      code === textAt(sheet, row, 'code') ? [] : [['code', { stringValue: code }]],
    );
    const notes = new Map<string, string>();
    for (const column of sheet.columns.keys()) {
      const place = placeOf(table, code, column);
      const issues = faults.get(place);
      const isSame = (issues ?? []).map((issue) => issue.code).join(' ') === (before[place] ?? '');
      if (!isSame) notes.set(column, issues ? noteOf(issues) : '');
    }
    return cells.size + notes.size === 0 ? [] : [{ kind: 'update', sheet, row, cells, notes }];
  });
}

function renamedSince({ conveyor = [] }: Memory, { stages }: SheetRules): readonly RenamedStage[] {
  return conveyor.flatMap(({ code, stage }) => {
    const to = stages.find((one) => one.code === String(code))?.name;
    const from = String(stage ?? '').trim();
    return to === undefined || to === from ? [] : [{ from, to }];
  });
}
