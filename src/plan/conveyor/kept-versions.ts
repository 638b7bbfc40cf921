/** Lines of the tab with the versions of the conveyor: how one is read, and how one is added. */
import { PAGE_TOP } from '../../blueprints/page';
import { SHEET_IDS } from '../../blueprints/spreadsheets';
import { PIECE_LENGTH, VERSION_COLUMNS, VERSION_HEAD } from '../../blueprints/versions-page';
import type { KeptVersion } from '../../domain/design/stand';
import type { GoogleRequest } from '../../workspace/port';
import { columnLetters, quoteTitle } from '../sheets/a1';
import { copiesIn } from '../tracker/guarded-write';
import { dataOf } from '../tracker/new-rows';
import type { RawCell } from '../tracker/sheet-rows';

export interface VersionLine extends KeptVersion {
  /** RFC 3339, UTC. */
  readonly at: string;
  /** E-mail. */
  readonly by: string;
  /** As it was packed; empty when only heads were read. */
  readonly packed: string;
}

/** In the order in which they were kept; of several lines with one number the first counts, what is no line of ours is passed over. */
export function versionLines(rows: readonly (readonly RawCell[])[]): readonly VersionLine[] {
  const lines = new Map<string, VersionLine>();
  for (const row of rows) {
    const [version = '', at = '', by = '', digest = '', ...pieces] = row.map((cell) => String(cell ?? ''));
    if (/^\d+\.\d+$/.test(version) && !lines.has(version))
      lines.set(version, { version, at, by, digest, packed: pieces.join('') });
  }
  return [...lines.values()];
}

/**
 * Its answer brings back the heads of all lines, as {@link headsIn} reads them.
 * @param title of the tab
 * @returns null: it does not fit
 */
export function keepVersion(
  spreadsheetId: string,
  title: string,
  { version, at, by, digest, packed }: VersionLine,
): GoogleRequest | null {
  const pieces = Array.from({ length: Math.ceil(packed.length / PIECE_LENGTH) }, (_, piece) =>
    packed.slice(piece * PIECE_LENGTH, (piece + 1) * PIECE_LENGTH),
  );
  const cells = [version, at, by, digest, ...pieces];
  if (cells.length > VERSION_COLUMNS) return null;
  return {
    method: 'POST',
    url:
      `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}:batchUpdate?prettyPrint=false&fields=` +
      encodeURIComponent('updatedSpreadsheet(sheets(data(rowData(values(effectiveValue)))))'),
    body: {
      requests: [
        {
          appendCells: {
            sheetId: SHEET_IDS.versions,
            rows: [{ values: cells.map((stringValue) => dataOf({ stringValue })) }],
            fields: 'userEnteredValue',
          },
        },
      ],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: [`${quoteTitle(title)}!A${PAGE_TOP + 1}:${columnLetters(VERSION_HEAD - 1)}`],
    },
  };
}

/** @param body the answer to {@link keepVersion} */
export const headsIn = (body: unknown): readonly VersionLine[] => versionLines(copiesIn(body));
