/** The manifest in the names of ranges: it comes back as it was put in, whatever the client is called. */
import type { Manifest } from '../../../../src/domain/engagement';
import { homeNames, homeOf, onlyHome, readHome } from '../../../../src/plan/docs/home';
import { markName } from '../../../../src/plan/docs/marks';
import { readObserved } from '../../../../src/plan/docs/observed';
import { planDocument } from '../../../../src/plan/docs/plan-document';

const id = (letter: string): string => `1${letter.repeat(43)}`;
const manifestOf = (company: string): Manifest => ({
  v: 1,
  id: 'e0123456789abcdef0123',
  kind: 'salesBook',
  folder: id('f'),
  files: {
    participantMap: id('a'),
    employeeBase: id('b'),
    journal: id('c'),
    dealTracker: id('d'),
    salesBook: id('e'),
  },
  event: 'sce0123456789abcdef0123',
  owner: 'olena@northstar.example',
  consultancy: company,
  client: { company, domain: 'lypky.example', country: 'UA' },
  industry: 'developer',
  language: 'uk',
  currency: 'UAH',
  timeZone: 'Europe/Kyiv',
  accent: '#0F5E63',
});

/** As documents.get tells ranges, in no order that can be relied on. */
const documentOf = (names: readonly string[], more: object = {}) => ({
  tabs: [
    { documentTab: {} },
    {
      tabProperties: { tabId: 't.1' },
      documentTab: {
        body: { content: [{ endIndex: 1 }, { startIndex: 1, endIndex: 40, paragraph: { elements: [] } }] },
        namedRanges: {
          ...Object.fromEntries(
            [...names].reverse().map((name) => [name, { namedRanges: [{ namedRangeId: `kix.${name.slice(0, 9)}` }] }]),
          ),
          ...more,
        },
      },
    },
  ],
});
const lines = { cover: markName({ key: 'cover', fingerprint: '0'.repeat(16) }), last: markName({ key: 'history', fingerprint: '0'.repeat(16) }) }; // prettier-ignore
const block = (startIndex: number, endIndex: number): object => ({
  namedRanges: [{ ranges: [{ startIndex, endIndex }] }],
});

test.each([
  ['a usual name', 'Lypky Quarter'],
  ['commas, quotes and marks of ours', 'A, "B", sc.known:0000 #0123456789abcdef, {}, \\ and\nmore'],
  ['emoji at every place', '👩‍🚀'.repeat(300)],
  ['no comma for a long while', 'Південнозахідна'.repeat(60)],
  ['right to left', 'شركة الشمال، '.repeat(40)],
])('%s', (_, company) => {
  const manifest = manifestOf(company);
  const names = homeNames(JSON.stringify(manifest));
  expect(readHome(documentOf(names))).toEqual(manifest);
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(256);
    expect(name).not.toMatch(/[\ud800-\udbff]$/);
  }
  for (const file of Object.values(manifest.files)) expect(names.some((name) => name.includes(file))).toBe(true);
});

test.each([
  ['nothing', []],
  ['half of it', homeNames(JSON.stringify(manifestOf('x'))).slice(1)],
  ['another version', ['sc-home:0:{"v":2,"id":"e"}']],
  ['no object', ['sc-home:0:null']],
  ['no number', ['sc-home:x:{"v":1,"id":"e"}']],
])('is none: %s', (_, names) => {
  expect(readHome(documentOf(names))).toBeNull();
  expect(readHome({})).toBeNull();
});

test('renewed over our pages, in the tab that holds them, when it tells of other files; else left alone', () => {
  const old = homeNames(JSON.stringify(manifestOf('Old')));
  const observed = readObserved(
    documentOf(old, { [lines.cover]: block(15, 20), [lines.last]: block(20, 40), 'sc.finished': block(15, 16) }),
  );
  const plan = (manifest: string | null) =>
    planDocument([], { header: '', footer: '' }, { accent: '#000000', tint: '#FFFFFF' }, observed, manifest).requests;
  const fresh = JSON.stringify(manifestOf('New'));
  const requests = plan(fresh);
  expect(requests.every(onlyHome)).toBe(true);
  expect(requests.flatMap(({ deleteNamedRange }) => deleteNamedRange?.namedRangeId ?? [])).toHaveLength(old.length);
  expect(requests.flatMap(({ createNamedRange }) => createNamedRange ?? [])).toEqual(
    homeNames(fresh).map((name) => ({ name, range: { startIndex: 15, endIndex: 39, tabId: 't.1' } })),
  );
  expect(plan(JSON.stringify(manifestOf('Old')))).toEqual([]);
  expect(plan(null)).toEqual([]);
  expect(homeOf({})).toEqual({ manifest: '', ids: [] });
});
