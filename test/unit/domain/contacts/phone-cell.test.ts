import fc from 'fast-check';
import { normalisePhone, normalisePhones, phoneText } from '../../../../src/domain/contacts/phone-cell';

/** What is found in a cell, in one line. */
const found = (cell: string | number, country = 'UA'): string =>
  normalisePhones(cell, country)
    .map((one) =>
      one.kind === 'wrong'
        ? `${one.why}: ${one.text}`
        : one.e164 + (one.kind === 'extension' ? ` ext ${one.extension}` : '') + (one.words && ` (${one.words})`),
    )
    .join(' + ');

test.each([
  ['0671234567', 'UA', '+380671234567'],
  ['+38 (067) 123-45-67', 'UA', '+380671234567'],
  ['00380671234567', 'UA', '+380671234567'],
  ['80671234567', 'UA', '+380671234567'],
  ["'+380671234567", 'UA', '+380671234567'],
  ['+380\u00a067\u2011123\u201145\u201167\u200b', 'UA', '+380671234567'],
  ['tel:+380-67-123-45-67', 'UA', '+380671234567'],
  ['8 (495) 123-45-67', 'RU', '+74951234567'],
  ['7 916 123 45 67', 'RU', '+79161234567'],
  ['8~10 380 67 123 45 67', 'RU', '+380671234567'],
  ['00 380 67 123 45 67', 'RU', '+380671234567'],
  ['8 701 123 45 67', 'KZ', '+77011234567'],
  ['8 029 123-45-67', 'BY', '+375291234567'],
  ['+44 (0)20 7946 0958', 'GB', '+442079460958'],
  ['030/1234567', 'DE', '+49301234567'],
  ['06 12345678', 'IT', '+390612345678'],
  ['48 601 123 456', 'UA', '+48601123456'],
  ['٠٥٠ ١٢٣ ٤٥٦٧', 'AE', '+971501234567'],
  ['380671234567.0', 'UA', '+380671234567'],
])('%s in %s is %s', (cell, country, expected) => {
  expect(found(cell.replace('~', ' '), country)).toBe(expected);
});

test.each([
  [380671234567, 'UA', '+380671234567'],
  [671234567, 'UA', '+380671234567'],
  [89161234567, 'RU', '+79161234567'],
  [3.8067e11, 'UA', '+380670000000'],
  [Number.NaN, 'UA', ''],
])('%d, stored as a number in %s', (cell, country, expected) => {
  expect(found(cell, country)).toBe(expected);
});

test.each([
  ['(044) 123-45-67 доб. 12', '+380441234567 ext 12'],
  ['044 123-45-67, дод. 105', '+380441234567 ext 105'],
  ['0441234567 вн.7', '+380441234567 ext 7'],
  ['0671234567 ext 5', '+380671234567 ext 5'],
  ['0671234567#5', '+380671234567 ext 5'],
  ['+380671234567,,12', '+380671234567 ext 12'],
  ['tel:+380671234567;ext=12', '+380671234567 ext 12'],
])('the extension of %s', (cell, expected) => {
  expect(found(cell)).toBe(expected);
});

test.each([
  ['+380 44 123-45-67, 067 123 45 67', '+380441234567 + +380671234567'],
  ['067 123-45-67\n050 123-45-67', '+380671234567 + +380501234567'],
  ['0671234567 0501234567', '+380671234567 + +380501234567'],
  ['+380671234567+380501234567', '+380671234567 + +380501234567'],
  ['0671234567/0501234567 / 0441234567', '+380671234567 + +380501234567 + +380441234567'],
  ['044 123 45 67 доб. 12; 067 123 45 67', '+380441234567 ext 12 + +380671234567'],
  ['067 123 45 67 Анна, 050 123 45 67 (Пётр, бухгалтер)', '+380671234567 (Анна) + +380501234567 (Пётр, бухгалтер)'],
  ['Анна: 067 123 45 67 Пётр: 050 123 45 67', '+380671234567 (Анна) + +380501234567 (Пётр)'],
  ['тел. 067 123 45 67; моб. 050 123 45 67', '+380671234567 + +380501234567 (моб.)'],
  ['067 123 45 67/68', '+380671234567 (68)'],
  ['после 18:00 0671234567', '+380671234567 (после 18:00)'],
  ['0671234567 (с 12.05.2024)', '+380671234567 (с 12.05.2024)'],
])('all of %s', (cell, expected) => {
  expect(found(cell)).toBe(expected);
});

