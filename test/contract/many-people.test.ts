/** Five hundred people: as many runs as their number takes, one engagement, and no request more than the budget has. */
import type { Progress, RunReport } from '../../src/app/api';
import { openAddOn, type AddOn } from './add-on';
import { FIRST_ROW, handsOn } from './hands';
import { NADIIA, OLENA, SMALL, VIKTOR } from './intake';
import { onBadDay } from './refusing';

const crowd = Array.from({ length: 497 }, (_, index) => ({
  ...NADIIA,
  name: `Олександра Довгопрізвищенко-${index}`,
  email: `person${index}@lypky.example`,
  position: 'Менеджерка з продажу житлової нерухомості у новобудовах',
  responsibleFor: 'Перші дзвінки, зустрічі в офісі продажу, повторні покази та бронювання квартир',
  phone: '+380 44 123 45 67',
  weekly: index < 150,
}));
const intake = { ...SMALL, people: [OLENA, VIKTOR, NADIIA, ...crowd] };
/** All but the owner get in. */
const INVITED = intake.people.length - 1;

let addOn: AddOn;
beforeAll(async () => {
  addOn = await openAddOn(OLENA.email, { scripts: onBadDay(() => ({ perWave: 1_200 })) });
});
afterAll(() => addOn.close());

test('runs end in time and go on where they stopped', async () => {
  expect(await addOn.call('saveDraft', intake)).toMatchObject({ ok: true });
  const runs: RunReport[] = [];
  do {
    const report = await addOn.create(intake);
    expect(report.milliseconds).toBeLessThan(300_000);
    runs.push(report);
    const progress = await addOn.call<Progress | null>('readProgress', report.id);
    if (report.state === 'unfinished')
      expect(progress).toMatchObject({ ok: true, value: { step: 'share', people: [expect.any(Number), INVITED] } });
    expect(report.problems).toEqual([]);
  } while (runs.at(-1)?.state === 'unfinished' && runs.length < 6);
  expect(runs.map(({ state }) => state)).toEqual(['unfinished', 'unfinished', 'done']);
  const last = runs.at(-1) as RunReport;

  const lines = addOn.traced().filter(({ call }) => call === 'createEngagement');
  /** Each further run reads first what there is: twelve requests. */
  expect(lines.length).toBeLessThanOrEqual(20 + INVITED + 12 * (runs.length - 1));
  expect(lines.filter(({ method, url }) => method === 'POST' && url.includes('/permissions'))).toHaveLength(INVITED);
  expect(Math.max(...lines.map(({ requestBytes }) => requestBytes))).toBeLessThan(2_000_000);

  const hands = handsOn(addOn, last);
  expect(await hands.permissions()).toHaveLength(INVITED + 1);
  expect((await hands.event()).attendees).toHaveLength(152);
  const column = await hands.column('participantMap', 'participants', 'email');
  const emails = (await hands.rows('participantMap', 'participants'))
    .slice(FIRST_ROW, FIRST_ROW + 500)
    .map((row) => row[column]);
  expect(emails).toEqual(intake.people.map(({ email }) => email));

  addOn.traced();
  expect(await addOn.create(intake)).toMatchObject({ state: 'done', changes: [] });
  expect(addOn.traced().filter(({ method }) => method !== 'GET')).toEqual([]);
}, 120_000);
