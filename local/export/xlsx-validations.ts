/** Checks and dropdowns as Excel's data validation. */
import type { DataValidation, DataValidationOperator } from 'exceljs';
import type { BooleanCondition, ConditionType, DataValidationRule } from '../sheets/google-types';
import type { Box } from '../sheets/model';
import type { SnapshotCell } from '../sheets/snapshot-cells';
import { areaName, boxesOf, cellName } from './xlsx-areas';
import { conditionFormula, operandOf, type ConditionSpeech } from './xlsx-conditions';
import { relativeFormula } from './xlsx-formulas';
import type { ListMaker } from './xlsx-lists';
import { attributeText } from './xlsx-text';

export interface ValidationWorld extends ConditionSpeech {
  readonly list: ListMaker;
  /** Cells of a range of a dropdown, as Excel names them; undefined when there is no such range. */
  source(a1: string): string | undefined;
}

/** Excel's limits. */
const LONGEST_MESSAGE = 255;
const LONGEST_FORMULA = 255;

/** By the cells they are for; equal rules of neighbours are one. */
export function validationsOf(cells: readonly SnapshotCell[], world: ValidationWorld): Map<string, DataValidation> {
  const groups = new Map<string, SnapshotCell[]>();
  const keys = new Map<DataValidationRule, string>();
  for (const cell of cells) {
    const { validation: rule } = cell;
    if (!rule) continue;
    let key = keys.get(rule);
    if (key === undefined || rule.condition?.type === 'CUSTOM_FORMULA')
      keys.set(rule, (key = keyOf(rule, cell, world)));
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  const validations = new Map<string, DataValidation>();
  for (const group of groups.values()) {
    for (const box of boxesOf(group)) {
      const first = group.find(({ row, column }) => row === box.top && column === box.left);
      if (first?.validation) validations.set(areaName(box), validationOf(first.validation, first, box, world));
    }
  }
  return validations;
}

function keyOf(
  { condition, ...rest }: DataValidationRule,
  { row, column }: SnapshotCell,
  world: ValidationWorld,
): string {
  const values = (condition?.values ?? []).map(({ userEnteredValue = '' }) =>
    condition?.type === 'CUSTOM_FORMULA'
      ? relativeFormula(userEnteredValue, world.notation, row, column)
      : userEnteredValue,
  );
  return JSON.stringify([condition?.type, values, rest]);
}

function validationOf(rule: DataValidationRule, cell: SnapshotCell, box: Box, world: ValidationWorld): DataValidation {
  const message = attributeText(rule.inputMessage ?? '', LONGEST_MESSAGE);
  const check = checkOf(rule.condition ?? {}, cell, box, world);
  return {
    ...(check ?? ({ type: 'any', formulae: [] } as unknown as DataValidation)),
    allowBlank: true,
    ...(check ? { showErrorMessage: true, errorStyle: rule.strict ? 'stop' : 'warning' } : {}),
    ...(check && message ? { error: message } : {}),
    ...(message ? { showInputMessage: true, prompt: message } : {}),
  };
}

const OPERATORS: Readonly<Partial<Record<ConditionType, DataValidationOperator>>> = {
  NUMBER_GREATER: 'greaterThan',
  NUMBER_GREATER_THAN_EQ: 'greaterThanOrEqual',
  NUMBER_LESS: 'lessThan',
  NUMBER_LESS_THAN_EQ: 'lessThanOrEqual',
  NUMBER_EQ: 'equal',
  NUMBER_NOT_EQ: 'notEqual',
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  DATE_EQ: 'equal',
  DATE_BEFORE: 'lessThan',
  DATE_AFTER: 'greaterThan',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'notBetween',
};

/** Null when Excel cannot check it: then only the message is left. */
function checkOf(
  condition: BooleanCondition,
  cell: SnapshotCell,
  box: Box,
  world: ValidationWorld,
): DataValidation | null {
  const { type, values = [] } = condition;
  const place = { cell: cellName(box.top, box.left), move: { rows: 0, columns: 0 } };
  const operator = type && OPERATORS[type];
  if (operator) {
    const operands = values.map((value) => operandOf(value, world, place.move));
    if (operands.some((one) => one === null)) return null;
    if (type.startsWith('NUMBER')) return { type: 'decimal', operator, formulae: operands };
    const days = operands.map(Number);
    if (days.every(Number.isFinite)) return { type: 'date', operator, formulae: days.map(dateOf) };
  }
  switch (type) {
    case 'DATE_IS_VALID':
      return { type: 'date', operator: 'greaterThanOrEqual', formulae: [dateOf(1)] };
    case 'ONE_OF_LIST':
      return { type: 'list', formulae: [world.list(cell.choices ?? [])] };
    case 'ONE_OF_RANGE': {
      const source = world.source(values[0]?.userEnteredValue ?? '') ?? world.list(cell.choices ?? []);
      return { type: 'list', formulae: [source] };
    }
    case 'BOOLEAN':
      return {
        type: 'list',
        formulae: [world.list(values.length > 0 ? values.map((v) => v.userEnteredValue ?? '') : ['TRUE', 'FALSE'])],
      };
    default: {
      const formula = conditionFormula(condition, place, world);
      return formula === null || formula.length > LONGEST_FORMULA ? null : { type: 'custom', formulae: [formula] };
    }
  }
}

/** The workbook library writes days as dates. @param serial days since 1899-12-30 */
const dateOf = (serial: number): Date => new Date((serial - 25_569) * 86_400_000);
