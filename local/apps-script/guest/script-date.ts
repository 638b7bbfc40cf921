/** Makes the context's Date and Intl.DateTimeFormat run in the script's time zone (as Apps Script does) and by the workspace's clock. */
import { frozenNow } from './call';
import { instantOf, offsetAt } from './time-zone';

type Loose = Record<string, unknown>;
const FIELDS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
/** An explicit offset, or a date alone, which ECMAScript reads as UTC. */
const ABSOLUTE = /(?:Z|GMT|UTC|[+-]\d\d:?\d\d)\s*(?:\(.*\))?$|^[+-]?\d{4,6}(?:-\d\d(?:-\d\d)?)?$/;

export function installDate(zone: string): void {
  const NativeDate = Date;
  const native = nativeGetters(NativeDate);
  // Taken before Date.now is replaced below, which asks for it.
  const machineNow = NativeDate.now;
  const local = (date: Date): Date => new NativeDate(date.getTime() + offsetAt(zone, date.getTime()));
  const prototype = NativeDate.prototype as unknown as Loose;
  for (const field of FIELDS) {
    define(prototype, `get${field}`, function (this: Date) {
      return (local(this) as unknown as Record<string, () => number>)[`getUTC${field}`]?.();
    });
    if (field === 'Day') continue;
    define(prototype, `set${field}`, function (this: Date, ...values: number[]) {
      const moved = local(this) as unknown as Record<string, (...values: number[]) => number>;
      return this.setTime(instantOf(zone, moved[`setUTC${field}`]?.(...values) as number));
    });
  }
  define(prototype, 'getTimezoneOffset', function (this: Date) {
    return -offsetAt(zone, this.getTime()) / 60_000;
  });
  defineTexts(prototype, zone, local);
  const construct = (values: unknown[]): Date => {
    if (values.length === 0) return new NativeDate(frozenNow() ?? machineNow());
    if (values.length > 1) return new NativeDate(instantOf(zone, NativeDate.UTC(...(values as [number, number]))));
    const [value] = values;
    const date = new NativeDate(value as string);
    if (typeof value !== 'string' || ABSOLUTE.test(value.trim()) || Number.isNaN(date.getTime())) return date;
    return new NativeDate(instantOf(zone, NativeDate.UTC(...native.parts(date))));
  };
  const ScriptDate = new Proxy(NativeDate, {
    construct: (_, values: unknown[], target) => {
      const date = construct(values);
      Object.setPrototypeOf(date, target.prototype as object);
      return date;
    },
    apply: () => construct([]).toString(),
  });
  define(NativeDate as unknown as Loose, 'now', () => construct([]).getTime());
  define(NativeDate as unknown as Loose, 'parse', (text: string) => construct([String(text)]).getTime());
  define(prototype, 'constructor', ScriptDate);
  define(globalThis as unknown as Loose, 'Date', ScriptDate);
}

function nativeGetters(NativeDate: DateConstructor) {
  const { getFullYear, getMonth, getDate, getHours, getMinutes, getSeconds, getMilliseconds } = NativeDate.prototype;
  const getters = [getFullYear, getMonth, getDate, getHours, getMinutes, getSeconds, getMilliseconds] as const;
  return {
    parts: (date: Date) =>
      getters.map((getter) => getter.call(date)) as [number, number, number, number, number, number, number],
  };
}

function defineTexts(prototype: Loose, zone: string, local: (date: Date) => Date): void {
  const NativeFormat = Intl.DateTimeFormat;
  const day = (date: Date): string =>
    local(date)
      .toUTCString()
      .replace(/^(\w+), (\d+) (\w+) (\d+) .*$/, '$1 $3 $2 $4');
  const time = (date: Date): string => {
    const minutes = offsetAt(zone, date.getTime()) / 60_000;
    const two = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');
    const name = new NativeFormat('en-US', { timeZone: zone, timeZoneName: 'long' })
      .formatToParts(date)
      .find(({ type }) => type === 'timeZoneName');
    return `${local(date).toISOString().slice(11, 19)} GMT${minutes < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)} (${name?.value ?? zone})`;
  };
  const text = (make: (date: Date) => string) =>
    function (this: Date) {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : make(this);
    };
  define(prototype, 'toDateString', text(day));
  define(prototype, 'toTimeString', text(time));
  define(
    prototype,
    'toString',
    text((date) => `${day(date)} ${time(date)}`),
  );
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const native = prototype[name] as (locales?: string, options?: object) => string;
    define(prototype, name, function (this: Date, locales?: string, options?: object) {
      return native.call(this, locales, { timeZone: zone, ...options });
    });
  }
  define(
    Intl as unknown as Loose,
    'DateTimeFormat',
    new Proxy(NativeFormat, {
      construct: (target, [locales, options]: [string?, object?]) =>
        new target(locales, { timeZone: zone, ...options }),
      apply: (target, _, [locales, options]: [string?, object?]) => target(locales, { timeZone: zone, ...options }),
    }),
  );
}

function define(target: Loose, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
}
