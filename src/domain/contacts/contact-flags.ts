/** What makes a deal's contact doubtful: a private mailbox, or one that belongs to whoever sells. */
import { emailDomain, normaliseDomain } from '../email';
import { isFreeDomain } from './free-mail';
import { emailKeys, emailsIn, phoneKeys } from './keys';

export type ContactFlag =
  /** A mail domain where anyone can get an address: the contact may be a company's, the mailbox is not. */
  | 'freeMail'
  /** The deal's phone is one of a seller: the customer calls past the company. */
  | 'privatePhoneOfEmployee'
  /** The deal's address is one of a seller, or on the company's own domain. */
  | 'employeeMail';

export interface Employee {
  readonly name: string;
  readonly email: string;
  /** Any of theirs, private ones above all. */
  readonly phone?: string;
}

/** What is known of the company whose deals these are; made once for many deals. */
export interface OwnContacts {
  readonly mailboxes: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly domain: string;
  readonly country: string;
}

/**
 * @param clientDomain mail domain of the company whose deals these are; empty: unknown
 * @param country ISO 3166-1 alpha-2: of phones without a calling code
 */
export const ownContacts = (sellers: readonly Employee[], clientDomain: string, country: string): OwnContacts => ({
  mailboxes: new Set(sellers.flatMap(({ email }) => emailKeys(email))),
  phones: new Set(sellers.flatMap(({ phone }) => (phone ? phoneKeys(phone, country) : []))),
  domain: normaliseDomain(clientDomain),
  country,
});

/** Each flag once, in the order of `ContactFlag`; empty: nothing is doubtful. */
export function contactFlags(
  contact: { readonly email: string; readonly phone: string },
  own: OwnContacts,
): readonly ContactFlag[] {
  const domains = emailsIn(contact.email).map(emailDomain);
  const inside = (domain: string): boolean =>
    own.domain !== '' && !isFreeDomain(own.domain) && `.${domain}`.endsWith(`.${own.domain}`);
  const flags: ContactFlag[] = [];
  if (domains.some(isFreeDomain)) flags.push('freeMail');
  if (phoneKeys(contact.phone, own.country).some((key) => own.phones.has(key))) flags.push('privatePhoneOfEmployee');
  if (domains.some(inside) || emailKeys(contact.email).some((key) => own.mailboxes.has(key)))
    flags.push('employeeMail');
  return flags;
}
