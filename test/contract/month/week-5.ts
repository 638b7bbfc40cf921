/** Week 5 is a holiday: no meeting; deals go on, one is lost, and the last step of the list turns green. */
import type { GoLive } from '../../../src/app/go-live-api';
import { meetingOn, moves } from './meetings';
import type { Scene } from './scene';
import { movesOn, stageCode } from './week-3';

export async function week5(scene: Scene): Promise<void> {
  const { words } = scene;
  const { names } = words;
  scene.at('2026-11-02T09:00:00+02:00');
  await scene.cockpit({ week: 5, next: { date: '2026-11-03', time: '10:00' }, nextStep: { kind: 'prepare' } });
  const off = await meetingOn(scene, '2026-11-03');
  await moves(scene, { kind: 'skip', occurrence: off }, ['viktor', 'nadiia', 'petro'].map((part) => `cancellation ${part}`));
  scene.story.meetings.splice(4, 1);
  await scene.cockpit({ next: { date: '2026-11-10', time: '10:00' }, prepared: false, nextStep: { kind: 'overdue' } });

  // On the sheet: a next step, and a stage that the deal may not go to yet, which is put back.
  const [one, two, three] = words.deals.map(([title]) => title);
  const step = { nextStep: words.nextStep, nextStepDue: 46_335 };
  await scene.types('dealTracker', 'deals', ['title', three ?? ''], step, 'bohdan');
  const { stages } = await scene.desk.board();
  await scene.desk.types(await scene.desk.rowOf('D-3'), { stage: stages[4]?.name ?? '' });
  await scene.does('settleTracker', [], { on: 'dealTracker' });
  await scene.sees(async () => {
    expect((await scene.desk.rows('deals')).find(({ id }) => id === 'D-3')).toMatchObject({ stage: stages[0]?.name });
  });
  await movesOn(scene, 'bohdan', 'D-1', 2);
  await movesOn(scene, 'petro', 'D-2', 1);
  await scene.changesDeal('petro', 'D-2', { kind: 'lose', reason: 'L2', evidence: words.lossEvidence, clientDate: null });
  await scene.makesDeal('petro', words.deals[3]?.[0] ?? '', { contact: words.deals[3]?.[1], owner: names.petro, nextStep: words.nextStep, nextStepDue: '2026-11-12' });
  await scene.sees(async () => {
    expect((await scene.desk.rows('closed')).map(({ id, title, owner, evidence }) => [id, title, owner, evidence])).toEqual([
      ['D-2', two, names.petro, words.lossEvidence],
    ]);
    expect((await scene.desk.board()).deals.map(({ id, title, stage }) => [id, title, stage])).toEqual([
      ['D-1', one, stageCode(scene, 3)],
      ['D-3', three, stageCode(scene, 1)],
      ['D-4', words.deals[3]?.[0], stageCode(scene, 1)],
    ]);
    expect((await scene.asks<GoLive>('openGoLive')).checks.filter((check) => !check.met)).toEqual([]);
  });
} // prettier-ignore
