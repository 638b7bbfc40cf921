/** An import as the page shows it. */
import type { RunLog } from '../../plan/tracker/import-log';
import type { ImportRun } from '../import-api';

export function runOf({ id, file, content, by, at, rows, upTo, state, touched }: RunLog): ImportRun {
  const created = [...touched.values()].filter(({ kind }) => kind === 'new').length;
  return { id, file, content, by, at, rows, done: touched.size, upTo, created, updated: touched.size - created, state };
}
