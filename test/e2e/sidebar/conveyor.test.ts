/** The conveyor is designed in the sidebar: edited by keyboard and mouse, saved, put to approval, compared; nothing typed is lost unasked. */
import type { Browser } from 'playwright-core';
import { conveyorPage as en } from '../../../src/locales/en/conveyor-page';
import { conveyorPage as ru } from '../../../src/locales/ru/conveyor-page';
import { conveyorPage as uk } from '../../../src/locales/uk/conveyor-page';
import { design as enDesign } from '../../../src/locales/en/design';
import { design as ruDesign } from '../../../src/locales/ru/design';
import { design as ukDesign } from '../../../src/locales/uk/design';
import { fillIn } from '../../../src/locales/fill-in';
import { sheetsTextFor } from '../../../src/locales/sheets-for';
import { cockpit as enCockpit } from '../../../src/locales/en/cockpit';
import { cockpit as ruCockpit } from '../../../src/locales/ru/cockpit';
import { cockpit as ukCockpit } from '../../../src/locales/uk/cockpit';
import { change, studioOf } from '../../contract/conveyor/studio';
import { FIRST_ROW } from '../../contract/hands';
import { TRACKED } from '../../contract/tracker/desk';
import { openBrowser } from '../browser';
import { look } from './look';
import { focused, openSidebar, type Sidebar } from './sidebar';
import { TEXTS, walked } from './texts';

const PAGES = { en, ru, uk };
const COCKPITS = { en: enCockpit, ru: ruCockpit, uk: ukCockpit };
const WORDS = {
  en: { stage: 'Trial order', goal: 'The client has paid for a trial', action: 'Agree on its size' },
  ru: { stage: 'Пробный заказ', goal: 'Клиент оплатил пробную партию', action: 'Согласовать объём' },
  uk: { stage: 'Пробне замовлення', goal: 'Клієнт оплатив пробну партію', action: 'Погодити обсяг' },
};
const DESIGNS = { en: enDesign, ru: ruDesign, uk: ukDesign };
const SHOWN = walked(['ru', 'uk'] as const);

let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => sidebar.close());

