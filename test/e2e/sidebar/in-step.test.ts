/** People in step and somebody who leaves, as the consultant does it in the sidebar. */
import type { Browser } from 'playwright-core';
import { cockpit as enCockpit } from '../../../src/locales/en/cockpit';
import { cockpit as ruCockpit } from '../../../src/locales/ru/cockpit';
import { cockpit as ukCockpit } from '../../../src/locales/uk/cockpit';
import { goLive as enGoLive } from '../../../src/locales/en/go-live-page';
import { goLive as ruGoLive } from '../../../src/locales/ru/go-live-page';
import { goLive as ukGoLive } from '../../../src/locales/uk/go-live-page';
import { people as en } from '../../../src/locales/en/people-page';
import { people as ru } from '../../../src/locales/ru/people-page';
import { people as uk } from '../../../src/locales/uk/people-page';
import { handsOn } from '../../contract/hands';
import { NADIIA, VIKTOR } from '../../contract/intake';
import { tableHands } from '../../contract/table-hands';
import { ANNA, BOHDAN, deskOf, TRACKED } from '../../contract/tracker/desk';
import { openBrowser } from '../browser';
import { look } from './look';
import { openSidebar, type Sidebar } from './sidebar';
import { TEXTS, walked } from './texts';

const GO_LIVES = { en: enGoLive, ru: ruGoLive, uk: ukGoLive };
const COCKPITS = { en: enCockpit, ru: ruCockpit, uk: ukCockpit };

let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => sidebar.close());

test.each(
  walked([
    ['uk', uk],
    ['ru', ru],
    ['en', en],
  ] as const),
)('in %s: shown, decided, done; then somebody leaves', async (language, p) => {
  sidebar = await openSidebar(browser, { language });
  const report = await sidebar.addOn.create({ ...TRACKED, language: 'en' });
  const hands = handsOn(sidebar.addOn, report);
  const desk = deskOf(sidebar.addOn, report);
  const map = tableHands(hands, 'participantMap', 'participants');
  const base = tableHands(hands, 'employeeBase', 'employees');
  for (const { name, email } of [ANNA, BOHDAN]) await base.add({ name, email, position: 'Seller', status: 'Active' });
  await base.type(await base.find('name', ANNA.name), { otherPhone: '+380 67 123 45 67' });
  await desk.adds('Paint for twelve shops', { owner: ANNA.name, nextStep: 'Call' });
  await map.add({ side: 'Client', name: 'Petro Bondar', role: 'Seller', access: 'Viewer', weekly: true });
  await map.type(await map.find('email', NADIIA.email), { access: 'Viewer', weekly: true });
  await map.deleteRow(await map.find('email', VIKTOR.email));
  sidebar.within(hands.id('journal'));
  await sidebar.reopen();

  await sidebar.heading(COCKPITS[language].progress).waitFor();
  expect(await look(sidebar, `cockpit.${language}`)).toEqual([]);
  await sidebar.button(p.open).click();
  await sidebar.heading(p.willHappen).waitFor();
  await sidebar.frame.getByText(p.issue.noEmail('Petro Bondar')).waitFor();
  await sidebar.frame.getByText(p.acts.role(NADIIA.name, p.roles.reader)).waitFor();
  await sidebar.frame.getByRole('radio', { name: p.remove }).check();
  expect(await look(sidebar, `people-plan.${language}`)).toEqual([]);
  await sidebar.button(p.sync(3)).click();
  await sidebar.heading(p.done).waitFor();
  await sidebar.frame.getByText(p.acts.unshare(VIKTOR.name)).waitFor();
  expect(await look(sidebar, `people-done.${language}`)).toEqual([]);
  expect((await hands.permissions()).map(({ emailAddress }) => emailAddress)).not.toContain(VIKTOR.email);
  await sidebar.button(p.lookAgain).click();
  await sidebar.frame.getByText(p.inStep).waitFor();

  await sidebar.button(p.leaves.open).click();
  await sidebar.field(p.leaves.who).selectOption({ label: `${ANNA.name}, Seller` });
  expect(await look(sidebar, `people-who-leaves.${language}`)).toEqual([]);
  await sidebar.button(p.leaves.show).click();
  await sidebar.heading(p.leaves.hangs(ANNA.name)).waitFor();
  await sidebar.button(p.leaves.do).click();
  await sidebar.frame.getByText(p.leaves.chooseSuccessor).waitFor();
  await sidebar.frame.getByText(p.leaves.chooseSellers).waitFor();
  expect(await look(sidebar, `people-leaves.${language}`)).toEqual([]);
  await sidebar.field(p.leaves.successor).fill(NADIIA.name);
  await sidebar.frame.getByRole('checkbox', { name: BOHDAN.name }).check();
  await sidebar.button(p.leaves.do).click();
  await sidebar.heading(p.leaves.doneTitle(ANNA.name)).waitFor();
  await sidebar.frame.getByText(p.leaves.handed(BOHDAN.name, 1)).waitFor();
  expect(await look(sidebar, `people-left.${language}`)).toEqual([]);
  expect((await desk.board()).deals).toMatchObject([{ owner: BOHDAN.name }]);

  const g = GO_LIVES[language];
  await sidebar.button(TEXTS[language].result.home).click();
  await sidebar.button(g.open).click();
  await sidebar.heading(g.sign.title).waitFor();
  await sidebar.button(g.sign.do).click();
  await sidebar.frame.getByText(g.sign.sayWhy).waitFor();
  expect(await look(sidebar, `go-live.${language}`)).toEqual([]);
  await sidebar.frame.getByText(g.sign.chooseApprover).waitFor();
  await sidebar.field(g.sign.approver).fill(NADIIA.name);
  await sidebar.field(g.sign.note).fill('Pilot with two sellers');
  await sidebar.button(g.sign.do).click();
  await sidebar.frame.getByText(g.signed('D2')).waitFor();
});
