/** Which formats `files.export` makes of a spreadsheet. */
import { exportXlsx } from '../export/xlsx';
import type { SpreadsheetSnapshot } from './snapshot';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The bytes, or null for a MIME type that it cannot make. CSV is of the first sheet, as at Google. */
export async function exportSpreadsheet(snapshot: SpreadsheetSnapshot, mimeType: string): Promise<Buffer | null> {
  if (mimeType === 'text/csv') return Buffer.from(firstSheet(snapshot, ','), 'utf8');
  if (mimeType === 'text/tab-separated-values') return Buffer.from(firstSheet(snapshot, '\t'), 'utf8');
  if (mimeType !== XLSX) return null;
  return exportXlsx(snapshot);
}

function firstSheet({ sheets }: SpreadsheetSnapshot, separator: string): string {
  const lines: string[][] = [];
  for (const { row, column, text = '' } of sheets[0]?.cells ?? []) {
    if (text === '') continue;
    while (lines.length <= row) lines.push([]);
    const line = lines[row] as string[];
    while (line.length < column) line.push('');
    line[column] = text;
  }
  const width = Math.max(0, ...lines.map((line) => line.length));
  return lines
    .map((line) => Array.from({ length: width }, (_, i) => field(line[i] ?? '', separator)).join(separator))
    .join('\r\n');
}

function field(text: string, separator: string): string {
  if (separator === '\t') return text.replace(/[\t\r\n]+/g, ' ');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
