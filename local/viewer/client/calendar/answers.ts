/** What a person does with an event: answers the invitation, deletes what is theirs. */
import type { ViewerApi } from '../api';
import type { Attendee, Event } from './wire';

export const RESPONSES: Readonly<Record<string, string>> = {
  accepted: 'Yes',
  declined: 'No',
  tentative: 'Maybe',
  needsAction: 'No answer',
};

export type Answer = 'accepted' | 'declined' | 'tentative';
/** One occurrence of a recurring event, or all. */
export type Reach = 'this' | 'all';

const EVENTS = '/calendar/v3/calendars/primary/events';
/** People at Google's own page tell everybody whom it concerns. */
const TELL = 'sendUpdates=all';

export const eventPath = (id: string): string => `${EVENTS}/${encodeURIComponent(id)}`;

export const ownGuest = ({ attendees = [] }: Event): Attendee | undefined => attendees.find(({ self }) => self);

const idFor = ({ id = '', recurringEventId }: Event, reach: Reach): string =>
  reach === 'all' ? (recurringEventId ?? id) : id;

/** @throws Refusal */
export async function answer(api: ViewerApi, event: Event, reach: Reach, responseStatus: Answer): Promise<void> {
  const path = eventPath(idFor(event, reach));
  const { attendees = [] } = await api.send<Event>('GET', path);
  const next = attendees.map((guest) => (guest.self ? { ...guest, responseStatus } : guest));
  await api.send('PATCH', `${path}?${TELL}`, { attendees: next });
}

/** @throws Refusal */
export async function deleteEvent(api: ViewerApi, event: Event, reach: Reach): Promise<void> {
  await api.send('DELETE', `${eventPath(idFor(event, reach))}?${TELL}`);
}
