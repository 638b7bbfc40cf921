/** Which columns of a foreign table hold which fields of a deal. */
import { fold } from './fold';

export const IMPORT_FIELDS = [
  'externalId', 'title', 'contact', 'company', 'phone', 'email', 'source', 'product', 'value', 'currency', 'owner', 'stage', 'status',
  'lossReason', 'createdAt', 'closedAt', 'nextStep', 'nextStepDue', 'lastActivityAt', 'note',
] as const; // prettier-ignore
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Fields whose columns are all taken, one after the other; of the others, the first column that is filled counts. */
export const JOINED_FIELDS: readonly ImportField[] = ['contact', 'phone', 'email', 'note'];
export const DATE_FIELDS = ['createdAt', 'closedAt', 'nextStepDue', 'lastActivityAt'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

export type ImportSource = 'ours' | 'pipedrive' | 'zoho' | 'amocrm' | 'bitrix24' | 'hubspot' | 'other';

export interface Mapping {
  readonly source: ImportSource;
  /** Index of the row with the column names; rows above it are somebody's title. */
  readonly headerRow: number;
  /** Columns of each field, from 0, in the order in which they count. */
  readonly columns: Readonly<Partial<Record<ImportField, readonly number[]>>>;
  /** Columns that the user wants to leave behind. All that are neither mapped nor ignored go into the note, with their names. */
  readonly ignored: readonly number[];
}

/** Names of the column that we add to the file with rejected rows, by language: when the file comes back, it is left behind. */
export const REASON_HEADERS = {
  en: 'Why not imported',
  ru: 'Почему не импортировано',
  uk: 'Чому не імпортовано',
} as const;

/** Columns that go into the note. @param width number of columns of the table */
export function unmappedColumns({ columns, ignored }: Mapping, width: number): readonly number[] {
  const taken = new Set([...Object.values(columns).flat(), ...ignored]);
  return Array.from({ length: width }, (_, at) => at).filter((at) => !taken.has(at));
}

/** Equal for files of one layout: a mapping that somebody corrected is remembered by it. Order and spelling of the columns count. */
export const mappingSignature = (headers: readonly string[]): string => {
  const names = headers.map(fold);
  while (names.length > 0 && names[names.length - 1] === '') names.pop();
  return `${names.length}-${fingerprint(names.join('\n'))}`;
};

/** 53 bits of a text (cyrb53), in base 36: tells texts apart, protects nothing. */
export function fingerprint(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
