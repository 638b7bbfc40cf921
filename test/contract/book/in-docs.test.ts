/** The add-on in the Sales Book itself: its menu, the cockpit, the update of the book that is open, and what it says where only a sheet will do. */
import type { AppsScriptHost, ScriptReport } from '../../../local/apps-script/host';
import type { Answer, RunReport, Session } from '../../../src/app/api';
import type { BookReport, BookView } from '../../../src/app/book-api';
import type { Cockpit } from '../../../src/app/cockpit-api';
import type { AddOn, Json } from '../add-on';
import { makeOnce, type Made } from '../engagement';
import { OLENA, VIKTOR } from '../intake';
import { TRACKED } from '../tracker/desk';
import { shelfOf, type Shelf } from './shelf';
import { expectSound } from './sound';

let made: Made;
let addOn: AddOn;
let shelf: Shelf;
beforeAll(async () => {
  made = await makeOnce(TRACKED);
}, 120_000);
afterAll(() => made.dispose());
beforeEach(async () => {
  addOn = await made.open();
  shelf = shelfOf(addOn, made.report);
});
afterEach(() => made.closeAll());

const host = (): AppsScriptHost => addOn.workspace.scripts as AppsScriptHost;
/** A run in a document: the Sales Book unless said otherwise. */
const shows = (name: string, args: readonly unknown[] = [], user = OLENA.email, documentId = shelf.id): Promise<ScriptReport> =>
  host().runWithUi(name, args, user, { container: { documentId } }); // prettier-ignore
