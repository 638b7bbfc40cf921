/** Settings of the embedded Workspace: what an administrator of a real one would have decided. Durable. */
import type { Store } from './contract';

export interface Policy {
  /** Whether files may be shared with people outside the owner's mail domain. */
  readonly externalSharing: boolean;
  /** Whether Drive refuses new files because the owner's storage is full. */
  readonly storageFull: boolean;
  /** Addresses, or whole domains as `@example.com`, without a Google account: Drive shares with them only with a notification. */
  readonly withoutAccount: readonly string[];
}

export const DEFAULT_POLICY: Policy = { externalSharing: true, storageFull: false, withoutAccount: [] };

export interface Settings {
  policy(): Policy;
  /** Changes the named settings; the others stay. @throws TypeError for an unknown name or a value of a wrong type. */
  change(change: Readonly<Record<string, unknown>>): Policy;
  /** BCP 47 language of the user's account; `en` unless set. */
  localeOf(user: string): string;
  setLocale(user: string, locale: string): void;
}

export function openSettings(store: Store): Settings {
  const policy = (): Policy => ({ ...DEFAULT_POLICY, ...store.get<Partial<Policy>>('policy') });
  return {
    policy,
    change(change) {
      for (const [name, value] of Object.entries(change)) {
        const known = Object.hasOwn(DEFAULT_POLICY, name) ? DEFAULT_POLICY[name as keyof Policy] : undefined;
        if (known === undefined) throw new TypeError(`There is no setting "${name}".`);
        const fits = Array.isArray(known)
          ? Array.isArray(value) && value.every((item) => typeof item === 'string')
          : typeof value === 'boolean';
        if (!fits)
          throw new TypeError(
            `The setting "${name}" is ${Array.isArray(known) ? 'a list of texts' : 'true or false'}.`,
          );
      }
      store.put('policy', { ...policy(), ...change });
      return policy();
    },
    localeOf: (user) => store.get<string>(`locale/${user.toLowerCase()}`) ?? 'en',
    setLocale: (user, locale) => store.put(`locale/${user.toLowerCase()}`, locale),
  };
}
