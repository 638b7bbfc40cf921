/** What only concerns some people or the meeting: everything else is made, what is left is named, and running again finishes. */
import type { RunReport } from '../../src/app/api';
import { NADIIA, OLENA, SMALL, VIKTOR } from './intake';
import { refusal } from './refusing';
import { LANGUAGES, openTroubled, type Texts, type Troubled } from './troubled';

/** Of the small intake and its owner. */
const ID = 'e716cbecc27d8cd2b8bde';

describe('people who cannot be let in: one engagement goes from trouble to trouble', () => {
  let here: Troubled;
  beforeAll(async () => {
    here = await openTroubled();
  });
  afterAll(() => here.addOn.close());

  const message = {
    en: (name: string) =>
      `${name} was not given access: your organisation does not allow sharing outside it. Ask your administrator, then press Finish.`,
    ru: (name: string) =>
      `${name}: доступ не открыт, ваша организация запрещает делиться файлами наружу. Обратитесь к администратору и нажмите «Дополнить».`,
    uk: (name: string) =>
      `${name}: доступ не відкрито, ваша організація забороняє ділитися файлами назовні. Зверніться до адміністратора й натисніть «Доповнити».`,
  };

  const account: Texts = {
    en: 'Viktor Savchenko was not given access: Google cannot share with this address. Check it, then press Finish.',
    ru: 'Viktor Savchenko: доступ не открыт, Google не может поделиться с этим адресом. Проверьте его и нажмите «Дополнить».',
    uk: 'Viktor Savchenko: доступ не відкрито, Google не може поділитися з цією адресою. Перевірте її й натисніть «Доповнити».',
  };
  const limit: Texts = {
    en: 'Google’s limit on sharing is reached for now. Press Finish later: the others will get access then.',
    ru: 'Google временно ограничил выдачу доступа. Нажмите «Дополнить» позже: остальные получат доступ.',
    uk: 'Google тимчасово обмежив надання доступу. Натисніть «Доповнити» пізніше: решта отримає доступ.',
  };
  const plain: Texts = {
    en: 'Viktor Savchenko was not given access: Google refused. Check the address, then press Finish.',
    ru: 'Viktor Savchenko: доступ не открыт, Google отказал. Проверьте адрес и нажмите «Дополнить».',
    uk: 'Viktor Savchenko: доступ не відкрито, Google відмовив. Перевірте адресу й натисніть «Доповнити».',
  };
  const mail: Texts = {
    en: 'Viktor Savchenko has access, but Google could not mail them about it. Send them the link to the folder yourself.',
    ru: 'Viktor Savchenko: доступ открыт, но Google не смог отправить об этом письмо. Отправьте ссылку на папку сами.',
    uk: 'Viktor Savchenko: доступ відкрито, але Google не зміг надіслати про це лист. Надішліть посилання на папку самі.',
  };
  test('the organisation forbids sharing outside it: everything else is made, and each person is named', async () => {
    here.addOn.workspace.settings.change({ externalSharing: false });
    for (const language of LANGUAGES) {
      here.speak(language);
      const report = await here.addOn.create(SMALL);
      expect(report).toMatchObject({ state: 'done', shared: [], invited: [VIKTOR.email] });
      expect(report.links).toHaveLength(7);
      expect(report.problems).toEqual(
        [VIKTOR, NADIIA].map(({ name, email }) => ({ who: email, message: message[language](name) })),
      );
    }
    expect(await here.missing(ID)).toEqual([
      'Немає доступу до папки: Viktor Savchenko',
      'Немає доступу до папки: Nadiia Lysenko',
    ]);
    here.addOn.workspace.settings.change({ externalSharing: true });
  });

  const cases = [
    [
      'too many were let in for now',
      refusal(403, 'sharingRateLimitExceeded', 'Rate limit exceeded. User message: "Sorry."', 'global'),
      limit,
      null,
      [],
    ],
    [
      'the address cannot be shared with',
      refusal(400, 'invalidSharingRequest', 'Bad Request. User message: "Sorry, cannot share."', 'global'),
      account,
      VIKTOR.email,
      [NADIIA.email],
    ],
    [
      'Drive gives no reason we know',
      refusal(403, 'forbidden', 'The caller does not have access to the user.', 'global'),
      plain,
      VIKTOR.email,
      [NADIIA.email],
    ],
    [
      'the address cannot be shared with, and contains a word of the policy’s',
      refusal(400, 'invalidSharingRequest', 'Bad Request. User message: "Sorry: v@domain.example"', 'global'),
      account,
      VIKTOR.email,
      [NADIIA.email],
    ],
    [
      'they are let in, and only the mail about it fails',
      refusal(
        400,
        'invalidSharingRequest',
        'Bad Request. User message: "Sorry, the items were successfully shared but emails could not be sent to v@domain.example."',
        'global',
      ),
      mail,
      VIKTOR.email,
      [VIKTOR.email, NADIIA.email],
    ],
  ] as const;
  test.each(cases)('%s', async (_, reply, texts, who, others) => {
    for (const language of LANGUAGES) {
      here.speak(language);
      here.have({ match: /permissions\?/, times: 1, reply });
      const report = await here.addOn.create(SMALL);
      expect(report.problems).toEqual([{ who, message: texts[language] }]);
      expect(report.shared).toEqual(others);
      expect(await here.progress(report.id)).toMatchObject({ step: 'done', share: 1 });
    }
  });

  test('then they get in, and it ends as if nothing had been', async () => {
    here.speak('en');
    here.have({});
    const repaired = await here.addOn.call<RunReport>('repairEngagement', ID);
    expect(repaired).toMatchObject({
      ok: true,
      value: { changes: ['Folder shared with Viktor Savchenko'], problems: [], shared: [VIKTOR.email, NADIIA.email] },
    });
    expect(await here.finishes()).toMatchObject({ changes: [] });
  });
});

