import fc from 'fast-check';
import { findDuplicates, indexContacts, MOST_MATCHES, type Contacts } from '../../../../src/domain/contacts/duplicates';

const contacts = (id: string, phone = '', email = '', company = ''): Contacts => ({ id, phone, email, company });

const deals = [
  contacts('D-1', '067 123 45 67', 'anna@firm.com', 'ТОВ «Вектор»'),
  contacts('D-2', '+380671234567, 044 123 45 67', '', 'Вектор'),
  contacts('D-3', '', 'Anna+crm@firm.com', ''),
  contacts('D-4', '', '', 'ООО Вектор'),
  contacts('D-5', '050 000 00 00', 'other@firm.com', 'Інша'),
];

test('the surest matches stand first, and a deal is no duplicate of itself', () => {
  const index = indexContacts(deals, 'UA');
  expect(index.find(contacts('D-1', '80671234567', 'anna@firm.com', 'вектор'))).toEqual([
    { id: 'D-2', by: ['phone', 'company'] },
    { id: 'D-3', by: ['email'] },
    { id: 'D-4', by: ['company'] },
  ]);
  expect(index.find(contacts('new', '', '', ''))).toEqual([]);
  expect(findDuplicates(contacts('new', '0441234567', '', ''), deals, 'UA')).toEqual([{ id: 'D-2', by: ['phone'] }]);
});

test('deals that are added later are found, too', () => {
  const index = indexContacts([], 'UA');
  expect(index.find(contacts('b', '0671234567'))).toEqual([]);
  index.add(contacts('a', '+380671234567'));
  index.add(contacts('a', '+380671234567', 'a@b.com'));
  expect(index.find(contacts('b', '0671234567', 'a@b.com'))).toEqual([{ id: 'a', by: ['phone', 'email'] }]);
});

test('of a company with thousands of deals, one that shares the phone is still told first', () => {
  const many = Array.from({ length: 3000 }, (_, i) =>
    contacts(`D-${i}`, `067 000 ${String(i).padStart(4, '0')}`, '', 'Вектор'),
  );
  const found = indexContacts(many, 'UA').find(contacts('new', '0670002999', '', 'ТОВ Вектор'));
  expect(found).toHaveLength(MOST_MATCHES);
  expect(found[0]).toEqual({ id: 'D-2999', by: ['phone', 'company'] });
});

test('who is a duplicate of whom is the same from both sides', () => {
  const some = fc.record({
    phone: fc.constantFrom('', '0671234567', '+380 67 123 45 67', '0501234567, 0671234567'),
    email: fc.constantFrom('', 'a.b@gmail.com', 'ab@googlemail.com', 'c@d.com'),
    company: fc.constantFrom('', 'Вектор', 'ТОВ «ВЕКТОР»', 'Acme'),
  });
  fc.assert(
    fc.property(some, some, (one, other) => {
      const [a, b] = [
        { id: 'a', ...one },
        { id: 'b', ...other },
      ];
      expect(findDuplicates(a, [a, b], 'UA').map(({ by }) => by)).toEqual(
        findDuplicates(b, [b, a], 'UA').map(({ by }) => by),
      );
    }),
  );
});

test('building the index reads each deal once, asking reads none but the one that is asked about', () => {
  let reads = 0;
  const all = Array.from({ length: 5000 }, (_, i) => ({
    ...contacts(`D-${i}`, '', `u${i}@firm${i % 500}.com`, `ТОВ «Фірма ${i % 1000}»`),
    get phone() {
      reads += 1;
      return `+38 (067) ${100 + (i % 900)}-${10 + (i % 83)}-${10 + (i % 79)}`;
    },
  }));
  const index = indexContacts(all, 'UA');
  expect(reads).toBe(5000);
  reads = 0;
  expect(all.slice(0, 30).every((deal) => index.find(deal).length > 0)).toBe(true);
  expect(reads).toBe(30);
});
