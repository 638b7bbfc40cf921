/** PropertiesService, CacheService and LockService over the host's stores. */
import type { StoreKind } from '../bridge';
import { call, Exception, run } from './call';
import { allow } from './permission';

/** CacheService reference: keys of 250 characters, ten minutes unless told, six hours at most. */
const MAX_KEY = 250;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
const MAX_CACHED = 100 * 1024;

function properties(store: StoreKind) {
  const service = Object.freeze({
    getProperty: (key: string): string | null => call('propertiesRead', store)[String(key)] ?? null,
    getProperties: (): Record<string, string> => ({ ...call('propertiesRead', store) }),
    getKeys: (): string[] => Object.keys(call('propertiesRead', store)),
    setProperty(key: string, value: unknown) {
      call('propertiesWrite', store, { [String(key)]: String(value) }, false);
      return service;
    },
    setProperties(values: Record<string, unknown>, deleteAllOthers = false) {
      const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
      call('propertiesWrite', store, texts, deleteAllOthers);
      return service;
    },
    deleteProperty(key: string) {
      call('propertiesRemove', store, String(key));
      return service;
    },
    deleteAllProperties() {
      call('propertiesRemove', store, null);
      return service;
    },
  });
  return service;
}

/** Document stores exist on an open file only. */
const onDocument = <T>(make: (store: StoreKind) => T): T | null => (run().container === null ? null : make('document'));

const limited =
  <T>(method: string, work: () => T) =>
  (): T => {
    allow(method, 'LIMITED');
    return work();
  };

export const propertiesService = Object.freeze({
  getUserProperties: limited('PropertiesService.getUserProperties', () => properties('user')),
  getScriptProperties: limited('PropertiesService.getScriptProperties', () => properties('script')),
  getDocumentProperties: limited('PropertiesService.getDocumentProperties', () => onDocument(properties)),
});

function checkCached(key: string, value: string): void {
  if (key.length > MAX_KEY) throw new Exception('Argument too large: key');
  if (value.length > MAX_CACHED / 4 && utf8Length(value) > MAX_CACHED) throw new Exception('Argument too large: value');
}

/** Bytes of the text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function cache(store: StoreKind) {
  const put = (values: Record<string, unknown>, seconds = DEFAULT_SECONDS): void => {
    const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    for (const [key, value] of Object.entries(texts)) checkCached(key, value);
    if (typeof seconds !== 'number' || !(seconds >= 1 && seconds <= MAX_SECONDS)) {
      throw new Exception(
        `Argument out of range: expirationInSeconds must be between 1 and ${MAX_SECONDS}, not ${String(seconds)}.`,
      );
    }
    call('cacheWrite', store, texts, seconds);
  };
  return Object.freeze({
    get: (key: string): string | null => call('cacheRead', store, [String(key)])[0] ?? null,
    getAll(keys: readonly string[]): Record<string, string> {
      const values = call('cacheRead', store, keys.map(String));
      return Object.fromEntries(
        keys.flatMap((key, index) => (values[index] == null ? [] : [[String(key), values[index] as string]])),
      );
    },
    put: (key: string, value: unknown, seconds?: number): void => put({ [String(key)]: value }, seconds),
    putAll: put,
    remove: (key: string): void => void call('cacheRemove', store, [String(key)]),
    removeAll: (keys: readonly string[]): void => void call('cacheRemove', store, keys.map(String)),
  });
}

export const cacheService = Object.freeze({
  getUserCache: limited('CacheService.getUserCache', () => cache('user')),
  getScriptCache: limited('CacheService.getScriptCache', () => cache('script')),
  getDocumentCache: limited('CacheService.getDocumentCache', () => onDocument(cache)),
});

function lock(store: StoreKind) {
  let held = false;
  const tryLock = (milliseconds: number): boolean => {
    if (!held) held = call('lockAcquire', store, Math.max(0, Number(milliseconds)));
    return held;
  };
  return Object.freeze({
    tryLock,
    waitLock(milliseconds: number): void {
      if (!tryLock(milliseconds))
        throw new Exception('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => held,
    releaseLock(): void {
      if (held) call('lockRelease', store);
      held = false;
    },
  });
}

export const lockService = Object.freeze({
  getUserLock: limited('LockService.getUserLock', () => lock('user')),
  getScriptLock: limited('LockService.getScriptLock', () => lock('script')),
  getDocumentLock: limited('LockService.getDocumentLock', () => onDocument(lock)),
});
