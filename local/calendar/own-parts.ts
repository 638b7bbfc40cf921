/** Parts of events with rules of their own: reminders and extended properties. */
import { ApiError } from '../kernel/api-error';
import { invalid, required } from './refusals';

type Wire = Readonly<Record<string, unknown>>;

/** Events reference: five overrides, four weeks ahead; the default and overrides exclude each other. */
export function readReminders(value: unknown): object {
  const { useDefault = false, overrides } = value as { useDefault?: unknown; overrides?: Wire[] | null };
  const list = overrides ?? [];
  if (useDefault === true && list.length > 0) {
    throw new ApiError({
      code: 400,
      message: 'Cannot specify both default reminders and overrides at the same time.',
      domain: 'calendar',
      reason: 'cannotUseDefaultRemindersAndSpecifyOverride',
    });
  }
  if (list.length > 5) throw invalid('The maximum number of override reminders is 5.');
  for (const { method, minutes } of list) {
    if (method === undefined || minutes === undefined) throw required('Missing reminder method or minutes.');
    if (method !== 'email' && method !== 'popup') throw invalid('Invalid value for: reminders.overrides.method');
    if (typeof minutes !== 'number' || minutes < 0 || minutes > 40_320)
      throw invalid('Invalid value for: reminders.overrides.minutes');
  }
  return { useDefault: useDefault === true, ...(list.length > 0 ? { overrides: list } : {}) };
}

/**
 * Keys merge into what is there; null takes one away. Google's guide on extended properties: keys of 44 characters, values of 1,024,
 * 300 properties and 32 KB in all. Google drops and cuts what is longer without a word; here it is refused.
 */
export function readProperties(
  value: Wire | null | undefined,
  base: Readonly<Record<string, string>>,
): Record<string, string> {
  if (value === null) return {};
  const next: Record<string, string> = { ...base };
  for (const [key, text] of Object.entries(value ?? {})) {
    if (text === null) {
      delete next[key];
      continue;
    }
    if (key.length > 44 || String(text).length > 1024) {
      throw invalid(
        `The extended property "${key.slice(0, 60)}" is too long: 44 characters for its key, 1,024 for its value.`,
      );
    }
    next[key] = String(text);
  }
  const size = Object.entries(next).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  if (Object.keys(next).length > 300 || size > 32 * 1024) throw invalid('Too many extended properties.');
  return next;
}
