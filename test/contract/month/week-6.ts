/** Week 6: the meetings move to Wednesdays for good, the go-live is signed off, and the files are handed over. */
import type { GoLive, HandOverReport } from '../../../src/app/go-live-api';
import type { MeetingView } from '../../../src/app/meeting-api';
import { mailOf } from './cast';
import { closes, meetingOn, moves, prepares } from './meetings';
import type { Scene } from './scene';
import { note } from './typed';

export async function week6(scene: Scene): Promise<void> {
  const { words, labels } = scene;
  const { names } = words;
  scene.at('2026-11-09T09:00:00+02:00');
  await scene.cockpit({ week: 6, next: { date: '2026-11-10', time: '10:00' }, nextStep: { kind: 'prepare' } });
  const tuesday = await meetingOn(scene, '2026-11-10');
  const move = { kind: 'change', occurrence: tuesday, scope: 'following', to: { date: '2026-11-11', time: '11:00' } };
  await moves(scene, move, ['viktor', 'nadiia', 'petro'].map((part) => `invitation ${part}`));
  const wednesday = (meeting: string): string => {
    const next = new Date(Date.parse(`${meeting.slice(0, 10)}T11:00:00Z`) + 86_400_000);
    return next.toISOString().slice(0, 16);
  };
  const { meetings } = scene.story;
  const last = meetings.splice(4).map(wednesday);
  meetings.push(...last.filter((meeting) => meeting < '2026-12-31'));
  await scene.cockpit({ next: { date: '2026-11-11', time: '11:00' } });

  // Signed off with what is still open, and why.
  scene.at('2026-11-10T15:00:00+02:00');
  for (const key of ['goLive.doors', 'goLive.access', 'goLive.rollBack', 'goLive.launch', 'goLive.help'])
    await scene.types('journal', 'plan', ['key', key], { status: labels.task.done });
  const { tasks } = await scene.asks<GoLive>('openGoLive');
  expect(tasks.filter(({ done }) => !done)).toHaveLength(1);
  await scene.does('signGoLive', [{ approver: names.viktor, on: '2026-11-16', note: words.signOff }]);

  scene.at('2026-11-11T09:00:00+02:00');
  const fifth = await meetingOn(scene, '2026-11-11');
  await scene.answers('nadiia', 'accepted', fifth);
  await prepares(scene, fifth);
  await scene.cockpit({ waiting: [{ id: 'D8' }], nextStep: { kind: 'hold', date: '2026-11-11', time: '11:00' } });
  scene.at('2026-11-11T12:00:00+02:00');
  const { last: held } = await scene.asks<MeetingView>('openMeeting');
  await closes(scene, fifth, ['olena', 'viktor', 'nadiia', 'petro'], {
    decisions: (held?.agenda.decisions ?? []).map(({ id, statement }) => ({ id, statement, verdict: 'approve', wording: '', by: names.viktor })),
    next: [{ task: words.tasks.oldFile, owner: names.ivan, due: '2026-11-16' }],
  });
  await scene.sees(async () => {
    expect((await scene.asks<GoLive>('openGoLive')).signed).toEqual({ id: 'D8', status: 'approved' });
  });

  // Google gives files away within an organisation only.
  const refused = await scene.asks<HandOverReport>('handOverFiles', mailOf('nadiia'));
  expect(refused).toMatchObject({ handed: [], problems: [expect.any(String)] });
  const told = Array.from({ length: 6 }, () => 'share ivan');
  const handed = await scene.does<HandOverReport>('handOverFiles', [mailOf('ivan')], { mails: told });
  await scene.sees(async () => {
    expect(handed).toMatchObject({ problems: [] });
    const owners = (await scene.hands.permissions()).filter(({ role }) => role === 'owner');
    expect(owners).toMatchObject([{ emailAddress: mailOf('ivan') }]);
  });
  // Access is the new owner’s business now: nothing is asked of the consultant that Google would refuse.
  await scene.sees(async () => {
    expect(await scene.asks('previewPeople')).toMatchObject({ acts: [], questions: [] });
  });
  // The client’s word in the book is theirs still.
  await scene.shelf.types(words.book.after, `\n${words.book.late}`, 'after', mailOf('nadiia'));
  note(scene.story.typed, { kind: 'book', words: words.book.late });
  await scene.cockpit({ waiting: [], progress: { conveyor: 'approved', book: 'approved' } });
} // prettier-ignore
