/** Our reading of phone numbers against libphonenumber's own code, on all countries. */
import fc from 'fast-check';
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import examples from 'libphonenumber-js/mobile/examples';
import { isNearCode } from '../../../../src/domain/contacts/numbering';
import { readPhone } from '../../../../src/domain/contacts/phone';

const country = fc.constantFrom(...getCountries());
const mobile = examples as Record<CountryCode, string>;

/** Most have a real beginning and length; before them may stand what people dial. */
const written = fc
  .record({
    of: country,
    from: country,
    home: fc.boolean(),
    kept: fc.nat({ max: 8 }),
    end: fc.stringMatching(/^\d{15}$/),
    more: fc.constantFrom(0, 0, 0, 0, 1, -1, 2),
    before: fc.constantFrom('', '', '', '0', '8', '1', '+', '+', '+', '00', '810', '011', 'code'),
  })
  .map(({ of, from, home, kept, end, more, before }) => {
    const real = mobile[of] ?? '';
    const national = (real.slice(0, kept) + end).slice(0, Math.max(2, real.length + more));
    const code = getCountryCallingCode(of);
    const text =
      before === 'code'
        ? code + national
        : ['+', '00', '810', '011'].includes(before)
          ? before + code + national
          : before + national;
    return { from: home ? of : from, text };
  });

test('what libphonenumber finds valid, we read as the same number, grouped the same way near by', () => {
  let valid = 0;
  fc.assert(
    fc.property(written, ({ from, text }) => {
      const theirs = parsePhoneNumberFromString(text, from);
      if (!theirs?.isValid()) return;
      valid += 1;
      const ours = readPhone(text, from);
      expect([from, text, ours]).toEqual([from, text, expect.objectContaining({ ok: true, e164: theirs.number })]);
      if (ours.ok && isNearCode(theirs.countryCallingCode))
        expect(ours.international).toBe(theirs.formatInternational());
    }),
    { numRuns: 8000 },
  );
  expect(valid).toBeGreaterThan(2400);
});

test('what we read as a number is possible for libphonenumber, and what is too short or too long for it we do not read', () => {
  const seen = { ok: 0, wrong: 0 };
  fc.assert(
    fc.property(written, ({ from, text }) => {
      if (!text.startsWith('+')) return;
      const theirs = parsePhoneNumberFromString(text, from);
      const ours = readPhone(text, from);
      if (ours.ok) expect([text, theirs?.number, theirs?.isPossible()]).toEqual([text, ours.e164, true]);
      seen[ours.ok ? 'ok' : 'wrong'] += 1;
    }),
    { numRuns: 5000 },
  );
  expect(Math.min(seen.ok, seen.wrong)).toBeGreaterThan(150);
});
