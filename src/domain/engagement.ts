/** An engagement's identity and its files: what is made once and found again. */
import type { Intake } from './intake';
import type { Language } from './language';
import type { Industry } from './conveyor';

/** The files of an engagement, in the order they are shown. */
export const SPREADSHEETS = ['participantMap', 'employeeBase', 'journal', 'dealTracker'] as const;
export type SpreadsheetKind = (typeof SPREADSHEETS)[number];
export const FILES = [...SPREADSHEETS, 'salesBook'] as const;
export type EngagementFile = (typeof FILES)[number];

export const isSpreadsheetKind = (kind: EngagementFile): kind is SpreadsheetKind => kind !== 'salesBook';

/** Version of how the files are laid out; written beside every file so that a later version can migrate them. */
export const SCHEMA_VERSION = 1;

/**
 * The engagement's ID: the same consultant, client and reference always give the same one, so a form that is sent
 * twice makes one engagement. `e` and 20 hex digits: fits an appProperty, and with `sc` before it a Calendar event ID (base32hex).
 * @param digest SHA-256 of a text, lower-case hex
 */
export function engagementIdFor(
  intake: Pick<Intake, 'client' | 'reference'>,
  owner: string,
  digest: (text: string) => string,
): string {
  const company = intake.client.company
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `e${digest(JSON.stringify([owner, intake.client.domain, company, intake.reference ?? ''])).slice(0, 20)}`;
}

export const isEngagementId = (value: unknown): value is string =>
  typeof value === 'string' && /^e[0-9a-f]{20}$/.test(value);

/** ID of the weekly event (Calendar takes a–v and 0–9, 5 to 1024 characters). */
export const meetingEventId = (engagement: string): string => `sc${engagement}`;

/**
 * What every file of an engagement knows about its siblings (a spreadsheet in its developer metadata `sc.manifest`, the Sales Book in
 * the names of ranges), so that a colleague who opens any of them is at home at once. People are not in it: the Participant Map is where they live.
 */
export interface Manifest {
  readonly v: typeof SCHEMA_VERSION;
  readonly id: string;
  readonly kind: EngagementFile;
  readonly folder: string;
  readonly files: Readonly<Record<EngagementFile, string>>;
  readonly event: string;
  readonly owner: string;
  readonly consultancy: string;
  readonly client: Intake['client'];
  readonly industry: Industry;
  readonly language: Language;
  readonly currency: string;
  readonly timeZone: string;
  readonly accent: string;
}
