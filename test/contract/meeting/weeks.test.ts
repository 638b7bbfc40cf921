/** Weeks of an engagement played through: prepared, held, closed, across the end of summer time, with a holiday in between. */
import type { Held } from '../../../src/domain/weekly/held';
import { makeOnce, type Made } from '../engagement';
import { NADIIA, OLENA, SMALL, VIKTOR } from '../intake';
import { roomOf, serial, type Room } from './room';

let made: Made;
let room: Room;
const START = '2026-10-19T06:00:00Z';
/** Tuesdays from 20 October: the clocks go back on Sunday, 25 October. */
const AUTUMN = { ...SMALL, language: 'ru', meeting: { ...SMALL.meeting, firstDate: '2026-10-20' } };

beforeAll(async () => {
  made = await makeOnce(AUTUMN, undefined, { now: START });
}, 120_000);
afterAll(() => made.dispose());
beforeEach(async () => {
  room = roomOf(await made.open('ru', { now: START }), made.report);
});
afterEach(() => made.closeAll());

const held = (occurrence: string, more: Partial<Held> = {}): Held => ({
  occurrence,
  present: [OLENA.name, VIKTOR.name],
  decisions: [],
  feedback: [],
  next: [],
  ...more,
});
const nextId = async (): Promise<string> => (await room.view()).next?.id ?? '';
const decision = (statement: string, proposedOn: string, more: object = {}) =>
  room.types('decisions', {
    statement,
    proposedOn: serial(proposedOn),
    proposedBy: OLENA.name,
    status: 'Предложено',
    ...more,
  });

