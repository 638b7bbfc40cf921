/** Sums as they stand in exports and in sheets that people fill by hand. */
import fc from 'fast-check';
import { currencyNamed } from '../../../../src/domain/import/currency-names';
import { moneyColumn, readMoney } from '../../../../src/domain/import/money';

const read = (text: string, home = '') => {
  const result = readMoney(text, null, false, home);
  return result.ok ? (result.money ? [result.money.amount, result.money.currency] : null) : result.why;
};

test.each([
  ['$22,700.00', 22700, 'USD'],
  ['1 234 567,89 ₽', 1234567.89, 'RUB'],
  ['1\u00a0234\u202f567,89 руб.', 1234567.89, 'RUB'],
  ['1.234,56', 1234.56, null],
  ['12,5 тыс.', 12500, null],
  ['12,5 тыс. грн', 12500, 'UAH'],
  ['3 тис. грн.', 3000, 'UAH'],
  ['120 т.р.', 120000, 'RUB'],
  ['1,5 млн ₽', 1500000, 'RUB'],
  ['1.250 млн', 1250000, null],
  ['2 млн. руб.', 2000000, 'RUB'],
  ['€1.2m', 1200000, 'EUR'],
  ['15k', 15000, null],
  ['(500)', -500, null],
  ['($1,500.50)', -1500.5, 'USD'],
  ['-1 000', -1000, null],
  ['−250 €', -250, 'EUR'],
  ['UAH 1 200', 1200, 'UAH'],
  ["1'000.50", 1000.5, null],
  ['CHF 1’000’000', 1000000, 'CHF'],
  ['12,34,567.00', 1234567, null],
  ['1,234,567', 1234567, null],
  ['1.234.567', 1234567, null],
  ['0,500', 0.5, null],
  ['0', 0, null],
  ['0,00', 0, null],
  ['1054', 1054, null],
  ['500,-', 500, null],
  ['US$ 99.9', 99.9, 'USD'],
  ['100 рос. руб.', 100, 'RUB'],
  ['100 zł', 100, 'PLN'],
  ['300 000 ₸', 300000, 'KZT'],
  ['1\u2009000,5', 1000.5, null],
  ['１２３', 123, null],
])('%s', (text, amount, currency) => expect(read(text)).toEqual([amount, currency]));

test.each(['', '  ', '-', '—', 'n/a', 'нет'])('%j is no sum', (text) => expect(read(text)).toBeNull());

test.each([
  ['договорная', 'notANumber'],
  ['1000-2000', 'notANumber'],
  ['1 234 56', 'notANumber'],
  ['1,23,4', 'notANumber'],
  ['12.05.2026', 'notANumber'],
  ['1.234', 'ambiguous'],
  ['12,500', 'ambiguous'],
  ['100 попугаев', 'currencyUnknown'],
  ['от 100', 'currencyUnknown'],
  ['1,23E+12', 'rounded'],
])('%s is not guessed', (text, why) => expect(read(text)).toBe(why));

test('the sign is whose currency is at home', () => {
  expect(read('100 руб.', 'BYN')).toEqual([100, 'BYN']);
  expect(read('$100', 'CAD')).toEqual([100, 'CAD']);
  expect(read('100 руб.', 'UAH')).toEqual([100, 'RUB']);
  expect(read('100 RUB', 'BYN')).toEqual([100, 'RUB']);
});

test('a currency column', () => {
  expect(['USD', 'usd', 'Гривня', 'Российский рубль', 'US Dollar', '₽', 'Euro'].map((text) => currencyNamed(text))).toEqual(['USD', 'USD', 'UAH', 'RUB', 'USD', 'RUB', 'EUR']); // prettier-ignore
  expect(['', 'XYZ', 'скрепки'].map((text) => currencyNamed(text))).toEqual([null, null, null]);
});

test('one cell of a column tells how the others are meant', () => {
  expect(moneyColumn(['1.234', '5,5', '10'], false)).toMatchObject({ decimal: ',', asked: false });
  expect(moneyColumn(['1,234', '5.50'], false)).toMatchObject({ decimal: '.', asked: false });
  expect(moneyColumn(['1,234,567', '2,500'], false)).toMatchObject({ decimal: '.', asked: false });
  expect(moneyColumn(['1.234', '10'], false)).toEqual({ decimal: null, asked: true, example: '1.234' });
  expect(moneyColumn(['1.234', '10'], true)).toMatchObject({ asked: false });
  expect(moneyColumn(['1 234', '10'], false)).toMatchObject({ asked: false });
  expect(readMoney('1.234', ',')).toEqual({ ok: true, money: { amount: 1234, currency: null } });
  expect(readMoney('1.234', null, true)).toEqual({ ok: true, money: { amount: 1.234, currency: null } });
});

const grouped = (whole: string, mark: string): string => whole.replace(/\B(?=(\d{3})+$)/g, mark);
test('whatever is written with two decimals comes back, in every locale', () => {
  const style = fc.constantFrom([' ', ','], ['\u00a0', ','], ['.', ','], [',', '.'], ["'", '.'], ['', ','], ['', '.']);
  const currency = fc.constantFrom(['', null], ['$', 'USD'], [' грн', 'UAH'], [' ₽', 'RUB'], [' EUR', 'EUR']);
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), style, currency, (cents, [mark, point], [word, code]) => {
      const digits = String(Math.abs(cents)).padStart(3, '0');
      const text = `${cents < 0 ? '-' : ''}${word === '$' ? '$' : ''}${grouped(digits.slice(0, -2), mark as string)}${point}${digits.slice(-2)}${word === '$' ? '' : word}`;
      expect([text, read(text)]).toEqual([text, [cents / 100 + 0, code]]);
    }),
  );
});

test('no text at all makes it throw, and a number is always finite', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,' -()$₽kтысмлн.E+%\u00a0") }), (text) => {
      const result = readMoney(text, null);
      if (result.ok && result.money) expect(Number.isFinite(result.money.amount)).toBe(true);
    }),
  );
});
