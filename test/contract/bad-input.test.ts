/** Whatever comes in wrong is told field by field, in the user's language, with what to do; nothing is sent and nothing made. */
import type { Failure, Preview } from '../../src/app/api';
import type { Intake } from '../../src/domain/intake';
import type { Language } from '../../src/domain/language';
import type { Person } from '../../src/domain/people';
import { openAddOn, type AddOn } from './add-on';
import { NADIIA, OLENA, SMALL, VIKTOR } from './intake';

let addOn: AddOn;
beforeAll(async () => {
  addOn = await openAddOn(OLENA.email);
});
afterAll(() => addOn.close());

const people = (...list: readonly Person[]): Intake => ({ ...SMALL, people: list });
const meeting = (change: Partial<Intake['meeting']>): Intake => ({
  ...SMALL,
  meeting: { ...SMALL.meeting, ...change },
});
const emailOf = (email: string): Intake => people(OLENA, VIKTOR, { ...NADIIA, email });
const malformed = [
  'Write an address like name@company.com.',
  'Укажите адрес вида name@company.com.',
  'Вкажіть адресу на зразок name@company.com.',
] as const;
const twice = [
  'Viktor Savchenko already has this address. Remove one of the two.',
  'Этот адрес уже указан у человека «Viktor Savchenko». Оставьте одну запись.',
  'Цю адресу вже має «Viktor Savchenko». Залиште один запис.',
] as const;

type Case = readonly [
  what: string,
  intake: Intake,
  field: string,
  texts: readonly [en: string, ru: string, uk: string],
];

