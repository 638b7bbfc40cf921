/** An independent, naive model of a Docs body for tests: one token per index. Knows insertions only. */
import type { DocsRequest } from '../../../../src/plan/docs/google';

export const TABLE = '<table>';
export const ROW = '<row>';
export const CELL = '<cell>';
export const TABLE_END = '</table>';

/** The body after the insertions among the requests; token 0 is the first section break. */
export function flatBody(requests: readonly DocsRequest[]): string[] {
  const body = ['<section>', '\n'];
  for (const { insertText, insertTable } of requests) {
    const index = (insertText ?? insertTable)?.location?.index;
    if (index === undefined) continue;
    if (index < 1 || index >= body.length || body[index]?.startsWith('<')) throw new Error(`No paragraph at ${index}`);
    if (insertText) body.splice(index, 0, ...(insertText.text ?? '').split(''));
    if (insertTable) {
      const cells = Array.from({ length: insertTable.columns ?? 0 }, () => [CELL, '\n']).flat();
      const rows = Array.from({ length: insertTable.rows ?? 0 }, () => [ROW, ...cells]).flat();
      body.splice(index, 0, '\n', TABLE, ...rows, TABLE_END);
    }
  }
  return body;
}

export const slice = (body: readonly string[], range: { startIndex?: number; endIndex?: number } = {}): string =>
  body.slice(range.startIndex, range.endIndex).join('');
