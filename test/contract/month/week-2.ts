/** Week 2: interviews, a finding that becomes a pain, a change and a task, and a meeting that approves, changes and rejects. */
import type { AnswerOutcome, Interviews, PainBoard, StepOutcome } from '../../../src/app/immersion-api';
import type { AuditQuestion } from '../../../src/domain/immersion/interview';
import { saying } from '../immersion/journal-desk';
import { serial } from '../meeting/room';
import { mailOf } from './cast';
import { closes, describes, meetingOn, prepares } from './meetings';
import type { Scene } from './scene';

const LINK = 'https://files.example/calls-90-days';
const NOBODY = 'structure.leaverClients';

async function question(scene: Scene, key: string): Promise<AuditQuestion> {
  const { questions } = await scene.asks<Interviews>('openInterviews');
  const found = questions.find((one) => one.key === key);
  if (!found) throw new Error(`No question ${key}`);
  return found;
}

async function interviews(scene: Scene): Promise<void> {
  const { words, labels } = scene;
  const { names, answers } = words;
  const says = async (key: string, say: object): Promise<void> => {
    const request = saying(await question(scene, key), say as never);
    expect(await scene.does<AnswerOutcome>('answerQuestion', [request])).toMatchObject({ kind: 'saved' });
  };
  await says('structure.spread', { respondent: names.nadiia, answer: answers.spread });
  await says('structure.discounts', { respondent: names.nadiia, answer: answers.discounts });
  await says(NOBODY, { respondent: names.nadiia, status: 'noAnswer' });
  await says('tools.missed', { respondent: names.ivan, answer: answers.missed, evidence: LINK });
  // One is answered in the sheet by whoever knows.
  await scene.types(
    'journal',
    'audit',
    ['key', 'structure.pay'],
    { respondent: names.anna, answer: answers.pay },
    'anna',
  );
  await scene.does('finishInterview', [{ name: names.nadiia, email: mailOf('nadiia') }]);
  scene.became('employees', names.nadiia, 'interview', labels.interview.done);
  scene.became('employees', names.nadiia, 'interviewOn', serial('2026-10-12'));
  await scene.cockpit({ progress: { audit: [5, 44] }, nextStep: { kind: 'prepare' } });
}

/** From a finding and from a question that nobody could answer to two pains, each with a proposed change. */
async function pains(scene: Scene): Promise<void> {
  const { names, pain, unanswered, change, changeOfUnanswered, answers } = scene.words;
  const ref = async (key: string) => ({ key, question: (await question(scene, key)).question });
  const found = { evidence: LINK, statement: pain[0], figure: pain[1], kind: 'entry', severity: 'high' };
  const blank = { evidence: '', statement: unanswered[0], figure: unanswered[1], kind: 'control', severity: 'medium' };
  const step = async (name: string, request: object, id: string): Promise<void> =>
    expect(await scene.does<StepOutcome>(name, [request])).toMatchObject({ id });
  await step('makePain', { question: await ref('tools.missed'), ...found }, 'P1');
  await step('makePain', { question: await ref(NOBODY), ...blank }, 'P2');
  await step('proposeChange', { pain: 'P1', seen: '', change, approver: names.viktor }, 'D1');
  await step('proposeChange', { pain: 'P2', seen: '', change: changeOfUnanswered, approver: names.viktor }, 'D2');
  await scene.sees(async () => {
    const { pains: board, shadow } = await scene.asks<PainBoard>('openPains');
    expect(board).toMatchObject([{ id: 'P1', decision: 'D1' }, { id: 'P2', decision: 'D2' }]);
    expect(shadow).toEqual([1, 5]);
    expect((await scene.room.rows('audit')).find(({ key }) => key === 'tools.missed')).toMatchObject({ answer: answers.missed, pain: 'P1' });
  });
} // prettier-ignore