async function asks<T>(name: string, args: readonly unknown[] = [null], user?: string, id?: string): Promise<Answer<T>> {
  const { answer } = await shows(name, args, user, id);
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.result as Answer<T>;
} // prettier-ignore
async function gets<T>(name: string, args?: readonly unknown[], user?: string): Promise<T> {
  const answer = await asks<T>(name, args, user);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
const waves = (): number => Math.max(0, ...addOn.traced().map(({ wave }) => wave ?? 0));
const homes = (book: Json): string[] =>
  Object.keys(book.namedRanges ?? {}).filter((name) => name.startsWith('sc-home:'));
/** IDs of the ranges that tell the book its home. */
const homeIds = (book: Json): string[] =>
  homes(book).flatMap((name) => book.namedRanges[name].namedRanges.map(({ namedRangeId }: Json) => namedRangeId));

describe('the menu', () => {
  test.each([
    ['en', ['Open Sales Conveyor', 'Update the Sales Book', 'Deal board']],
    ['ru', ['Открыть Sales Conveyor', 'Обновить Sales Book', 'Доска сделок']],
    ['uk', ['Відкрити Sales Conveyor', 'Оновити Sales Book', 'Дошка угод']],
  ])('in %s, before anything was authorised, asks Google for nothing', async (language, captions) => {
    addOn.workspace.settings.setLocale(OLENA.email, language);
    addOn.traced();
    const [opened] = await host().open(OLENA.email, { documentId: shelf.id });
    const entries = captions.map((caption) => ({ caption }));
    expect(opened).toMatchObject({ answer: { result: null }, ui: [{ kind: 'menu', addon: true, entries }] });
    const installed = await shows('onInstall');
    expect(installed.ui).toEqual(opened?.ui);
    expect(addOn.traced()).toEqual([]);
  });

  test('opens the panel on the cockpit, or straight on the update', async () => {
    const [menu] = (await shows('onOpen')).ui;
    if (menu?.kind !== 'menu') throw new Error('No menu');
    const opened = menu.entries.flatMap((entry) => (entry.kind === 'item' ? [shows(entry.functionName)] : []));
    const effects = (await Promise.all(opened)).flatMap(({ ui }) => ui);
    expect(effects).toMatchObject([
      { kind: 'sidebar', title: 'Sales Conveyor', html: expect.stringContaining('<body data-part="">') as string },
      { kind: 'sidebar', title: 'Sales Conveyor', html: expect.stringContaining('<body data-part="book">') as string },
      { kind: 'modal', html: expect.stringContaining(`<body data-tracker="${shelf.hands.id('dealTracker')}">`) as string },
    ]); // prettier-ignore
  });
});

describe('the cockpit', () => {
  test('is the same as in the Journal, in two waves at first and one afterwards, for a colleague too', async () => {
    const known = await addOn.call<Cockpit>('openCockpit', shelf.hands.id('journal'));
    addOn.traced();
    expect(await asks('openCockpit')).toEqual(known);
    expect(waves()).toBe(2);
    await asks('openCockpit');
    expect(waves()).toBe(1);
    expect(await gets<Cockpit>('openCockpit', [null], VIKTOR.email)).toMatchObject({ client: 'Lypky Quarter' });
    expect(waves()).toBe(2);
  });

  test('whoever names the book instead of having it open gets it too, Sheets being asked first', async () => {
    addOn.traced();
    expect(await addOn.call('openCockpit', shelf.id)).toMatchObject({ ok: true, value: { client: 'Lypky Quarter' } });
    expect(waves()).toBe(3);
    expect(await addOn.call('openCockpit', null)).toMatchObject({ ok: false, error: { code: 'noEngagement' } });
  });

  test('the sidebar knows that it stands in the book; what it opens next need not look again', async () => {
    const { here } = await gets<Session>('openSession', []);
    expect(here).toMatchObject({ id: made.id, client: 'Lypky Quarter', book: true, tracker: false });
    addOn.traced();
    await asks('openCockpit');
    expect(waves()).toBe(1);
  });

  test('its other screens work from the book', async () => {
    for (const name of ['previewPeople', 'openStaff', 'openMeeting', 'openInterviews', 'openPains', 'openGoLive', 'previewBook'])
      expect([name, await asks(name)]).toMatchObject([name, { ok: true }]);
  }); // prettier-ignore
});

describe('the update of the open book', () => {
  test('writes what has changed, then nothing; the book still knows its home', async () => {
    await shelf.sets('conveyor', 'B2', { stage: 'Need found' });
    const view = await gets<BookView>('previewBook');
    expect(view).toMatchObject({ version: '1.0', next: '1.1', isNew: true });
    const before = homes(await shelf.hands.book());
    expect(before.length).toBeGreaterThan(3);
    expect(await gets<BookReport>('updateBook', [null, {}])).toMatchObject({ version: '1.1' });
    expect(await shelf.block('stage.B2')).toMatch(/^B2 · Need found\n/);
    expect(homes(await shelf.hands.book())).toEqual(before);
    const revision = await shelf.revision();
    expect(await gets<BookReport>('updateBook', [null, {}])).toMatchObject({ changes: [] });
    expect(await shelf.revision()).toBe(revision);
    await expectSound(shelf);
  });

  test('somebody types into it meanwhile: their words stay, ours come', async () => {
    await shelf.sets('conveyor', 'B2', { stage: 'Need found' });
    await gets<BookView>('previewBook');
    const typed = { insertText: { location: { index: 1 }, text: 'Typed meanwhile\n' } };
    const url = `https://docs.googleapis.com/v1/documents/${shelf.id}:batchUpdate`;
    // Between the four reads and the write.
    addOn.setFaults({ at: 4, kind: 'run', user: VIKTOR.email, method: 'POST', url, body: { requests: [typed] } });
    await addOn.rest('POST', `/drive/v3/files/${shelf.id}/permissions`, { type: 'user', role: 'writer', emailAddress: VIKTOR.email }); // prettier-ignore
    expect(await gets<BookReport>('updateBook', [null, {}])).toMatchObject({ version: '1.1' });
    const text = await shelf.text();
    expect(text).toMatch(/^Typed meanwhile\n/);
    expect(text).toContain('B2 · Need found');
    expect((await gets<Session>('openSession', [])).here).toMatchObject({ book: true });
  });

  test('refuses a request of another shape', async () => {
    for (const request of [{ choices: [{ key: 1 }] }, { choices: {} }, { approve: 'yes' }])
      expect(await asks('updateBook', [null, request])).toMatchObject({ ok: false, error: { code: 'requestInvalid' } });
  });
});

describe('where only a sheet will do', () => {
  test.each([
    ['ru', 'Здесь не открыт трекер сделок. Откройте трекер сделок проекта и попробуйте снова.'],
    ['en', 'No Deal Tracker is open here. Open the Deal Tracker of an engagement and try again.'],
  ])('it says what to open, in %s', async (language, prompt) => {
    addOn.workspace.settings.setLocale(OLENA.email, language);
    for (const name of ['openCardSidebar', 'openImportDialog'])
      expect((await shows(name)).ui).toEqual([{ kind: 'alert', title: '', prompt, buttons: 'OK' }]);
    for (const args of [['openBoard', null], ['settleTracker', null], ['openDeal', null, null], ['openImport', null]] as const)
      expect(await asks(args[0], args.slice(1))).toMatchObject({ ok: false, error: { code: 'noTracker', message: prompt } });
  }); // prettier-ignore
});

describe('other documents', () => {
  const makes = async (names: readonly string[] = []): Promise<string> => {
    const { documentId } = await addOn.rest('POST', '/v1/documents', { title: 'Notes' });
    const range = { startIndex: 1, endIndex: 6 };
    const requests = [
      { insertText: { location: { index: 1 }, text: 'Notes' } },
      ...names.map((name) => ({ createNamedRange: { name, range } })),
    ];
    await addOn.rest('POST', `/v1/documents/${documentId}:batchUpdate`, { requests });
    return documentId as string;
  };

  test('one of no engagement: the panel opens without one, the rest says so', async () => {
    const id = await makes();
    expect(await asks<Session>('openSession', [], OLENA.email, id)).toMatchObject({ ok: true, value: { here: null } });
    for (const name of ['openCockpit', 'previewBook', 'openMeeting'])
      expect(await asks(name, [null], OLENA.email, id)).toMatchObject({ ok: false, error: { code: 'noEngagement' } });
    expect((await shows('openBoardDialog', [], OLENA.email, id)).ui).toMatchObject([
      { kind: 'alert', prompt: 'No file of an engagement is open here. Open one of its files and try again.' },
    ]);
  });

  test('one that pretends: nothing that stands in it is run, or taken for a manifest', async () => {
    const files = { dealTracker: '"><script>alert(1)</script>' };
    const forged = await makes([`sc-home:0:${JSON.stringify({ v: 1, id: 'e', files })}`]);
    const { ui } = await shows('openBoardDialog', [], OLENA.email, forged);
    expect(ui.map(({ kind }) => kind)).toEqual(['alert']);
    const broken = await makes(['sc-home:0:{"v":1', 'sc-home:1:']);
    expect(await asks('openCockpit', [null], OLENA.email, broken)).toMatchObject({ error: { code: 'noEngagement' } });
  });
});

describe('a book that does not know its home', () => {
  const repairs = (): Promise<RunReport> => gets<RunReport>('repairEngagement', [made.id]);

  test('made before, or torn apart: the repair tells it, and nobody misses anything', async () => {
    await shelf.hands.write(homeIds(await shelf.hands.book()).map((namedRangeId) => ({ deleteNamedRange: { namedRangeId } })));
    expect((await gets<Session>('openSession', [])).here).toBeNull();
    expect(await addOn.call('inspectEngagement', made.id)).toMatchObject({ value: { missing: [] } });
    expect(await repairs()).toMatchObject({ state: 'done', changes: [] });
    expect((await gets<Session>('openSession', [])).here).toMatchObject({ id: made.id, book: true });
    addOn.traced();
    expect(await repairs()).toMatchObject({ changes: [] });
    expect(addOn.traced().filter(({ url, method }) => method === 'POST' && /documents/.test(url))).toEqual([]);
  }); // prettier-ignore

  test('the Journal was deleted for good and made anew: the book leads to the new one', async () => {
    await addOn.rest('DELETE', `/drive/v3/files/${shelf.hands.id('journal')}`);
    const { links } = await repairs();
    const journal = links.find(({ kind }) => kind === 'journal')?.url.replace(/\?.*$/, '');
    expect(journal).not.toContain(shelf.hands.id('journal'));
    const { here } = await gets<Session>('openSession', []);
    expect(here?.links.find(({ kind }) => kind === 'journal')?.url).toBe(journal);
    expect(await gets<Cockpit>('openCockpit')).toMatchObject({ client: 'Lypky Quarter' });
  });
});
