/** Asks a search query of one file. */
import type { Caller } from '../kernel/contract';
import { visibleProperties } from './properties';
import type { Comparison, Query } from './query-language';
import type { FileRecord, Records } from './records';
import { atLeast, effectivePermissions, ownerOf } from './roles';

export function matches(records: Records, file: FileRecord, caller: Caller, query: Query): boolean {
  switch (query.kind) {
    case 'and':
      return query.terms.every((term) => matches(records, file, caller, term));
    case 'or':
      return query.terms.some((term) => matches(records, file, caller, term));
    case 'not':
      return !matches(records, file, caller, query.term);
    case 'in':
      return isIn(records, file, caller, query.value, query.field);
    case 'has':
      return (
        (query.field === 'properties' ? file.properties : visibleProperties(file, caller))[query.key] === query.value
      );
    case 'compare':
      return compares(query.operator, valueOf(records, file, caller, query.field), query.value, query.field);
  }
}

function isIn(records: Records, file: FileRecord, caller: Caller, value: string, field: string): boolean {
  if (field === 'parents') return file.parent === (value === 'root' ? records.rootIdOf(caller.user) : value);
  const email = value === 'me' ? caller.user : value.toLowerCase();
  if (field === 'owners') return ownerOf(file) === email;
  const need = field === 'writers' ? 'writer' : 'reader';
  return effectivePermissions(records, file).some(
    ({ permission }) => permission.email === email && atLeast(permission.role, need),
  );
}

function valueOf(records: Records, file: FileRecord, { user }: Caller, field: string): string | boolean {
  switch (field) {
    case 'name':
      return file.name;
    case 'mimeType':
      return file.mimeType;
    case 'trashed':
      return records.isTrashed(file);
    case 'starred':
      return file.starredBy.includes(user);
    case 'sharedWithMe':
      return file.permissions.some(({ email, role }) => email === user && role !== 'owner');
    case 'modifiedTime':
      return file.modifiedTime;
    case 'createdTime':
      return file.createdTime;
    default:
      throw new Error(`No field ${field} to search by.`);
  }
}

function compares(operator: Comparison, have: string | boolean, want: string | boolean, field: string): boolean {
  if (typeof have === 'boolean' || typeof want === 'boolean') return (have === want) === (operator === '=');
  if (field.endsWith('Time')) return order(operator, Date.parse(have) - Date.parse(utc(want)));
  if (operator === 'contains') return field === 'name' ? containsWords(have, want) : have.includes(want);
  // Google compares names without regard to case.
  const same = field === 'name' ? have.toLowerCase() === want.toLowerCase() : have === want;
  return same === (operator === '=');
}

/** Times without an offset are UTC. */
const utc = (text: string) =>
  /(Z|[+-]\d\d:\d\d)$/.test(text) ? text : text.includes('T') ? `${text}Z` : `${text}T00:00:00Z`;

function order(operator: Comparison, difference: number): boolean {
  switch (operator) {
    case '=':
      return difference === 0;
    case '!=':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    case 'contains':
      return false;
  }
}

/** In a name, `contains` matches beginnings of words only (Drive: search query terms). */
function containsWords(name: string, wanted: string): boolean {
  const text = ` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  const words = wanted
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words !== '' && text.includes(` ${words}`);
}
