/** What differs between two designs: nothing exactly when they are packed alike, and every field by its name. */
import fc from 'fast-check';
import { designChanges, REASON_FIELDS, STAGE_FIELDS, type DesignChange } from '../../../../src/domain/design/changes';
import {
  packDesign,
  unpackDesign,
  type Design,
  type DesignReason,
  type DesignStage,
} from '../../../../src/domain/design/design';
import { design as en } from '../../../../src/locales/en/design';
import { design as ru } from '../../../../src/locales/ru/design';
import { design as uk } from '../../../../src/locales/uk/design';
import { sheetsTextFor } from '../../../../src/locales/sheets-for';
import { changeLines, whatIsNew, type DesignWords } from '../../../../src/app/conveyor/change-words';
import type { Language } from '../../../../src/domain/language';
import { bookFiguresFor } from '../../../../src/locales/book-figures-for';
import type { DesignText } from '../../../../src/locales/design-text';

const wordsFor = (language: Language, text: DesignText): DesignWords => ({
  text,
  sheets: sheetsTextFor(language),
  percent: bookFiguresFor(language).percent,
});

const word = fc.string({ maxLength: 6 });
const evidence = fc.constantFrom('tick' as const, 'note' as const, 'date' as const, 'link' as const);
const days = fc.option(fc.integer({ min: -400, max: 400 }));
const stage: fc.Arbitrary<DesignStage> = fc.record({
  code: fc.constantFrom('B1', 'B2', 'B3', 'B4', 'B5', ''),
  name: word,
  goal: word,
  actions: fc.array(fc.record({ name: fc.constantFrom('Call', 'Write', 'Visit', 'Ask'), evidence }), { maxLength: 5 }),
  exit: word,
  owner: word,
  longestStayDays: fc.oneof(days, fc.constant('wrong' as const)),
  probability: fc.option(
    fc.double({ min: 0, max: 100, noNaN: true, noDefaultInfinity: true }).map((share) => Math.abs(share)),
  ),
  saleMilestone: fc.boolean(),
});
const reason: fc.Arbitrary<DesignReason> = fc.record({
  code: fc.constantFrom('L1', 'L2', 'L3', 'L4'),
  name: word,
  group: fc.option(fc.constantFrom('didNotBuy' as const, 'notALead' as const)),
  useWhen: word,
  notWhen: word,
  evidence: word,
  parting: word,
  stages: fc.array(fc.constantFrom('B1', 'B2', 'B3'), { maxLength: 3 }),
  warmAfterDays: days,
  clientDate: fc.boolean(),
});
/** Also such as no rule would let pass: codes and actions that stand twice. */
const design: fc.Arbitrary<Design> = fc.record({
  stages: fc.array(stage, { maxLength: 6 }),
  reasons: fc.array(reason, { maxLength: 4 }),
});
/** Another one, and one that is the same but for a little. */
const pair = fc.tuple(design, design, fc.boolean(), fc.nat(5)).map(([one, other, near, at]): readonly [Design, Design] => {
  if (!near) return [one, other];
  const [from] = other.stages;
  return [one, { stages: one.stages.map((own, place) => (place === at && from ? { ...from, code: own.code } : own)), reasons: [...one.reasons].reverse() }];
}); // prettier-ignore

const unique = <T extends { readonly code: string }>(list: readonly T[]): boolean => new Set(list.map(({ code }) => code)).size === list.length; // prettier-ignore

test('no difference exactly when both are packed alike', () =>
  fc.assert(
    fc.property(pair, ([one, other]) => {
      // Whose codes stand twice can be told apart by nothing but their order.
      fc.pre(unique(one.reasons) && unique(other.reasons));
      expect(designChanges(one, other).length === 0).toBe(packDesign(one) === packDesign(other));
    }),
    { numRuns: 500 },
  ));

test('a design is unpacked as it was packed; whatever else stands there is no fault', () => {
  fc.assert(fc.property(design, (one) => expect(packDesign(unpackDesign(packDesign(one)) as Design)).toBe(packDesign(one))));
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void unpackDesign(text)));
  for (const text of ['', 'null', '{}', '[]', '[[],7]', '[[[1,2,3,4]],[]]', '[[["B1","x","y",[["a"]]]],[]]', '[[null],[]]'])
    expect(() => unpackDesign(text)).not.toThrow();
}); // prettier-ignore

test('there is a change for every field that is another one, and one back for one there', () =>
  fc.assert(
    fc.property(stage, stage, reason, reason, (one, other, lost, found) => {
      const [before, after] = [
        { stages: [{ ...one, code: 'B1' }], reasons: [{ ...lost, code: 'L1' }] },
        { stages: [{ ...other, code: 'B1' }], reasons: [{ ...found, code: 'L1' }] },
      ];
      const told = designChanges(before, after);
      const fields = told.flatMap((change) => (change.kind === 'changed' ? [change.field] : []));
      const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
      const sorted = (value: unknown): unknown => (Array.isArray(value) ? [...(value as string[])].sort() : value);
      expect([...fields].sort()).toEqual(
        [
          ...STAGE_FIELDS.filter((field) => differs(one[field], other[field])),
          ...REASON_FIELDS.filter((field) => differs(sorted(lost[field]), sorted(found[field]))),
        ].sort(),
      );
      expect(told.some(({ kind }) => kind === 'stageRenamed')).toBe(one.name !== other.name);
      expect(told.some(({ kind }) => kind === 'reasonRenamed')).toBe(lost.name !== found.name);
      expect(told.some(({ kind }) => kind.startsWith('action'))).toBe(differs(one.actions, other.actions));
      expect(designChanges(after, before)).toHaveLength(told.length);
    }),
  ));

