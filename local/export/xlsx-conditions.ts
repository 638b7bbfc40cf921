/** Conditions of validations and conditional formats as formulas of Excel. */
import { localeFacts } from '../sheets/formats/locale';
import type { BooleanCondition, ConditionValue } from '../sheets/google-types';
import { parseEntered } from '../sheets/values/parse-entered';
import { excelFormula, type FormulaWorld } from './xlsx-formulas';
import { formulaString } from './xlsx-text';

export interface ConditionPlace {
  /** The cell that the condition looks at, as the formula names it. */
  readonly cell: string;
  /** How far that cell is from the one that the condition's formulas are written for. */
  readonly move: { readonly rows: number; readonly columns: number };
}

export interface ConditionSpeech extends FormulaWorld {
  /** Of the spreadsheet: what was entered is read as it would be there. */
  readonly locale: string;
}

/** Null when Excel cannot tell. */
export function conditionFormula(
  { type, values = [] }: BooleanCondition,
  { cell, move }: ConditionPlace,
  speech: ConditionSpeech,
): string | null {
  const operand = (index: number) => operandOf(values[index], speech, move);
  const [a, b] = [operand(0), operand(1)];
  const text = formulaString(values[0]?.userEnteredValue ?? '');
  const sought = formulaString((values[0]?.userEnteredValue ?? '').replace(/[~*?]/g, '~$&'));
  const number = (test: string) => (a === null ? null : `AND(ISNUMBER(${cell}),${test})`);
  const between = (value: string) => (b === null ? null : number(`${value}>=MIN(${a},${b}),${value}<=MAX(${a},${b})`));
  const outside = (value: string) =>
    b === null ? null : number(`OR(${value}<MIN(${a},${b}),${value}>MAX(${a},${b}))`);
  const day = `INT(${cell})`;
  switch (type) {
    case 'NUMBER_GREATER':
      return number(`${cell}>${a}`);
    case 'NUMBER_GREATER_THAN_EQ':
      return number(`${cell}>=${a}`);
    case 'NUMBER_LESS':
      return number(`${cell}<${a}`);
    case 'NUMBER_LESS_THAN_EQ':
      return number(`${cell}<=${a}`);
    case 'NUMBER_EQ':
      return number(`${cell}=${a}`);
    case 'NUMBER_NOT_EQ':
      return number(`${cell}<>${a}`);
    case 'NUMBER_BETWEEN':
      return between(cell);
    case 'NUMBER_NOT_BETWEEN':
      return outside(cell);
    case 'DATE_EQ':
      return number(`${day}=${a}`);
    case 'DATE_BEFORE':
      return number(`${day}<${a}`);
    case 'DATE_AFTER':
      return number(`${day}>${a}`);
    case 'DATE_ON_OR_BEFORE':
      return number(`${day}<=${a}`);
    case 'DATE_ON_OR_AFTER':
      return number(`${day}>=${a}`);
    case 'DATE_BETWEEN':
      return between(day);
    case 'DATE_NOT_BETWEEN':
      return outside(day);
    case 'DATE_IS_VALID':
      return `AND(ISNUMBER(${cell}),${cell}>=0)`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${sought},${cell}))`;
    case 'TEXT_NOT_CONTAINS':
      return `ISERROR(SEARCH(${sought},${cell}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},LEN(${text}))=${text}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},LEN(${text}))=${text}`;
    case 'TEXT_EQ':
      return `${cell}&""=${text}`;
    case 'TEXT_IS_EMAIL':
      return `AND(ISNUMBER(MATCH("*?@?*.??*",${cell},0)),ISERROR(FIND(" ",TRIM(${cell}))),ISERROR(FIND(",",${cell})))`;
    case 'TEXT_IS_URL':
      return `AND(ISNUMBER(MATCH("*?.??*",${cell},0)),ISERROR(FIND(" ",TRIM(${cell}))))`;
    case 'BLANK':
      return `${cell}=""`;
    case 'NOT_BLANK':
      return `${cell}<>""`;
    case 'CUSTOM_FORMULA':
      return excelFormula(values[0]?.userEnteredValue ?? '', speech, move);
    default:
      return null;
  }
}

const DAYS_FROM_TODAY: Readonly<Record<string, string>> = {
  TODAY: 'TODAY()',
  YESTERDAY: '(TODAY()-1)',
  TOMORROW: '(TODAY()+1)',
  PAST_WEEK: '(TODAY()-7)',
  PAST_MONTH: '(TODAY()-30)',
  PAST_YEAR: '(TODAY()-365)',
};

/** Null when there is none, or Excel cannot compute it. */
export function operandOf(
  value: ConditionValue | undefined,
  speech: ConditionSpeech,
  move: ConditionPlace['move'],
): string | null {
  if (!value) return null;
  if (value.relativeDate) return DAYS_FROM_TODAY[value.relativeDate] ?? null;
  const text = value.userEnteredValue ?? '';
  if (/^[=+]\D/.test(text)) {
    const formula = excelFormula(text, speech, move);
    return formula === null ? null : `(${formula})`;
  }
  const plain = parseEntered(text, localeFacts(speech.locale), { year: new Date().getUTCFullYear() }, false).value;
  if (typeof plain === 'boolean') return String(plain).toUpperCase();
  return plain === undefined ? null : typeof plain === 'number' ? String(plain) : formulaString(plain);
}
