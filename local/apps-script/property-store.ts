/** The key-value stores behind PropertiesService: durable, one per user, script or document. */
import type { Store } from '../kernel/contract';
import { ServiceRefusal } from './service-refusal';

/** Quotas page: 9 KB a value, 500 KB a store. */
const MAX_VALUE = 9 * 1024;
const MAX_STORE = 500 * 1024;

type Properties = Readonly<Record<string, string>>;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** @param owner which of the stores, e.g. `user/ann@example.com` */
export function propertyStore(store: Store, owner: string) {
  const key = `apps-script/properties/${owner}`;
  const read = (): Properties => store.get<Properties>(key) ?? {};
  return {
    read,
    /** @throws ServiceRefusal beyond the limits; then nothing is written. */
    write(changes: Properties, deleteOthers: boolean): void {
      if (Object.values(changes).some((value) => bytes(value) > MAX_VALUE))
        throw new ServiceRefusal('Argument too large: value');
      store.transaction(() => {
        const next = deleteOthers ? changes : { ...read(), ...changes };
        const size = Object.entries(next).reduce((sum, [name, value]) => sum + bytes(name) + bytes(value), 0);
        if (size > MAX_STORE) {
          throw new ServiceRefusal(
            'You have exceeded the property storage quota. Please remove some properties and try again.',
          );
        }
        store.put(key, next);
      });
    },
    /** @param name null: all of them */
    remove(name: string | null): void {
      store.transaction(() => {
        const { [name ?? '']: _removed, ...rest } = read();
        store.put(key, name === null ? {} : rest);
      });
    },
  };
}
