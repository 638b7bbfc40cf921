/** The intake form as it is being filled: the intake's shape with everything as typed, so that a field's path is its path in the intake. */
import { formatCivilDate, intlZoneOffset } from '../../domain/civil-time';
import { checkIntake, nextMeetingDate } from '../../domain/check-intake';
import type { Weekday } from '../../domain/intake';
import type { Issue } from '../../domain/issue';
import type { Language } from '../../domain/language';
import { parseIntake } from '../../domain/parse-intake';
import type { Access, ProjectRole, Side } from '../../domain/people';

export interface PersonForm {
  readonly side: Side;
  readonly name: string;
  readonly email: string;
  readonly role: ProjectRole;
  readonly access: Access;
  readonly weekly: boolean;
  readonly position: string;
  readonly phone: string;
}

export interface Form {
  readonly consultancy: string;
  readonly client: { readonly company: string; readonly domain: string; readonly country: string };
  readonly industry: string;
  readonly language: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly accent: string;
  readonly reference: string;
  readonly people: readonly PersonForm[];
  readonly meeting: {
    readonly weekday: Weekday;
    readonly time: string;
    readonly minutes: number;
    readonly firstDate: string;
    readonly lastDate: string;
    readonly place: { readonly kind: 'onsite' | 'meet' | 'link'; readonly address: string; readonly url: string };
  };
}

/** Browsers still give some zones by names that the IANA data base keeps as links to today's. */
const MODERN_ZONES: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};
export const modernZone = (zone: string): string => MODERN_ZONES[zone] ?? zone;

const localZone = (): string => modernZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
export const zoneOffset = intlZoneOffset();

export function newForm(user: string, language: Language, now: number): Form {
  const timeZone = localZone();
  return {
    consultancy: '',
    client: { company: '', domain: '', country: '' },
    industry: 'b2b',
    language,
    currency: '',
    timeZone,
    accent: '',
    reference: '',
    people: [{ ...newPerson('consultant'), email: user, role: 'leadConsultant' }],
    meeting: {
      weekday: 'TU',
      time: '10:00',
      minutes: 45,
      firstDate: formatCivilDate(nextMeetingDate('TU', timeZone, now, zoneOffset)),
      lastDate: '',
      place: { kind: 'meet', address: '', url: '' },
    },
  };
}

export const newPerson = (side: Side): PersonForm => ({
  side,
  name: '',
  email: '',
  role: side === 'consultant' ? 'consultant' : 'projectLead',
  access: 'editor',
  weekly: true,
  position: '',
  phone: '',
});

/** A kept draft, completed by what a form of today has; null when it is not one of ours. */
export function restoreForm(draft: Readonly<Record<string, unknown>> | null, fresh: Form): Form | null {
  if (
    !draft ||
    typeof draft['client'] !== 'object' ||
    typeof draft['meeting'] !== 'object' ||
    !Array.isArray(draft['people'])
  )
    return null;
  const kept = draft as unknown as Form;
  return {
    ...fresh,
    ...kept,
    client: { ...fresh.client, ...kept.client },
    people: kept.people.map((person) => ({ ...newPerson(person.side), ...person })),
    meeting: { ...fresh.meeting, ...kept.meeting, place: { ...fresh.meeting.place, ...kept.meeting.place } },
  };
}

/** The form with one field changed; `path` is as in an issue, e.g. `people.2.email`. */
export function withField<T>(form: T, path: string, value: unknown): T {
  const [head = '', ...rest] = path.split('.');
  const key = head as keyof T;
  const changed = rest.length === 0 ? value : withField(form[key], rest.join('.'), value);
  if (Array.isArray(form)) return form.map((item, index) => (String(index) === head ? changed : item)) as unknown as T;
  return { ...form, [key]: changed };
}

export const formIssues = (form: Form, user: string, now: number): readonly Issue[] =>
  checkIntake(parseIntake(form), { user, now, offset: zoneOffset });

/** Which of the wizard's first three steps a field belongs to, 0 to 2. */
export const stepOfField = (field: string): number =>
  field.startsWith('people') ? 1 : field.startsWith('meeting') ? 2 : 0;

const EMAIL = /[^\s<>;,()"]+@[^\s<>;,()"]+/g;

export interface PastedPeople {
  readonly people: readonly PersonForm[];
  /** The lines without an address, as they were. */
  readonly rest: string;
}

/** People out of a pasted list: one a line with whatever is not the address as the name, or several as in a mail's "To". */
export function readPeople(text: string, side: Side): PastedPeople {
  const people: PersonForm[] = [];
  const rest: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const emails = [...line.matchAll(EMAIL)];
    if (emails.length === 0 && line.trim() !== '') rest.push(line);
    emails.forEach(({ 0: email, index }, at) => {
      const previous = emails[at - 1];
      const before = line.slice(previous ? previous.index + previous[0].length : 0, index);
      const after = emails.length === 1 ? line.slice(index + email.length) : '';
      const name = `${before} ${after}`
        .replace(/[<>;,()"\t]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      people.push({
        ...newPerson(side),
        name,
        email: email.toLowerCase(),
        role: side === 'consultant' ? 'consultant' : 'seller',
        weekly: false,
      });
    });
  }
  return { people, rest: rest.join('\n') };
}
