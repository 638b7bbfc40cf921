/** Conditional formats as Excel's. */
import type { ConditionalFormattingOptions, ConditionalFormattingRule, CfvoTypes, Color, Cvfo } from 'exceljs';
import type { ConditionalFormatRule, GradientRule, InterpolationPoint } from '../sheets/google-types';
import type { Size } from '../sheets/model';
import { around } from '../sheets/ranges/box';
import { boxWithin } from '../sheets/ranges/grid-range';
import { areaName, cellName } from './xlsx-areas';
import { conditionFormula, operandOf, type ConditionSpeech } from './xlsx-conditions';
import { argb, differenceOf } from './xlsx-styles';

/** Each range apart: a formula is written for its upper left corner. A rule that Excel cannot tell is left out. */
export function conditionalFormatsOf(
  rules: readonly ConditionalFormatRule[],
  size: Size,
  speech: ConditionSpeech,
): ConditionalFormattingOptions[] {
  return rules.flatMap((rule, index) => {
    const boxes = (rule.ranges ?? []).map((range) => boxWithin(range, size));
    if (boxes.length === 0) return [];
    const corner = boxes.reduce(around);
    return boxes.flatMap((box) => {
      const place = {
        cell: cellName(box.top, box.left),
        move: { rows: box.top - corner.top, columns: box.left - corner.left },
      };
      const made = ruleOf(rule, index + 1, place, speech);
      return made ? [{ ref: areaName(box), rules: [made] }] : [];
    });
  });
}

function ruleOf(
  { booleanRule, gradientRule }: ConditionalFormatRule,
  priority: number,
  place: { cell: string; move: { rows: number; columns: number } },
  speech: ConditionSpeech,
): ConditionalFormattingRule | null {
  if (gradientRule) return scaleOf(gradientRule, priority, speech);
  const formula = booleanRule?.condition ? conditionFormula(booleanRule.condition, place, speech) : null;
  if (formula === null) return null;
  return { type: 'expression', priority, formulae: [formula], style: differenceOf(booleanRule?.format ?? {}) };
}

const POINTS: Readonly<Record<string, CfvoTypes>> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

function scaleOf(rule: GradientRule, priority: number, speech: ConditionSpeech): ConditionalFormattingRule | null {
  const points = [rule.minpoint, rule.midpoint, rule.maxpoint].filter((point) => point !== undefined);
  const cfvo = points.map((point) => pointOf(point, speech));
  const color = points.map((point): Partial<Color> => ({ argb: argb(point.colorStyle, point.color) ?? 'FFFFFFFF' }));
  if (points.length < 2 || cfvo.some((one) => one === null)) return null;
  return { type: 'colorScale', priority, cfvo: cfvo as Cvfo[], color };
}

function pointOf({ type, value = '' }: InterpolationPoint, speech: ConditionSpeech): Cvfo | null {
  const kind = type && POINTS[type];
  if (kind === undefined) return null;
  if (kind === 'min' || kind === 'max') return { type: kind };
  const number = Number(operandOf({ userEnteredValue: value }, speech, { rows: 0, columns: 0 }));
  return Number.isFinite(number) ? { type: kind, value: number } : null;
}
