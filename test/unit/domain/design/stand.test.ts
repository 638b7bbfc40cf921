/** Where the design stands: by the versions that were kept, what was decided about them, and what stands in the tabs. */
import { conveyorMark, conveyorStand, decisionsByVersion } from '../../../../src/domain/design/stand';
import type { DecisionFact } from '../../../../src/domain/cockpit';

const versions = [
  { version: '1.0', digest: 'a' },
  { version: '1.1', digest: 'b' },
  { version: '1.10', digest: 'c' },
];
const decided = (version: string, status: DecisionFact['status'], id = `D${version}`): DecisionFact => ({
  id,
  status,
  statement: '',
  approver: '',
  about: conveyorMark(version),
});

test.each([
  ['nothing was decided', [], 'a', 'none', null],
  ['the first waits', [decided('1.0', 'proposed')], 'a', 'proposed', null],
  ['it waits, and the tabs have changed', [decided('1.0', 'proposed')], 'x', 'changed', null],
  ['it is approved', [decided('1.0', 'approved')], 'a', 'approved', '1.0'],
  ['it is approved, and the tabs have changed', [decided('1.0', 'approved')], 'x', 'changed', '1.0'],
  ['the next waits', [decided('1.0', 'approved'), decided('1.1', 'proposed')], 'b', 'proposed', '1.0'],
  ['the next was rejected', [decided('1.0', 'approved'), decided('1.1', 'declined')], 'b', 'changed', '1.0'],
  ['the first was rejected', [decided('1.0', 'declined')], 'a', 'none', null],
  ['1.10 comes after 1.1', [decided('1.10', 'approved'), decided('1.1', 'approved')], 'b', 'changed', '1.10'],
  ['back to what is in force, while another waits', [decided('1.0', 'approved'), decided('1.1', 'proposed')], 'a', 'approved', '1.0'],
  ['of two about one the last counts', [decided('1.0', 'declined'), decided('1.0', 'approved')], 'a', 'approved', '1.0'],
  ['one that was replaced takes nothing back', [decided('1.0', 'approved'), decided('1.0', 'replaced')], 'a', 'approved', '1.0'],
  ['a version that was never kept', [decided('9.9', 'approved')], 'a', 'none', null],
  ['a decision about the book', [{ ...decided('1.0', 'approved'), about: 'SalesBook 1.0' }], 'a', 'none', null],
] as const)('%s', (_, decisions, now, stand, inForce) =>
  expect(conveyorStand(versions, decisions, now)).toEqual({ stand, inForce })); // prettier-ignore

test('a replaced decision is told where there is no other', () => {
  const found = decisionsByVersion([decided('1.0', 'replaced'), decided('1.1', 'proposed'), decided('1.1', 'replaced', 'D9')]);
  expect([...found].map(([version, { status }]) => [version, status])).toEqual([
    ['1.0', 'replaced'],
    ['1.1', 'proposed'],
  ]);
}); // prettier-ignore
