/** What stops a run (quotas, full storage, a Google that does not answer, a missing permission): told plainly, and running again finishes. */
import { SMALL } from './intake';
import { modernRefusal, refusal, type BadDay } from './refusing';
import { LANGUAGES, openTroubled, type Texts, type Troubled } from './troubled';

const SLOW_DOWN: Texts = {
  en: 'Google asks us to slow down. Wait a minute and try again: it goes on from where it stopped.',
  ru: 'Google просит не спешить. Подождите минуту и повторите: работа продолжится с того же места.',
  uk: 'Google просить не поспішати. Зачекайте хвилину й повторіть: робота продовжиться з того самого місця.',
};
const OFFLINE: Texts = {
  en: 'Google did not answer. Nothing is lost: try again and it goes on from where it stopped.',
  ru: 'Google не ответил. Ничего не потеряно: повторите, и работа продолжится с того же места.',
  uk: 'Google не відповів. Нічого не втрачено: повторіть, і робота продовжиться з того самого місця.',
};
const DRIVE_FULL: Texts = {
  en: 'Your Google Drive is full. Free some space and try again: it goes on from where it stopped.',
  ru: 'На вашем Google Диске нет места. Освободите его и повторите: работа продолжится с того же места.',
  uk: 'На вашому Google Диску немає місця. Звільніть його й повторіть: робота продовжиться з того самого місця.',
};
const TOMORROW: Texts = {
  en: 'Google’s daily limit for your account is reached. Try again tomorrow: it goes on from where it stopped.',
  ru: 'Исчерпан дневной лимит Google для вашей учётной записи. Повторите завтра: работа продолжится с того же места.',
  uk: 'Вичерпано денний ліміт Google для вашого облікового запису. Повторіть завтра: робота продовжиться з того самого місця.',
};
const ALLOW: Texts = {
  en: 'Sales Conveyor lacks a permission. Reload the file, open the add-on again and allow all that it asks for.',
  ru: 'Sales Conveyor не хватает разрешения. Обновите страницу, снова откройте дополнение и разрешите всё, что оно просит.',
  uk: 'Sales Conveyor бракує дозволу. Оновіть сторінку, знову відкрийте доповнення й дозвольте все, що воно просить.',
};
const ENABLE: Texts = {
  en: 'A Google service that Sales Conveyor needs is switched off in its Cloud project. Ask whoever installed it to enable the Sheets, Docs, Drive and Calendar APIs, then try again.',
  ru: 'В облачном проекте Sales Conveyor отключён нужный сервис Google. Попросите того, кто установил дополнение, включить API Таблиц, Документов, Диска и Календаря, и повторите.',
  uk: 'У хмарному проєкті Sales Conveyor вимкнено потрібний сервіс Google. Попросіть того, хто встановив доповнення, увімкнути API Таблиць, Документів, Диска й Календаря, і повторіть.',
};

/** Of the small intake and its owner. */
const ID = 'e716cbecc27d8cd2b8bde';

const limited = (reason: string) =>
  refusal(403, reason, 'User Rate Limit Exceeded. Rate of requests for user exceed configured project quota.');

