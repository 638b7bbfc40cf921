/** What a phone or an e-mail must have so that somebody can be reached by it; other words may stand beside it. */
import { isEmail, normaliseEmail } from '../../domain/email';
import type { BoardText } from '../../locales/board-text';

/** Null: it will do. */
export function contactFault(field: string, text: string, t: BoardText): string | null {
  if (text.trim() === '') return null;
  if (field === 'email')
    return text.split(/[\s,;<>]+/).some((word) => isEmail(normaliseEmail(word))) ? null : t.notAnEmail;
  return field === 'phone' && !/\d(?:\D*\d){4}/.test(text) ? t.notAPhone : null;
}
