/** The bank of audit questions and the month's plan: whom they ask, when they fall due, and their texts in three languages. */
import { AUDIT_ITEMS } from '../../../src/blueprints/templates/audit';
import { PHASES, PLAN_TASKS, type PlanTask } from '../../../src/blueprints/templates/plan';
import { AUDIT_AREAS, AUDIT_ROLES, type AuditItem, type AuditText } from '../../../src/domain/audit';
import { LANGUAGES, type Language } from '../../../src/domain/language';
import { SIDES } from '../../../src/domain/people';
import { audit as auditEn } from '../../../src/locales/en/audit';
import { plan as planEn } from '../../../src/locales/en/plan';
import type { PlanText } from '../../../src/locales/plan-text';
import { audit as auditRu } from '../../../src/locales/ru/audit';
import { plan as planRu } from '../../../src/locales/ru/plan';
import { audit as auditUk } from '../../../src/locales/uk/audit';
import { plan as planUk } from '../../../src/locales/uk/plan';
import { copied, leaves, misspelt, overCap, PROMISES_LAW } from './texts';

const AUDIT: Readonly<Record<Language, Readonly<Record<string, AuditText>>>> = {
  en: auditEn,
  ru: auditRu,
  uk: auditUk,
};
const PLAN: Readonly<Record<Language, PlanText>> = { en: planEn, ru: planRu, uk: planUk };
const ITEMS: readonly AuditItem[] = AUDIT_ITEMS;
const TASKS: readonly PlanTask[] = PLAN_TASKS;
const unique = (words: readonly string[]): string[] => [...new Set(words)];

describe('the bank of audit questions', () => {
  it('goes through the five areas, one after another', () => {
    expect(unique(ITEMS.map(({ area }) => area))).toEqual([...AUDIT_AREAS]);
    const counts = AUDIT_AREAS.map((area) => ITEMS.filter((item) => item.area === area).length);
    expect(counts).toEqual([9, 9, 8, 9, 9]);
    expect(ITEMS.map(({ area }) => AUDIT_AREAS.indexOf(area))).toEqual(
      ITEMS.map(({ area }) => AUDIT_AREAS.indexOf(area)).sort((a, b) => a - b),
    );
  });

  it('gives every question a key of its own, in its area', () => {
    expect(unique(ITEMS.map(({ key }) => key))).toHaveLength(ITEMS.length);
    expect(ITEMS.filter(({ key, area }) => !new RegExp(`^${area}\\.[a-z][A-Za-z]+$`, 'u').test(key))).toEqual([]);
  });

  it('asks somebody each time, nobody twice, and leaves no role unasked', () => {
    expect(ITEMS.filter(({ whom }) => whom.length === 0 || unique(whom).length < whom.length)).toEqual([]);
    expect(AUDIT_ROLES.filter((role) => !ITEMS.some(({ whom }) => whom.includes(role)))).toEqual([]);
  });

  it('sends the consultants themselves to the doors, the mystery inquiries and the twenty calls', () => {
    const ours = ITEMS.filter(({ whom }) => whom.includes('consultant')).map(({ key }) => key);
    expect(ours).toEqual(['process.reply', 'tools.join', 'marketing.doors']);
  });
});