test('colleagues get in whatever the organisation forbids; people without a Google account get in by mail', async () => {
  const { addOn } = await openTroubled();
  const ihor = { ...OLENA, name: 'Ihor Bondar', email: 'ihor@northstar.example', role: 'consultant' };
  const intake = { ...SMALL, people: [...SMALL.people, ihor] };
  addOn.workspace.settings.change({ externalSharing: false, withoutAccount: [VIKTOR.email, '@lypky.example'] });
  const report = await addOn.create(intake);
  expect(report.shared).toEqual([ihor.email]);
  expect(report.problems.map(({ who }) => who)).toEqual([VIKTOR.email, NADIIA.email]);
  addOn.workspace.settings.change({ externalSharing: true });
  expect(await addOn.create(intake)).toMatchObject({ problems: [], shared: [VIKTOR.email, NADIIA.email, ihor.email] });
  await addOn.close();
});

describe('Calendar refuses the meeting', () => {
  let here: Troubled;
  beforeAll(async () => {
    here = await openTroubled();
  });
  afterAll(() => here.addOn.close());

  const refusals = [
    [
      'its owner has no calendar',
      {
        match: /calendar/,
        reply: refusal(403, 'notACalendarUser', 'The user must be signed up for Google Calendar.', 'calendar'),
      },
      {
        en: 'Google Calendar refused the weekly meeting. Check that you can make events in your calendar, then press Finish.',
        ru: 'Google Календарь отклонил еженедельную встречу. Проверьте, что можете создавать события в своём календаре, и нажмите «Дополнить».',
        uk: 'Google Календар відхилив щотижневу зустріч. Перевірте, що можете створювати події у своєму календарі, і натисніть «Доповнити».',
      },
    ],
    [
      'too many invitations for now',
      {
        match: /^POST .*calendar/,
        reply: refusal(403, 'quotaExceeded', 'Calendar usage limits exceeded.', 'usageLimits'),
      },
      {
        en: 'Google Calendar takes no more invitations from you for now. Press Finish tomorrow: the weekly meeting will be set then.',
        ru: 'Google Календарь пока не принимает от вас новых приглашений. Нажмите «Дополнить» завтра: встреча будет назначена.',
        uk: 'Google Календар поки не приймає від вас нових запрошень. Натисніть «Доповнити» завтра: зустріч буде призначено.',
      },
    ],
  ] as const;
  test.each(refusals)('%s: everything else is made', async (_, trouble, texts) => {
    for (const language of LANGUAGES) {
      here.speak(language);
      here.have(trouble);
      const report = await here.addOn.create(SMALL);
      expect(report.problems).toEqual([{ who: null, message: texts[language] }]);
      expect(report).toMatchObject({ state: 'done', shared: [VIKTOR.email, NADIIA.email], invited: [] });
      expect(report.links).toHaveLength(6);
    }
  });

  test('no Meet link could be added', async () => {
    const body = {
      id: 'x',
      status: 'confirmed',
      etag: '"1"',
      htmlLink: 'https://calendar.google.com/x',
      attendees: [],
      conferenceData: { createRequest: { status: { statusCode: 'failure' } } },
    };
    const reply = {
      status: 200,
      headers: {},
      body: Buffer.from(JSON.stringify({ ...body, attendees: [{ email: VIKTOR.email }] })),
    };
    here.have({ match: /^POST .*calendar/, reply });
    expect((await here.addOn.create(SMALL)).problems).toEqual([
      { who: null, message: 'Google не додав посилання Meet. Відкрийте зустріч і додайте його там.' },
    ]);
  });

  test('and then takes it', async () => {
    const report = await here.finishes();
    expect(report.changes).toEqual(['Щотижневу зустріч призначено']);
  });
});