export async function week2(scene: Scene): Promise<void> {
  const { words, labels } = scene;
  const { names, decisions } = words;
  scene.at('2026-10-12T09:30:00+03:00');
  await scene.cockpit({ week: 2, nextStep: { kind: 'prepare', date: '2026-10-13', time: '10:00' } });
  await interviews(scene);
  await pains(scene);

  // Two more decisions are typed by hand, without numbers.
  for (const statement of [decisions.report, decisions.telephony]) {
    const typed = { proposedOn: serial('2026-10-12'), proposedBy: names.nadiia, statement, status: labels.decision.proposed };
    await scene.adds('journal', 'decisions', 'statement', typed, 'nadiia');
  }
  await scene.types('journal', 'plan', ['task', words.tasks.rota], { status: labels.task.done }, 'nadiia');
  await scene.cockpit({ waiting: [{ id: 'D1' }, { id: 'D2' }, { statement: decisions.report }, { statement: decisions.telephony }] });

  const second = await meetingOn(scene, '2026-10-13');
  await describes(scene, second, words.ourQuestion);
  await prepares(scene, second);
  await scene.sees(async () => {
    const { description } = await scene.room.event(second);
    // What was promised: one kept, one not yet; three to decide, one that waits.
    for (const said of [words.tasks.rota, words.tasks.recordings, `D1 · ${words.change}`, `D4 · ${decisions.telephony}`, words.feedback[0]?.[1]])
      expect(description).toContain(said);
    expect(description).not.toContain(words.feedback[1]?.[1]);
  });

  // Held: approved, reworded, rejected.
  scene.at('2026-10-13T11:00:00+03:00');
  const taken = (id: string, statement: string, verdict: string, wording = '') => ({ id, statement, verdict, wording, by: names.viktor });
  await closes(scene, second, ['olena', 'viktor', 'anna', 'petro'], {
    decisions: [
      taken('D1', words.change, 'approve'),
      taken('D3', decisions.report, 'change', decisions.reportReworded),
      taken('D4', decisions.telephony, 'decline'),
    ] as never,
    feedback: [{ from: names.anna, about: words.feedback[2]?.[0] ?? '', text: words.feedback[2]?.[1] ?? '' }],
    next: [{ task: words.tasks.numbers, owner: names.ivan, due: '2026-10-16' }],
  });
  scene.became('decisions', decisions.report, 'statement', decisions.reportReworded);
  scene.became('decisions', decisions.report, 'status', labels.decision.approved);
  scene.became('decisions', decisions.telephony, 'status', labels.decision.declined);
  await scene.sees(async () => {
    expect(await scene.room.rows('decisions')).toMatchObject([
      { id: 'D1', status: labels.decision.approved, proposedBy: names.olena, approver: names.viktor, meeting: 2, about: 'P1' },
      { id: 'D2', status: labels.decision.proposed },
      { id: 'D3', status: labels.decision.approved, statement: decisions.reportReworded, comment: expect.stringContaining(decisions.report) },
      { id: 'D4', status: labels.decision.declined, decidedOn: serial('2026-10-13') },
    ]);
    const minutes = (await scene.room.event(second)).description;
    for (const said of [`D3 · ${decisions.reportReworded}`, `D4 · ${decisions.telephony}`, words.tasks.numbers, words.feedback[2]?.[1]])
      expect(minutes).toContain(said);
    // A pain is approved with the decision about it.
    expect((await scene.room.rows('pains')).map(({ status }) => status)).toEqual([labels.pain.approved, labels.pain.proposed]);
  });
  await scene.does('planTask', [{ decision: 'D1', task: words.tasks.callBack, owner: names.nadiia, due: '2026-10-20' }]);
  await scene.cockpit({ waiting: [{ id: 'D2' }], progress: { pains: [2, 2] } });

  // By the clock from now on: somebody joins, and a row is deleted, which nobody may act on silently.
  scene.at('2026-10-14T12:00:00+03:00');
  await scene.does('setHourlySync', [true]);
  await scene.adds('participantMap', 'participants', 'name', {
    side: labels.side.client, name: names.iryna, email: mailOf('iryna'), position: words.positions.marketing, role: labels.role.marketing,
    phone: '+380 44 490 2208', access: labels.access.viewer, weekly: false,
  }, 'nadiia'); // prettier-ignore
  scene.at('2026-10-14T13:00:00+03:00');
  await scene.strikes({ mails: ['share iryna'] });
  for (const key of ['immersion.structure', 'immersion.process', 'immersion.recordings'])
    await scene.types('journal', 'plan', ['key', key], { status: labels.task.done });
  await scene.cockpit({ progress: { plan: [8, 31] }, overdue: [] });
} // prettier-ignore
