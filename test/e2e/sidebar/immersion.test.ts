/** Immersion in the sidebar: an interview question by question, and findings that become pains, decisions and tasks. */
import type { Browser } from 'playwright-core';
import { AUDIT_ITEMS } from '../../../src/blueprints/templates/audit';
import { cockpit as enCockpit } from '../../../src/locales/en/cockpit';
import { audit as bank } from '../../../src/locales/en/audit';
import { immersionPage as en } from '../../../src/locales/en/immersion-page';
import { labels as enLabels } from '../../../src/locales/en/sheets/labels';
import { fillIn } from '../../../src/locales/fill-in';
import { cockpit as ruCockpit } from '../../../src/locales/ru/cockpit';
import { immersionPage as ru } from '../../../src/locales/ru/immersion-page';
import { labels as ruLabels } from '../../../src/locales/ru/sheets/labels';
import { handsOn } from '../../contract/hands';
import { NADIIA, SMALL, VIKTOR } from '../../contract/intake';
import { tableHands } from '../../contract/table-hands';
import { openBrowser } from '../browser';
import { look } from './look';
import { focused, openSidebar, type Sidebar } from './sidebar';
import { walked } from './texts';

const QUESTIONS = AUDIT_ITEMS.filter(({ whom }) => (whom as readonly string[]).includes('headOfSales')).length;
const LINK = 'https://files.example/rota';

let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => sidebar.close());

