/** The loss reasons: where each is allowed, when it comes back, and their texts in three languages. */
import { B2B_STAGES } from '../../../src/blueprints/templates/b2b';
import { DEVELOPER_STAGES } from '../../../src/blueprints/templates/developer';
import { LOSS_REASONS } from '../../../src/blueprints/templates/loss-reasons';
import { LANGUAGES } from '../../../src/domain/language';
import type { LossReasonTemplate } from '../../../src/domain/loss-reason';
import { ASK_LAWYER, copied, leaves, misspelt, overCap, PROMISES_LAW, REASON_TEXTS } from './texts';

const REASONS: readonly LossReasonTemplate[] = LOSS_REASONS;
const reasonsAt = (industry: 'b2b' | 'developer', stage: string): string[] =>
  REASONS.filter(({ stages }) => stages[industry].includes(stage)).map(({ code }) => code);

describe('the list of loss reasons', () => {
  it('is L1 to L12 and the termination, with no “other”', () => {
    expect(REASONS.map(({ code, group, warmAfterDays }) => `${code} ${group} ${warmAfterDays ?? '–'}`)).toEqual([
      'L1 didNotBuy 60', 'L2 didNotBuy 90', 'L3 didNotBuy 120', 'L4 didNotBuy 90', 'L5 didNotBuy 90',
      'L6 statusQuo -14', 'L7 statusQuo 180', 'L8 statusQuo 180', 'L9 statusQuo 60',
      'L10 competitor 270', 'L11 competitor 365', 'L12 notALead –', 'T1 didNotBuy 180',
    ]); // prettier-ignore
  });

  it('counts only a postponed purchase from the date that the client named', () => {
    expect(REASONS.filter(({ clientDate }) => clientDate).map(({ code }) => code)).toEqual(['L6']);
  });

  it('offers at each B2B stage what can happen there', () => {
    expect(B2B_STAGES.map(({ key }) => `${key} ${reasonsAt('b2b', key).join(' ')}`)).toEqual([
      'B1 L1 L12',
      'B2 L1 L2 L3 L6 L7 L8 L9 L10 L11 L12',
      'B3 L2 L3 L6 L7 L8 L9 L10 L11',
      'B4 L2 L3 L6 L7 L8 L9 L10 L11',
      'B5 L2 L4 L6 L7 L8 L9 L10 L11',
      'B6 L2 L4 L5 L6 L7 L8 L9 L10 L11',
      'B7 L4 L5 L7 L8 L9 L10 L11',
      'B8 T1',
    ]);
  });

  it('offers at each stage of a flat’s sale what can happen there', () => {
    expect(DEVELOPER_STAGES.map(({ key }) => `${key} ${reasonsAt('developer', key).join(' ')}`)).toEqual([
      'D1 L1 L12',
      'D2 L1 L2 L3 L6 L7 L8 L9 L10 L11 L12',
      'D3 L2 L3 L6 L7 L8 L9 L10 L11',
      'D4 L2 L3 L4 L5 L6 L7 L8 L9 L10 L11',
      'D5 L2 L4 L5 L6 L7 L8 L9 L10 L11',
      'D6 L2 L4 L5 L6 L7 L8 L9 L10 L11',
      'D7 T1',
      'D8 T1',
      'D9 T1',
      'D10 T1',
    ]);
  });
});

describe.each(LANGUAGES)('the texts of the loss reasons in %s', (language) => {
  const texts = REASON_TEXTS[language];
  const all = leaves(texts);

  it('tell every reason, and nothing else', () => {
    expect(Object.keys(texts)).toEqual(REASONS.map(({ code }) => code));
    expect(all.filter(([, text]) => text.trim().length < 4)).toEqual([]);
    expect(new Set(Object.values(texts).map(({ name }) => name)).size).toBe(REASONS.length);
  });

  it('fit the table', () => {
    expect(overCap(texts, { name: 32, useWhen: 160, notWhen: 110, evidence: 90, parting: 140 })).toEqual([]);
  });

  it('are written in their own language, with its quotes, dashes and stops', () => {
    expect(all.flatMap(([, text]) => misspelt(language, text))).toEqual([]);
    const sentence = /(?:useWhen|notWhen|parting)$/u;
    expect(all.filter(([path, text]) => sentence.test(path) !== /[.!?][”»]?$|»\.$/u.test(text))).toEqual([]);
  });

  it('keep the figures of the rules', () => {
    const has = (code: string, en: string, ru: string, uk: string): void =>
      expect(texts[code]?.useWhen.toLowerCase()).toContain({ en, ru, uk }[language]);
    has(
      'L1',
      'six tries in five working days',
      'шесть попыток за пять рабочих дней',
      'шість спроб за п’ять робочих днів',
    );
    has('L3', 'three variants', 'трёх вариантов', 'три варіанти');
    has('L4', 'two lenders', 'два кредитора', 'два кредитори');
    has('L9', 'four contacts in two channels', 'четыре попытки', 'чотири спроби');
  });

  it('promise nothing about the law, and send a terminated contract to a lawyer', () => {
    expect(all.filter(([, text]) => PROMISES_LAW[language].test(text))).toEqual([]);
    expect(texts['T1']?.parting).toContain(ASK_LAWYER[language]);
  });
});

it('no text of a reason is copied from one language to another', () => {
  expect(copied(REASON_TEXTS)).toEqual([]);
});
