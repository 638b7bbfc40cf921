/** Finds the deal of the tracker that a foreign row is about: by number, then by phone, then by e-mail. */
import { emailKeys, phoneKeys } from '../contacts/keys';
import { externalIds } from '../contacts/merge-deals';
import type { BaseDeal, ImportBase } from './import-base';
import type { ImportRecord } from './import-record';

export type MatchedBy = 'id' | 'externalId' | 'phone' | 'email';

export type Found =
  | { readonly kind: 'one'; readonly deal: BaseDeal; readonly by: MatchedBy }
  | { readonly kind: 'several'; readonly deals: readonly string[]; readonly by: MatchedBy }
  /** A deal has its number, and none of its contacts. */
  | { readonly kind: 'other'; readonly deal: string }
  /** `sameContact`: another deal of the same person. */
  | { readonly kind: 'none'; readonly sameContact: boolean };

const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

export class DealIndex {
  private readonly byId = new Map<string, BaseDeal>();
  private readonly byExternalId = new Map<string, BaseDeal[]>();
  private readonly byContact = { phone: new Map<string, BaseDeal[]>(), email: new Map<string, BaseDeal[]>() };
  /** Deals whose contacts nobody has asked for yet: reading them takes the longest. */
  private unread: BaseDeal[] = [];

  constructor(private readonly base: Pick<ImportBase, 'country'>) {}

  add(deal: BaseDeal): void {
    this.byId.set(deal.id, deal);
    for (const id of externalIds(deal.externalId)) add(this.byExternalId, id.trim(), deal);
    this.unread.push(deal);
  }

  /** Else they are read when a row asks for the first time. */
  readContacts(): void {
    for (const deal of this.unread) {
      for (const key of phoneKeys(deal.phone, this.base.country)) add(this.byContact.phone, key, deal);
      for (const key of emailKeys(deal.email)) add(this.byContact.email, key, deal);
    }
    this.unread = [];
  }

  /** The record's numbers that are not the tracker's own. */
  foreignIds({ fields }: ImportRecord): readonly string[] {
    return externalIds(fields.externalId).map((id) => id.trim()).filter((id) => !this.byId.has(id)); // prettier-ignore
  }

  find(record: ImportRecord): Found {
    const ids = externalIds(record.fields.externalId).map((id) => id.trim());
    for (const id of ids) {
      const deal = this.byId.get(id);
      if (deal) return this.areStrangers(record, deal) ? { kind: 'other', deal: id } : { kind: 'one', deal, by: 'id' };
    }
    for (const id of ids) {
      const deals = this.byExternalId.get(id) ?? [];
      const [deal] = deals;
      if (deal) return deals.length === 1 ? { kind: 'one', deal, by: 'externalId' } : several(deals, 'externalId');
    }
    return this.byContacts(record, ids.length > 0);
  }

  private byContacts({ fields, outcome }: ImportRecord, hasId: boolean): Found {
    this.readContacts();
    let sameContact = false;
    const keys = { phone: phoneKeys(fields.phone, this.base.country), email: emailKeys(fields.email) };
    for (const by of ['phone', 'email'] as const) {
      const all = [...new Set(keys[by].flatMap((key) => this.byContact[by].get(key) ?? []))];
      // A deal with a number of its own in the other system is another deal of the same person.
      const free = hasId ? all.filter(({ externalId }) => externalId.trim() === '') : all;
      // What is open now is no deal that ended before.
      const active = free.filter(({ closed }) => !closed);
      const fit = active.length > 0 ? active : outcome === 'open' ? [] : free;
      const [deal] = fit;
      if (deal) return fit.length === 1 ? { kind: 'one', deal, by } : several(fit, by);
      sameContact ||= all.length > 0;
    }
    return { kind: 'none', sameContact };
  }

  /** Both have phones or e-mails, and share none. */
  private areStrangers({ fields }: ImportRecord, deal: BaseDeal): boolean {
    const { country } = this.base;
    const ours = [...phoneKeys(deal.phone, country), ...emailKeys(deal.email)];
    const theirs = [...phoneKeys(fields.phone, country), ...emailKeys(fields.email)];
    return ours.length > 0 && theirs.length > 0 && !theirs.some((key) => ours.includes(key));
  }
}

const several = (deals: readonly BaseDeal[], by: MatchedBy): Found => ({ kind: 'several', deals: deals.map(({ id }) => id), by }); // prettier-ignore
