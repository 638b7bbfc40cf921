/** The log of imports, read back from its lines. */
import { beforeLine, beginLine, doneLine, partLine, readLog, undoneLine, voids } from '../../../../src/plan/tracker/import-log'; // prettier-ignore

const begin = beginLine({ id: 'run', file: 'x.csv', content: 'c', by: 'Olena', at: '2026-11-23T09:00:00Z', rows: 9 }, 'b1'); // prettier-ignore
const touch = (row: number, deal: number, kind: 'new' | 'update' = 'new') => ({ row, deal, kind, record: `r${row}`, mark: `m${row}` }); // prettier-ignore
const before = { id: 'D-3', externalId: '7', phone: '+380', email: 'a@b.example' };
const lines = [
  begin,
  partLine('run', 'b1', 5, [touch(2, 10), touch(4, 3, 'update')]),
  beforeLine('run', 'b1', before, 3, ['deal', 'records', 'events']),
  doneLine('run', 'b2', 9, 'sig', '["mapping"]'),
];

test('what was written is what is read', () => {
  const { runs, last, mappings } = readLog(lines);
  const run = runs.get('run');
  expect(run).toMatchObject({ file: 'x.csv', content: 'c', by: 'Olena', rows: 9, upTo: 9, state: 'done' });
  expect([...(run?.touched.values() ?? [])]).toEqual([{ ...touch(2, 10), batch: 'b1' }, { ...touch(4, 3, 'update'), batch: 'b1' }]); // prettier-ignore
  expect(run?.before.get('D-3')).toEqual(before);
  expect(run?.files.get(3)).toEqual(['deal', 'records', 'events']);
  expect(last.get(10)?.record).toBe('r2');
  expect(mappings.get('sig')).toBe('["mapping"]');
});

test('a batch that was taken back never was', () => {
  expect(readLog([...lines, ...voids(lines.slice(0, 3))]).runs.size).toBe(0);
  const again = [...lines.slice(0, 2), ...voids([partLine('run', 'b1', 5, [])]), beginLine({ id: 'run', file: 'x.csv', content: 'c', by: '', at: '', rows: 9 }, 'b3'), partLine('run', 'b3', 5, [touch(2, 11)])]; // prettier-ignore
  expect([...(readLog(again).runs.get('run')?.touched.values() ?? [])].map(({ deal }) => deal)).toEqual([11]);
});

test('undone deals, kept ones, and the end', () => {
  const { runs, last } = readLog([...lines, undoneLine('run', 'b4', [10], [3], false), undoneLine('run', 'b5', [], [], true)]); // prettier-ignore
  expect(runs.get('run')).toMatchObject({ state: 'undone', undone: new Set([10]), kept: new Set([3]) });
  expect([...last.keys()]).toEqual([3]);
});

test('lines that somebody has changed are left out', () => {
  expect(readLog([['begin'], ['part', 'run', 'b1', '{'], ['x', 'y', 'z', 'null'], [null, 7, true], ...lines]).runs.size).toBe(1); // prettier-ignore
});
