import { domainToASCII } from 'node:url';
import { normaliseDomain, normaliseEmail } from '../../../src/domain/email';
import { asciiDomain } from '../../../src/domain/idn';

test.each([
  'lypky.example',
  'липки.укр',
  'почта.рф',
  'пошта-київ1.com',
  'bücher.example',
  'mañana.com',
  '例え.テスト',
  'עברית.example',
  '😀.ws',
  'a-ї.b.укр',
])('%s is spelled in ASCII as Node spells it', (domain) => {
  expect(asciiDomain(domain)).toBe(domainToASCII(domain));
});

test('a label too long for a mail domain does not hold us up', () => {
  expect(asciiDomain('ї'.repeat(2000))).toMatch(/^xn--/);
});

test('addresses and domains have one form', () => {
  expect(normaliseEmail(' Viktor@Липки.УКР ')).toBe('viktor@xn--h1aafcv.xn--j1amh');
  expect(normaliseDomain('https://www.Липки.укр/contacts')).toBe('xn--h1aafcv.xn--j1amh');
});
