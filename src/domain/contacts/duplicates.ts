/** Deals that may be the same one: an index over phones, mailboxes and companies, built once and asked often. */
import type { Deal } from '../deal';
import { companyKey } from './company-key';
import { emailKeys, phoneKeys } from './keys';

export type SharedBy = 'phone' | 'email' | 'company';

export interface Match {
  readonly id: string;
  /** In this order: phone, e-mail, company. */
  readonly by: readonly SharedBy[];
}

export type Contacts = Pick<Deal, 'id' | 'phone' | 'email' | 'company'>;

/** Matches that are told of one deal: whoever shares a company with hundreds is not looked for among them. */
export const MOST_MATCHES = 50;

const KINDS: readonly SharedBy[] = ['phone', 'email', 'company'];

/** Keys of contacts with the IDs that have them. Adding and asking take time by the contacts of one deal, not by the number of deals. */
export class ContactIndex {
  private readonly owners: Readonly<Record<SharedBy, Map<string, string[]>>> = {
    phone: new Map(),
    email: new Map(),
    company: new Map(),
  };

  private readonly companies = new Map<string, string>();

  /** @param country ISO 3166-1 alpha-2: of phones without a calling code */
  constructor(private readonly country: string) {}

  /** A deal that was added before has its earlier contacts, too. */
  add(deal: Contacts): void {
    const company = companyKey(deal.company);
    if (company !== null) this.companies.set(deal.id, company);
    for (const [kind, keys] of this.keysOf(deal))
      for (const key of keys) {
        const ids = this.owners[kind].get(key);
        if (!ids) this.owners[kind].set(key, [deal.id]);
        else if (ids[ids.length - 1] !== deal.id) ids.push(deal.id);
      }
  }

  /** Other deals that share something, those that share the surest first; at most `MOST_MATCHES`. */
  find(deal: Contacts): readonly Match[] {
    const found = new Map<string, Set<SharedBy>>();
    for (const [kind, keys] of this.keysOf(deal))
      for (const key of keys)
        for (const id of (this.owners[kind].get(key) ?? []).slice(0, MOST_MATCHES + 1)) {
          const by = found.get(id);
          if (by) by.add(kind);
          else if (id !== deal.id) found.set(id, new Set([kind]));
        }
    const company = companyKey(deal.company);
    for (const [id, by] of found) if (company !== null && this.companies.get(id) === company) by.add('company');
    const matches = [...found].map(([id, by]) => ({ id, by: KINDS.filter((kind) => by.has(kind)) }));
    return matches.sort((a, b) => weight(b.by) - weight(a.by)).slice(0, MOST_MATCHES);
  }

  private keysOf({ phone, email, company }: Contacts): readonly (readonly [SharedBy, readonly string[]])[] {
    const name = companyKey(company);
    return [
      ['phone', phoneKeys(phone, this.country)],
      ['email', emailKeys(email)],
      ['company', name === null ? [] : [name]],
    ];
  }
}

/** A phone or a mailbox says more than a company, and both more than one. */
const weight = (by: readonly SharedBy[]): number => by.reduce((sum, kind) => sum + (kind === 'company' ? 1 : 2), 0);

/** @param country ISO 3166-1 alpha-2: of phones without a calling code */
export function indexContacts(deals: Iterable<Contacts>, country: string): ContactIndex {
  const index = new ContactIndex(country);
  for (const deal of deals) index.add(deal);
  return index;
}

/** For one question; for more than one, build the index once. */
export const findDuplicates = (deal: Contacts, others: Iterable<Contacts>, country: string): readonly Match[] =>
  indexContacts(others, country).find(deal);
