/** Keys by which contacts of deals are compared: equal for what is probably the same phone, mailbox or company. */
import { isEmail, normaliseEmail } from '../email';
import { normalisePhones } from './phone-cell';

/** Fewer digits are a house number or an extension, and tell nobody apart. */
const FEWEST_DIGITS = 7;

/** E.164 of every number of the cell, each once; a number that cannot be read counts by its digits. */
export const phoneKeys = (cell: string | number, country: string): readonly string[] => [
  ...new Set(
    normalisePhones(cell, country).flatMap((one) => {
      if (one.kind !== 'wrong') return [one.e164];
      const digits = one.text.replace(/\D/g, '');
      return digits.length < FEWEST_DIGITS || one.why === 'rounded' ? [] : [`?${digits}`];
    }),
  ),
];

/** Key of the cell's first number that can be dialled, else of its first; null: there is none. */
export const phoneKey = (cell: string | number, country: string): string | null => {
  const keys = phoneKeys(cell, country);
  return keys.find((key) => key.startsWith('+')) ?? keys[0] ?? null;
};

/** Words with no number in them that anybody could dial. One whose country does not give it out is a number: plans of countries change. */
export const isNoPhone = (cell: string): boolean => {
  const phones = normalisePhones(cell, '');
  return (
    phones.length > 0 &&
    phones.every((one) => one.kind === 'wrong' && (one.why === 'notANumber' || one.why === 'rounded'))
  );
};

/** Words with no address in them. */
export const isNoEmail = (cell: string): boolean => cell.trim() !== '' && emailsIn(cell).length === 0;

/** Every address of a cell in its normal form, each once; what is no address is left out. */
export const emailsIn = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[\s,;|<>()"]+/)
      .map((word) => normaliseEmail(word.replace(/^mailto:/i, '').replace(/\.+$/, '')))
      .filter(isEmail),
  ),
];

const YANDEX = /^(?:ya\.ru|yandex\.(?:ru|com|ua|by|kz|uz|com\.tr))$/;

/**
 * The mailbox behind an address, for comparing only: without a `+tag`; dots make no difference at Gmail, and Yandex's domains share their
 * mailboxes, with dots and hyphens alike. Null: it is no address.
 */
export function emailKey(email: string): string | null {
  const [address] = emailsIn(email);
  if (address === undefined) return null;
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const local = address.slice(0, at).replace(/(?!^)\.?\+.*$/, '');
  if (domain === 'gmail.com' || domain === 'googlemail.com') return `${local.replace(/\./g, '')}@gmail.com`;
  return YANDEX.test(domain) ? `${local.replace(/\./g, '-')}@yandex.ru` : `${local}@${domain}`;
}

/** Mailboxes of every address of the cell. */
export const emailKeys = (cell: string): readonly string[] => [
  ...new Set(emailsIn(cell).flatMap((email) => emailKey(email) ?? [])),
];
