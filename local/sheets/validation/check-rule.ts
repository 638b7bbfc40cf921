/** Checks a validation rule or a condition when it is set: its type, and how many values that takes. */
import type { Book } from '../book';
import type { BooleanCondition, ConditionType, DataValidationRule } from '../google-types';
import { bookNotation, localeFacts } from '../formats/locale';
import { shownFormula } from '../formulas/formula';
import { parseA1 } from '../ranges/a1';
import { refuse, unsupported } from '../refusal';
import { enteredFormula } from '../values/entered-formula';
import { parseEntered } from '../values/parse-entered';

type Use = 'validation' | 'formatting' | 'filter';

interface Kind {
  /** Number of values: exactly, or from–to. */
  readonly values: number | readonly [number, number];
  readonly uses: string;
  readonly takes?: 'number' | 'date';
}

/** As Google's reference of ConditionType says. v: data validation, c: conditional formatting, f: filters. */
const KINDS: Readonly<Partial<Record<ConditionType, Kind>>> = {
  NUMBER_GREATER: { values: 1, uses: 'vcf', takes: 'number' },
  NUMBER_GREATER_THAN_EQ: { values: 1, uses: 'vcf', takes: 'number' },
  NUMBER_LESS: { values: 1, uses: 'vcf', takes: 'number' },
  NUMBER_LESS_THAN_EQ: { values: 1, uses: 'vcf', takes: 'number' },
  NUMBER_EQ: { values: 1, uses: 'vcf', takes: 'number' },
  NUMBER_NOT_EQ: { values: 1, uses: 'vcf', takes: 'number' },
  NUMBER_BETWEEN: { values: 2, uses: 'vcf', takes: 'number' },
  NUMBER_NOT_BETWEEN: { values: 2, uses: 'vcf', takes: 'number' },
  TEXT_CONTAINS: { values: 1, uses: 'vcf' },
  TEXT_NOT_CONTAINS: { values: 1, uses: 'vcf' },
  TEXT_STARTS_WITH: { values: 1, uses: 'cf' },
  TEXT_ENDS_WITH: { values: 1, uses: 'cf' },
  TEXT_EQ: { values: 1, uses: 'vcf' },
  TEXT_IS_EMAIL: { values: 0, uses: 'v' },
  TEXT_IS_URL: { values: 0, uses: 'v' },
  DATE_EQ: { values: 1, uses: 'vcf', takes: 'date' },
  DATE_BEFORE: { values: 1, uses: 'vcf', takes: 'date' },
  DATE_AFTER: { values: 1, uses: 'vcf', takes: 'date' },
  DATE_ON_OR_BEFORE: { values: 1, uses: 'v', takes: 'date' },
  DATE_ON_OR_AFTER: { values: 1, uses: 'v', takes: 'date' },
  DATE_BETWEEN: { values: 2, uses: 'v', takes: 'date' },
  DATE_NOT_BETWEEN: { values: 2, uses: 'v', takes: 'date' },
  DATE_IS_VALID: { values: 0, uses: 'v' },
  ONE_OF_RANGE: { values: 1, uses: 'v' },
  ONE_OF_LIST: { values: [1, 500], uses: 'v' },
  BLANK: { values: 0, uses: 'cf' },
  NOT_BLANK: { values: 0, uses: 'cf' },
  CUSTOM_FORMULA: { values: 1, uses: 'vcf' },
  BOOLEAN: { values: [0, 2], uses: 'v' },
};

/** What Google allows beyond its reference page: relative dates only where they are drawn or filtered. */
const RELATIVE: readonly ConditionType[] = [
  'DATE_BEFORE',
  'DATE_AFTER',
  'DATE_EQ',
  'DATE_ON_OR_BEFORE',
  'DATE_ON_OR_AFTER',
];

/** The rule, as it is kept. */
export function checkedRule(book: Book, rule: DataValidationRule): DataValidationRule {
  return { ...rule, condition: checkedCondition(book, rule.condition, 'validation') };
}

