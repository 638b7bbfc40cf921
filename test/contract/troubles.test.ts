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

/** Of the small intake and its owner. */
const ID = 'e716cbecc27d8cd2b8bde';

let here: Troubled;
beforeEach(async () => {
  here = await openTroubled();
});
afterEach(() => here.addOn.close());

const limited = (reason: string) =>
  refusal(403, reason, 'User Rate Limit Exceeded. Rate of requests for user exceed configured project quota.');

describe('a refusal stops the run until it is gone', () => {
  const cases: readonly (readonly [what: string, day: BadDay, code: string, texts: Texts, step: string])[] = [
    [
      'rate limit, at the first search',
      { match: /^GET .*drive\/v3\/files\?/, reply: limited('rateLimitExceeded') },
      'rateLimited',
      SLOW_DOWN,
      'look',
    ],
    [
      'user rate limit, at the folder',
      { match: /^POST .*drive\/v3\/files\?/, reply: limited('userRateLimitExceeded') },
      'rateLimited',
      SLOW_DOWN,
      'folder',
    ],
    [
      '429 of Sheets',
      { match: /:batchUpdate/, reply: modernRefusal(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for quota metric.') },
      'rateLimited',
      SLOW_DOWN,
      'fill',
    ],
    [
      'user rate limit, while sharing',
      { match: /permissions\?/, reply: limited('userRateLimitExceeded') },
      'rateLimited',
      SLOW_DOWN,
      'share',
    ],
    [
      'daily limit of Drive',
      { match: /^POST .*drive\/v3\/files\?/, reply: refusal(403, 'dailyLimitExceeded', 'Daily Limit Exceeded') },
      'dailyLimit',
      TOMORROW,
      'folder',
    ],
    [
      'quota of Drive used up, while sharing',
      { match: /permissions\?/, reply: refusal(403, 'quotaExceeded', 'Quota exceeded') },
      'dailyLimit',
      TOMORROW,
      'share',
    ],
    [
      'storage full',
      {
        match: /^POST .*drive\/v3\/files\?/,
        reply: refusal(403, 'storageQuotaExceeded', "The user's Drive storage quota has been exceeded.", 'global'),
      },
      'storageFull',
      DRIVE_FULL,
      'folder',
    ],
    [
      '503 of Drive at every write',
      { match: /^POST .*drive\/v3\/files\?/, reply: refusal(503, 'backendError', 'Service Unavailable', 'global') },
      'offline',
      OFFLINE,
      'folder',
    ],
    [
      '503 of Docs at every read',
      {
        match: /^GET .*docs\.googleapis/,
        reply: modernRefusal(503, 'UNAVAILABLE', 'The service is currently unavailable.'),
      },
      'offline',
      OFFLINE,
      'fill',
    ],
    [
      'an error page instead of JSON',
      {
        match: /^GET .*calendar/,
        reply: { status: 502, headers: { 'content-type': 'text/html' }, body: Buffer.from('<html>502') },
      },
      'offline',
      OFFLINE,
      'look',
    ],
  ];
  test.each(cases)('%s', async (_, trouble, code, texts, step) => {
    for (const language of LANGUAGES) {
      here.speak(language);
      here.have(trouble);
      expect(await here.failure()).toMatchObject({ code, message: texts[language], retry: true });
    }
    const at = await here.progress(ID);
    expect(at).toMatchObject({ step: expect.stringMatching(new RegExp(`^(look|${step})$`)) as string });
    expect(at?.share).toBeLessThan(1);
    await here.finishes();
  });
});

describe('bursts pass by themselves', () => {
  test.each([
    [429, 1],
    [429, 3],
    [503, 1],
    [503, 3],
  ] as const)('%i, %i times at once, at reads and writes', async (status, times) => {
    here.addOn.setFaults(...[1, 11, 22].map((at) => ({ at, kind: 'status', status, times }) as const));
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

test('a Drive that is full for new files has what was made before', async () => {
  here.addOn.workspace.settings.change({ storageFull: true });
  for (const language of LANGUAGES) {
    here.speak(language);
    expect(await here.failure()).toMatchObject({ code: 'storageFull', message: DRIVE_FULL[language] });
  }
  here.addOn.workspace.settings.change({ storageFull: false });
  await here.finishes();
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
