/** The details of an event in a dialog, with the answer of a guest and the deletion by its organiser. */
import { make } from '../sheet/dom';
import type { ViewContext } from '../view';
import { answer, deleteEvent, eventPath, ownGuest, RESPONSES, type Answer, type Reach } from './answers';
import { drawDescription, drawLink, webAddress } from './description';
import { tellWhen } from './event-time';
import { tellRecurrence } from './recurrence-words';
import type { Attendee, Event } from './wire';

export interface Setting {
  readonly zone: string;
  readonly locale: string;
}

const ANSWERS: readonly Answer[] = ['accepted', 'declined', 'tentative'];

/** @param changed is called after an answer or a deletion was stored */
export class EventDialog {
  readonly element = make('dialog', { className: 'cal-dialog', attributes: { 'aria-labelledby': 'cal-dialog-title' } });
  private reach: Reach = 'this';
  /** What lies under an open dialog is not read out, so its notices stand in it too. */
  private readonly notice = make('p', { className: 'cal-notice', attributes: { role: 'alert' } });

  constructor(
    private readonly context: ViewContext,
    private readonly changed: () => void,
  ) {
    this.element.addEventListener('click', (event) => {
      // The backdrop counts as the dialog itself.
      if (event.target === this.element) this.element.close();
    });
  }

  async open(event: Event, setting: Setting): Promise<void> {
    this.reach = 'this';
    this.notice.textContent = '';
    this.draw(event, await this.rulesOf(event), setting);
    if (!this.element.open) this.element.showModal();
  }

  /** Occurrences do not tell how they recur: their series does. */
  private async rulesOf({ recurrence, recurringEventId }: Event): Promise<readonly string[]> {
    if (recurrence || !recurringEventId) return recurrence ?? [];
    const series = await this.context.api.send<Event>('GET', eventPath(recurringEventId)).catch(() => null);
    return series?.recurrence ?? [];
  }

  private draw(event: Event, rules: readonly string[], setting: Setting): void {
    const { follow } = this.context;
    const title = make('h2', { id: 'cal-dialog-title', textContent: event.summary ?? '(No title)' });
    const close = button('Close', () => this.element.close(), 'cal-close');
    const facts = make('dl');
    const fact = (name: string, ...content: readonly (Node | string)[]): void => {
      if (content.length > 0) facts.append(make('dt', { textContent: name }), make('dd', {}, ...content));
    };
    fact('When', ...tellWhen(event, setting.zone, setting.locale).map(paragraph));
    if (rules.length > 0) fact('Repeats', paragraph(tellRecurrence(rules)));
    if (event.location) fact('Where', paragraph(event.location));
    const meet = webAddress(event.hangoutLink);
    if (meet) fact('Meeting', drawLink(meet, [meet], follow));
    if (event.organizer) fact('Organiser', event.organizer.displayName ?? event.organizer.email ?? '');
    const guests = event.attendees ?? [];
    if (guests.length > 0) fact(`Guests (${guests.length})`, drawGuests(guests));
    if (event.description) {
      fact('Description', make('div', { className: 'cal-text' }, drawDescription(event.description, follow)));
    }
    const actions = [...this.drawAnswers(event, setting), ...this.drawDeletion(event)];
    this.element.replaceChildren(
      make('header', {}, title, close),
      facts,
      this.notice,
      ...(actions.length > 0 ? [make('footer', {}, ...actions)] : []),
    );
  }

  private drawAnswers(event: Event, setting: Setting): Node[] {
    const own = ownGuest(event);
    if (!own) return [];
    const group = make('div', {
      className: 'cal-answers',
      attributes: { role: 'group', 'aria-label': 'Will you come?' },
    });
    group.append(make('span', { textContent: 'Will you come?' }));
    for (const status of ANSWERS) {
      const one = button(RESPONSES[status] ?? status, () => void this.answer(event, status, setting));
      one.setAttribute('aria-pressed', String(own.responseStatus === status));
      group.append(one);
    }
    return [group, ...this.drawReach(event, 'Answer for')];
  }

  private drawReach({ recurringEventId }: Event, label: string): Node[] {
    if (!recurringEventId) return [];
    const select = make(
      'select',
      {},
      make('option', { textContent: 'This event' }),
      make('option', { textContent: 'All events' }),
    );
    select.selectedIndex = this.reach === 'all' ? 1 : 0;
    select.addEventListener('change', () => (this.reach = select.selectedIndex === 1 ? 'all' : 'this'));
    return [make('label', { className: 'cal-reach' }, label, select)];
  }

  private drawDeletion(event: Event): Node[] {
    if (!event.organizer?.self) return [];
    const place = make('div', { className: 'cal-deletion' });
    const ask = (): void => {
      const remove = (reach: Reach): void => void this.remove(event, reach);
      const choices = event.recurringEventId
        ? [button('Delete this event', () => remove('this')), button('Delete all events', () => remove('all'))]
        : [button('Delete for everybody', () => remove('this'))];
      const keep = button('Keep it', () => {
        start();
        place.querySelector('button')?.focus();
      });
      for (const choice of choices) choice.className = 'cal-danger';
      place.replaceChildren(make('span', { textContent: 'Guests are told by mail.' }), ...choices, keep);
      choices[0]?.focus();
    };
    const start = (): void => place.replaceChildren(button('Delete…', ask));
    start();
    return [place];
  }

  private async answer(event: Event, status: Answer, setting: Setting): Promise<void> {
    this.notice.textContent = '';
    try {
      await answer(this.context.api, event, this.reach, status);
      const next = await this.context.api.send<Event>('GET', eventPath(event.id ?? ''));
      this.draw(next, await this.rulesOf(next), setting);
      this.element.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
      this.context.notify(`Your answer is stored: ${RESPONSES[status] ?? status}`, 'info');
      this.changed();
    } catch (error) {
      this.refused(error);
    }
  }

  private refused(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.notice.textContent = message;
    this.context.notify(message, 'error');
  }

  private async remove(event: Event, reach: Reach): Promise<void> {
    try {
      await deleteEvent(this.context.api, event, reach);
      this.element.close();
      this.context.notify('Deleted.', 'info');
      this.changed();
    } catch (error) {
      this.refused(error);
    }
  }
}

const paragraph = (text: string): HTMLElement => make('p', { textContent: text });

function button(text: string, onClick: () => void, className = ''): HTMLButtonElement {
  const it = make('button', { textContent: text, className, attributes: { type: 'button' } });
  it.addEventListener('click', onClick);
  return it;
}

function drawGuests(guests: readonly Attendee[]): HTMLElement {
  const list = make('ul', { className: 'cal-guests' });
  for (const { displayName, email = '', responseStatus = 'needsAction', organizer, optional } of guests) {
    const roles = [...(organizer ? ['organiser'] : []), ...(optional ? ['optional'] : [])];
    const about = [...(displayName ? [email] : []), ...roles].join(' · ');
    const answered = make('span', {
      className: 'cal-response',
      textContent: RESPONSES[responseStatus] ?? responseStatus,
    });
    answered.dataset['response'] = responseStatus;
    const name = make('span', { className: 'cal-guest' }, make('span', { textContent: displayName ?? email }));
    if (about !== '') name.append(make('small', { textContent: about }));
    list.append(make('li', {}, name, answered));
  }
  return list;
}
