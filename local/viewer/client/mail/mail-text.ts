/** Draws an opened mail: its heading, and its text with working links. */
import type { SentMail } from '../../../kernel/contract';
import { drawDescription, drawLink } from '../calendar/description';
import { make } from '../sheet/dom';

export const KINDS: Readonly<Record<SentMail['kind'], string>> = {
  share: 'Shared file',
  invitation: 'Invitation',
  update: 'Update',
  cancellation: 'Cancellation',
};

export function drawMail(mail: SentMail, time: string, kind: HTMLElement, follow: (url: string) => void): Node[] {
  const { from, to, subject, text, at } = mail;
  const facts = make('dl');
  const fact = (name: string, value: Node | string): void =>
    facts.append(make('dt', { textContent: name }), make('dd', {}, value));
  fact('Kind', kind);
  fact('From', from);
  fact('To', to);
  fact('Sent', make('time', { textContent: time, attributes: { datetime: at } }));
  return [
    make('h2', { textContent: subject }),
    facts,
    make('div', { className: 'mail-text' }, ...drawText(mail.kind, text, follow)),
  ];
}

/** Mails on events carry the event's description, which may have tags; the words of other mails are plain. */
function drawText(kind: SentMail['kind'], text: string, follow: (url: string) => void): (Node | string)[] {
  if (kind === 'share') return linked(text, follow);
  const [facts = '', ...description] = text.split('\n\n');
  if (description.length === 0) return linked(text, follow);
  return [...linked(`${facts}\n\n`, follow), drawDescription(description.join('\n\n'), follow)];
}

/** Addresses in plain text become links. */
function linked(text: string, follow: (url: string) => void): (Node | string)[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:)])/)
    .map((part, at) => (at % 2 === 1 ? drawLink(part, [part], follow) : part));
}
