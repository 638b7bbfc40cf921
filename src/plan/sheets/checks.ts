/** The check or dropdown of a column, with a message that says what to write. */
import { wordsOf } from '../../blueprints/labels';
import type { SheetsText } from '../../locales/sheets-text';
import { columnLetters, columnRange, literal } from './a1';
import type { ConditionType, DataValidationRule } from './google';
import { columnAt, type PlacedColumn, type Placement } from './placement';

/** @param tables where the tables of the spreadsheet stand, for dropdowns that take their list from another tab */
export function checkOf(
  column: PlacedColumn,
  placement: Placement,
  tables: ReadonlyMap<string, Placement>,
  text: SheetsText,
): DataValidationRule | null {
  const { codec, origin, strict = false, signed } = column.column;
  const rule = (
    type: ConditionType,
    values: readonly string[],
    inputMessage: string,
    showCustomUi = false,
  ): DataValidationRule => ({
    condition:
      values.length > 0 ? { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) } : { type },
    inputMessage,
    strict,
    ...(showCustomUi ? { showCustomUi } : {}),
  });
  const { checks } = text;
  if (origin === 'formula') return null;
  const cell = `$${columnLetters(column.at)}${placement.firstRow + 1}`;
  switch (codec.kind) {
    case 'enum':
      return rule('ONE_OF_LIST', wordsOf(text.labels, codec.labels), checks.choice, true);
    case 'reference': {
      const source = tables.get(codec.tab);
      const list = source && columnAt(source, codec.column);
      if (!list) return null;
      return rule(
        'ONE_OF_RANGE',
        [`=${columnRange(source.title, list.at, source.firstRow, source.rowCount)}`],
        checks.reference(source.title),
        true,
      );
    }
    case 'email':
      return rule('TEXT_IS_EMAIL', [], checks.email);
    case 'url':
      return rule('TEXT_IS_URL', [], checks.url);
    case 'phone':
      return rule('CUSTOM_FORMULA', [`=REGEXMATCH(TRIM(${cell});"^[+0-9][-0-9 ()./;,#*+]{4,39}$")`], checks.phone);
    case 'date':
    case 'dateTime':
      return { ...rule('DATE_IS_VALID', [], checks.date), strict: origin === undefined };
    case 'number':
    case 'money':
      return signed
        ? rule('NUMBER_BETWEEN', ['-10000', '10000'], checks.signed)
        : rule('NUMBER_GREATER_THAN_EQ', ['0'], checks.number);
    case 'percent':
      return rule('NUMBER_BETWEEN', ['0', '1'], checks.percent);
    case 'checkbox':
      return { condition: { type: 'BOOLEAN' }, strict: true };
    case 'actions':
      return actionsCheck(cell, text, rule);
    case 'text':
    case 'longText':
    case 'id':
      return null;
  }
}

/** Every line ends with a mark in brackets. */
function actionsCheck(
  cell: string,
  { labels, checks }: SheetsText,
  rule: (type: ConditionType, values: readonly string[], message: string) => DataValidationRule,
): DataValidationRule {
  const marks = wordsOf(labels, 'evidence');
  const pattern = `^(.+[[](${marks.join('|')})[]] *(\\n|$))+$`;
  return rule(
    'CUSTOM_FORMULA',
    [`=REGEXMATCH(${cell};${literal(pattern)})`],
    checks.actions(marks.map((mark) => `[${mark}]`).join(' ')),
  );
}
