/** Plural forms: English has two; Russian and Ukrainian share one rule with three (CLDR). */
import type { Language } from '../domain/language';

export interface EnglishForms {
  readonly one: string;
  readonly other: string;
}

export interface SlavicForms {
  /** 1, 21, 31… */
  readonly one: string;
  /** 2–4, 22–24… */
  readonly few: string;
  /** 0, 5–20, 25… */
  readonly many: string;
}

/** The form for a whole number. */
export function plural(language: 'en', count: number, forms: EnglishForms): string;
export function plural(language: 'ru' | 'uk', count: number, forms: SlavicForms): string;
export function plural(language: Language, count: number, forms: EnglishForms | SlavicForms): string {
  const size = Math.abs(count);
  if ('other' in forms) return language === 'en' && size === 1 ? forms.one : forms.other;
  const tens = size % 100;
  const units = size % 10;
  if (units === 1 && tens !== 11) return forms.one;
  return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? forms.few : forms.many;
}
