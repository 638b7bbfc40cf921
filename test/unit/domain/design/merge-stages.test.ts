/** Two people change the stages at once: nobody's change is lost, and what both have changed is said. */
import fc from 'fast-check';
import type { DesignStage } from '../../../../src/domain/design/design';
import { mergeStages } from '../../../../src/domain/design/merge-stages';

const stage = (code: string, more: Partial<DesignStage> = {}): DesignStage => ({
  code, name: `Stage ${code}`, goal: 'g', actions: [], exit: '', owner: '', longestStayDays: 7, probability: 10, saleMilestone: false, ...more,
}); // prettier-ignore
const SEEN = ['B1', 'B2', 'B3', 'B4'].map((code) => stage(code));
const names = (stages: readonly DesignStage[]) => stages.map(({ code, name }) => code || name).join(' ');
const put = (code: string, more: Partial<DesignStage>) => SEEN.map((one) => (one.code === code ? { ...one, ...more } : one)); // prettier-ignore

test('different fields of one stage are both kept; the same one is a clash, and ours is laid over', () => {
  const both = mergeStages(SEEN, put('B2', { goal: 'ours' }), put('B2', { owner: 'theirs' }));
  expect(both).toMatchObject({ clashes: [], reordered: false });
  expect(both.stages[1]).toMatchObject({ goal: 'ours', owner: 'theirs' });
  const clash = mergeStages(SEEN, put('B2', { goal: 'ours' }), put('B2', { goal: 'theirs' }));
  expect(clash.clashes).toEqual(['Stage B2']);
  expect(clash.stages[1]).toMatchObject({ goal: 'ours' });
  expect(mergeStages(SEEN, put('B2', { goal: 'same' }), put('B2', { goal: 'same' })).clashes).toEqual([]);
});

test('stages that others took out, added or moved', () => {
  const [b1, b2, b3, b4] = SEEN as [DesignStage, DesignStage, DesignStage, DesignStage];
  expect(names(mergeStages(SEEN, SEEN, [b1, b3, b4]).stages)).toBe('B1 B3 B4');
  const gone = mergeStages(SEEN, put('B2', { goal: 'ours' }), [b1, b3, b4]);
  expect([names(gone.stages), gone.clashes]).toEqual(['B1 Stage B2 B3 B4', ['Stage B2']]);
  expect(mergeStages(SEEN, [b1, b3, b4], put('B2', { goal: 'theirs' })).clashes).toEqual(['Stage B2']);
  const added = mergeStages(SEEN, [...SEEN, stage('', { name: 'Ours' })], [b1, stage('B9'), b2, b3, b4]);
  expect(names(added.stages)).toBe('B1 B9 B2 B3 B4 Ours');
  expect(names(mergeStages(SEEN, put('B1', { goal: 'ours' }), [b4, b3, b2, b1]).stages)).toBe('B4 B3 B2 B1');
  expect(mergeStages(SEEN, [b2, b1, b3, b4], [b1, b2, b4, b3])).toMatchObject({ reordered: true, clashes: [] });
  expect(mergeStages(SEEN, [b2, b1, b3, b4], [b2, b1, b3, b4])).toMatchObject({ reordered: false });
  expect(names(mergeStages(SEEN, [b2, b1, b3, b4], put('B3', { goal: 'theirs' })).stages)).toBe('B2 B1 B3 B4');
});

const edit = fc.array(fc.tuple(fc.constantFrom('B1', 'B2', 'B3', 'B4'), fc.constantFrom('goal' as const, 'exit' as const, 'owner' as const), fc.string({ maxLength: 3 })), { maxLength: 4 }); // prettier-ignore
const edited = (edits: readonly (readonly [string, 'goal' | 'exit' | 'owner', string])[]) =>
  edits.reduce((stages, [code, field, text]) => stages.map((one) => (one.code === code ? { ...one, [field]: text } : one)), SEEN); // prettier-ignore

test('who changes nothing takes all from the others, and the others nothing: ours as it is', () =>
  fc.assert(
    fc.property(edit, (edits) => {
      const one = edited(edits);
      expect(mergeStages(SEEN, SEEN, one)).toEqual({ stages: one, clashes: [], reordered: false });
      expect(mergeStages(SEEN, one, SEEN)).toEqual({ stages: one, clashes: [], reordered: false });
    }),
  ));

test('without a clash every change of both is in it', () =>
  fc.assert(
    fc.property(edit, edit, (mine, hers) => {
      const [ours, theirs] = [edited(mine), edited(hers)];
      const { stages, clashes } = mergeStages(SEEN, ours, theirs);
      SEEN.forEach((was, place) => {
        for (const field of ['goal', 'exit', 'owner'] as const) {
          const wanted = [ours, theirs].map((list) => list[place]?.[field]).filter((text) => text !== was[field]);
          if (clashes.includes(was.name)) continue;
          expect(stages[place]?.[field]).toBe(wanted[0] ?? was[field]);
        }
      });
    }),
  ));
