/** Week 3: the meeting moves to another day, deals come into the tracker, the conveyor is edited, a seller leaves. */
import type { LeavingPreview, LeavingReport } from '../../../src/app/people-api';
import { expectSound } from '../book/sound';
import { mailOf, type Part } from './cast';
import { closes, meetingOn, moves, prepares } from './meetings';
import type { Scene } from './scene';
import { note } from './typed';

/** Codes of the conveyor's stages: `B2` at a wholesaler, `D2` at a developer. */
export const stageCode = ({ language }: Scene, number: number): string => `${language === 'ru' ? 'D' : 'B'}${number}`;

/** All mandatory actions of the stage are done, and the deal goes on to the next one. */
export async function movesOn(scene: Scene, by: Part, deal: string, from: number): Promise<void> {
  const { stages } = await scene.desk.board();
  const stage = stageCode(scene, from);
  const ticks = (stages.find(({ code }) => code === stage)?.actions ?? []).map(({ name: action }) => ({
    stage, action, done: true, doneOn: null, notApplicable: false, note: scene.words.proof,
  })); // prettier-ignore
  const command = { kind: 'move', to: stageCode(scene, from + 1), note: '', ticks };
  await scene.changesDeal(by, deal, command);
}

async function deals(scene: Scene): Promise<void> {
  const { words } = scene;
  const [one, two, three] = words.deals.map(([title, contact]) => ({ title, contact }));
  const first = await scene.makesDeal('anna', one?.title ?? '', { contact: one?.contact, owner: words.names.anna, value: 120_000, nextStep: words.nextStep, nextStepDue: '2026-10-22' });
  await scene.makesDeal('anna', two?.title ?? '', { contact: two?.contact, owner: words.names.anna, nextStep: words.nextStep, nextStepDue: '2026-10-27' });
  await movesOn(scene, 'anna', first, 1);
  // A third one is typed into the sheet.
  await scene.adds('dealTracker', 'deals', 'title', { ...three, owner: words.names.bohdan, value: 95_500 }, 'bohdan');
  await scene.does('settleTracker', [], { by: 'bohdan', on: 'dealTracker' });
  await scene.sees(async () => {
    const { deals: board } = await scene.desk.board();
    expect(board.map(({ id, stage, owner }) => [id, stage, owner])).toEqual([
      ['D-1', stageCode(scene, 2), words.names.anna],
      ['D-2', stageCode(scene, 1), words.names.anna],
      ['D-3', stageCode(scene, 1), words.names.bohdan],
    ]);
  });
} // prettier-ignore

async function leaves(scene: Scene): Promise<void> {
  const { words, labels } = scene;
  const { names, tasks } = words;
  const who = { name: names.anna, email: mailOf('anna') };
  await scene.sees(async () => {
    expect(await scene.asks<LeavingPreview>('previewLeaving', who)).toEqual({
      deals: 2, nextSteps: 2, tasks: [tasks.recordings, tasks.lateShift], interviews: 1, approvals: [], role: 'writer', guest: true, channels: ['+380 67 123 4567'],
    }); // prettier-ignore
  });
  const request = { ...who, on: '2026-10-23', successor: names.nadiia, sellers: [names.bohdan, names.petro] };
  const report = await scene.does<LeavingReport>('employeeLeaves', [request], { mails: ['cancellation anna'] });
  await scene.sees(async () => {
    expect(report).toMatchObject({ deals: [{ owner: names.bohdan, deals: 1 }, { owner: names.petro, deals: 1 }], tasks: 2, interviews: 1, approvals: 0 });
    expect((await scene.room.rows('decisions'))[4]).toMatchObject({ id: 'D5', proposedBy: names.olena, approver: names.olena, comment: expect.stringMatching(/2.*2.*1.*0/) });
    const inside = (await scene.hands.permissions()).map(({ emailAddress }) => emailAddress);
    expect(inside).not.toContain(mailOf('anna'));
    expect((await scene.room.rows('plan')).find(({ task }) => task === tasks.recordings)).toMatchObject({ owner: names.nadiia });
  });
  scene.became('employees', names.anna, 'status', labels.employment.left);
  scene.became('deals', words.deals[0]?.[0] ?? '', 'owner', names.bohdan);
  scene.became('deals', words.deals[1]?.[0] ?? '', 'owner', names.petro);
  scene.became('audit', 'structure.pay', 'respondent', names.nadiia);
} // prettier-ignore