/** The condition, as it is kept: its formulas as Google shows them in the spreadsheet's locale. @throws Refusal */
export function checkedCondition(book: Book, condition: BooleanCondition | undefined, use: Use): BooleanCondition {
  checkCondition(book, condition, use);
  if (!condition?.values || condition.type === 'ONE_OF_RANGE') return condition ?? {};
  const values = condition.values.map((value) => {
    const text = value.userEnteredValue;
    return text !== undefined && FORMULA.test(text)
      ? { ...value, userEnteredValue: shownFormula(enteredFormula(book, text), bookNotation(book.locale)) }
      : value;
  });
  return { ...condition, values };
}

const FORMULA = /^[=+]\D/;

function checkCondition(book: Book, condition: BooleanCondition | undefined, use: Use): void {
  const type = condition?.type;
  if (!condition || !type || type === 'CONDITION_TYPE_UNSPECIFIED') return refuse('condition.type must be specified.');
  if (type === 'FILTER_EXPRESSION' || type === 'TEXT_NOT_EQ' || type === 'DATE_NOT_EQ') {
    if (use === 'filter') return unsupported(`The condition ${type}`);
    return refuse(`ConditionType '${type}' is not supported for ${words(use)}.`);
  }
  const kind = KINDS[type] as Kind;
  if (!kind.uses.includes(use === 'validation' ? 'v' : use === 'formatting' ? 'c' : 'f')) {
    refuse(`ConditionType '${type}' is not supported for ${words(use)}.`);
  }
  const values = condition.values ?? [];
  const [least, most] = typeof kind.values === 'number' ? [kind.values, kind.values] : kind.values;
  if (values.length < least || values.length > most) {
    const wanted = least === most ? `exactly ${least}` : `${least} to ${most}`;
    refuse(`ConditionType '${type}' requires ${wanted} ConditionValues, but ${values.length} values were supplied.`);
  }
  for (const { relativeDate, userEnteredValue } of values) {
    if (relativeDate !== undefined) {
      if (userEnteredValue !== undefined) refuse("oneof field 'value' is already set. Cannot set 'relativeDate'.");
      if (use === 'validation' || !RELATIVE.includes(type)) refuse('Relative dates are not supported here.');
    } else checkText(book, type, kind, userEnteredValue);
  }
}

function checkText(book: Book, type: ConditionType, kind: Kind, text: string | undefined): void {
  if (text === undefined || text === '') {
    if (type === 'BOOLEAN') return;
    return refuse(`ConditionType '${type}' requires a userEnteredValue.`);
  }
  if (type === 'ONE_OF_RANGE') return checkRange(book, text);
  if (type === 'CUSTOM_FORMULA' && !/^[=+]/.test(text)) refuse(`Invalid ConditionValue.userEnteredValue: ${text}`);
  if (type === 'ONE_OF_LIST') {
    if (text.startsWith('=')) refuse(`Invalid ConditionValue.userEnteredValue: ${text}`);
    return;
  }
  if (FORMULA.test(text)) {
    enteredFormula(book, text);
    return;
  }
  if (!kind.takes) return;
  const { value } = parseEntered(text, localeFacts(book.locale), { year: 2000 }, false);
  if (typeof value !== 'number') refuse(`Invalid ConditionValue.userEnteredValue: ${text}`);
}

function checkRange(book: Book, text: string): void {
  const a1 = parseA1(text.replace(/^=/, '').replaceAll('$', ''));
  const named = book.record.namedRanges.some(({ name }) => name?.toLowerCase() === a1?.sheet?.toLowerCase());
  const known = a1 && (a1.sheet === undefined || book.byTitle(a1.sheet) || (!a1.box && named));
  if (!known) refuse(`Invalid ConditionValue.userEnteredValue: ${text}`);
}

const words = (use: Use) =>
  use === 'validation' ? 'data validation' : use === 'formatting' ? 'conditional formatting' : 'filters';
