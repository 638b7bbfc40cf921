/** A small valid intake that tests change in one place at a time. */
import type { Intake } from '../../../src/domain/intake';
import type { Person } from '../../../src/domain/people';

export const OLENA: Person = {
  side: 'consultant',
  name: 'Olena Marchuk',
  email: 'olena@northstar.example',
  role: 'leadConsultant',
  access: 'editor',
  weekly: true,
};
export const VIKTOR: Person = {
  side: 'client',
  name: 'Viktor Savchenko',
  email: 'viktor@lypky.example',
  role: 'sponsor',
  access: 'viewer',
  weekly: true,
};
export const NADIIA: Person = {
  side: 'client',
  name: 'Nadiia Lysenko',
  email: 'nadiia@lypky.example',
  role: 'projectLead',
  access: 'editor',
  weekly: false,
};

/** Tuesday, 24 November 2026; "now" in the tests is the day before. */
export const INTAKE: Intake = {
  consultancy: 'Northstar',
  client: { company: 'Lypky Quarter', domain: 'lypky.example', country: 'UA' },
  industry: 'developer',
  language: 'en',
  currency: 'UAH',
  timeZone: 'Europe/Kyiv',
  people: [OLENA, VIKTOR, NADIIA],
  meeting: { weekday: 'TU', time: '10:00', minutes: 45, firstDate: '2026-11-24', place: { kind: 'meet' } },
};

export const NOW = Date.parse('2026-11-23T09:00:00Z');
