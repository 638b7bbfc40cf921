/** Says simple recurrence rules in words; others are shown as they are written. */

const DAYS: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  DAILY: ['Daily', 'days'],
  WEEKLY: ['Weekly', 'weeks'],
  MONTHLY: ['Monthly', 'months'],
  YEARLY: ['Yearly', 'years'],
};
const SAID = ['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL', 'COUNT', 'WKST'];

/** @param recurrence lines of an event, e.g. `RRULE:FREQ=WEEKLY;BYDAY=TU` */
export function tellRecurrence(recurrence: readonly string[]): string {
  const words = recurrence.map((line) => {
    const [name, value = ''] = line.split(':', 2);
    return name === 'RRULE' ? tellRule(value) : null;
  });
  return words.length > 0 && words.every((one) => one !== null) ? words.join(', and ') : recurrence.join('\n');
}

function tellRule(rule: string): string | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  if ([...parts.keys()].some((key) => !SAID.includes(key))) return null;
  const unit = UNITS[parts.get('FREQ') ?? ''];
  if (!unit) return null;
  const days = (parts.get('BYDAY') ?? '').split(',').filter((day) => day !== '');
  const names = days.map((day) => DAYS[day]);
  if (names.some((name) => name === undefined) || (days.length > 0 && parts.get('FREQ') !== 'WEEKLY')) return null;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const count = parts.get('COUNT');
  const until = parts.get('UNTIL');
  return [
    interval === 1 ? unit[0] : `Every ${interval} ${unit[1]}`,
    ...(names.length > 0 ? [` on ${new Intl.ListFormat('en').format(names as string[])}`] : []),
    ...(count === undefined ? [] : [`, ${count} ${count === '1' ? 'time' : 'times'}`]),
    ...(until === undefined ? [] : [`, until ${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`]),
  ].join('');
}
