/** What a cell of Google's is to a person: what it shows, what is edited in it, whether it is a dropdown or a checkbox. */
import type { CellData } from '../../../sheets/google-types';

/** Text that the cell shows. */
export const shownText = (cell: CellData | undefined): string => cell?.formattedValue ?? '';

/** Text that a person gets to edit; typed again unchanged it makes the same content. */
export function editableText(cell: CellData | undefined, locale: string): string {
  const { formulaValue, stringValue, numberValue, boolValue } = cell?.userEnteredValue ?? {};
  if (formulaValue !== undefined) return formulaValue;
  if (boolValue !== undefined) return boolValue ? 'TRUE' : 'FALSE';
  const format = cell?.effectiveFormat?.numberFormat?.type;
  if (stringValue !== undefined)
    return format !== 'TEXT' && needsApostrophe(stringValue) ? `'${stringValue}` : stringValue;
  if (numberValue === undefined) return '';
  if (format !== undefined && /DATE|TIME|PERCENT/.test(format)) return shownText(cell);
  return hasDecimalComma(locale) ? String(numberValue).replace('.', ',') : String(numberValue);
}

const needsApostrophe = (text: string): boolean => /^['=+]|^[-$€₴]?\d[\d\s.,:/-]*%?$|^(true|false)$/i.test(text);

function hasDecimalComma(locale: string): boolean {
  try {
    return new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).includes(',');
  } catch {
    return false;
  }
}

export const isCheckbox = (cell: CellData | undefined): boolean => cell?.dataValidation?.condition?.type === 'BOOLEAN';

export function isTicked(cell: CellData | undefined): boolean {
  const [ticked] = cell?.dataValidation?.condition?.values ?? [];
  if (ticked?.userEnteredValue !== undefined) return shownText(cell) === ticked.userEnteredValue;
  return cell?.effectiveValue?.boolValue === true;
}

/** Text to type to tick the box, or to clear it. */
export function toggledText(cell: CellData | undefined): string {
  const [ticked, clear] = cell?.dataValidation?.condition?.values ?? [];
  return isTicked(cell) ? (clear?.userEnteredValue ?? 'FALSE') : (ticked?.userEnteredValue ?? 'TRUE');
}

export function isDropdown(cell: CellData | undefined): boolean {
  const { condition, showCustomUi } = cell?.dataValidation ?? {};
  return showCustomUi === true && (condition?.type === 'ONE_OF_LIST' || condition?.type === 'ONE_OF_RANGE');
}

/** Items of a dropdown; `fromRange` are those of a list that stands in a range. */
export function itemsOf(cell: CellData | undefined, fromRange: readonly string[] | undefined): readonly string[] {
  const condition = cell?.dataValidation?.condition;
  return condition?.type === 'ONE_OF_LIST'
    ? (condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '')
    : (fromRange ?? []);
}

/** Addresses that the cell's text links to. */
export function linksOf(cell: CellData | undefined): readonly string[] {
  const links = [
    cell?.hyperlink,
    cell?.effectiveFormat?.textFormat?.link?.uri,
    ...(cell?.textFormatRuns ?? []).map(({ format }) => format?.link?.uri),
  ].filter((uri): uri is string => uri !== undefined && /^(https?:|mailto:|#)/.test(uri));
  return [...new Set(links)];
}
