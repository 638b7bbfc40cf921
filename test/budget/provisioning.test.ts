/** Requests, waves and bytes of what a consultant does: asserted here, printed by `npm run bench`. */
import { openAddOn, type AddOn } from '../contract/add-on';
import { SMALL } from '../contract/intake';
import { NADIIA, OLENA, VIKTOR } from '../unit/domain/intake-fixture';

const MEGABYTE = 1_000_000;
/** Writing is what is neither a GET nor a read by POST. */
const isWrite = ({ method, url }: { method: string; url: string }): boolean =>
  method !== 'GET' && !/:getByDataFilter/.test(url);

const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...NADIIA,
    name: `Person ${index}`,
    email: `person${index}@lypky.example`,
    weekly: index < 100,
  }));

let addOn: AddOn;
/** All that was sent since the last look made one engagement. */
function withinBudget(invited: number): void {
  const lines = addOn.traced().filter(({ call }) => call === 'createEngagement');
  expect(lines.length).toBeLessThanOrEqual(20 + invited);
  expect(Math.max(...lines.map(({ wave }) => wave ?? 0))).toBeLessThanOrEqual(5 + invited);
  expect(Math.max(...lines.map(({ requestBytes }) => requestBytes))).toBeLessThan(2 * MEGABYTE);
}

beforeEach(async () => {
  addOn = await openAddOn(OLENA.email);
});
afterEach(() => addOn.close());

test.each([
  ['two', [OLENA, VIKTOR, NADIIA], 2],
  ['forty', [OLENA, VIKTOR, NADIIA, ...crowd(38)], 40],
])('an engagement with %s invited people', async (_, people, invited) => {
  await addOn.create({ ...SMALL, people });
  withinBudget(invited);
});

test.each(['b2b', 'developer'] as const)(
  '%s in every language; the same intake again writes nothing',
  async (industry) => {
    for (const language of ['en', 'ru', 'uk']) {
      const intake = { ...SMALL, industry, language, reference: language };
      await addOn.create(intake);
      withinBudget(2);
      const report = await addOn.create(intake);
      const lines = addOn.traced();
      expect(lines.filter(isWrite)).toEqual([]);
      expect(Math.max(...lines.map(({ wave }) => wave ?? 0))).toBeLessThanOrEqual(3);
      expect(report.changes).toEqual([]);
    }
  },
);

test('checking, listing and the preview read and do not write', async () => {
  const { id } = await addOn.create(SMALL);
  addOn.traced();
  for (const [name, argument, waves] of [
    ['inspectEngagement', id, 3],
    ['listEngagements', undefined, 1],
    ['previewEngagement', SMALL, 1],
    ['openSession', undefined, 1],
  ] as const) {
    const answer = await addOn.call(name, ...(argument === undefined ? [] : [argument]));
    expect(answer).toMatchObject({ ok: true });
    const lines = addOn.traced();
    expect(lines.filter(isWrite)).toEqual([]);
    expect(Math.max(0, ...lines.map(({ wave }) => wave ?? 0))).toBeLessThanOrEqual(waves);
  }
});