describe('a refusal stops the run until it is gone: one engagement goes from trouble to trouble', () => {
  let walked: Troubled;
  beforeAll(async () => {
    walked = await openTroubled();
  });
  afterAll(() => walked.addOn.close());

  const newFile = /^POST .*drive\/v3\/files\?/;
  const full = refusal(403, 'storageQuotaExceeded', "The user's Drive storage quota has been exceeded.", 'global');
  const page = { status: 502, headers: { 'content-type': 'text/html' }, body: Buffer.from('<html>502') };
  const cases: readonly (readonly [what: string, day: BadDay, code: string, texts: Texts, step: string])[] = [
    [
      'first search',
      { match: /drive\/v3\/files\?/, reply: limited('rateLimitExceeded') },
      'rateLimited',
      SLOW_DOWN,
      'look',
    ],
    ['error page for the meeting', { match: /calendar/, reply: page }, 'offline', OFFLINE, 'look'],
    [
      'Calendar is not enabled',
      {
        match: /calendar/,
        reply: refusal(403, 'accessNotConfigured', 'Google Calendar API has not been used in project 1.'),
      },
      'serviceOff',
      ENABLE,
      'look',
    ],
    [
      'folder, too fast',
      { match: newFile, reply: limited('userRateLimitExceeded') },
      'rateLimited',
      SLOW_DOWN,
      'folder',
    ],
    ['folder, daily limit', { match: newFile, reply: limited('dailyLimitExceeded') }, 'dailyLimit', TOMORROW, 'folder'],
    [
      'folder, 503',
      { match: newFile, reply: refusal(503, 'backendError', 'Service Unavailable') },
      'offline',
      OFFLINE,
      'folder',
    ],
    ['files, Drive full', { match: newFile, reply: full, passing: 3 }, 'storageFull', DRIVE_FULL, 'files'],
    [
      'inside, 429 of Sheets',
      { match: /:batchUpdate/, reply: modernRefusal(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.') },
      'rateLimited',
      SLOW_DOWN,
      'fill',
    ],
    [
      'inside, Docs is not enabled',
      {
        match: /docs\..*:batchUpdate/,
        reply: modernRefusal(403, 'PERMISSION_DENIED', 'Google Docs API has not been used.', 'SERVICE_DISABLED'),
      },
      'serviceOff',
      ENABLE,
      'book',
    ],
    [
      'inside, 500 of Docs',
      { match: /docs\..*:batchUpdate/, reply: modernRefusal(500, 'INTERNAL', 'Internal error.') },
      'offline',
      OFFLINE,
      'book',
    ],
    [
      'reading again, 503 of Docs',
      { match: /GET .*docs\./, reply: modernRefusal(503, 'UNAVAILABLE', 'Unavailable.') },
      'offline',
      OFFLINE,
      'look',
    ],
    [
      'sharing, too fast',
      { match: /permissions\?/, reply: limited('userRateLimitExceeded') },
      'rateLimited',
      SLOW_DOWN,
      'share',
    ],
    [
      'sharing, quota used up',
      { match: /permissions\?/, reply: limited('quotaExceeded') },
      'dailyLimit',
      TOMORROW,
      'share',
    ],
    [
      'sharing, 429',
      { match: /permissions\?/, reply: refusal(429, 'rateLimitExceeded', 'Too many'), passing: 1 },
      'rateLimited',
      SLOW_DOWN,
      'share',
    ],
  ];
  test.each(cases)('%s', async (_, trouble, code, texts, step) => {
    for (const language of LANGUAGES) {
      walked.speak(language);
      walked.have(trouble);
      expect(await walked.failure()).toMatchObject({ code, message: texts[language], retry: true });
    }
    const at = await walked.progress(ID);
    expect(at).toMatchObject({ step });
    expect(at?.share).toBeLessThan(1);
  });

  test('and when all is over it ends as if nothing had been', async () => {
    await walked.finishes();
  });
});

describe('bursts pass by themselves', () => {
  let here: Troubled;
  beforeEach(async () => {
    here = await openTroubled();
  });
  afterEach(() => here.addOn.close());

  test.each([429, 503] as const)('%i, three times and once, at reads and writes', async (status) => {
    const burst = { kind: 'status', status, times: 3 } as const;
    here.addOn.setFaults(
      { ...burst, at: 1 },
      { ...burst, at: 11 },
      { ...burst, at: 18, times: 1 },
      { ...burst, at: 24 },
    );
    expect(await here.addOn.create(SMALL)).toMatchObject({ state: 'done', problems: [] });
    expect(await here.finishes()).toMatchObject({ changes: [] });
  });

  test('a lost answer is looked up, not sent again', async () => {
    here.addOn.setFaults({ at: 5, kind: 'lost-answer' }, { at: 14, kind: 'lost-answer' });
    expect(await here.addOn.create(SMALL)).toMatchObject({ state: 'done', problems: [] });
    expect(await here.finishes()).toMatchObject({ changes: [] });
  });

  test('answers that never come end with a message, and the next run finishes', async () => {
    here.addOn.setFaults(...Array.from({ length: 400 }, (_, at) => ({ at: at + 4, kind: 'lost-answer' }) as const));
    expect(await here.failure()).toMatchObject({ code: 'offline', message: OFFLINE.en });
    await here.finishes();
  });
});

test('an administrator’s full Drive says the same', async () => {
  const { addOn, failure } = await openTroubled();
  addOn.workspace.settings.change({ storageFull: true });
  expect(await failure()).toMatchObject({ code: 'storageFull', message: DRIVE_FULL.en });
  await addOn.close();
});

describe('a permission of the add-on is missing', () => {
  test.each(['drive.file', 'calendar.events.owned', 'script.external_request', 'userinfo.email'])(
    '%s',
    async (name) => {
      const without = await openTroubled({ withoutScope: name });
      for (const language of LANGUAGES) {
        without.speak(language);
        const refused = { code: 'scopeMissing', message: ALLOW[language], retry: true };
        expect(await without.failure()).toMatchObject(refused);
        if (name !== 'calendar.events.owned') expect(await without.failure('previewEngagement')).toMatchObject(refused);
      }
      await without.addOn.close();
    },
  );
});
