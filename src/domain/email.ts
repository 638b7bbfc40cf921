/** E-mail addresses and mail domains, as far as a form can judge them. */
import { isFreeDomain } from './contacts/free-mail';
import { asciiDomain } from './idn';

const DOMAIN =
  /^(?=.{4,253}$)([\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:[\p{L}]{2,63}|xn--[a-z0-9-]{2,59})$/u;
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

/** Longer texts are no domain: they stay as they are. */
const spelledInAscii = (domain: string): string =>
  domain.length > 253 || ASCII.test(domain) ? domain : asciiDomain(domain);
const ASCII = /^[\u0000-\u007f]*$/;

/** Lower case, without spaces around it, its domain spelled in ASCII: equal for equal addresses. */
export function normaliseEmail(text: string): string {
  const email = text.trim().toLowerCase();
  const at = email.lastIndexOf('@') + 1;
  return email.slice(0, at) + (at > 0 ? spelledInAscii(email.slice(at)) : email);
}

/** Strips what people paste with a domain: spaces, `@`, `https://`, `www.`, a trailing path; spells it in ASCII. */
export const normaliseDomain = (text: string): string =>
  spelledInAscii(
    text
      .trim()
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^.*@/, '')
      .replace(/^www\./, '')
      .replace(/[/?#].*$/, ''),
  );

export const isDomain = (text: string): boolean => DOMAIN.test(text);

/** At most 254 characters, at most 64 before the `@` (RFC 5321). */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64 || text.length > 254) return false;
  return LOCAL.test(text.slice(0, at)) && isDomain(text.slice(at + 1));
}

export const emailDomain = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** True for a domain or an address on a domain where private people have their mail. */
export const isFreeMail = (domainOrEmail: string): boolean => isFreeDomain(emailDomain(domainOrEmail));
