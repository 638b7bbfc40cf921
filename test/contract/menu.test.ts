/** The menu stands in every file and every mode, in the user's language, and opens the sidebar. */
import type { AppsScriptHost } from '../../local/apps-script/host';
import { openAddOn, type AddOn } from './add-on';
import { OLENA } from './intake';

let addOn: AddOn;
let spreadsheetId: string;

beforeAll(async () => {
  addOn = await openAddOn(OLENA.email);
  ({ spreadsheetId } = await addOn.rest('POST', '/v4/spreadsheets', { properties: { title: 'Some file' } }));
});
afterAll(() => addOn.close());

const host = () => addOn.workspace.scripts as AppsScriptHost;

test.each([
  ['en', 'Open'],
  ['ru', 'Открыть'],
  ['uk-UA', 'Відкрити'],
  ['de', 'Open'],
])('with the account in %s', async (locale, first) => {
  addOn.workspace.settings.setLocale(OLENA.email, locale);
  const [opened] = await host().open(OLENA.email, { spreadsheetId });
  expect(opened?.answer).toEqual({ result: null });
  expect(opened?.ui).toHaveLength(1);
  const [menu] = opened?.ui ?? [];
  if (menu?.kind !== 'menu') throw new Error('It showed no menu');
  expect(menu.addon).toBe(true);
  expect(JSON.stringify(menu.entries)).toContain(`"${first}`);
});

test('before anybody has used the add-on, after it was used, and as it is installed', async () => {
  const kinds = async (run: Promise<{ readonly ui: readonly { readonly kind: string }[] } | undefined>) =>
    (await run)?.ui.map(({ kind }) => kind);
  const open = () =>
    host()
      .open(OLENA.email, { spreadsheetId })
      .then(([first]) => first);
  expect(await kinds(open())).toEqual(['menu']); // nothing was authorised: mode NONE
  const sidebar = await host().runWithUi('openSidebar', [], OLENA.email, { container: { spreadsheetId } });
  expect(sidebar.answer).toEqual({ result: null });
  expect(sidebar.ui).toMatchObject([{ kind: 'sidebar', title: 'Sales Conveyor' }]);
  expect(await kinds(open())).toEqual(['menu']); // mode LIMITED
  expect(await kinds(host().runWithUi('onInstall', [], OLENA.email, { container: { spreadsheetId } }))).toEqual([
    'menu',
  ]);
});

test('neither menu nor sidebar asks Google for anything', () => {
  expect(addOn.traced().filter(({ call }) => call !== null)).toEqual([]);
});