test.each(SHOWN)('in %s: a stage is added, moved and taken out, saved, put to approval, changed in the tab, compared', async (language) => {
  const c = PAGES[language];
  const w = WORDS[language];
  const { columns } = sheetsTextFor(language).tables.conveyor;
  sidebar = await openSidebar(browser, { language });
  const studio = studioOf(sidebar.addOn, await sidebar.addOn.create({ ...TRACKED, language }));
  const { desk } = studio;
  await desk.adds('Paint');
  await desk.ticksAll('D-1');
  await desk.does('D-1', { kind: 'move', to: 'B2', note: '' });
  const before = (await desk.board()).stages;
  const names = before.map(({ name }) => name);
  const last = before[6];
  const [first = '', second = '', third = ''] = names;
  const press = (deed: string, stage: string) => sidebar.button(`${deed}: ${stage}`).click();
  const see = async (screen: string) => expect(await look(sidebar, `conveyor-${screen}.${language}`)).toEqual([]);
  sidebar.within(desk.hands.id('journal'));
  await sidebar.reopen();
  await sidebar.frame.locator('dl.progress').getByRole('button', { name: COCKPITS[language].parts.conveyor }).click();
  await sidebar.frame.getByText(c.stands.none).waitFor();
  expect(await focused(sidebar)).toBe(COCKPITS[language].go.conveyor);
  await see('draft');

  await sidebar.button(c.add).click();
  await sidebar.button(c.ready).click();
  await sidebar.frame.locator('#f-stage-error').waitFor();
  expect(await focused(sidebar)).toBe(columns.stage);
  await see('form-wrong');
  await sidebar.field(columns.stage).fill(w.stage);
  await sidebar.field(columns.goal).fill(w.goal);
  await sidebar.field(fillIn(c.action, { number: 1 })).fill(w.action);
  await sidebar.field(fillIn(c.proof, { number: 1 })).selectOption('date');
  await sidebar.field(columns.stay).fill('366');
  await sidebar.field(columns.probability).fill('120 %');
  await sidebar.button(c.ready).click();
  await sidebar.frame.locator('#f-probability-error').waitFor();
  expect(await focused(sidebar)).toBe(columns.stay);
  await sidebar.field(columns.stay).fill('');
  await sidebar.field(columns.probability).fill('5,5 %');
  await sidebar.button(c.back).click();
  await sidebar.frame.getByText(c.sure).waitFor();
  expect(await focused(sidebar)).toBe(c.stayHere);
  await sidebar.button(c.stayHere).click();
  expect(await sidebar.field(columns.stage).inputValue()).toBe(w.stage);
  await see('form');
  await sidebar.button(c.ready).click();
  await sidebar.frame.getByText(c.unsaved).waitFor();
  await sidebar.frame.locator('button:focus').waitFor();
  expect(await focused(sidebar)).toBe(`${c.change}: ${w.stage}`);
  // By keyboard: the button moves with its stage and keeps the focus.
  await sidebar.button(`${c.up}: ${w.stage}`).focus();
  await sidebar.page.keyboard.press('Enter');
  await sidebar.frame.getByText(fillIn(c.place, { name: w.stage, place: 8, all: 9 })).waitFor();
  expect(await focused(sidebar)).toBe(`${c.up}: ${w.stage}`);
  await press(c.takeOut, second);
  await sidebar.field(c.to).selectOption({ label: third });
  await see('take-out');
  await sidebar.button(c.takeOut).click();
  await sidebar.button(TEXTS[language].result.home).click();
  await sidebar.frame.getByText(c.sure).waitFor();
  await sidebar.button(c.stayHere).click();
  await see('unsaved');
  await sidebar.button(c.save).click();
  await sidebar.frame.getByText(c.refused).waitFor();
  await see('refused');
  await press(c.change, w.stage);
  expect(await sidebar.field(columns.probability).inputValue()).toBe('5.5');
  await sidebar.field(columns.probability).fill(String(last?.probability));
  await sidebar.button(c.ready).click();
  await sidebar.button(c.save).click();
  await sidebar.frame.getByText(c.saved).waitFor();
  const { stages, deals } = await desk.board();
  expect(stages.map(({ name }) => name)).toEqual([first, ...names.slice(2, 7), w.stage, names[7]]);
  expect(deals).toMatchObject([{ stage: 'B3' }]);

  await sidebar.button(c.ask).click();
  await sidebar.frame.getByText(fillIn(c.asked, { version: '1.0', decision: 'D1' })).waitFor();
  await sidebar.frame.getByText(fillIn(c.stands.proposed, { version: '1.0', decision: 'D1' })).waitFor();
  await studio.decisions.type(await studio.decisions.find('id', 'D1'), { status: sheetsTextFor(language).labels.decision.approved, approver: 'Viktor', decidedOn: 46_350 }); // prettier-ignore
  // Somebody works in the tab while a stage is open here: both are there in the end.
  await press(c.change, third);
  await sidebar.frame.locator('#f-owner').fill('РОП');
  await sidebar.button(c.ready).click();
  await studio.saves(change('B1', { longestStayDays: 3 }));
  await sidebar.button(c.save).click();
  await sidebar.frame.getByText(c.saved).waitFor();
  await sidebar.frame.getByText(fillIn(c.changedSince, { version: '1.0' })).waitFor();
  await sidebar.frame.getByText(fillIn(c.stands.changed, { version: '1.0' })).waitFor();
  expect(await desk.rows('conveyor')).toMatchObject([{ stay: 3 }, { owner: 'РОП' }, {}, {}, {}, {}, {}, {}]);
  await sidebar.frame.locator('details summary').first().click();
  await sidebar.button(c.compare).click();
  await sidebar.frame.getByText(fillIn(DESIGNS[language].changes.changed, { name: first, field: columns.stay, from: 2, to: 3 })).nth(1).waitFor();
  await see('changed');

  await desk.types(FIRST_ROW, { goal: null }, 'conveyor');
  await sidebar.reopen();
  await sidebar.frame.locator('dl.progress').getByRole('button', { name: COCKPITS[language].parts.conveyor }).click();
  await sidebar.frame.getByText(c.slips, { exact: true }).waitFor();
  await see('slips');
}, 120_000); // prettier-ignore
