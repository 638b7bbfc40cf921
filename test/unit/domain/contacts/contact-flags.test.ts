import { contactFlags, ownContacts } from '../../../../src/domain/contacts/contact-flags';
import { isFreeMail } from '../../../../src/domain/email';

const own = ownContacts(
  [
    { name: 'Anna', email: 'anna@lypky.example', phone: '067 123 45 67' },
    { name: 'Petro', email: 'petro.k@gmail.com' },
  ],
  'https://www.Lypky.example',
  'UA',
);
const flags = (email: string, phone = '') => contactFlags({ email, phone }, own);

test.each([
  ['buyer@firm.com', '050 123 45 67', []],
  ['', '', []],
  ['buyer@gmail.com', '', ['freeMail']],
  ['buyer@firm.com, buyer@ukr.net', '', ['freeMail']],
  ['buyer@firm.com', '+380 67 123-45-67', ['privatePhoneOfEmployee']],
  ['buyer@firm.com', '050 123 45 67, 80671234567', ['privatePhoneOfEmployee']],
  ['Petro.K+deals@gmail.com', '', ['freeMail', 'employeeMail']],
  ['anyone@lypky.example', '', ['employeeMail']],
  ['anyone@kyiv.lypky.example', '', ['employeeMail']],
  ['anyone@notlypky.example', '', []],
  ['petrok@gmail.com', '0671234567', ['freeMail', 'privatePhoneOfEmployee', 'employeeMail']],
])('%s and %s: %j', (email, phone, expected) => {
  expect(flags(email, phone)).toEqual(expected);
});

test('a company without a domain of its own does not make every private address an employee’s', () => {
  const free = ownContacts([], 'gmail.com', 'UA');
  expect(contactFlags({ email: 'buyer@gmail.com', phone: '' }, free)).toEqual(['freeMail']);
  expect(contactFlags({ email: 'buyer@firm.com', phone: '' }, ownContacts([], '', ''))).toEqual([]);
});

test.each([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.co.uk',
  'live.com',
  'msn.com',
  'yahoo.com',
  'yahoo.co.uk',
  'yahoo.com.br',
  'ymail.com',
  'icloud.com',
  'me.com',
  'proton.me',
  'protonmail.com',
  'mail.ru',
  'bk.ru',
  'list.ru',
  'inbox.ru',
  'yandex.ru',
  'yandex.ua',
  'yandex.com.tr',
  'ya.ru',
  'rambler.ru',
  'ukr.net',
  'i.ua',
  'meta.ua',
  'bigmir.net',
  'gmx.de',
  'gmx.net',
  'web.de',
  'aol.com',
  'zoho.com',
  'tut.by',
  'mail.kz',
  'wp.pl',
])('anyone can have mail at %s', (domain) => {
  expect(isFreeMail(domain)).toBe(true);
  expect(isFreeMail(`somebody@${domain}`)).toBe(true);
});

test.each([
  'google.com',
  'microsoft.com',
  'yandex-team.ru',
  'mygmail.com',
  'gmail.com.ua',
  'live.ua',
  'yahoo',
  'firm.com',
  'mail.firm.com',
])('%s is a company’s', (domain) => expect(isFreeMail(domain)).toBe(false));
