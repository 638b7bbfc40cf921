/** Finds the seller whom another system calls by name, by e-mail, or by both. */
import { emailsIn } from '../contacts/keys';
import { normaliseEmail } from '../email';
import { fold } from './fold';

export interface ImportSeller {
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
}

export interface OwnerMatch {
  /** As the Sellers tab has it. */
  readonly name: string;
  /** The same person, who still gets deals: nobody needs to be asked. */
  readonly sure: boolean;
}

const words = (name: string): readonly string[] => fold(name).split(' ').filter(Boolean).sort();

/** Null: nobody of that name, or two. */
export function matchOwner(value: string, sellers: readonly ImportSeller[]): OwnerMatch | null {
  const emails = emailsIn(value);
  const byEmail = sellers.filter(({ email }) => email !== '' && emails.includes(normaliseEmail(email)));
  const wanted = words(value.replace(/\S+@\S+/g, ' ')).join(' ');
  // First and last name stand in either order.
  const byName = byEmail.length > 0 ? byEmail : sellers.filter(({ name }) => wanted !== '' && words(name).join(' ') === wanted); // prettier-ignore
  const [one, other] = byName;
  if (one) return other ? null : { name: one.name, sure: one.active };
  return alike(value, sellers);
}

/** A surname alone, initials, a patronymic more: a suggestion, when it fits just one. */
function alike(value: string, sellers: readonly ImportSeller[]): OwnerMatch | null {
  const wanted = words(value.replace(/\S+@\S+/g, (email) => ` ${email.split('@')[0] ?? ''} `));
  const fits = sellers.filter(({ name }) => {
    const own = words(name);
    const [few, many] = own.length < wanted.length ? [own, wanted] : [wanted, own];
    const long = few.filter((word) => word.length > 2);
    return long.length > 0 && few.every((word) => many.some((one) => one === word || (word.length <= 2 && one.startsWith(word.slice(0, 1))))); // prettier-ignore
  });
  const [one, other] = fits;
  return one && !other ? { name: one.name, sure: false } : null;
}
