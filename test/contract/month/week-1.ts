/** Week 1: the map and the base are filled, a colleague joins, guests answer, the first meeting is held. */
import type { SyncPreview } from '../../../src/app/people-api';
import { serial } from '../meeting/room';
import { mailOf } from './cast';
import { closes, describes, meetingOn, prepares } from './meetings';
import type { Scene } from './scene';

const MAP = ['participantMap', 'participants'] as const;
const BASE = ['employeeBase', 'employees'] as const;

export async function week1(scene: Scene): Promise<void> {
  const { words, labels } = scene;
  const { names } = words;
  await scene.cockpit({
    week: 1,
    weeks: 5,
    phase: words.phase,
    overdue: [],
    waiting: [],
    next: { date: '2026-10-06', time: '10:00' },
    prepared: false,
    progress: { plan: [0, 27], map: [5, 7], base: [0, 0], audit: [0, 44], pains: [0, 0], conveyor: 'none', book: 'none', deals: 0, sellers: 3 },
    nextStep: { kind: 'prepare', date: '2026-10-06', time: '10:00' },
  }); // prettier-ignore

  // The client fills the map; one person has no address.
  scene.at('2026-10-05T10:00:00+03:00');
  const known = { influence: labels.level.high, interest: labels.level.high, channel: labels.channel.phone };
  await scene.types(...MAP, ['name', names.viktor], { phone: '+380 44 490 2201', ...known }, 'nadiia');
  await scene.types(
    ...MAP,
    ['name', names.nadiia],
    { phone: '+380 44 490 2202', responsibleFor: words.responsible },
    'nadiia',
  );
  await scene.adds(
    ...MAP,
    'name',
    { side: labels.side.client, name: names.halyna, role: labels.role.finance, access: labels.access.viewer },
    'nadiia',
  );
  await scene.sees(async () => {
    const sponsor = (await scene.shelf.rows('participants')).find(({ name }) => name === names.viktor);
    expect(sponsor).toMatchObject({
      engagement: labels.strategy.manageClosely,
      status: labels.participantStatus.complete,
    });
    const row = (await scene.room.rows('plan')).find(({ key }) => key === 'contacts.map');
    expect(row).toMatchObject({ owner: names.nadiia, due: serial('2026-10-06') });
    expect((await scene.asks<SyncPreview>('previewPeople')).issues).toEqual([
      { name: names.halyna, code: 'noEmail', found: '' },
    ]);
  });
  await scene.cockpit({ progress: { map: [7, 8] }, incomplete: [{ name: names.halyna, missing: 'noEmail' }] });

  // … and the base: one seller is on a private phone.
  const staff = { department: '', status: labels.employment.active };
  for (const [part, position, role] of [
    ['viktor', words.positions.director, labels.role.sponsor],
    ['nadiia', words.positions.head, labels.role.headOfSales],
    ['anna', words.positions.seller, labels.role.seller],
    ['bohdan', words.positions.seller, labels.role.seller],
    ['ivan', words.positions.it, labels.role.itTelephony],
  ] as const) {
    const { department: _, ...cells } = staff;
    await scene.adds(...BASE, 'name', { name: names[part], email: mailOf(part), position, role, ...cells }, 'nadiia');
  }
  await scene.types(...BASE, ['name', names.anna], { otherPhone: '+380 67 123 4567' }, 'nadiia');
  await scene.types(
    ...BASE,
    ['name', names.nadiia],
    { interview: labels.interview.planned, interviewOn: serial('2026-10-12') },
    'nadiia',
  );
  await scene.cockpit({ progress: { base: [5, 5] }, shadow: 1 });

  // A colleague joins: a row is typed, shown, and done. Only he is told.
  scene.at('2026-10-05T14:00:00+03:00');
  await scene.adds(...MAP, 'name', {
    side: labels.side.client, name: names.petro, email: mailOf('petro'), position: words.positions.seller, role: labels.role.seller,
    phone: '+380 44 490 2206', access: labels.access.commenter, weekly: true,
  }, 'nadiia'); // prettier-ignore
  const joins = [
    { kind: 'share', email: mailOf('petro'), name: names.petro, role: 'commenter' },
    { kind: 'invite', email: mailOf('petro'), name: names.petro },
    // The second consultant was let in with the files: from now on he may edit what is locked in them.
    { kind: 'unlock', email: mailOf('taras'), name: names.taras },
  ];
  await scene.sees(async () => {
    expect(await scene.asks('previewPeople')).toMatchObject({ acts: joins, questions: [] });
  });
  await scene.does('syncPeople', [{}], { mails: ['share petro', 'invitation petro'] });
  await scene.sees(async () => {
    expect(await scene.asks('previewPeople')).toMatchObject({ acts: [], questions: [] });
  });

  // Guests answer, then the meeting is prepared; what people write into it stays.
  const first = await meetingOn(scene, '2026-10-06');
  const second = await meetingOn(scene, '2026-10-13');
  await scene.answers('viktor', 'accepted', first);
  await scene.answers('nadiia', 'accepted', first);
  await scene.answers('nadiia', 'tentative', second);
  await scene.answers('petro', 'declined', first);
  scene.at('2026-10-06T08:00:00+03:00');
  await prepares(scene, first, ['viktor', 'nadiia', 'anna', 'petro']);
  await scene.cockpit({ prepared: true, nextStep: { kind: 'hold', date: '2026-10-06', time: '10:00' } });
  await describes(scene, first, words.parking);
  await prepares(scene, first);

  // Held and over: minutes are what is next, and then they stand.
  scene.at('2026-10-06T10:50:00+03:00');
  await scene.cockpit({ next: { date: '2026-10-13', time: '10:00' }, nextStep: { kind: 'close', date: '2026-10-06' } });
  await closes(scene, first, ['olena', 'viktor', 'nadiia'], {
    feedback: words.feedback.slice(0, 2).map(([about, text]) => ({ from: names.viktor, about, text })),
    next: [
      { task: words.tasks.rota, owner: names.nadiia, due: '2026-10-12' },
      { task: words.tasks.recordings, owner: names.anna, due: '2026-10-23' },
    ],
  });
  await scene.cockpit({ openFeedback: 2, nextStep: { kind: 'map', missing: 1 } });

  // Thursday: the client says what is done, and gives a person an address.
  scene.at('2026-10-08T16:00:00+03:00');
  for (const key of ['contacts.map', 'contacts.meeting', 'contacts.employees'])
    await scene.types('journal', 'plan', ['key', key], { status: labels.task.done }, 'nadiia');
  await scene.types(...MAP, ['name', names.halyna], { email: mailOf('halyna'), phone: '+380 44 490 2207' }, 'nadiia');
  await scene.types('journal', 'feedback', ['text', words.feedback[1]?.[1] ?? ''], { reaction: words.reaction });
  await scene.cockpit({
    openFeedback: 1,
    progress: { plan: [3, 29], map: [9, 9] },
    overdue: [],
    nextStep: { kind: 'people', changes: 1 },
  });
  await scene.does('syncPeople', [{}], { mails: ['share halyna'] });
  await scene.cockpit({ nextStep: { kind: 'interview', open: 44 } });
  scene.at('2026-10-09T09:00:00+03:00');
  await scene.cockpit({ overdue: [{ owner: names.nadiia, days: 1 }], nextStep: { kind: 'overdue' } });
  await scene.types('journal', 'plan', ['key', 'immersion.data'], { status: labels.task.done }, 'nadiia');
}
