/** Week 4, after the clocks went back: the Sales Book is edited by hand, updated, and approved with the conveyor; going live is checked. */
import type { BookReport } from '../../../src/app/book-api';
import type { ConveyorApproval, ConveyorView } from '../../../src/app/conveyor-api';
import type { GoLive } from '../../../src/app/go-live-api';
import type { MeetingView } from '../../../src/app/meeting-api';
import { expectSound } from '../book/sound';
import { closes, meetingOn, prepares } from './meetings';
import type { Scene } from './scene';
import { note } from './typed';
import { stageCode } from './week-3';

/** The conveyor is put to approval as it stands now. */
async function proposesConveyor(scene: Scene): Promise<void> {
  const { digest, stand } = await scene.asks<ConveyorView>('openConveyor');
  const approval = await scene.does<ConveyorApproval>('approveConveyor', [digest]);
  await scene.sees(() => {
    expect({ stand, approval }).toEqual({ stand: 'none', approval: { kind: 'kept', version: '1.0', decision: 'D6' } });
    return Promise.resolve();
  });
}

/** A paragraph of their own above a heading of ours; what was typed there looks like the heading until they choose plain text. */
async function above(scene: Scene, heading: string, words: string): Promise<void> {
  await scene.shelf.types(heading, `${words}\n`, 'before');
  const line = (await scene.shelf.lines()).find(({ text }) => text === words);
  const range = { startIndex: line?.start ?? 0, endIndex: (line?.start ?? 0) + words.length };
  const paragraphStyle = { namedStyleType: 'NORMAL_TEXT', pageBreakBefore: false };
  const looks = { range, paragraphStyle, fields: 'namedStyleType,pageBreakBefore' };
  await scene.shelf.hands.write([{ updateParagraphStyle: looks }, { updateTextStyle: { range, textStyle: {}, fields: '*' } }]);
} // prettier-ignore

/** Into the goal of the stage's page. */
async function rewords(scene: Scene, stage: number, words: string): Promise<void> {
  const goal = (await scene.shelf.block(`stage.${stageCode(scene, stage)}`)).split('\n')[2] ?? '';
  await scene.shelf.types(goal, words, 'after');
}

/** Beside our pages and inside them. */
async function writesIntoBook(scene: Scene): Promise<void> {
  const { book } = scene.words;
  const heading = async (key: string): Promise<string> => (await scene.shelf.block(key)).split('\n')[0] ?? '';
  await above(scene, await heading('contents'), book.foreword);
  await above(scene, await heading(`stage.${stageCode(scene, 3)}`), book.between);
  await above(scene, await heading('history'), book.after);
  await rewords(scene, 2, book.theirs);
  await rewords(scene, 3, book.ours);
  await rewords(scene, 4, book.both);
  await rewords(scene, 5, book.kept);
  for (const words of [book.foreword, book.between, book.after, book.theirs, book.both, book.kept])
    note(scene.story.typed, { kind: 'book', words });
}

const met = async (scene: Scene): Promise<readonly string[]> =>
  (await scene.asks<GoLive>('openGoLive')).checks.filter((check) => check.met).map(({ key }) => key);

