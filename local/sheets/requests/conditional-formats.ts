/** addConditionalFormatRule, updateConditionalFormatRule, deleteConditionalFormatRule: an ordered list of rules per sheet. */
import { areaOf, type Editing } from '../editing';
import { checkedFormat } from '../formats/cell-format';
import { withColors } from '../formats/colors';
import type {
  CellFormat,
  ConditionalFormatRule,
  GradientRule,
  InterpolationPoint,
  RequestOf,
  Response,
} from '../google-types';
import { guardArea } from '../protection/guard';
import { refuse, required, unsupported } from '../refusal';
import { checkedCondition } from '../validation/check-rule';
import type { SheetState } from '../book';

/** A conditional format can set only these (reference of BooleanRule). */
const ALLOWED: readonly (keyof CellFormat)[] = ['backgroundColor', 'backgroundColorStyle', 'textFormat'];
const ALLOWED_TEXT: readonly string[] = [
  'bold',
  'italic',
  'strikethrough',
  'underline',
  'foregroundColor',
  'foregroundColorStyle',
];

export function addConditionalFormatRule(
  editing: Editing,
  { rule, index }: RequestOf<'addConditionalFormatRule'>,
): void {
  const { sheet, kept } = checked(editing, rule);
  const rules = sheet.record.conditionalFormats;
  const at = index ?? 0;
  if (at < 0 || at > rules.length) refuse(`index[${at}] must be between 0 and ${rules.length}.`);
  rules.splice(at, 0, kept);
}

function checked(
  editing: Editing,
  rule: ConditionalFormatRule | undefined,
): { sheet: SheetState; kept: ConditionalFormatRule } {
  const { ranges = [], booleanRule, gradientRule } = required(rule, 'rule');
  if (ranges.length === 0) refuse('ranges must be specified.');
  if (booleanRule && gradientRule) refuse("oneof field 'rule' is already set. Cannot set 'gradientRule'.");
  if (!booleanRule && !gradientRule) refuse('Either booleanRule or gradientRule must be specified.');
  const areas = ranges.map((range) => areaOf(editing.book, range, 'ranges'));
  const { sheet } = areas[0] as (typeof areas)[number];
  if (areas.some((area) => area.sheetId !== sheet.id))
    refuse('All the ranges of a conditional format must be on the same sheet.');
  for (const { sheet: _sheet, ...area } of areas) guardArea(editing, area);
  const kept = { ranges: ranges.map((range) => ({ ...range, sheetId: sheet.id })) };
  if (gradientRule) return { sheet, kept: { ...kept, gradientRule: checkedGradient(gradientRule) } };
  const condition = checkedCondition(editing.book, booleanRule?.condition, 'formatting');
  const format = checkedFormat(required(booleanRule?.format, 'booleanRule.format'));
  for (const name of Object.keys(format)) if (!ALLOWED.includes(name as keyof CellFormat)) refuseFormat(name);
  for (const name of Object.keys(format.textFormat ?? {}))
    if (!ALLOWED_TEXT.includes(name)) refuseFormat(`textFormat.${name}`);
  return { sheet, kept: { ...kept, booleanRule: { condition, format } } };
}

const refuseFormat = (name: string) =>
  refuse(
    `Conditional formatting can only apply bold, italic, strikethrough, underline, foreground color and background color, not ${name}.`,
  );

function checkedGradient(rule: GradientRule): GradientRule {
  const { minpoint, midpoint, maxpoint } = rule;
  checkPoint(required(minpoint, 'gradientRule.minpoint'), ['MIN']);
  checkPoint(required(maxpoint, 'gradientRule.maxpoint'), ['MAX']);
  if (midpoint) checkPoint(midpoint, []);
  return withColors(rule);
}

function checkPoint({ type, value, color, colorStyle }: InterpolationPoint, alone: readonly string[]): void {
  if (!type || type === 'INTERPOLATION_POINT_TYPE_UNSPECIFIED')
    refuse('The type of an interpolation point must be specified.');
  if (!color && !colorStyle) refuse('The color of an interpolation point must be specified.');
  const extreme = type === 'MIN' || type === 'MAX';
  if (extreme && !alone.includes(type as string)) refuse(`An interpolation point of type ${type} is not allowed here.`);
  if (!extreme && (value === undefined || value === ''))
    refuse(`An interpolation point of type ${type} needs a value.`);
  if (value?.startsWith('=')) unsupported('A formula as the value of an interpolation point');
}

export function updateConditionalFormatRule(
  editing: Editing,
  request: RequestOf<'updateConditionalFormatRule'>,
): Response {
  const { rule, newIndex, sheetId, index = 0 } = request;
  if ((rule === undefined) === (newIndex === undefined)) refuse('Exactly one of rule and newIndex must be specified.');
  if (rule) {
    const { sheet, kept } = checked(editing, rule);
    const rules = sheet.record.conditionalFormats;
    const oldRule = rules[index] ?? noRule(index, sheet);
    rules[index] = kept;
    return { updateConditionalFormatRule: { oldRule, newRule: kept, newIndex: index } };
  }
  const sheet = editing.book.sheet(required(sheetId, 'sheetId'));
  const rules = sheet.record.conditionalFormats;
  const moved = rules[index] ?? noRule(index, sheet);
  const to = newIndex as number;
  if (to < 0 || to >= rules.length) refuse(`newIndex[${to}] must be between 0 and ${rules.length - 1}.`);
  rules.splice(index, 1);
  rules.splice(to, 0, moved);
  return { updateConditionalFormatRule: { oldIndex: index, newRule: moved, newIndex: to } };
}

export function deleteConditionalFormatRule(
  editing: Editing,
  { sheetId, index = 0 }: RequestOf<'deleteConditionalFormatRule'>,
): Response {
  const sheet = editing.book.sheet(sheetId);
  const rule = sheet.record.conditionalFormats[index] ?? noRule(index, sheet);
  for (const range of rule.ranges ?? []) {
    const { sheet: _sheet, ...area } = areaOf(editing.book, range);
    guardArea(editing, area);
  }
  sheet.record.conditionalFormats.splice(index, 1);
  return { deleteConditionalFormatRule: { rule } };
}

const noRule = (index: number, sheet: SheetState) =>
  refuse(`No conditional format on sheet: ${sheet.id} at index: ${index}`);