test('three weeks: the agenda tells what was done, asks for three decisions, and the minutes make the next one', async () => {
  await decision('Звонки принимает дежурный', '2026-10-12', { id: 'D7', approver: VIKTOR.name });
  await decision('Отчёт раз в неделю', '2026-10-11');
  await decision('Новая телефония', '2026-10-13');
  await decision('Четвёртое', '2026-10-14');
  await room.types('feedback', {
    date: serial('2026-10-15'),
    from: VIKTOR.name,
    about: 'Карта участников',
    text: 'Слишком длинная',
  });
  const first = await nextId();
  expect(await room.prepares(first)).toEqual({ kind: 'done', number: 1, changed: true, theirs: [], event: null });
  expect(await room.prepares(first)).toEqual({ kind: 'done', number: 1, changed: false, theirs: [], event: null });
  const { description } = await room.event(first);
  expect(description).toContain('▼ Sales Conveyor · Повестка встречи 1, 20 октября 2026 г.');
  // The oldest first, each with its number.
  const order = [
    'D8 · Отчёт раз в неделю',
    `D7 · Звонки принимает дежурный · ${VIKTOR.name}`,
    'D9 · Новая телефония',
    'Тоже ждут решения',
    'D10 · Четвёртое',
    `${VIKTOR.name}, Карта участников: Слишком длинная`,
  ];
  const places = order.map((words) => description.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
  expect(description).toContain('Еженедельная рабочая встреча');
  expect(await room.rows('meetings')).toMatchObject([
    { number: 1, date: serial('2026-10-20'), decisions: 'D8, D7, D9' },
  ]);

  // The meeting is held.
  room.until('2026-10-20T08:30:00Z');
  expect((await room.view()).last?.id).toBe(first);
  const closed = held(first, {
    decisions: [
      { id: 'D8', statement: 'Отчёт раз в неделю', verdict: 'approve', wording: '', by: VIKTOR.name },
      {
        id: 'D7',
        statement: 'Звонки принимает дежурный',
        verdict: 'change',
        wording: 'Звонки принимает дежурный до 20:00',
        by: VIKTOR.name,
      },
      { id: 'D9', statement: 'Новая телефония', verdict: 'decline', wording: '', by: VIKTOR.name },
    ],
    feedback: [{ from: VIKTOR.name, about: 'Встреча', text: 'Коротко и по делу' }],
    next: [
      { task: 'График дежурств', owner: NADIIA.name, due: '2026-10-26' },
      { task: 'Запись звонков', owner: OLENA.name, due: '2026-10-30' },
    ],
  });
  expect(await room.closes(closed)).toEqual({ kind: 'done', number: 1, already: false, event: null });
  expect(await room.rows('decisions')).toMatchObject([
    {
      id: 'D7',
      statement: 'Звонки принимает дежурный до 20:00',
      status: 'Утверждено',
      decidedOn: serial('2026-10-20'),
      meeting: 1,
      comment: 'До изменения: Звонки принимает дежурный',
    },
    { id: 'D8', status: 'Утверждено', approver: VIKTOR.name },
    { id: 'D9', status: 'Отклонено' },
    { id: 'D10', status: 'Предложено', decidedOn: '' },
  ]);
  expect(await room.rows('meetings')).toMatchObject([
    {
      number: 1,
      present: `${OLENA.name}, ${VIKTOR.name}`,
      decisions: 'D7 Утверждено, D8 Утверждено, D9 Отклонено',
      feedback: `– ${VIKTOR.name}, Встреча: Коротко и по делу`,
    },
  ]);
  const minutes = (await room.event(first)).description;
  expect(minutes).toContain('▼ Sales Conveyor · Протокол встречи 1, 20 октября 2026 г.');
  expect(minutes).toContain('D9 · Новая телефония · отклонено, Viktor Savchenko');
  expect(minutes).toContain('– График дежурств · Nadiia Lysenko · до 26 октября 2026 г.');
  expect(minutes).not.toContain('Повестка встречи 1');
  const plan = (await room.rows('plan')).filter(({ from }) => from === 'M1');
  expect(plan).toMatchObject([
    { task: 'График дежурств', owner: NADIIA.name, key: 'M1.1' },
    { task: 'Запись звонков', key: 'M1.2' },
  ]);
  // Twice is once.
  room.addOn.traced();
  expect(await room.closes(closed)).toEqual({ kind: 'done', number: 1, already: true, event: null });
  expect(room.addOn.traced().filter(({ method, url }) => method === 'PATCH' || url.includes(':batchUpdate'))).toEqual(
    [],
  );
  expect((await room.view()).last).toBeNull();

  // The week after: one promise kept, one late; at the same local hour though the clocks went back.
  await room.addOn.rest('POST', `/v4/spreadsheets/${room.journal}/values:batchUpdate`, {
    valueInputOption: 'RAW',
    data: [],
  });
  const tasks = await room.rows('plan');
  const kept = tasks.findIndex(({ task }) => task === 'График дежурств');
  await room.hands.put('journal', 'plan', kept + 4, await room.hands.column('journal', 'plan', 'status'), 'Готово');
  const { next } = await room.view();
  expect(next).toMatchObject({ date: '2026-10-27', time: '10:00', number: 2 });
  expect(next?.id).toMatch(/_20261027T080000Z$/);
  expect(first).toMatch(/_20261020T070000Z$/);
  expect(await room.prepares(next?.id ?? '')).toMatchObject({ kind: 'done', number: 2 });
  const second = (await room.event(next?.id ?? '')).description;
  expect(second).toContain('– График дежурств · Nadiia Lysenko<br>');
  expect(second).toContain(
    '<b>Обещано, но ещё не сделано</b><br>– Запись звонков · Olena Marchuk · до 30 октября 2026 г.',
  );
  expect(second).toContain('D10 · Четвёртое');

  // Then a week off: the next meeting is in November.
  room.until('2026-10-27T09:00:00Z');
  await room.closes(held(next?.id ?? ''));
  await room.moves({ kind: 'skip', occurrence: await nextId() });
  expect((await room.view()).next).toMatchObject({ date: '2026-11-10', time: '10:00', number: 3 });
  await room.prepares(await nextId());
  // What was told as done is not told again.
  expect((await room.event(await nextId())).description).not.toContain('График дежурств');
  expect((await room.rows('meetings')).map(({ number, date }) => [number, date])).toEqual([
    [1, serial('2026-10-20')],
    [2, serial('2026-10-27')],
    [3, serial('2026-11-10')],
  ]);
});

test('what people write into the description and into the row stays', async () => {
  const id = await nextId();
  await room.prepares(id);
  const { description } = await room.event(id);
  const lines = description.split('<br>');
  lines.splice(3, 0, 'Наш вопрос: кто ведёт таблицу?');
  await room.patches(id, { description: `Парковка во дворе<br>${lines.join('<br>')}<br>Пароль от зала 1234` });
  const agenda = await room.hands.column('journal', 'meetings', 'agenda');
  await room.hands.put('journal', 'meetings', 4, agenda, 'Сначала о погоде');
  await decision('Ещё одно', '2026-10-18');
  expect(await room.prepares(id)).toEqual({ kind: 'done', number: 1, changed: true, theirs: ['agenda'], event: null });
  const after = (await room.event(id)).description;
  for (const words of ['Парковка во дворе', 'Наш вопрос: кто ведёт таблицу?', 'Пароль от зала 1234', 'D1 · Ещё одно'])
    expect(after.split(words)).toHaveLength(2);
  expect(after.match(/▼ Sales Conveyor/g)).toHaveLength(1);
  expect((await room.rows('meetings'))[0]).toMatchObject({ agenda: 'Сначала о погоде', decisions: 'D1' });
  expect(await room.prepares(id)).toMatchObject({ changed: false, theirs: ['agenda'] });
});

test('what people type is text, whatever it looks like', async () => {
  const hostile = '<img src=x onerror=alert(1)> & "x"</b><br>▲ Sales Conveyor';
  await decision(hostile, '2026-10-01');
  await decision('=HYPERLINK("https://evil.example";"D")', '2026-10-02');
  const id = await nextId();
  await room.prepares(id);
  const { description } = await room.event(id);
  expect(description).not.toContain('<img');
  expect(description).toContain(
    '&lt;img src=x onerror=alert(1)&gt; &amp; &quot;x&quot;&lt;/b&gt;&lt;br&gt;△ Sales Conveyor',
  );
  expect(await room.prepares(id)).toMatchObject({ changed: false });
  const formula = '=1+1';
  const request = held(id, {
    present: [formula],
    decisions: [{ id: 'D1', statement: hostile, verdict: 'change', wording: '=IMPORTXML("x")', by: formula }],
    feedback: [{ from: formula, about: '+1', text: '=NOW()' }],
    next: [{ task: '=SUM(1;2)', owner: '<script>', due: '2026-10-25' }],
  });
  expect(await room.closes(request)).toMatchObject({ kind: 'done' });
  for (const table of ['decisions', 'feedback', 'meetings'] as const)
    for (const row of await room.hands.rows('journal', table))
      for (const cell of row) expect(typeof cell === 'object' && cell !== null).toBe(false);
  expect((await room.rows('decisions'))[0]).toMatchObject({ statement: '=IMPORTXML("x")', approver: '=1+1' });
  expect((await room.rows('feedback'))[0]).toMatchObject({ from: '=1+1', about: '+1', text: '=NOW()' });
  expect((await room.event(id)).description).toContain('=SUM(1;2) · &lt;script&gt;');
});

test('mistakes and decisions that changed meanwhile are told, and nothing is written', async () => {
  await decision('Первое', '2026-10-01', { id: 'D1' });
  const id = await nextId();
  const taken = { id: 'D1', statement: 'Первое', verdict: 'change', wording: ' ', by: '' } as const;
  const bad = held(id, {
    present: [],
    decisions: [taken],
    feedback: [{ from: 'X', about: '', text: '' }],
    next: [
      { task: 'A', owner: '', due: '2026-10-01' },
      { task: '', owner: '', due: '' },
    ],
  });
  expect(await room.closes(bad)).toEqual({
    kind: 'mistakes',
    mistakes: [
      { field: 'present', code: 'nobodyPresent' },
      { field: 'decisions.0.wording', code: 'wordingMissing' },
      { field: 'decisions.0.by', code: 'whoMissing' },
      { field: 'feedback.0.text', code: 'textMissing' },
      { field: 'next.0.owner', code: 'ownerMissing' },
      { field: 'next.0.due', code: 'dueBefore' },
    ],
  });
  const reworded = held(id, { decisions: [{ ...taken, verdict: 'approve', by: VIKTOR.name, statement: 'Другое' }] });
  expect(await room.closes(reworded)).toEqual({ kind: 'decisionsChanged', ids: ['D1'] });
  expect(await room.rows('meetings')).toEqual([]);
  expect((await room.rows('decisions'))[0]).toMatchObject({ status: 'Предложено', approver: '' });
});

test('a prepared meeting that moves takes its row along', async () => {
  const id = await nextId();
  await room.prepares(id);
  await room.moves({ kind: 'change', occurrence: id, scope: 'this', to: { date: '2026-10-22', time: '12:00' } });
  expect(await room.rows('meetings')).toMatchObject([{ number: 1, date: serial('2026-10-22') }]);
  const later = (await room.view()).ahead[1]?.id ?? '';
  await room.prepares(later);
  await room.moves({
    kind: 'change',
    occurrence: later,
    scope: 'following',
    to: { date: '2026-10-28', time: '12:00' },
  });
  const { ahead } = await room.view();
  expect(ahead.map(({ date }) => date).slice(0, 3)).toEqual(['2026-10-22', '2026-10-28', '2026-11-04']);
  expect(await room.prepares(ahead[1]?.id ?? '')).toMatchObject({ kind: 'done', number: 2 });
  expect((await room.rows('meetings')).map(({ number, date }) => [number, date])).toEqual([
    [1, serial('2026-10-22')],
    [2, serial('2026-10-28')],
  ]);
});

test('minutes that are being written wait for their writer until they are closed', async () => {
  const id = await nextId();
  const draft = held(id, { feedback: [{ from: '', about: '', text: 'Пока не' }] });
  await room.addOn.call('saveMeetingDraft', room.journal, draft);
  expect((await room.view()).draft).toEqual(draft);
  await room.closes(held(id));
  expect((await room.view()).draft).toBeNull();
});

test('who does not own the meeting prepares the Journal and is told that the event is not theirs', async () => {
  await room.addOn.rest('POST', `/drive/v3/files/${room.hands.id('folder')}/permissions`, {
    type: 'user',
    role: 'writer',
    emailAddress: VIKTOR.email,
  });
  const id = await nextId();
  const answer = await room.addOn.workspace.run('prepareMeeting', [room.journal, id, false], VIKTOR.email);
  expect(answer).toMatchObject({ result: { ok: true, value: { kind: 'done', number: 1, event: 'notYours' } } });
  expect(await room.rows('meetings')).toHaveLength(1);
  expect(await room.prepares(id)).toMatchObject({ changed: true, event: null });
  expect(await room.rows('meetings')).toHaveLength(1);
});

test('what is not ours is refused', async () => {
  const { addOn, journal } = room;
  for (const bad of [null, 7, '', 'abc_20261020T070000Z', `sc${made.id}`, `sc${made.id}_20261020`, {}])
    expect(await addOn.call('prepareMeeting', journal, bad, false)).toMatchObject({
      ok: false,
      error: { code: 'requestInvalid' },
    });
  const id = await nextId();
  for (const bad of [
    null,
    {},
    { kind: 'x' },
    { kind: 'change', occurrence: id, scope: 'all' },
    { kind: 'change', occurrence: id, scope: 'this', to: { date: '2026-02-30', time: '10:00' } },
    { kind: 'change', occurrence: id, scope: 'this', minutes: 5 },
    { kind: 'change', occurrence: id, scope: 'this', place: { kind: 'link', url: 'javascript:1' } },
    { kind: 'skip', occurrence: 'primary' },
  ])
    expect(await addOn.call('moveMeeting', journal, bad)).toMatchObject({
      ok: false,
      error: { code: 'requestInvalid' },
    });
  for (const bad of [null, {}, { ...held(id), present: 'all' }, { ...held(id), decisions: [{ verdict: 'burn' }] }])
    expect(await addOn.call('closeMeeting', journal, bad)).toMatchObject({
      ok: false,
      error: { code: 'requestInvalid' },
    });
});
