/** The view of the mail that Google would have sent: a list, newest first, and the mail that is chosen. */
import './mail.css';
import type { SentMail } from '../../../kernel/contract';
import type { AccountLocale, Mails } from '../../protocol';
import { Refusal } from '../api';
import { make } from '../sheet/dom';
import type { MountView, ViewContext } from '../view';
import { drawMail, KINDS } from './mail-text';

export const mountMail: MountView = (container, _id, context) => {
  const desk = new MailDesk(container, context);
  void desk.refresh();
  return { refresh: () => desk.refresh(), destroy: () => desk.destroy() };
};

const EVERYBODY = 'Everybody';

class MailDesk {
  private readonly root = make('div', { className: 'mail-view' });
  private readonly recipients = make('select');
  private readonly kinds = make('select');
  private readonly status = make('p', { className: 'mail-status', attributes: { role: 'status' } });
  private readonly list = make('ul', { className: 'mail-list', attributes: { 'aria-label': 'Mails' } });
  private readonly reader = make('article', {
    className: 'mail-reader',
    tabIndex: 0,
    attributes: { 'aria-label': 'Mail' },
  });
  private mails: readonly SentMail[] = [];
  private chosen: string | null = null;
  private locale = 'en-GB';
  private destroyed = false;

  constructor(
    container: HTMLElement,
    private readonly context: ViewContext,
  ) {
    for (const select of [this.recipients, this.kinds]) select.addEventListener('change', () => this.draw());
    const bar = make(
      'div',
      { className: 'mail-bar' },
      make('label', {}, 'To', this.recipients),
      make('label', {}, 'Kind', this.kinds),
      this.status,
    );
    this.list.addEventListener('keydown', (event) => this.onKey(event));
    this.root.append(bar, make('div', { className: 'mail-panes' }, this.list, this.reader));
    container.replaceChildren(this.root);
    this.status.textContent = 'Opening…';
  }

  destroy(): void {
    this.destroyed = true;
    this.root.remove();
  }

  async refresh(): Promise<void> {
    try {
      const { api } = this.context;
      const [{ mails }, { locale }] = await Promise.all([
        api.send<Mails>('GET', '/viewer/mails'),
        api.send<AccountLocale>('GET', '/viewer/locale'),
      ]);
      if (this.destroyed) return;
      this.mails = mails;
      this.locale = locale === 'en' ? 'en-GB' : locale;
      fillChoices(
        this.recipients,
        EVERYBODY,
        [...new Set(mails.map(({ to }) => to))].sort().map((to) => [to, to]),
      );
      fillChoices(this.kinds, 'All', Object.entries(KINDS));
      this.draw();
    } catch (error) {
      if (this.destroyed) return;
      this.list.replaceChildren();
      this.status.textContent = error instanceof Refusal ? `${error.message} (${error.code})` : String(error);
    }
  }

  private draw(): void {
    const shown = this.mails.filter(({ to, kind }) => fits(this.recipients.value, to) && fits(this.kinds.value, kind));
    const hadFocus = this.list.contains(document.activeElement);
    const { scrollTop } = this.list;
    this.root.classList.toggle('mail-none', shown.length === 0);
    this.root.classList.toggle('mail-empty', this.mails.length === 0);
    this.status.textContent = this.tellCount(shown.length);
    if (!shown.some(({ id }) => id === this.chosen)) this.chosen = shown[0]?.id ?? null;
    this.list.replaceChildren(...shown.map((mail) => make('li', {}, this.row(mail))));
    this.list.scrollTop = scrollTop;
    if (hadFocus) this.chosenRow()?.focus();
    this.open(shown.find(({ id }) => id === this.chosen));
  }

  private tellCount(count: number): string {
    if (this.mails.length === 0) return 'No mail yet: invitations and shared files will appear here.';
    if (count === 0) return 'No mail fits this choice.';
    return count === 1 ? '1 mail' : `${count} mails`;
  }

  private row(mail: SentMail): HTMLElement {
    const time = make('time', { textContent: this.tellTime(mail.at), attributes: { datetime: mail.at } });
    const row = make(
      'button',
      { className: 'mail-row', attributes: { type: 'button', 'aria-current': String(mail.id === this.chosen) } },
      make('span', { className: 'mail-line' }, kindOf(mail), time),
      make('span', { className: 'mail-subject', textContent: mail.subject }),
      make('span', { className: 'mail-people', textContent: `${mail.from} → ${mail.to}` }),
    );
    row.dataset['mail'] = mail.id;
    row.addEventListener('click', () => this.choose(mail.id));
    return row;
  }

  private choose(id: string): void {
    this.chosen = id;
    for (const row of this.rows()) row.setAttribute('aria-current', String(row.dataset['mail'] === id));
    this.open(this.mails.find((mail) => mail.id === id));
  }

  private open(mail: SentMail | undefined): void {
    if (this.reader.dataset['mail'] === mail?.id && mail) return;
    this.reader.dataset['mail'] = mail?.id ?? '';
    this.reader.scrollTop = 0;
    if (!mail) return this.reader.replaceChildren();
    const time = this.tellTime(mail.at);
    this.reader.replaceChildren(...drawMail(mail, time, kindOf(mail), (url) => this.context.follow(url)));
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = this.rows();
    const next = step === undefined ? undefined : rows[rows.findIndex((row) => row === document.activeElement) + step];
    const id = next?.dataset['mail'];
    if (!next || id === undefined) return;
    event.preventDefault();
    next.focus();
    this.choose(id);
  }

  private rows(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('.mail-row')];
  }

  private chosenRow(): HTMLElement | undefined {
    return this.rows().find(({ dataset }) => dataset['mail'] === this.chosen);
  }

  private tellTime(at: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  }
}

function kindOf({ kind }: SentMail): HTMLElement {
  const it = make('span', { className: 'mail-kind', textContent: KINDS[kind] });
  it.dataset['kind'] = kind;
  return it;
}

/** An empty choice means all. */
const fits = (wanted: string, value: string): boolean => wanted === '' || wanted === value;

/** Keeps what was chosen where it is still there. */
function fillChoices(select: HTMLSelectElement, all: string, choices: readonly (readonly [string, string])[]): void {
  const before = select.value;
  const option = ([value, text]: readonly [string, string]): HTMLOptionElement =>
    make('option', { textContent: text, attributes: { value } });
  select.replaceChildren(...[['', all] as const, ...choices].map(option));
  select.value = choices.some(([value]) => value === before) ? before : '';
}