const BASE: Design = {
  stages: ['Inquiry', 'Offer', 'Contract', 'Payment'].map((name, at) => ({
    code: `B${at + 1}`, name, goal: `${name} is done`, actions: [{ name: 'Call', evidence: 'date' }, { name: 'Write', evidence: 'note' }],
    exit: 'Noted', owner: 'Seller', longestStayDays: 7, probability: 10 * at, saleMilestone: at === 3,
  })),
  reasons: [{ code: 'L1', name: 'Too dear', group: 'didNotBuy', useWhen: 'u', notWhen: 'n', evidence: 'e', parting: 'p', stages: ['B1'], warmAfterDays: 90, clientDate: false }],
}; // prettier-ignore
const [inquiry, offer, contract, payment] = BASE.stages as [DesignStage, DesignStage, DesignStage, DesignStage];
const [dear] = BASE.reasons as [DesignReason];

test.each<readonly [string, Design, readonly DesignChange['kind'][], RegExp]>([
  ['a stage moved to the front', { ...BASE, stages: [payment, inquiry, offer, contract] }, ['stageMoved'], /Payment.*first/],
  ['a stage moved back', { ...BASE, stages: [inquiry, contract, payment, offer] }, ['stageMoved'], /Offer.*follows “Payment”/],
  ['a stage added and one gone', { ...BASE, stages: [inquiry, { ...offer, code: 'B9', name: 'Pilot' }, contract, payment] }, ['stageAdded', 'stageRemoved'], /New stage “Pilot”/],
  ['a stage renamed', { ...BASE, stages: [inquiry, { ...offer, name: 'Proposal' }, contract, payment] }, ['stageRenamed'], /“Offer” is now “Proposal”/],
  ['days without a limit', { ...BASE, stages: [inquiry, { ...offer, longestStayDays: null }, contract, payment] }, ['changed'], /^Offer, Longest stay, days: 7 → none$/],
  ['another probability', { ...BASE, stages: [inquiry, { ...offer, probability: 12.5 }, contract, payment] }, ['changed'], /^Offer, Share sold: 10% → 12.5%$/],
  ['the sale later', { ...BASE, stages: [inquiry, offer, contract, { ...payment, saleMilestone: false }] }, ['changed'], /^Payment, Sale: yes → no$/],
  ['an action proved otherwise', { ...BASE, stages: [{ ...inquiry, actions: [{ name: 'Call', evidence: 'link' }, ...inquiry.actions.slice(1)] }, offer, contract, payment] }, ['actionEvidence'], /^Inquiry, “Call”: evidence date → link$/],
  ['actions in another order', { ...BASE, stages: [{ ...inquiry, actions: [...inquiry.actions].reverse() }, offer, contract, payment] }, ['actionsMoved'], /another order/],
  ['an action for another', { ...BASE, stages: [{ ...inquiry, actions: [{ name: 'Visit', evidence: 'date' }, ...inquiry.actions.slice(1)] }, offer, contract, payment] }, ['actionAdded', 'actionRemoved'], /new action “Visit”/],
  ['a reason for the client’s date', { ...BASE, reasons: [{ ...dear, clientDate: true }] }, ['changed'], /^Too dear, Counted from: Day of the loss → Date the client named$/],
  ['a reason of another group', { ...BASE, reasons: [{ ...dear, group: 'notALead' }] }, ['changed'], /Group: Did not buy → Not a lead/],
  ['a reason at other stages', { ...BASE, reasons: [{ ...dear, stages: ['B2', 'B1'] }] }, ['changed'], /^Too dear, Stages: B1 → “B1, B2”$/],
  ['a reason gone', { ...BASE, reasons: [] }, ['reasonRemoved'], /Loss reason “Too dear” taken out/],
])('%s is told as that', (_, after, kinds, words) => {
  expect(designChanges(BASE, after).map(({ kind }) => kind)).toEqual(kinds);
  expect(changeLines(BASE, after, wordsFor('en', en))[0]).toMatch(words);
  for (const [language, text] of [['ru', ru], ['uk', uk]] as const)
    for (const line of changeLines(BASE, after, wordsFor(language, text))) expect(line).toMatch(/[а-яіїєґ]/i);
}); // prettier-ignore

test('a decision stays readable, however much has changed', () => {
  const words = wordsFor('en', en);
  const after = { ...BASE, stages: BASE.stages.map((one) => ({ ...one, goal: 'x'.repeat(3000), exit: 'y\nz'.repeat(400), owner: '{name} $&', actions: Array.from({ length: 20 }, (__, at) => ({ name: `Act ${at}`, evidence: 'tick' as const })) })) };
  const told = whatIsNew(BASE, after, words);
  expect(told.length).toBeLessThan(2500);
  expect(told).toMatch(/and more: \d+$/);
  expect(told).not.toContain('\n');
  expect(told).toContain('{name} $&');
  expect(whatIsNew(null, BASE, words)).toBe('Stages: 4, from “Inquiry” to “Payment”. Loss reasons: 1');
}); // prettier-ignore
