/** Deals under way, of which nobody confirmed that their earlier actions were done. */
import { heldBack } from '../../../../src/domain/import/held-back';
import { openBeyondFirst } from '../../../../src/domain/import/questions';
import { baseWith, deal, imported } from './import-fixture';

const rows = [
  ['ID', 'Deal name', 'Deal stage', 'Status'],
  ['1', 'First', 'Обращение', 'open'],
  ['2', 'New, beyond', 'Договор', 'open'],
  ['3', 'Here already, as far', 'Договор', 'open'],
  ['4', 'Here, not as far', 'Договор', 'open'],
  ['5', 'Won', 'Договор', 'won'],
];
const base = baseWith([deal('D-3', { externalId: '3', stage: 'B7' }), deal('D-4', { externalId: '4', stage: 'B2' })]);

test('only what would carry a deal further is held back', () => {
  const result = imported(rows, base);
  const table = { rows, typed: false };
  const mapping = { source: 'other', headerRow: 0, columns: { externalId: [0], title: [1], stage: [2], status: [3] }, ignored: [] } as const; // prettier-ignore
  expect(openBeyondFirst(table, mapping, result.decisions, base)).toBe(3);
  const held = result.rows.map(heldBack(base));
  expect(held.map(({ verdict }) => verdict)).toEqual(['new', 'rejected', 'update', 'rejected', 'new']);
  expect(held[1]).toMatchObject({ row: 3, reasons: [{ code: 'notAttested', value: 'Договор' }] });
});
