/** Mails that Google would have sent, kept in the store in the order of sending. */
import type { Clock, Outbox, SentMail, Store } from './contract';

const PREFIX = 'mail/';

/** Mails are numbered, so `list` gives them in the order they were sent, whatever the clock says. */
export function openOutbox(store: Store, clock: Clock): Outbox {
  return {
    send(mail) {
      store.transaction(() => {
        const number = (store.get<number>('mail-count') ?? 0) + 1;
        const id = String(number).padStart(8, '0');
        const sent: SentMail = { id, at: clock.now().toISOString(), ...mail };
        store.put('mail-count', number);
        store.put(PREFIX + id, sent);
      });
    },
    list: () => [...store.entries<SentMail>(PREFIX)].map(([, mail]) => mail),
  };
}
