/** What a guest may change of an event that somebody else organises. */
import { compareGuests } from './attendees';
import type { Content } from './records';
import { onlyOrganizer } from './refusals';
import { sameValue } from './same-value';

/**
 * The own response always; other guests with guestsCanInviteOthers; everything with guestsCanModify.
 * @throws ApiError 403 forbiddenForNonOrganizer
 */
export function checkGuestMay(before: Content, after: Content, guest: string): void {
  const { attendees: was, ...sharedBefore } = before;
  const { attendees: is, ...sharedAfter } = after;
  if (before.guestsCanModify) return;
  if (!sameValue(sharedBefore, sharedAfter)) throw onlyOrganizer();
  const { added, removed, changed } = compareGuests(was, is);
  if (removed.length > 0 || changed.some((email) => email !== guest)) throw onlyOrganizer();
  if (added.length > 0 && !before.guestsCanInviteOthers) throw onlyOrganizer();
}
