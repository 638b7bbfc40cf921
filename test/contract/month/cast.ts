/** Who plays in the month, and the form with which its engagement begins. */
import type { Language } from '../../../src/domain/language';
import type { Person } from '../../../src/domain/people';
import { wordsFor, type MonthWords } from './words';

/** Monday, 5 October 2026, 9:00 in Kyiv: the clocks go back on Sunday, 25 October. */
export const MONDAY = '2026-10-05T06:00:00Z';

export type Part = keyof MonthWords['names'];

/** Ivan is the client's, with an account in the consultancy's organisation: to those alone Google gives files away. */
export const mailOf = (part: Part): string =>
  `${part}@${part === 'olena' || part === 'taras' || part === 'ivan' ? 'northstar' : 'lypky'}.example`;

export function intakeOf(language: Language): object {
  const words = wordsFor(language);
  const { positions } = words;
  const person = (part: Part, more: Omit<Person, 'name' | 'email'>): Person => ({
    name: words.names[part],
    email: mailOf(part),
    ...more,
  });
  return {
    consultancy: words.consultancy,
    client: { company: words.client, domain: 'lypky.example', country: 'UA' },
    industry: language === 'ru' ? 'developer' : 'b2b',
    language,
    currency: 'UAH',
    timeZone: 'Europe/Kyiv',
    people: [
      person('olena', { side: 'consultant', role: 'leadConsultant', access: 'editor', weekly: true, position: positions.lead, phone: '+380 44 490 1120' }),
      person('taras', { side: 'consultant', role: 'analyst', access: 'editor', weekly: false, position: positions.analyst, phone: '+380 44 490 1121' }),
      person('viktor', { side: 'client', role: 'sponsor', access: 'viewer', weekly: true, position: positions.director }),
      person('nadiia', { side: 'client', role: 'headOfSales', access: 'editor', weekly: true, position: positions.head }),
      person('anna', { side: 'client', role: 'seller', access: 'editor', weekly: true, position: positions.seller, phone: '+380 44 490 2203' }),
      person('bohdan', { side: 'client', role: 'seller', access: 'editor', weekly: false, position: positions.seller, phone: '+380 44 490 2204' }),
      person('ivan', { side: 'client', role: 'itTelephony', access: 'editor', weekly: false, position: positions.it, phone: '+380 44 490 2205' }),
    ],
    meeting: { weekday: 'TU', time: '10:00', minutes: 45, firstDate: '2026-10-06', place: { kind: 'meet' } },
  }; // prettier-ignore
}