test.each(
  walked([
    ['ru', ru, ruCockpit, ruLabels],
    ['en', en, enCockpit, enLabels],
  ] as const),
)('in %s: asked, answered, found, proposed, planned', async (language, { interviews: i, pains: p }, c, labels) => {
  sidebar = await openSidebar(browser, { language });
  const report = await sidebar.addOn.create({ ...SMALL, language: 'en' });
  const hands = handsOn(sidebar.addOn, report);
  const base = tableHands(hands, 'employeeBase', 'employees');
  const audit = tableHands(hands, 'journal', 'audit');
  await base.add({ name: VIKTOR.name, email: VIKTOR.email, position: 'Director', role: 'Sponsor', otherPhone: '+380 67 123 45 67' }); // prettier-ignore
  await base.add({ name: NADIIA.name, email: NADIIA.email, role: 'Head of sales', interview: 'Planned' });
  sidebar.within(hands.id('journal'));
  await sidebar.reopen();
  const { frame } = sidebar;
  const inJournal = async (key: string) => (await audit.rows()).find((row) => row.key === key);
  const place = (number: number) =>
    frame.getByText(fillIn(i.place, { number: String(number), all: String(QUESTIONS) }));

  await sidebar.button(c.go.interview).click();
  await sidebar.heading(i.areas).waitFor();
  await sidebar.field(i.who).selectOption({ index: 2 });
  expect(await look(sidebar, `interviews.${language}`)).toEqual([]);
  await sidebar.button(i.begin).click();
  await place(1).waitFor();
  expect(await focused(sidebar)).toBe(NADIIA.name);
  // What is wrong is said beside its field; what is right is saved by the keyboard.
  await sidebar.button(i.save).click();
  await frame.getByText(i.empty).waitFor();
  await sidebar.field(i.answer).fill('4 of 9 on shift at noon');
  await sidebar.frame.getByLabel(i.evidence).fill('files.example');
  await sidebar.button(i.save).click();
  await frame.getByText(i.badLink).waitFor();
  expect(await look(sidebar, `interview-question.${language}`)).toEqual([]);
  await sidebar.frame.getByLabel(i.evidence).fill(LINK);
  await sidebar.frame.getByLabel(i.evidence).press('Control+Enter');
  await place(2).waitFor();
  expect(await focused(sidebar)).toBe(i.answer);
  expect(await inJournal('structure.rota')).toMatchObject({ respondent: NADIIA.name, answer: '4 of 9 on shift at noon', evidence: LINK, status: 'Answered' }); // prettier-ignore
  await sidebar.button(i.noAnswer).click();
  await place(3).waitFor();
  // What is typed outlives the sidebar.
  await sidebar.field(i.answer).fill('Two a week, typed');
  await sidebar.settled();
  await frame.getByText(fillIn(i.unsent, { count: '1' })).waitFor();
  await frame.locator('.saved', { hasText: /./ }).waitFor();
  await sidebar.reopen();
  await sidebar.button(c.go.interview).click();
  await sidebar.field(i.who).selectOption({ index: 2 });
  await sidebar.button(i.begin).click();
  expect(await sidebar.field(i.answer).inputValue()).toBe('Two a week, typed');
  // Somebody else answers meanwhile: both stand beside each other, both are kept.
  await audit.type(await audit.find('key', 'structure.discounts'), { answer: 'Head decides', respondent: VIKTOR.name, status: 'Answered' }); // prettier-ignore
  await sidebar.button(i.save).click();
  await sidebar.heading(i.meanwhile).waitFor();
  expect(await look(sidebar, `interview-beside.${language}`)).toEqual([]);
  await sidebar.button(i.both).click();
  await place(2).waitFor();
  expect(await inJournal('structure.discounts')).toMatchObject({ answer: `${VIKTOR.name}: Head decides\n${NADIIA.name}: Two a week, typed` }); // prettier-ignore
  await sidebar.field(i.answer).press('Alt+PageDown');
  await place(3).waitFor();
  await sidebar.button(i.finish).click();
  await frame.getByText(fillIn(i.done, { name: NADIIA.name })).waitFor();
  expect((await base.rows())[1]).toMatchObject({ interview: 'Done', interviewOn: 46_349 });

  await sidebar.button(c.go.pains).click();
  await sidebar.heading(p.four).waitFor();
  await sidebar.heading(fillIn(p.findings, { count: '3' })).waitFor();
  expect(await look(sidebar, `pains-found.${language}`)).toEqual([]);
  await sidebar.button(fillIn(p.makePainOf, { question: bank['structure.rota'].question })).click();
  expect(await sidebar.field(p.figure).inputValue()).toBe('4 of 9 on shift at noon');
  await sidebar.field(p.statement).fill('Too few people at noon');
  expect(await look(sidebar, `pains-form.${language}`)).toEqual([]);
  await sidebar.button(p.save).click();
  await frame.getByText(fillIn(p.made, { id: 'P1' }), { exact: true }).waitFor();
  await frame.getByText(fillIn(p.proved, { ids: 'P1' })).waitFor();
  await sidebar.button(fillIn(p.makePainOf, { question: bank['structure.spread'].question })).click();
  await sidebar.button(p.save).click();
  await sidebar.button(fillIn(p.addFigureTo, { id: 'P2' })).click();
  await sidebar.field(p.figure).fill('14 and 6');
  expect(await look(sidebar, `pains-figure.${language}`)).toEqual([]);
  await sidebar.button(p.addFigure).click();
  await frame.getByText('14 and 6').waitFor();
  await sidebar.button(fillIn(p.proposeFor, { id: 'P1' })).click();
  await sidebar.button(p.ask).click();
  await frame.getByText(p.fill).waitFor();
  await sidebar.field(p.change).fill('Two more on shift from 11 to 14');
  expect(await sidebar.field(p.approver).inputValue()).toBe(VIKTOR.name);
  await sidebar.button(p.ask).click();
  await frame.getByText(`D1 · ${labels.decision.proposed} · ${VIKTOR.name}`).waitFor();
  const decisions = tableHands(hands, 'journal', 'decisions');
  await decisions.type(await decisions.find('id', 'D1'), { status: 'Approved' });
  await sidebar.button(p.writeDown).click();
  await sidebar.button(p.save).click();
  await sidebar.button(fillIn(p.planFor, { id: 'D1' })).click();
  await sidebar.field(p.owner).fill(NADIIA.name);
  await sidebar.field(p.due).fill('2026-12-04');
  expect(await look(sidebar, `pains-plan.${language}`)).toEqual([]);
  await sidebar.button(p.addTask).click();
  await frame.getByText(fillIn(p.planned, { id: 'D1' }), { exact: true }).waitFor();
  expect(await look(sidebar, `pains-planned.${language}`)).toEqual([]);
  const plan = (await tableHands(hands, 'journal', 'plan').rows()).filter(({ from }) => from);
  expect(plan).toMatchObject([{ from: 'D1', owner: NADIIA.name, status: 'To do' }]);
  expect((await tableHands(hands, 'journal', 'pains').rows()).map(({ id, status, figure }) => [id, status, figure])).toEqual([
    ['P1', 'Approved', '4 of 9 on shift at noon'],
    ['P2', 'Found', '14 and 6'],
    ['P3', 'Found', '1 / 2 (50%)'],
  ]); // prettier-ignore
});