export async function week3(scene: Scene): Promise<void> {
  const { words, labels } = scene;
  const { names } = words;
  scene.at('2026-10-19T09:00:00+03:00');
  await scene.cockpit({ week: 3, nextStep: { kind: 'prepare', date: '2026-10-20', time: '10:00' } });

  // This one moves to another day: whoever had answered is asked again.
  const third = await meetingOn(scene, '2026-10-20');
  await scene.answers('nadiia', 'accepted', third);
  const tell = ['viktor', 'nadiia', 'anna', 'petro'].map((part) => `update ${part}`);
  const to = { date: '2026-10-21', time: '15:00' };
  await moves(scene, { kind: 'change', occurrence: third, scope: 'this', to }, tell);
  note(scene.story.typed, { kind: 'answer', who: mailOf('nadiia'), meeting: third, status: 'needsAction' });
  scene.story.meetings[2] = '2026-10-21T15:00';
  await scene.answers('petro', 'accepted', third);
  await scene.cockpit({ next: { date: '2026-10-21', time: '15:00' }, prepared: false });

  scene.at('2026-10-20T10:00:00+03:00');
  await deals(scene);
  await scene.adds('dealTracker', 'sellers', 'name', { name: names.petro, email: mailOf('petro'), active: true }, 'nadiia');
  await scene.cockpit({ progress: { deals: 3, sellers: 4 } });

  // The client edits the conveyor; the board and the book follow.
  const renamed = { stage: words.stage, exit: words.exit };
  await scene.types('dealTracker', 'conveyor', ['code', stageCode(scene, 2)], renamed, 'nadiia');
  await scene.does('settleTracker', [], { on: 'dealTracker' });
  await scene.sees(async () => {
    const [moved] = await scene.desk.rows('deals');
    expect(moved).toMatchObject({ id: 'D-1', stage: words.stage });
    expect(await scene.shelf.previews()).toMatchObject({ version: '1.0', next: '1.1', isNew: true, slips: [], clashes: [] });
  });
  await scene.does('updateBook', [{ choices: [], approve: false }]);
  await scene.sees(async () => {
    expect(await scene.shelf.block(`stage.${stageCode(scene, 2)}`)).toContain(words.exit);
    await expectSound(scene.shelf, { changes: [], clashes: [], version: '1.1' });
  });

  // The meeting on its new day.
  scene.at('2026-10-21T09:00:00+03:00');
  await prepares(scene, third);
  await scene.sees(async () => {
    const { description } = await scene.room.event(third);
    for (const said of [words.tasks.recordings, words.tasks.numbers, words.tasks.callBack, `D2 · ${words.changeOfUnanswered}`])
      expect(description).toContain(said);
  });
  await scene.cockpit({ prepared: true, nextStep: { kind: 'hold', date: '2026-10-21', time: '15:00' } });
  scene.at('2026-10-21T16:00:00+03:00');
  const approved = { id: 'D2', statement: words.changeOfUnanswered, verdict: 'approve', wording: '', by: names.viktor } as const;
  await closes(scene, third, ['olena', 'nadiia', 'petro'], {
    decisions: [approved],
    next: [{ task: words.tasks.lateShift, owner: names.anna, due: '2026-10-30' }],
  });
  await scene.sees(async () => {
    expect((await scene.room.rows('pains')).map(({ status }) => status)).toEqual([labels.pain.approved, labels.pain.approved]);
  });
  await scene.cockpit({ waiting: [], next: { date: '2026-10-27', time: '10:00' } });

  // A row is deleted: by the clock nothing happens to her; who is asked decides.
  scene.at('2026-10-22T10:00:00+03:00');
  await scene.deletes('participantMap', 'participants', ['name', names.iryna]);
  await scene.strikes();
  await scene.cockpit({ nextStep: { kind: 'people', changes: 1 } });
  await scene.sees(async () => {
    expect(await scene.asks('previewPeople')).toMatchObject({
      acts: [], questions: [{ email: mailOf('iryna'), why: 'noRow', role: 'reader', guest: false }],
    }); // prettier-ignore
  });
  await scene.does('syncPeople', [{ [mailOf('iryna')]: 'remove' }]);
  for (const key of ['immersion.links', 'immersion.tools', 'immersion.marketing', 'pains.figures', 'pains.approved', 'conveyor.stages', 'conveyor.lossReasons'])
    await scene.types('journal', 'plan', ['key', key], { status: labels.task.done });
  await scene.types('journal', 'plan', ['task', words.tasks.numbers], { status: labels.task.done }, 'ivan');

  scene.at('2026-10-23T17:00:00+03:00');
  await leaves(scene);
  await scene.cockpit({ shadow: 0, overdue: [{ days: 3 }, { days: 1 }] });
} // prettier-ignore
