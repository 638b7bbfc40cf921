/** A form that needs no more than a press on Create, and how to get there. */
import { NADIIA, OLENA, SMALL, VIKTOR } from '../../contract/intake';
import type { Sidebar } from './sidebar';
import type { SidebarText } from '../../../src/locales/sidebar-text';

/** The small intake with these people of the client beside the consultant. */
export const formOf = (people: readonly object[]): object => ({ ...SMALL, people: [OLENA, ...people] });

export const FORM = formOf([VIKTOR, NADIIA]);
/** Names of the people who get mail. */
export const GUESTS = [VIKTOR.name, NADIIA.name];

/** From the start to the review of the form that waits, ready for Create. */
export async function toReview(sidebar: Sidebar, t: SidebarText): Promise<void> {
  await sidebar.button(t.home.continueDraft).click();
  for (const step of [1, 2, 3] as const) {
    await sidebar.button(t.next).click();
    await sidebar.heading(t.steps[step]).waitFor();
  }
  await sidebar.frame.getByText(t.review.mail(GUESTS.length)).waitFor();
}
