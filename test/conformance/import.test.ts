/** Real tables of other systems, imported end to end: what stands in the tracker afterwards is counted by other means than ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decisions } from '../../src/domain/import/import-base';
import { decisionsOf, questionsOf } from '../../src/domain/import/questions';
import { readFile } from '../../src/ui/import/read-file';
import { makeOnce, type Made } from '../contract/engagement';
import type { Json } from '../contract/add-on';
import { deskOf, TRACKED, type Desk } from '../contract/tracker/desk';
import { exported, imports, partOf, prepare, preview, type Prepared } from '../contract/tracker/import/table';

const folder = process.env['SHARED_DATA'];
let made: Made;
let desk: Desk;
beforeAll(async () => {
  if (!folder) throw new Error('Set SHARED_DATA to the folder with the tables.');
  made = await makeOnce(TRACKED);
});
beforeEach(async () => {
  desk = deskOf(await made.open(), made.report);
});
afterEach(() => made.closeAll());
afterAll(() => made.dispose());

const pathOf = (...path: string[]): string => join(folder ?? '', 'crm', ...path);

/** What a user answers who wants every row: unknown stages are the first, nobody owns a deal, losses without a reason were never reached. */
function all({ table, mapping, base, decisions }: Prepared, stages: Decisions['stages']): Decisions {
  const asked = questionsOf(table, mapping, base);
  const first = base.stages[0]?.code ?? '';
  const keys = (kind: string): string[] => asked.flatMap((one) => (one.kind === kind && 'key' in one ? [one.key] : []));
  const filled = <T>(kind: string, value: T): Record<string, T> => Object.fromEntries(keys(kind).map((key) => [key, value])); // prettier-ignore
  return {
    ...decisions,
    stages: { ...filled('stage', { outcome: 'open' as const, stage: first }), ...decisionsOf(asked, () => true).stages, ...stages }, // prettier-ignore
    owners: filled('owner', ''),
    reasons: filled('reason', 'L1'),
  };
}

async function load(file: string, stages: Decisions['stages'] = {}): Promise<Prepared> {
  const read = readFile(readFileSync(file));
  if (!read.ok) throw new Error(read.fault.code);
  const prepared = await prepare(desk, read.table.rows);
  const once = { ...prepared, decisions: all(prepared, stages) };
  // Reasons are asked of lost deals only, once it is known which those are.
  return { ...once, decisions: { ...once.decisions, reasons: { ...once.decisions.reasons, '': 'L1' } } };
}

/** Of the file, without our readers: it has neither quotation marks nor line breaks in its cells. */
const columns = (file: string): string[][] => readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.trimEnd().split(',')); // prettier-ignore

test('8,800 opportunities', async () => {
  const file = pathOf('maven', 'sales_pipeline.csv');
  const source = columns(file);
  const prepared = await load(file);
  const expected = preview(prepared).totals;
  expect(expected.verdicts).toEqual({ new: 8800, update: 0, unchanged: 0, closed: 0, rejected: 0 });
  const started = Date.now();
  const { rows, calls } = await imports(desk, partOf(prepared, 'maven-1', { attested: true }));
  console.log(`8,800 rows: ${calls} calls, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  expect(rows).toHaveLength(8800);
  expect(rows.filter(({ verdict }) => verdict !== 'new')).toEqual([]);
  const closed = await desk.rows('closed');
  const active = await desk.rows('deals');
  const count = (word: string): number => source.filter((cells) => cells[4] === word).length;
  const tally = (word: string): number => closed.filter(({ outcome }) => outcome === word).length;
  expect([tally('Won'), tally('Lost'), active.length]).toEqual([4238, 2473, 2089]);
  expect([count('Won'), count('Lost')]).toEqual([4238, 2473]);
  const sum = (values: readonly Json[]): number => values.reduce((total: number, value) => total + Number(value), 0);
  expect(sum(closed.filter(({ outcome }) => outcome === 'Won').map(({ value }) => value))).toBe(
    sum(source.filter((cells) => cells[4] === 'Won').map((cells) => cells[7])),
  );
  expect(new Set([...closed, ...active].map(({ externalId }) => externalId))).toEqual(new Set(source.map(([id]) => id))); // prettier-ignore
  expect(new Set([...closed, ...active].map(({ id }) => id)).size).toBe(8800);
  expect((await exported(desk, 'closed')).flatMap(({ deals }) => deals)).toHaveLength(4238 + 2473);
  // Once more: nothing is new.
  const again = await imports(desk, partOf(await load(file), 'maven-2', { attested: true }));
  expect(again.rows.every(({ verdict }) => verdict === 'unchanged')).toBe(true);
}, 300_000);

test('leads of Zoho', async () => {
  const file = pathOf('zoho', 'Leads.csv');
  const prepared = await load(file);
  const { verdicts } = preview(prepared).totals;
  const { rows } = await imports(desk, partOf(prepared, 'zoho-1', { attested: true }));
  const taken = rows.filter(({ verdict }) => verdict === 'new');
  expect(taken).toHaveLength(verdicts.new);
  expect(rows).toHaveLength(prepared.table.rows.length - 1);
  const stood = [...(await desk.rows('deals')), ...(await desk.rows('closed'))];
  expect(stood).toHaveLength(taken.length);
  const ids = new Set(readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')[0])); // prettier-ignore
  expect(ids.size).toBe(rows.length);
  for (const { externalId } of stood) expect(ids.has(String(externalId))).toBe(true);
  expect(taken.length).toBeGreaterThan(rows.length * 0.95);
}, 300_000);
