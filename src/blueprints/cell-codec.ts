/** Values to cells and back: dates as serial numbers, words of dropdowns as keys, text as text. */
import {
  dayNumber,
  formatCivilDate,
  formatWallTime,
  fromDayNumber,
  parseCivilDate,
  parseWallTime,
} from '../domain/civil-time';
import { isEmail, normaliseEmail } from '../domain/email';
import type { Labels } from '../locales/sheets-text';
import type { Codec } from './column';
import { keyOf, wordOf } from './labels';

/**
 * What code puts into a cell: keys of words, `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` in the spreadsheet's time zone, per cent as 0 to 100.
 * Null leaves it blank.
 */
export type CellInput = string | number | boolean | null;

/** As `userEnteredValue` takes it; never a formula, so whatever people wrote stays text. */
export type CellValue =
  { readonly stringValue: string } | { readonly numberValue: number } | { readonly boolValue: boolean };

/** Sheets count days from 1899-12-30 (Sheets API, DateTimeRenderOption.SERIAL_NUMBER). */
const SERIAL_OF_1970 = 25_569;
const MINUTES = 1440;

/** @throws when the value is not one of the codec's: a fault of ours */
export function encodeCell(codec: Codec, value: CellInput, labels: Labels): CellValue | null {
  if (value === null || value === '') return null;
  switch (codec.kind) {
    case 'enum':
      return { stringValue: wordOf(labels, codec.labels, String(value)) };
    case 'date':
    case 'dateTime':
      return { numberValue: serialOf(String(value)) };
    case 'number':
    case 'money':
      return { numberValue: numeric(value) };
    case 'percent':
      return { numberValue: numeric(value) / 100 };
    case 'checkbox':
      return { boolValue: value === true };
    case 'text':
    case 'longText':
    case 'email':
    case 'phone':
    case 'url':
    case 'id':
    case 'actions':
    case 'reference':
      return { stringValue: String(value) };
  }
}

function numeric(value: CellInput): number {
  const number = Number(value);
  if (!Number.isFinite(number)) throw new Error(`Not a number: ${String(value)}`);
  return number;
}

function serialOf(text: string): number {
  const [day, clock] = text.split('T');
  const date = parseCivilDate(day ?? '');
  const time = clock === undefined ? null : parseWallTime(clock);
  if (!date || (clock !== undefined && !time)) throw new Error(`Not a date: ${text}`);
  return dayNumber(date) + SERIAL_OF_1970 + (time ? (time.hour * 60 + time.minute) / MINUTES : 0);
}

export type Decoded = { readonly ok: true; readonly value: CellInput } | { readonly ok: false; readonly found: string };

/** Reads an unformatted cell (dates as serial numbers). Not `ok`: people wrote something that the column cannot hold. */
export function decodeCell(codec: Codec, cell: string | number | boolean | null | undefined): Decoded {
  const text = cell === null || cell === undefined ? '' : String(cell).trim();
  if (codec.kind === 'checkbox') return readTick(cell, text);
  if (text === '') return { ok: true, value: null };
  const refuse: Decoded = { ok: false, found: text };
  switch (codec.kind) {
    case 'enum': {
      const key = keyOf(codec.labels, text);
      return key === null ? refuse : { ok: true, value: key };
    }
    case 'date':
    case 'dateTime':
      return typeof cell === 'number' && cell > 0 ? { ok: true, value: dateOf(cell, codec.kind) } : refuse;
    case 'number':
    case 'money':
      return typeof cell === 'number' ? { ok: true, value: cell } : refuse;
    case 'percent':
      return typeof cell === 'number' ? { ok: true, value: Math.round(cell * 10_000) / 100 } : refuse;
    case 'email':
      return isEmail(normaliseEmail(text)) ? { ok: true, value: normaliseEmail(text) } : refuse;
    case 'text':
    case 'longText':
    case 'phone':
    case 'url':
    case 'id':
    case 'actions':
    case 'reference':
      return { ok: true, value: text };
  }
}

function readTick(cell: unknown, text: string): Decoded {
  if (typeof cell === 'boolean') return { ok: true, value: cell };
  return text === '' ? { ok: true, value: false } : { ok: false, found: text };
}

function dateOf(serial: number, kind: 'date' | 'dateTime'): string {
  const minutes = Math.round(serial * MINUTES);
  const date = formatCivilDate(fromDayNumber(Math.floor(minutes / MINUTES) - SERIAL_OF_1970));
  if (kind === 'date') return date;
  const rest = minutes % MINUTES;
  return `${date}T${formatWallTime({ hour: Math.floor(rest / 60), minute: rest % 60 })}`;
}
