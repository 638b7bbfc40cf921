/** Reads what the page sent, believing nothing. Every function throws a TypeError beginning with `viewer: ` for what does not fit. */
import type { OpenFile } from '../kernel/script-host';
import type { Place } from './protocol';

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError('viewer: An object is expected.');
  return value as Fields;
}

export function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new TypeError(`viewer: "${name}" is a text.`);
  return value;
}

export function wholeNumber(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new TypeError(`viewer: "${name}" is a whole number from 0.`);
  return value;
}

export function list(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  if (!Array.isArray(value)) throw new TypeError(`viewer: "${name}" is a list.`);
  return value as unknown[];
}

/** False where it is absent. */
export function flag(fields: Fields, name: string): boolean {
  const value = fields[name] ?? false;
  if (typeof value !== 'boolean') throw new TypeError(`viewer: "${name}" is true or false.`);
  return value;
}

/** The open file: a document or else a spreadsheet. */
export const fileOf = (fields: Fields): OpenFile =>
  'documentId' in fields
    ? { documentId: text(fields, 'documentId') }
    : { spreadsheetId: text(fields, 'spreadsheetId') };

export const isPlace = (fields: Fields): boolean => 'sheetId' in fields;

export const placeOf = (fields: Fields): Place => ({
  spreadsheetId: text(fields, 'spreadsheetId'),
  sheetId: wholeNumber(fields, 'sheetId'),
  row: wholeNumber(fields, 'row'),
  column: wholeNumber(fields, 'column'),
});