test.each([
  ['call me', 'notANumber'],
  ['anna123456@gmail.com', 'notANumber'],
  ['12.05.2024', 'notANumber'],
  ['067 123 45 6', 'tooShort'],
  ['067 123 45 678 9', 'tooLong'],
  ['+380 67 123 45', 'tooShort'],
  ['+380 17 123 45 67', 'noSuchNumber'],
  ['+999 123 45 67', 'noSuchCountry'],
  ['3.80671E+11', 'rounded'],
  ['0'.repeat(40), 'tooLong'],
  ['0671234567 '.repeat(100), 'notANumber'],
])('%s is wrong: %s', (cell, why) => {
  expect(normalisePhone(cell, 'UA')).toMatchObject({ kind: 'wrong', why });
  expect(phoneText(cell, 'UA')).toBe(cell.trim());
});

test('without a country, numbers need their calling code', () => {
  expect(found('0671234567', '')).toBe('noCountry: 0671234567');
  expect(found('380671234567', '')).toBe('+380671234567');
  expect(found('+380671234567', 'XX')).toBe('+380671234567');
});

test('an empty cell holds no phone', () => {
  expect(normalisePhones('  ', 'UA')).toEqual([]);
  expect(normalisePhone('', 'UA')).toBeNull();
  expect(phoneText('', 'UA')).toBe('');
});

test('the first number that can be dialled', () => {
  expect(normalisePhone('12345, 067 123 45 67', 'UA')).toMatchObject({ kind: 'ok', e164: '+380671234567' });
});

test('a cell is written so that people can read it, with all they wrote', () => {
  expect(phoneText('0671234567 Анна, 044 1234567 доб. 12, 80501234567 с 9 до 18', 'UA')).toBe(
    '+380 67 123 4567 (Анна), +380 44 123 4567 ext. 12, +380 50 123 4567: с 9 до 18',
  );
  expect(phoneText('0671234567, 12345', 'UA')).toBe('0671234567, 12345');
});

const words = fc.constantFrom(
  '',
  'Анна',
  '(директор)',
  'моб.',
  '12',
  'viber',
  '№ 5',
  '/68',
  'ext',
  'доб',
  'x',
  'с 9:00',
  ':',
  '(',
  ')',
);
const number = fc.constantFrom(
  '0671234567',
  '+380 44 123-45-67',
  '8 050 123 45 67',
  '+48601123456',
  '00441632960960',
  '12345',
  '044 123 45 67 доб. 12',
);
const between = fc.constantFrom(' ', ', ', '; ', '\n', ' / ');

test('what was written once is read as the same and written the same; no digit gets lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(words, between, number, between, words), { maxLength: 3 }),
      between,
      (parts, joint) => {
        const cell = parts.map((part) => part.join('')).join(joint);
        const once = phoneText(cell, 'UA');
        expect(phoneText(once, 'UA')).toBe(once);
        const keys = (text: string) => normalisePhones(text, 'UA').map((one) => (one.kind === 'wrong' ? '' : one.e164));
        expect(keys(once)).toEqual(keys(cell));
        for (const word of ['Анна', 'директор', 'моб', '12', 'viber', '68', '9:00'])
          if (cell.includes(word)) expect(once).toContain(word);
      },
    ),
    { numRuns: 1500 },
  );
});

test('whatever stands in a cell, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d+() /.,x#;-]{0,60}$/)), (cell) => {
      for (const one of normalisePhones(cell, 'UA'))
        if (one.kind !== 'wrong') expect(one.e164).toMatch(/^\+[1-9]\d{3,16}$/);
    }),
  );
});
