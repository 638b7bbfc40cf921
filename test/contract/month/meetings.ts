/** The meetings of the month as its people know them: by their day, and what is done with one that was held. */
import type { Closed, MeetingView, Moved, Prepared } from '../../../src/app/meeting-api';
import type { Held } from '../../../src/domain/weekly/held';
import type { Part } from './cast';
import type { Scene } from './scene';
import { note } from './typed';

/** @param day `YYYY-MM-DD` @throws when no meeting is ahead on it, and none waits for minutes */
export async function meetingOn(scene: Scene, day: string): Promise<string> {
  const { ahead, last } = await scene.asks<MeetingView>('openMeeting');
  const found = [...ahead, ...(last ? [last] : [])].find(({ date }) => date === day);
  if (!found) throw new Error(`No meeting on ${day}`);
  return found.id;
}

/** @param tell the guests who get a mail */
export async function prepares(scene: Scene, meeting: string, tell: readonly Part[] = []): Promise<Prepared> {
  const mails = tell.map((part) => `update ${part}`);
  const prepared = await scene.does<Prepared>('prepareMeeting', [meeting, tell.length > 0], { mails });
  expect(prepared).toMatchObject({ kind: 'done', event: null });
  return prepared;
}

/** Closed with what was said in it; nobody gets a mail. */
export async function closes(
  scene: Scene,
  occurrence: string,
  present: readonly Part[],
  held: Partial<Held>,
): Promise<void> {
  const { names } = scene.words;
  const said = { occurrence, present: present.map((part) => names[part]), decisions: [], feedback: [], next: [], ...held };
  expect(await scene.does<Closed>('closeMeeting', [said])).toMatchObject({ kind: 'done', event: null });
} // prettier-ignore

/** @param tell the guests who get a mail about it: `update nadiia` */
export async function moves(scene: Scene, request: object, tell: readonly string[]): Promise<void> {
  expect(await scene.does<Moved>('moveMeeting', [request], { mails: tell })).toMatchObject({ kind: 'done' });
}

/** The organiser types a line at the end of a meeting's description. */
export async function describes(scene: Scene, meeting: string, words: string): Promise<void> {
  const { description } = await scene.room.event(meeting);
  await scene.room.patches(meeting, { description: `${description}<br>${words}` });
  note(scene.story.typed, { kind: 'event', meeting, words });
}
