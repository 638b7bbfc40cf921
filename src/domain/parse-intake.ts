/** Turns whatever a client sent into the shape of an intake, without judging it: `checkIntake` does that. */
import type { Industry } from './conveyor';
import { normaliseDomain, normaliseEmail } from './email';
import type { Intake, MeetingPlace, Weekday, WeeklyMeeting } from './intake';
import type { Language } from './language';
import type { Access, Person, ProjectRole, Side } from './people';

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
/**
 * Line breaks and control characters would break names and subjects; direction overrides would let a name show as another one;
 * half an emoji cannot be sent at all.
 * Ordinary right-to-left text and emoji pass.
 */
const text = (value: unknown): string =>
  (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .trim();

/** A present, non-empty text under `key`, else nothing: optional fields stay absent. */
function optional<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  const found = text(value);
  return found === '' ? {} : ({ [key]: found } as { [P in K]: string });
}

/** Never throws: missing or wrong parts become empty strings, which `checkIntake` then reports field by field. */
export function parseIntake(input: unknown): Intake {
  const form = fields(input);
  const client = fields(form['client']);
  return {
    consultancy: text(form['consultancy']),
    client: {
      company: text(client['company']),
      domain: normaliseDomain(text(client['domain'])),
      country: text(client['country']).toUpperCase(),
    },
    industry: text(form['industry']) as Industry,
    language: text(form['language']) as Language,
    currency: text(form['currency']).toUpperCase(),
    timeZone: text(form['timeZone']),
    people: (Array.isArray(form['people']) ? form['people'] : []).map(parsePerson),
    meeting: parseMeeting(form['meeting']),
    ...optional('accent', form['accent']),
    ...optional('reference', form['reference']),
  };
}

function parsePerson(input: unknown): Person {
  const form = fields(input);
  return {
    side: text(form['side']) as Side,
    name: text(form['name']),
    email: normaliseEmail(text(form['email'])),
    role: text(form['role']) as ProjectRole,
    access: text(form['access']) as Access,
    weekly: form['weekly'] === true,
    ...optional('position', form['position']),
    ...optional('phone', form['phone']),
    ...optional('responsibleFor', form['responsibleFor']),
  };
}

function parseMeeting(input: unknown): WeeklyMeeting {
  const form = fields(input);
  return {
    weekday: text(form['weekday']) as Weekday,
    time: text(form['time']),
    minutes: typeof form['minutes'] === 'number' ? form['minutes'] : Number.NaN,
    firstDate: text(form['firstDate']),
    place: parsePlace(form['place']),
    ...optional('lastDate', form['lastDate']),
  };
}

function parsePlace(input: unknown): MeetingPlace {
  const form = fields(input);
  const kind = text(form['kind']) as MeetingPlace['kind'];
  switch (kind) {
    case 'onsite':
      return { kind, address: text(form['address']) };
    case 'link':
      return { kind, url: text(form['url']) };
    default:
      return { kind };
  }
}