describe('the plan', () => {
  it('takes the phases in the order of the method', () => {
    expect(unique(TASKS.map(({ phase }) => phase))).toEqual([...PHASES]);
    const order = TASKS.map(({ phase }) => PHASES.indexOf(phase));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(TASKS.filter(({ key, phase }) => !key.startsWith(`${phase}.`))).toEqual([]);
    expect(unique(TASKS.map(({ key }) => key))).toHaveLength(TASKS.length);
  });

  it('falls due day after day, Monday to Friday, from kick-off to the fifth week', () => {
    const days = TASKS.map(({ dueDay }) => dueDay);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(days.filter((day) => !Number.isInteger(day) || day < 0 || day % 7 > 4)).toEqual([]);
    expect(TASKS.filter(({ week, dueDay }) => week !== Math.floor(dueDay / 7) + 1)).toEqual([]);
    expect(unique(TASKS.map(({ week }) => String(week)))).toEqual(['1', '2', '3', '4', '5']);
  });

  it('asks no side for more than two results a day, and both sides in every week but that of the immersion', () => {
    const load = new Map<string, number>();
    for (const { ownerSide, dueDay } of TASKS) {
      const slot = `${ownerSide} on day ${dueDay}`;
      load.set(slot, (load.get(slot) ?? 0) + 1);
    }
    expect([...load].filter(([, count]) => count > 2)).toEqual([]);
    const sides = (week: number): string[] =>
      unique(TASKS.filter((task) => task.week === week).map(({ ownerSide }) => ownerSide)).sort();
    for (const week of [1, 3, 4, 5]) expect(sides(week)).toEqual([...SIDES].sort());
    expect(sides(2)).toEqual(['consultant']);
  });

  it('lets the client approve before anything is built on it', () => {
    const at = (key: string): number => TASKS.findIndex((task) => task.key === key);
    const inOrder = [
      ['pains.figures', 'pains.approved'],
      ['pains.approved', 'conveyor.stages'],
      ['conveyor.lossReasons', 'conveyor.approved'],
      ['conveyor.approved', 'salesBook.draft'],
      ['salesBook.approved', 'tracker.setUp'],
      ['tracker.import', 'tracker.complete'],
      ['goLive.rollBack', 'goLive.launch'],
    ] as const;
    expect(inOrder.filter(([first, then]) => at(first) < 0 || at(first) >= at(then))).toEqual([]);
    expect(TASKS.filter(({ key, ownerSide }) => key.endsWith('.approved') && ownerSide !== 'client')).toEqual([]);
  });
});

describe.each(LANGUAGES)('the texts of the audit and the plan in %s', (language) => {
  const audit = AUDIT[language];
  const plan = PLAN[language];
  const all = [...leaves(audit), ...leaves(plan)];

  it('tell every question and every task, in their order, and nothing else', () => {
    expect(Object.keys(audit)).toEqual(ITEMS.map(({ key }) => key));
    expect(Object.keys(plan.phases)).toEqual([...PHASES]);
    expect(Object.keys(plan.tasks)).toEqual(TASKS.map(({ key }) => key));
    expect(all.filter(([, text]) => text.trim().length < 4)).toEqual([]);
  });

  it('fit their columns', () => {
    expect(overCap(audit, { question: 150, whyItMatters: 120, proof: 80 })).toEqual([]);
    expect(Object.values(plan.tasks).filter((text) => text.length > 90)).toEqual([]);
    expect(Object.values(plan.phases).filter((text) => text.length > 20)).toEqual([]);
  });

  it('are written in their own language, with its quotes and dashes', () => {
    expect(all.flatMap(([, text]) => misspelt(language, text))).toEqual([]);
  });

  it('ask one question, say why in a sentence, name the proof and the result without a stop', () => {
    const texts = Object.values(audit);
    expect(texts.map(({ question }) => question).filter((text) => !/^[^?]+\?$/u.test(text))).toEqual([]);
    expect(texts.map(({ whyItMatters }) => whyItMatters).filter((text) => !/[^.!?]\.$/u.test(text))).toEqual([]);
    const unstopped = [...texts.map(({ proof }) => proof), ...Object.values(plan.tasks), ...Object.values(plan.phases)];
    expect(unstopped.filter((text) => /[.!?;,:]$/u.test(text))).toEqual([]);
  });

  it('say nothing twice and promise nothing about the law', () => {
    const said = all.map(([, text]) => text);
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
    expect(said.filter((text) => PROMISES_LAW[language].test(text))).toEqual([]);
  });
});

it('no question and no task is copied from one language to another', () => {
  expect(copied(AUDIT)).toEqual([]);
  expect(copied({ en: PLAN.en.tasks, ru: PLAN.ru.tasks, uk: PLAN.uk.tasks })).toEqual([]);
});