const CASES: readonly Case[] = [
  ['an address without @', emailOf('nadiia.lypky.example'), 'people.2.email', malformed],
  ['an address with two @', emailOf('nadiia@@lypky.example'), 'people.2.email', malformed],
  ['an address with a space inside', emailOf('nadiia lysenko@lypky.example'), 'people.2.email', malformed],
  ['an address in angle brackets', emailOf('Nadiia <nadiia@lypky.example>'), 'people.2.email', malformed],
  ['two addresses in one field', emailOf('nadiia@lypky.example, n@lypky.example'), 'people.2.email', malformed],
  [
    'an address of 300 characters',
    emailOf(`${'n'.repeat(60)}@${'l'.repeat(60)}.${'y'.repeat(60)}.${'p'.repeat(60)}.${'k'.repeat(55)}.example`),
    'people.2.email',
    malformed,
  ],
  ['the same address in capitals', emailOf('VIKTOR@Lypky.Example'), 'people.2.email', twice],
  ['the same address with spaces around it', emailOf('  viktor@lypky.example\t'), 'people.2.email', twice],
  [
    'the same address on a domain with letters of its own and spelled in ASCII',
    people(OLENA, { ...VIKTOR, email: 'viktor@липки.укр' }, { ...NADIIA, email: 'viktor@xn--h1aafcv.xn--j1amh' }),
    'people.2.email',
    twice,
  ],
  [
    'a person on both sides',
    people(OLENA, { ...VIKTOR, email: 'Olena@Northstar.example' }),
    'people.1.email',
    [
      'Olena Marchuk has this address on the other side. A person belongs to one side only: remove one of the two.',
      'Этот адрес указан на другой стороне («Olena Marchuk»). Человек может быть только на одной стороне: оставьте одну запись.',
      'Цю адресу вказано на іншій стороні («Olena Marchuk»). Людина може бути лише на одній стороні: залиште один запис.',
    ],
  ],
  [
    'yourself as the client',
    people({ ...OLENA, email: 'other@northstar.example' }, { ...VIKTOR, email: OLENA.email }),
    'people.1.email',
    [
      'This is your own address. List yourself among the consultants.',
      'Это ваш собственный адрес. Добавьте себя к консультантам.',
      'Це ваша власна адреса. Додайте себе до консультантів.',
    ],
  ],
  [
    'nobody on the client’s side',
    people(OLENA),
    'people',
    [
      'Add at least one person on the client’s side.',
      'Добавьте хотя бы одного человека со стороны клиента.',
      'Додайте хоча б одну людину з боку клієнта.',
    ],
  ],
  [
    'no consultant',
    people(VIKTOR, NADIIA),
    'people',
    [
      'Add at least one consultant, for example yourself.',
      'Добавьте хотя бы одного консультанта, например себя.',
      'Додайте хоча б одного консультанта, наприклад себе.',
    ],
  ],
  [
    'nobody comes to the meeting',
    people({ ...OLENA, weekly: false }, NADIIA),
    'people',
    [
      'Tick at least one person who comes to the weekly meeting.',
      'Отметьте хотя бы одного участника еженедельной встречи.',
      'Позначте хоча б одного учасника щотижневої зустрічі.',
    ],
  ],
  [
    '501 people',
    people(...[OLENA, ...Array.from({ length: 500 }, (_, n) => ({ ...NADIIA, email: `p${n}@lypky.example` }))]),
    'people',
    [
      'The form takes 500 people; there are 501. Add the rest in the Employee Base.',
      'Анкета принимает до 500 человек, сейчас 501. Остальных внесите в Базу сотрудников.',
      'Анкета приймає до 500 людей, зараз 501. Решту внесіть до Бази співробітників.',
    ],
  ],
  [
    '201 guests',
    people(...[OLENA, ...Array.from({ length: 200 }, (_, n) => ({ ...VIKTOR, email: `p${n}@lypky.example` }))]),
    'people',
    [
      'Calendar invites at most 200 guests; 201 would come. Untick some.',
      'Календарь приглашает не более 200 гостей, выходит 201. Снимите часть отметок.',
      'Календар запрошує щонайбільше 200 гостей, виходить 201. Зніміть частину позначок.',
    ],
  ],
  [
    'a first meeting in the past',
    meeting({ weekday: 'MO', firstDate: '2026-11-23', time: '10:59' }),
    'meeting.firstDate',
    [
      'The first meeting is in the past. Choose a later date.',
      'Первая встреча уже в прошлом. Выберите более позднюю дату.',
      'Перша зустріч уже в минулому. Виберіть пізнішу дату.',
    ],
  ],
  [
    'a first meeting in the hour that the clocks jump over',
    meeting({ weekday: 'SU', firstDate: '2027-03-28', time: '03:30' }),
    'meeting.time',
    [
      'The clocks go forward on 28 March 2027: 03:30 does not exist on that day. Choose another time.',
      '28 марта 2027 г. часы переводят вперёд: времени 03:30 в этот день нет. Выберите другое время.',
      '28 березня 2027 р. годинники переводять уперед: часу 03:30 того дня немає. Виберіть інший час.',
    ],
  ],
  [
    'a date on another day of the week',
    meeting({ firstDate: '2026-11-25' }),
    'meeting.firstDate',
    [
      'This date is not on the chosen day of the week. Change the one or the other.',
      'Эта дата не приходится на выбранный день недели. Измените одно или другое.',
      'Ця дата не припадає на вибраний день тижня. Змініть одне або інше.',
    ],
  ],
  [
    'a date that no calendar has',
    meeting({ firstDate: '2027-02-30' }),
    'meeting.firstDate',
    ['Choose a date.', 'Выберите дату.', 'Виберіть дату.'],
  ],
  [
    'an hour that no clock has',
    meeting({ time: '24:00' }),
    'meeting.time',
    ['Write a time like 14:30.', 'Укажите время вида 14:30.', 'Вкажіть час на зразок 14:30.'],
  ],
  ...[0, -45, 14, 481, 45.5, Number.NaN].map((minutes): Case => [
    `a length of ${minutes} minutes`,
    meeting({ minutes }),
    'meeting.minutes',
    [
      'The meeting must end after it starts. Choose a length of 15 minutes to 8 hours.',
      'Встреча должна закончиться позже, чем началась. Выберите длительность от 15 минут до 8 часов.',
      'Зустріч має закінчитися пізніше, ніж почалася. Виберіть тривалість від 15 хвилин до 8 годин.',
    ],
  ]),
  [
    'a last meeting before the first',
    meeting({ lastDate: '2026-11-17' }),
    'meeting.lastDate',
    [
      'The last meeting is before the first one. Choose a later date.',
      'Последняя встреча раньше первой. Выберите более позднюю дату.',
      'Остання зустріч раніше за першу. Виберіть пізнішу дату.',
    ],
  ],
  ...['Europe/Kiew', 'GMT+2', '+02:00', '__proto__'].map((timeZone): Case => [
    `the time zone ${timeZone}`,
    { ...SMALL, timeZone },
    'timeZone',
    [
      `There is no time zone “${timeZone}”. Choose one from the list, like Europe/Warsaw.`,
      `Часового пояса «${timeZone}» нет. Выберите из списка, например Asia/Almaty.`,
      `Часового поясу «${timeZone}» немає. Виберіть зі списку, наприклад Europe/Kyiv.`,
    ],
  ]),
  [
    'a title of 1,000 characters',
    { ...SMALL, client: { ...SMALL.client, company: 'Ї'.repeat(1000) } },
    'client.company',
    [
      'Shorten this to 200 characters; it has 1000.',
      'Сократите до 200 знаков, сейчас 1000.',
      'Скоротіть до 200 знаків, зараз 1000.',
    ],
  ],
  [
    'a link that is not one',
    meeting({ place: { kind: 'link', url: 'javascript:alert(1)' } }),
    'meeting.place.url',
    [
      'Paste a link that begins with https://.',
      'Вставьте ссылку, которая начинается с https://.',
      'Вставте посилання, що починається з https://.',
    ],
  ],
];

const LANGUAGES = ['en', 'ru', 'uk'] as const;
const MARKED: Readonly<Record<Language, string>> = {
  en: 'Some answers need a change. They are marked in the form.',
  ru: 'Некоторые ответы нужно исправить. Они отмечены в анкете.',
  uk: 'Деякі відповіді треба виправити. Їх позначено в анкеті.',
};

async function refused(name: string, intake: object, language: Language): Promise<Failure> {
  addOn.workspace.settings.setLocale(OLENA.email, language);
  const answer = await addOn.call(name, intake);
  if (answer.ok) throw new Error(`${name} took it`);
  return answer.error;
}

