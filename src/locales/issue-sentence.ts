/** What is wrong with a field of the intake, as a sentence that says what to do. */
import type { Issue } from '../domain/issue';
import type { Language } from '../domain/language';
import { longDate as en } from './en/long-date';
import { fillIn } from './fill-in';
import type { MessagesText } from './messages-text';
import { longDate as ru } from './ru/long-date';
import { longDate as uk } from './uk/long-date';
import { written } from './written';

const LONG_DATES = { en, ru, uk };

/** Dates are written out as the language has them. */
export function issueSentence(
  language: Language,
  issues: MessagesText['issues'],
  { code, params = {} }: Issue,
): string {
  const { date } = params;
  return fillIn(issues[code], date === undefined ? params : { ...params, date: written(date, LONG_DATES[language]) });
}
