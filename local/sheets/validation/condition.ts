/** Whether a value meets a condition of a validation, a conditional format or a filter. */
import type { LocaleFacts } from '../formats/locale';
import type { BooleanCondition, ConditionValue, ExtendedValue } from '../google-types';
import { plainValue } from '../values/cell-value';
import { parseEntered } from '../values/parse-entered';

type Plain = string | number | boolean | undefined;

export interface ConditionWorld {
  readonly locale: LocaleFacts;
  /** Serial number of now in the spreadsheet's time zone. */
  readonly now: number;
  /** This year there. */
  readonly year: number;
  /** Values in the range of ONE_OF_RANGE. */
  rangeValues(a1: string): readonly (string | number | boolean)[];
  /** The value of a formula of the condition, as it reads in this cell. */
  formula(text: string): ExtendedValue | undefined;
}

const EMAIL = /^[^\s@"(),:;<>[\\\]]+@[^\s@"(),:;<>[\\\]]+\.[^\s@.]{2,}$/u;
const URL_TEXT = /^(?:https?:\/\/|ftp:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u;

export function conditionHolds(
  condition: BooleanCondition,
  value: ExtendedValue | undefined,
  world: ConditionWorld,
): boolean {
  const plain = plainValue(value);
  const values = condition.values ?? [];
  const operand = (index: number) => operandOf(values[index], world);
  const number = (compare: (a: number, ...b: number[]) => boolean) => {
    const operands = values.map((_, index) => operand(index));
    if (typeof plain !== 'number' || operands.some((one) => typeof one !== 'number')) return false;
    return compare(plain, ...(operands as number[]));
  };
  const date = (compare: (a: number, ...b: number[]) => boolean) =>
    number((a, ...b) => compare(Math.floor(a), ...b.map(Math.floor)));
  const text = (compare: (a: string, b: string) => boolean) => compare(textOf(plain), textOf(operand(0)));
  switch (condition.type) {
    case 'NUMBER_GREATER':
      return number((a, b = 0) => a > b);
    case 'NUMBER_GREATER_THAN_EQ':
      return number((a, b = 0) => a >= b);
    case 'NUMBER_LESS':
      return number((a, b = 0) => a < b);
    case 'NUMBER_LESS_THAN_EQ':
      return number((a, b = 0) => a <= b);
    case 'NUMBER_EQ':
      return number((a, b) => a === b);
    case 'NUMBER_NOT_EQ':
      return number((a, b) => a !== b);
    case 'NUMBER_BETWEEN':
      return number((a, b = 0, c = 0) => a >= Math.min(b, c) && a <= Math.max(b, c));
    case 'NUMBER_NOT_BETWEEN':
      return number((a, b = 0, c = 0) => a < Math.min(b, c) || a > Math.max(b, c));
    case 'TEXT_CONTAINS':
      return text((a, b) => a.includes(b));
    case 'TEXT_NOT_CONTAINS':
      return text((a, b) => !a.includes(b));
    case 'TEXT_STARTS_WITH':
      return text((a, b) => a.startsWith(b));
    case 'TEXT_ENDS_WITH':
      return text((a, b) => a.endsWith(b));
    case 'TEXT_EQ':
      return text((a, b) => a === b);
    case 'TEXT_IS_EMAIL':
      return typeof plain === 'string' && EMAIL.test(plain.trim());
    case 'TEXT_IS_URL':
      return typeof plain === 'string' && URL_TEXT.test(plain.trim());
    case 'DATE_EQ':
      return date((a, b) => a === b);
    case 'DATE_BEFORE':
      return date((a, b = 0) => a < b);
    case 'DATE_AFTER':
      return date((a, b = 0) => a > b);
    case 'DATE_ON_OR_BEFORE':
      return date((a, b = 0) => a <= b);
    case 'DATE_ON_OR_AFTER':
      return date((a, b = 0) => a >= b);
    case 'DATE_BETWEEN':
      return date((a, b = 0, c = 0) => a >= Math.min(b, c) && a <= Math.max(b, c));
    case 'DATE_NOT_BETWEEN':
      return date((a, b = 0, c = 0) => a < Math.min(b, c) || a > Math.max(b, c));
    case 'DATE_IS_VALID':
      return typeof plain === 'number' && plain >= 0;
    case 'ONE_OF_LIST':
      return values.some(({ userEnteredValue = '' }) => sameItem(plain, userEnteredValue, world));
    case 'ONE_OF_RANGE':
      return world.rangeValues(values[0]?.userEnteredValue ?? '').some((item) => textOf(item) === textOf(plain));
    case 'BLANK':
      return plain === undefined || plain === '';
    case 'NOT_BLANK':
      return plain !== undefined && plain !== '';
    case 'BOOLEAN':
      if (values.length === 0) return typeof plain === 'boolean';
      return (
        plain === undefined || values.some(({ userEnteredValue = '' }) => sameItem(plain, userEnteredValue, world))
      );
    case 'CUSTOM_FORMULA':
      return isTruthy(world.formula(values[0]?.userEnteredValue ?? ''));
    default:
      return false;
  }
}

function operandOf({ relativeDate, userEnteredValue = '' }: ConditionValue = {}, world: ConditionWorld): Plain {
  if (relativeDate !== undefined) return relativeSerial(relativeDate, Math.floor(world.now));
  if (/^[=+]\D/.test(userEnteredValue)) return plainValue(world.formula(userEnteredValue));
  return parseEntered(userEnteredValue, world.locale, { year: world.year }, false).value;
}

function relativeSerial(date: NonNullable<ConditionValue['relativeDate']>, today: number): number | undefined {
  switch (date) {
    case 'TODAY':
      return today;
    case 'YESTERDAY':
      return today - 1;
    case 'TOMORROW':
      return today + 1;
    case 'PAST_WEEK':
      return today - 7;
    case 'PAST_MONTH':
      return today - 30;
    case 'PAST_YEAR':
      return today - 365;
    case 'RELATIVE_DATE_UNSPECIFIED':
      return undefined;
  }
}

/** Text is compared without regard to case, as Google does. */
const textOf = (value: Plain): string => (value === undefined ? '' : String(value)).toLowerCase();

/** An item of a list is what typing it would give. */
function sameItem(value: Plain, item: string, world: ConditionWorld): boolean {
  if (textOf(value) === item.toLowerCase()) return true;
  return value !== undefined && parseEntered(item, world.locale, { year: world.year }, false).value === value;
}

function isTruthy(value: ExtendedValue | undefined): boolean {
  const plain = plainValue(value);
  return !value?.errorValue && (plain === true || (typeof plain === 'number' && plain !== 0));
}
