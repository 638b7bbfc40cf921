/** A client of tests, and the rows of their tabs. */
import type { SpreadsheetKind } from '../../../../src/domain/engagement';
import type { Language } from '../../../../src/domain/language';
import type { SpreadsheetBrief } from '../../../../src/plan/sheets/desired';
import { SHEET_NOTES } from '../../blueprints/sheet-notes';

export const OWNER = 'olena.marchuk@northstar.example';

export const person = (name: string, email: string) => ({
  side: 'client', name, company: 'Riverside Homes', position: 'Director', role: 'sponsor', email, phone: '+380 44 490 11 20', weekly: true, access: 'editor',
}); // prettier-ignore

const ROWS: SpreadsheetBrief['rows'] = {
  conveyor: [
    { order: 1, code: 'B1', stage: 'Inquiry', goal: 'A live talk was held', actions: 'Reply [date]\nAsk for the source [note]', exit: 'The talk', stay: 2, probability: 5, owner: 'Seller', milestone: false },
    { order: 2, code: 'B2', stage: 'Qualification', goal: 'A date', actions: 'Book the meeting [date]', exit: 'The date', stay: null, probability: 10, owner: 'Seller', milestone: true },
  ],
  lossReasons: [{ code: 'L6', name: 'Postponed', group: 'statusQuo', useWhen: 'A date', notWhen: '"I\'ll think"', evidence: 'Date', stages: 'B1, B2', warmDays: -14, warmFrom: 'client', parting: 'Agree that call' }],
  sellers: [{ name: 'Oksana', email: 'oksana@riverside.example', active: true }],
  plan: [{ week: 1, phase: 'Start', task: 'Hold the first meeting', side: 'consultant', due: '2026-11-24', status: 'todo', key: 'start.meeting' }],
  audit: [{ area: 'structure', question: 'Who does what?', why: 'To know', proof: 'Staff list', whom: 'HR', status: 'open', key: 'structure.roles' }],
}; // prettier-ignore

export function briefFor(
  kind: SpreadsheetKind,
  language: Language = 'en',
  change: Partial<SpreadsheetBrief> = {},
): SpreadsheetBrief {
  return {
    kind,
    language,
    country: 'UA',
    timeZone: 'Europe/Kyiv',
    industry: 'b2b',
    currency: 'EUR',
    client: { company: 'Riverside Homes', domain: 'riverside.example' },
    owner: OWNER,
    contact: { name: 'Olena Marchuk', email: OWNER },
    notes: SHEET_NOTES[language],
    manifest: '{"v":1,"id":"e0"}',
    rows: ROWS,
    people: [
      person('Irina Bondar', 'i.bondar@riverside.example'),
      person('Viktor Savchenko', 'v.savchenko@riverside.example'),
    ],
    ...change,
  };
}