describe('an intake with a mistake', () => {
  beforeEach(() => addOn.traced());

  test.each(CASES)('%s', async (_, intake, field, texts) => {
    for (const [index, language] of LANGUAGES.entries()) {
      const failure = await refused('createEngagement', intake, language);
      expect(failure).toMatchObject({ code: 'intakeInvalid', message: MARKED[language], retry: false });
      expect(failure.issues?.find((one) => one.field === field)?.message).toBe(texts[index]);
    }
    expect(await refused('previewEngagement', intake, 'uk')).toMatchObject({ code: 'intakeInvalid' });
    expect(addOn.traced()).toEqual([]);
  });
});

test('all mistakes are told at once', async () => {
  const { issues = [] } = await refused('createEngagement', {}, 'en');
  expect(issues.map(({ field }) => field)).toEqual(
    expect.arrayContaining([
      'client.company',
      'client.domain',
      'consultancy',
      'people',
      'timeZone',
      'meeting.firstDate',
    ]),
  );
});

test('a list far beyond the limit is told once, not line by line', async () => {
  const { issues = [] } = await refused('createEngagement', { ...SMALL, people: Array(50_000).fill({}) }, 'en');
  expect(issues.filter(({ field }) => field.startsWith('people')).length).toBeLessThan(3_000);
  expect(issues).toContainEqual(expect.objectContaining({ field: 'people', code: 'tooManyPeople' }));
});

test('addresses that only look alike belong to two people', async () => {
  const answer = await addOn.call<Preview>(
    'previewEngagement',
    people(OLENA, VIKTOR, { ...NADIIA, email: 'viktor+sales@lypky.example' }),
  );
  expect(answer).toMatchObject({
    ok: true,
    value: { shared: [{ email: VIKTOR.email }, { email: 'viktor+sales@lypky.example' }] },
  });
});

test('nothing was made, and nobody got mail', async () => {
  const { files } = await addOn.rest('GET', '/drive/v3/files');
  expect(files).toEqual([]);
  expect((await addOn.rest('GET', '/calendar/v3/calendars/primary/events')).items).toEqual([]);
  expect(addOn.workspace.kernel.outbox.list()).toEqual([]);
});

describe('arguments that no page of ours sends', () => {
  const garbage: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 42],
    ['true', true],
    ['a text', 'e716cbecc27d8cd2b8bd'],
    ['a huge text', 'x'.repeat(2_000_000)],
    ['a list', [1, [2]]],
    [
      'keys of a prototype',
      JSON.parse('{"__proto__": {"people": 1}, "constructor": {}, "toString": 1, "client": {"__proto__": []}}'),
    ],
    [
      'extra keys and wrong types',
      { people: [null, 1, 'x', { email: {}, name: [] }], client: 7, meeting: [], more: { a: 1 } },
    ],
    [
      'huge texts inside',
      {
        client: { company: 'x'.repeat(2_000_000), domain: 'a.'.repeat(100_000) },
        people: [{ email: `${'a'.repeat(500_000)}@b.co` }],
      },
    ],
    ['a lone half of an emoji', { client: { company: '\ud83d' }, people: [{ name: '\udc4d' }] }],
  ];
  const FUNCTIONS = [
    'previewEngagement',
    'createEngagement',
    'readProgress',
    'inspectEngagement',
    'repairEngagement',
    'saveDraft',
  ];

  test.each(FUNCTIONS.flatMap((name) => garbage.map(([what, value]) => [name, what, value] as const)))(
    '%s of %s',
    async (name, _, value) => {
      addOn.workspace.settings.setLocale(OLENA.email, 'uk');
      addOn.traced();
      const answer = value === undefined ? await addOn.call(name) : await addOn.call(name, value);
      const mayPass = name === 'saveDraft' && typeof value === 'object' && value !== null && !Array.isArray(value);
      if (!(mayPass && answer.ok)) {
        const code =
          name === 'saveDraft'
            ? 'tooLarge'
            : name.endsWith('viewEngagement') || name === 'createEngagement'
              ? 'intakeInvalid'
              : 'unknownEngagement';
        expect(answer).toMatchObject({
          ok: false,
          error: { code, message: expect.stringMatching(/[а-яїєі]/) as string },
        });
      }
      expect(JSON.stringify(answer)).not.toMatch(/TypeError|\bat \w+ \(|undefined/);
      expect(addOn.traced()).toEqual([]);
    },
  );

  test.each(['openSession', 'listEngagements', 'discardDraft'])(
    '%s takes no arguments and minds none',
    async (name) => {
      expect(await addOn.call(name, { a: 1 }, 'x')).toMatchObject({ ok: true });
      expect(addOn.traced().filter(({ method }) => method !== 'GET')).toEqual([]);
    },
  );

  test('a repair of an engagement that this person never made', async () => {
    expect(await addOn.call('repairEngagement', `e${'0'.repeat(20)}`)).toMatchObject({
      ok: false,
      error: {
        code: 'noSavedIntake',
        message:
          'Анкети цього проєкту немає під рукою. Заповніть її знову для того самого клієнта: нічого не створиться двічі.',
      },
    });
  });
});
