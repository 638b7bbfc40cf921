/** The built-in conveyors: the table of stages as agreed, and texts in three languages that can be printed as they stand. */
import { B2B_STAGES } from '../../../src/blueprints/templates/b2b';
import { DEVELOPER_STAGES } from '../../../src/blueprints/templates/developer';
import { conveyorStages } from '../../../src/blueprints/templates/conveyor-for';
import { checkConveyor } from '../../../src/domain/check-conveyor';
import { INDUSTRIES, type Industry, type StageTemplate } from '../../../src/domain/conveyor';
import { LANGUAGES } from '../../../src/domain/language';
import { content as en } from '../../../src/locales/en/content';
import { content as ru } from '../../../src/locales/ru/content';
import { content as uk } from '../../../src/locales/uk/content';
import { ASK_LAWYER, copied, leaves, misspelt, overCap, PROMISES_LAW, STAGE_TEXTS } from './texts';

const TEMPLATES: Readonly<Record<Industry, readonly StageTemplate[]>> = {
  b2b: B2B_STAGES,
  developer: DEVELOPER_STAGES,
};

const CONTENT = { en, ru, uk };

/** Key, days, per cent, letters of the actions' evidence. */
const row = ({ key, longestStayDays, probability, actions, saleMilestone }: StageTemplate): string =>
  `${key} ${longestStayDays ?? '–'} ${probability} ${actions.map(({ evidence }) => evidence.charAt(0)).join('')}${saleMilestone ? ' sale' : ''}`;

describe('the table of stages', () => {
  it('takes a B2B deal from the inquiry to the first payment', () => {
    expect(B2B_STAGES.map(row)).toEqual([
      'B1 2 5 dnt', 'B2 7 10 nnd', 'B3 14 25 dnl', 'B4 21 40 ndl',
      'B5 10 55 tldn', 'B6 21 75 lln', 'B7 10 90 tll', 'B8 14 95 ddd',
    ]); // prettier-ignore
  });

  it('takes the buyer of a flat from the inquiry to the keys, with the sale in between', () => {
    expect(DEVELOPER_STAGES.map(row)).toEqual([
      'D1 1 2 dnt', 'D2 5 5 nld', 'D3 7 15 tdld', 'D4 7 40 lldt', 'D5 21 60 ndl',
      'D6 7 80 tdl', 'D7 14 95 dll sale', 'D8 – 97 ldn', 'D9 45 98 ldll', 'D10 14 99 dtn',
    ]); // prettier-ignore
  });

  it.each(INDUSTRIES.flatMap((industry) => LANGUAGES.map((language) => [industry, language] as const)))(
    'is a conveyor that the tracker takes as it stands (%s, %s)',
    (industry, language) => {
      const drafts = conveyorStages(industry, CONTENT[language]).map(({ key, actions, ...stage }) => ({
        ...stage,
        code: key,
        actions: actions.map(({ name, type }) => ({ name, evidence: type })),
        saleMilestone: stage.saleMilestone === true,
      }));
      expect(checkConveyor(drafts, [], () => 0)).toEqual([]);
    },
  );

  it.each(INDUSTRIES)('never gets less probable on the way, and names each action once (%s)', (industry) => {
    const stages = TEMPLATES[industry];
    const probabilities = stages.map(({ probability }) => probability);
    expect(probabilities).toEqual([...probabilities].sort((a, b) => a - b));
    const actions = stages.flatMap((stage) => stage.actions.map(({ key }) => ({ key, stage: stage.key })));
    expect(new Set(actions.map(({ key }) => key)).size).toBe(actions.length);
    expect(actions.filter(({ key, stage }) => !key.startsWith(`${stage}.`))).toEqual([]);
  });
});

const STAGE_CAPS = { goal: 90, exit: 150, owner: 40, doesNotCount: 140, script: 320 };
const ACTION_CAPS = { name: 48, how: 140, evidence: 60 };

describe.each(LANGUAGES)('the texts of the stages in %s', (language) => {
  const texts = STAGE_TEXTS[language];
  const all = leaves(texts);

  it.each(INDUSTRIES)('tell every stage and every action of %s, and nothing else', (industry) => {
    const template = TEMPLATES[industry].map(({ key, actions }) => [key, actions.map((action) => action.key)]);
    const told = Object.entries(texts[industry]).map(([key, { actions }]) => [key, Object.keys(actions)]);
    expect(told).toEqual(template);
    expect(all.filter(([, text]) => text.trim().length < 4)).toEqual([]);
  });

  it('fit a page of the Sales Book and the size of the add-on', () => {
    const stages = INDUSTRIES.flatMap((industry) => Object.values(texts[industry]));
    for (const { name, actions, ...stage } of stages) {
      expect(name.length).toBeLessThanOrEqual(28);
      expect(overCap(stage, STAGE_CAPS)).toEqual([]);
      expect(overCap(actions, ACTION_CAPS)).toEqual([]);
    }
    const totals = stages.map((stage) => leaves(stage).reduce((sum, [, text]) => sum + text.length, 0));
    expect(Math.max(...totals)).toBeLessThanOrEqual(1300);
    expect(totals.reduce((sum, total) => sum + total, 0) / totals.length).toBeLessThanOrEqual(1050);
  });

  it('are written in their own language, with its quotes and dashes', () => {
    expect(all.flatMap(([, text]) => misspelt(language, text))).toEqual([]);
  });

  it('end sentences with a stop, and short cells of a table without one', () => {
    const sentence = /(?:exit|doesNotCount|script|how)$/u;
    expect(all.filter(([path, text]) => sentence.test(path) !== /[.!?]”?$/u.test(text))).toEqual([]);
  });

  it('give the seller a few sentences to say, addressed to the client', () => {
    const scripts = all.filter(([path]) => path.endsWith('script')).map(([, text]) => text);
    const sentences = (text: string): number => text.split(/[.!?](?:\s|$)/u).filter(Boolean).length;
    expect(scripts.filter((text) => sentences(text) < 2 || sentences(text) > 5)).toEqual([]);
    const you = { en: /\byou/iu, ru: /(?:^|[\s(])(?:вы|вас|вам|ваш)/iu, uk: /(?:^|[\s(])(?:ви|вас|вам|ваш)/iu }[
      language
    ];
    expect(scripts.filter((text) => !you.test(text))).toEqual([]);
  });

  it.each(INDUSTRIES)('name the stages of %s apart, as they stand in one dropdown', (industry) => {
    const names = Object.values(texts[industry]).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('promise nothing about the law, and send to a lawyer where countries differ', () => {
    expect(all.filter(([, text]) => PROMISES_LAW[language].test(text))).toEqual([]);
    const silent = ['D4', 'D6', 'D7', 'D9', 'D10'].filter(
      (key) => !JSON.stringify(texts.developer[key]).includes(ASK_LAWYER[language]),
    );
    expect(silent).toEqual([]);
    expect(JSON.stringify(texts.b2b['B7'])).toContain(ASK_LAWYER[language]);
  });
});

it('no stage text is copied from one language to another', () => {
  expect(copied(STAGE_TEXTS)).toEqual([]);
});
