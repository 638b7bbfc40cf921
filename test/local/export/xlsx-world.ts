/** Exports a spreadsheet through Drive, and opens the workbook: by the library, and as XML. */
import { Workbook } from 'exceljs';
import JSZip from 'jszip';
import { ANNA, type Book } from '../sheets/world';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Exported {
  readonly workbook: Workbook;
  /** Text of a part, e.g. `xl/workbook.xml`; empty when there is none. */
  part(path: string): string;
  readonly parts: readonly string[];
}

export async function exported(book: Book): Promise<Exported> {
  const url = `/drive/v3/files/${book.id}/export?mimeType=${encodeURIComponent(XLSX)}`;
  const reply = await book.world.dispatch({ method: 'GET', url, headers: {}, body: Buffer.alloc(0) }, ANNA);
  if (reply.status !== 200) throw new Error(reply.body.toString('utf8'));
  const zip = await JSZip.loadAsync(reply.body);
  const texts = new Map<string, string>();
  for (const path of Object.keys(zip.files)) texts.set(path, await zip.files[path]!.async('string'));
  const workbook = new Workbook();
  await workbook.xlsx.load(reply.body as unknown as Parameters<Workbook['xlsx']['load']>[0]);
  return { workbook, parts: [...texts.keys()], part: (path) => texts.get(path) ?? '' };
}

/** The XML of a cell of the first tab. */
export const cellXml = ({ part }: Exported, name: string): string =>
  new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(part('xl/worksheets/sheet1.xml'))?.[0] ?? '';

export const validations = ({ workbook }: Exported, tab = 1) =>
  (workbook.getWorksheet(tab) as unknown as { dataValidations: { model: Record<string, Record<string, unknown>> } })
    .dataValidations.model;

/** `A1:B2` on the first tab. */
export const range = (
  startRowIndex: number,
  startColumnIndex: number,
  endRowIndex: number,
  endColumnIndex: number,
) => ({
  sheetId: 0,
  startRowIndex,
  startColumnIndex,
  endRowIndex,
  endColumnIndex,
});

export const rgb = (red: number, green: number, blue: number) => ({ rgbColor: { red, green, blue } });
