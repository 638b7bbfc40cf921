/** Cells of two deals as one: the first stays as it is, and what the others say more is added. */
import { normaliseEmail } from '../email';
import { emailsIn } from './keys';
import { normalisePhones, writePhone, type Phone } from './phone-cell';

/** Numbers that differ in their extension or in the name beside them are two. */
export function joinPhones(texts: readonly string[], country: string): string {
  return texts.reduce((joined, text) => {
    const known = new Set(normalisePhones(joined, country).flatMap(identities));
    const phones = normalisePhones(text, country);
    const news = phones.filter((one) => !known.has(identities(one)[0] ?? ''));
    // A cell that cannot be read whole is added whole.
    const more = phones.some(({ kind }) => kind === 'wrong') ? text.trim() : news.map(writePhone).join(', ');
    return news.length === 0 || joined.includes(more)
      ? joined
      : added(joined, joined.trim() === '' ? text.trim() : more, ', ');
  }, '');
}

/** The first tells it from all others; a number with a name stands for the number alone, too. */
function identities(one: Phone): readonly string[] {
  if (one.kind === 'wrong') return [one.text];
  const number = one.kind === 'extension' ? `${one.e164};${one.extension}` : one.e164;
  return one.words === '' ? [number] : [`${number} ${one.words}`, number];
}

/** Spellings of one mailbox that differ in more than case are kept. */
export const joinEmails = (texts: readonly string[]): string =>
  texts.reduce((joined, text) => {
    if (text.trim() === '' || joined.includes(text.trim())) return joined;
    const [known, emails] = [emailsIn(joined), emailsIn(text)];
    const words = text.split(/[\s,;]+/).filter((word) => word !== '');
    // What is no address, such as a name, is not torn from it.
    const bare = words.every((word) => emails.includes(normaliseEmail(word)));
    const more = bare ? emails.filter((email) => !known.includes(email)).join(', ') : text.trim();
    return added(joined, more, ', ');
  }, '');

/** One below the other. */
export const joinNotes = (texts: readonly string[]): string =>
  texts.reduce((joined, text) => (joined.includes(text.trim()) ? joined : added(joined, text.trim(), '\n')), '');

const added = (text: string, more: string, between: string): string =>
  more === '' ? text : text.trim() === '' ? more : `${text}${between}${more}`;
