/** Phone numbers against Google's examples: a mobile number of every country, as it is dialled at home and from abroad. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCountryCallingCode as codeOf, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { normalisePhones } from '../../src/domain/contacts/phone-cell';

const folder = process.env['SHARED_DATA'];
let examples: readonly (readonly [CountryCode, string])[] = [];
beforeAll(() => {
  if (!folder) throw new Error('Set SHARED_DATA to the folder with Google’s example numbers.');
  const file = join(folder, 'text', 'libphonenumber-examples.mobile.json');
  examples = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<CountryCode, string>) as [
    CountryCode,
    string,
  ][];
});

const e164 = (cell: string | number, country: string): readonly string[] =>
  normalisePhones(cell, country).map((one) => (one.kind === 'ok' ? one.e164 : one.kind));

test('every country has an example', () => expect(examples.length).toBeGreaterThan(240));

test.each([
  ['as the example has it', (national: string) => national],
  ['as a number', (national: string) => (national.startsWith('0') ? national : Number(national))],
  ['with its calling code', (national: string, code: string) => `+${code} ${national}`],
] as const)('%s', (_, written) => {
  const read = examples.map(([country, national]) => [country, ...e164(written(national, codeOf(country)), country)]);
  expect(read).toEqual(examples.map(([country, national]) => [country, `+${codeOf(country)}${national}`]));
});

// In a few countries such digits are a number at home: there libphonenumber decides what is meant.
test.each([
  ['with 00', '00', 230],
  ['with the calling code, and no plus', '', 230],
] as const)('%s', (_, before, asMeant) => {
  let same = 0;
  for (const [country, national] of examples) {
    const text = `${before}${codeOf(country)}${national}`;
    const meant = `+${codeOf(country)}${national}`;
    const theirs = parsePhoneNumberFromString(text, country);
    const expected = theirs?.isValid() ? theirs.number : meant;
    expect([country, text, ...e164(text, country)]).toEqual([country, text, expected]);
    if (expected === meant) same += 1;
  }
  expect(same).toBeGreaterThan(asMeant);
});

test('as libphonenumber writes them for people at home and abroad', () => {
  const wrong = examples.flatMap(([country, national]) => {
    const number = parsePhoneNumberFromString(national, country);
    if (!number) return [country];
    return [number.formatNational(), number.formatInternational(), number.format('RFC3966')].filter(
      (text) => e164(text, country).join() !== number.number,
    );
  });
  expect(wrong).toEqual([]);
});

test('all in one cell', () => {
  const cell = examples.slice(0, 20).map(([country, national]) => `+${codeOf(country)} ${national}`);
  expect(e164(cell.join(', '), 'UA')).toEqual(cell.map((text) => text.replace(' ', '')));
});