export async function week4(scene: Scene): Promise<void> {
  const { words, labels } = scene;
  const { names } = words;
  scene.at('2026-10-26T09:00:00+02:00');
  await scene.cockpit({ week: 4, next: { date: '2026-10-27', time: '10:00' }, nextStep: { kind: 'prepare' } });
  await scene.sees(async () => {
    // The same hour in Kyiv is another one in UTC.
    expect((await scene.asks<MeetingView>('openMeeting')).next).toMatchObject({ time: '10:00', id: expect.stringMatching(/_20261027T080000Z$/) });
    expect(await met(scene)).toEqual(['people', 'decider', 'reasons', 'imported', 'channels', 'leavers']);
    const { checks } = await scene.asks<GoLive>('openGoLive');
    expect(checks.find(({ key }) => key === 'sellers')?.names).toEqual([names.petro]);
  });
  // He has deals and may only comment: another access in his row is followed.
  await scene.types('participantMap', 'participants', ['name', names.petro], { access: labels.access.editor }, 'nadiia');
  await scene.strikes();
  await scene.sees(async () => {
    expect(await met(scene)).toContain('sellers');
  });
  await writesIntoBook(scene);
  await scene.sees(async () => {
    expect(await scene.shelf.previews()).toMatchObject({ clashes: [], isNew: false, kept: expect.arrayContaining([expect.stringContaining(words.stage)]) });
  });
  for (const [stage, stay] of [[2, 9], [3, 11], [4, 13]] as const)
    await scene.types('dealTracker', 'conveyor', ['code', stageCode(scene, stage)], { stay }, 'nadiia');
  await proposesConveyor(scene);

  // Theirs, ours and both; what is edited and does not change stays anyway.
  const page = (stage: number): string => `stage.${stageCode(scene, stage)}`;
  const { clashes } = await scene.shelf.previews();
  expect(clashes.map(({ key }) => key)).toEqual([2, 3, 4].map(page));
  const seen = (stage: number) => clashes.find(({ key }) => key === page(stage))?.seen;
  const choices = ([[2, 'theirs'], [3, 'ours'], [4, 'both']] as const).map(([stage, choice]) => ({ key: page(stage), choice, seen: seen(stage) }));
  const report = await scene.does<BookReport>('updateBook', [{ choices, approve: true }]);
  await scene.sees(async () => {
    expect(report).toMatchObject({ version: '1.2', open: 0, decision: 'D7' });
    expect(await scene.shelf.block(page(3))).not.toContain(words.book.ours);
    expect(await scene.shelf.block(page(4))).not.toContain(words.book.both);
    await expectSound(scene.shelf, { changes: [], clashes: [], version: '1.2', proposed: true, approved: '' });
  });
  await scene.cockpit({ waiting: [{ id: 'D6' }, { id: 'D7' }], progress: { conveyor: 'proposed', book: 'proposed' } });

  const fourth = await meetingOn(scene, '2026-10-27');
  await scene.answers('viktor', 'accepted', fourth);
  await prepares(scene, fourth);
  scene.at('2026-10-27T11:00:00+02:00');
  const { last } = await scene.asks<MeetingView>('openMeeting');
  const approved = (last?.agenda.decisions ?? []).map(({ id, statement }) => ({ id, statement, verdict: 'approve' as const, wording: '', by: names.viktor }));
  await closes(scene, fourth, ['olena', 'viktor', 'nadiia', 'petro'], {
    decisions: approved,
    next: [{ task: words.tasks.practice, owner: names.nadiia, due: '2026-11-09' }],
  });
  await scene.cockpit({ waiting: [], progress: { conveyor: 'approved', book: 'approved' } });
  await scene.does('updateBook', [{ choices: [], approve: false }]);
  await scene.sees(async () => {
    expect(await scene.shelf.block('cover')).toContain(names.viktor);
    await expectSound(scene.shelf, { changes: [], clashes: [], version: '1.2', approved: expect.stringContaining(names.viktor) });
    // A deal without a next step is all that the files still say.
    expect(await met(scene)).toEqual(['people', 'decider', 'conveyor', 'book', 'reasons', 'sellers', 'imported', 'channels', 'leavers']);
  });
  const done = ['conveyor.approved', 'salesBook.draft', 'salesBook.approved', 'tracker.setUp', 'tracker.numbers', 'tracker.import', 'tracker.complete'];
  for (const key of done) await scene.types('journal', 'plan', ['key', key], { status: labels.task.done });
  for (const task of [words.tasks.callBack, words.tasks.recordings])
    await scene.types('journal', 'plan', ['task', task], { status: labels.task.done });
} // prettier-ignore
