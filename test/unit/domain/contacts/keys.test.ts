import fc from 'fast-check';
import { companyKey } from '../../../../src/domain/contacts/company-key';
import { emailKey, emailKeys, emailsIn, phoneKey, phoneKeys } from '../../../../src/domain/contacts/keys';

test('phones have one key however they are written', () => {
  const ways = ['067 123-45-67', '+38(067)1234567', '80671234567', '00380671234567', '0671234567 доб. 5', 380671234567];
  expect([...new Set(ways.map((way) => phoneKey(way, 'UA')))]).toEqual(['+380671234567']);
  expect(phoneKeys('067 123 45 67, 0671234567; +48 601 123 456', 'UA')).toEqual(['+380671234567', '+48601123456']);
});

test('a wrong number has a key by its digits, and what says nothing has none', () => {
  expect(phoneKeys('+380 17 123 45 67', 'UA')).toEqual(['?380171234567']);
  expect(phoneKey('12345678901234, 067 123 45 67', 'UA')).toBe('+380671234567');
  for (const nothing of ['', '-', '123456', 'нет', '3.80671E+11']) expect(phoneKey(nothing, 'UA')).toBeNull();
});

test.each([
  ['Anna.Petrova+crm@GMail.com', 'annapetrova@gmail.com'],
  ['annapetrova@googlemail.com', 'annapetrova@gmail.com'],
  ['mailto:Anna.Petrova@firm.com', 'anna.petrova@firm.com'],
  ['Анна <anna+sales@firm.com>', 'anna@firm.com'],
  ['i.ivanov@ya.ru', 'i-ivanov@yandex.ru'],
  ['i-ivanov@yandex.com', 'i-ivanov@yandex.ru'],
  ['Viktor@Липки.УКР', 'viktor@xn--h1aafcv.xn--j1amh'],
  ['+7916@firm.com', '+7916@firm.com'],
])('the mailbox of %s is %s', (email, key) => {
  expect(emailKey(email)).toBe(key);
});

test('addresses of a cell', () => {
  expect(emailsIn('Anna <anna@firm.com>; petro@firm.com, ANNA@firm.com. нет')).toEqual([
    'anna@firm.com',
    'petro@firm.com',
  ]);
  expect(emailKeys('a.b@gmail.com, ab@gmail.com')).toEqual(['ab@gmail.com']);
  for (const nothing of ['', 'нет', 'anna@', '@firm.com', 'firm.com']) expect(emailKey(nothing)).toBeNull();
});

test.each([
  [
    'вектор',
    [
      'ТОВ «Вектор»',
      'Вектор, ТОВ',
      'товариство з обмеженою відповідальністю "ВЕКТОР"',
      'ООО Вектор',
      'Компания "Вектор" LTD',
      "'Вектор'",
    ],
  ],
  ['векторбуд', ['Вектор-Буд', 'ТОВ ВекторБуд', 'ПрАТ "Вектор Буд"']],
  ['шевченкоаб', ['ФОП Шевченко А.Б.', 'Шевченко А. Б., ФОП']],
  ['заря', ['ЗАО "Заря"', 'ОАО «ЗАРЯ»', 'АО Заря']],
  ['еж', ['ООО «Ёж»', 'Еж']],
  ['премєрбуд', ["Прем'єр Буд", 'ТОВ «Прем’єр-Буд»']],
  [
    'acme',
    [
      'Acme',
      'ACME, Inc.',
      'Acme LLC',
      'Acme Ltd.',
      'ACME GmbH & Co. KG',
      'Acme Sp. z o.o.',
      'Acme S.A.',
      'acme s.r.o.',
      'ACME Co., Ltd',
    ],
  ],
  ['coca', ['Coca']],
  ['атб', ['АТБ', 'ТОВ АТБ']],
])('%s is the key of all its spellings', (key, spellings) => {
  expect(spellings.map(companyKey)).toEqual(spellings.map(() => key));
});

test('companies that are none have no key, and a name of legal forms alone stays', () => {
  for (const nothing of ['', ' - ', 'нет', 'Физ. лицо', 'Приватна особа', 'N/A', 'ООО нет'])
    expect(companyKey(nothing)).toBeNull();
  expect(companyKey('ООО')).toBe('ооо');
  expect(companyKey('Вектор')).not.toBe(companyKey('Вектора'));
});

test('keys of keys are the same keys', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      const key = emailKey(email);
      if (key !== null) expect(emailKey(key)).toBe(key);
    }),
  );
  const form = fc.constantFrom('ТОВ ', 'ООО ', 'LLC ', '');
  fc.assert(
    fc.property(
      form,
      fc.stringMatching(/^[a-zа-я0-9]{4,12}$/),
      fc.constantFrom('', ' ltd', ', Inc.', ' "ТОВ"'),
      (before, name, after) => {
        fc.pre(companyKey(name) === name);
        expect(companyKey(`${before}${name.toUpperCase()}${after}`)).toBe(name);
      },
    ),
  );
});
