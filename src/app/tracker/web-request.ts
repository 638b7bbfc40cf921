/** Which tracker the address of the web app names. */
import { isSpreadsheetId } from './context';

/** Empty when the address names none: the page then says what to do. Safe within an HTML attribute. */
export function trackerIn(event: unknown): string {
  const { parameter } = (event ?? {}) as { readonly parameter?: { readonly tracker?: unknown } };
  const id = parameter?.tracker;
  return isSpreadsheetId(id) ? id : '';
}
