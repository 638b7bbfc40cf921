/** Dates that stand in a sentence. */
import { parseCivilDate, type CivilDate } from '../domain/civil-time';

/** @param date `YYYY-MM-DD`; anything else stays as it is */
export function written(date: string | undefined, longDate: (date: CivilDate) => string): string {
  const text = date ?? '';
  const parsed = parseCivilDate(text);
  return parsed ? longDate(parsed) : text;
}
