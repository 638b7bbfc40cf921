/** The weekly meeting's texts in the language of the sidebar, and how it writes days. */
import type { Language } from '../../../domain/language';
import { weekly as en } from '../../../locales/en/weekly';
import { weekly as ru } from '../../../locales/ru/weekly';
import { weekly as uk } from '../../../locales/uk/weekly';
import type { WeeklyText } from '../../../locales/weekly-text';
import { useTexts } from '../texts';

const WEEKLY: Readonly<Record<Language, WeeklyText>> = { en, ru, uk };

export const useWeekly = (): WeeklyText => WEEKLY[useTexts().language];

/** `Tue, 24 Nov 2026` as the language has it. */
export function useDay(): (date: string) => string {
  const { language } = useTexts();
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (date) => (date === '' ? '' : format.format(new Date(`${date}T00:00:00Z`)));
}
