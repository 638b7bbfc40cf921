/** What a write of values answers. */
import type { ApiReply, ApiRequest } from '../../kernel/contract';
import type { Book } from '../book';
import type { Desk } from '../desk';
import type { UpdateValuesResponse } from '../google-types';
import type { Area } from '../model';
import { areaName } from '../ranges/a1';
import { resolveRange, type Resolved } from '../ranges/resolve';
import { refuse } from '../refusal';
import { readValues, type Rendering } from './read-values';
import type { Written } from './write-values';

/** Counts that are zero stay away, as at Google. */
export function updateReply(
  book: Book,
  { sheet, asked }: Resolved,
  { area, rows, columns, cells }: Written,
): UpdateValuesResponse {
  const covered = area ?? { ...asked, bottom: asked.top + 1, right: asked.left + 1 };
  return {
    spreadsheetId: book.id,
    updatedRange: areaName(sheet.title, covered),
    ...(cells > 0 ? { updatedRows: rows, updatedColumns: columns, updatedCells: cells } : {}),
  };
}

/** The range in the body, where there is one, must be that of the URL. @throws Refusal */
export function checkRange(book: Book, range: string, inBody: string | undefined): void {
  if (inBody === undefined || inBody === range) return;
  const [one, two] = [resolveRange(book, range), resolveRange(book, inBody)];
  const same = one.sheet === two.sheet && JSON.stringify(one.asked) === JSON.stringify(two.asked);
  if (!same) refuse(`Requested range [${range}] does not match value range [${inBody}].`);
}

/** The reply with the values that were written, where the request wants them: they are read when the write is done. */
export function withValues(
  desk: Desk,
  { query, caller, params }: ApiRequest,
  reply: UpdateValuesResponse,
  whole: (reply: UpdateValuesResponse) => object,
  area: Area | null,
  how: Rendering,
): ApiReply | (() => Promise<ApiReply>) {
  if (query.includeValuesInResponse?.[0] !== 'true' || !area) return { status: 200, body: whole(reply) };
  return async () => {
    const book = await desk.calculated(desk.read(caller, params.spreadsheetId ?? '').book);
    return { status: 200, body: whole({ ...reply, updatedData: readValues(book, area, how) }) };
  };
}
