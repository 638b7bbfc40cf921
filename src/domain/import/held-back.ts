/** Rows that would carry a deal past stages whose actions nobody has confirmed. */
import type { ImportBase } from './import-base';
import type { JudgedRow } from './judge-import';

/** Turns such a row into a rejected one; others stay as they are. */
export function heldBack({ stages, deals }: Pick<ImportBase, 'stages' | 'deals'>): (row: JudgedRow) => JudgedRow {
  const place = new Map(stages.map(({ code }, at) => [code, at]));
  const stands = new Map(deals.map(({ id, stage }) => [id, place.get(stage) ?? 0]));
  return (row) => {
    if ((row.verdict !== 'new' && row.verdict !== 'update') || row.record.outcome !== 'open') return row;
    const { stage } = row.record;
    const before = row.verdict === 'new' ? 0 : (stands.get(row.deal) ?? 0);
    if ((place.get(stage) ?? 0) <= before) return row;
    const name = stages.find(({ code }) => code === stage)?.name ?? stage;
    return { row: row.row, verdict: 'rejected', reasons: [{ code: 'notAttested', field: 'stage', column: null, value: name }] }; // prettier-ignore
  };
}
