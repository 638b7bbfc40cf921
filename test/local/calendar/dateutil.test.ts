/** Occurrences across clock changes, against cases that python-dateutil has computed (dateutil-cases.py). */
import { atWall, occurrenceKey, readTime, wallOf } from '../../../local/calendar/event-time';
import { readRecurrence, ruleWalls } from '../../../local/calendar/recurrence';
import cases from './dateutil-cases.json';

type Case = readonly [zone: string, rule: string, start: string, instants: readonly string[]];

test.each(cases as unknown as readonly Case[])('%s: %s from %s', (timeZone, rule, dateTime, instants) => {
  const start = readTime('start', { dateTime, timeZone });
  const [read] = readRecurrence([`RRULE:${rule}`], start).rules;
  const keys = [...ruleWalls(read ?? {}, wallOf(start))].map((wall) => occurrenceKey(atWall(start, wall)));
  expect(keys).toEqual(instants);
});
