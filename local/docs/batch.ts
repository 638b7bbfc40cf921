/** documents.batchUpdate: requests in order, all or nothing, each refusal with the request's number and kind. */
import { ApiError } from '../kernel/api-error';
import type { Editing } from './editing';
import type { Request, RequestKind, Response } from './google-types';
import { createFootnote, insertDate, insertPageBreak, insertPerson, insertRichLink } from './inline-objects';
import { createParagraphBullets, deleteParagraphBullets } from './lists';
import { mergeTableCells, unmergeTableCells } from './merge-cells';
import { createPart, deletePart, insertSectionBreak, updateDocumentStyle, updateSectionStyle } from './pages';
import { updateNamedStyle, updateParagraphStyle } from './paragraph-style';
import { Refusal, unsupported } from './refusal';
import {
  pinTableHeaderRows,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
} from './table-style';
import { deleteTableColumn, deleteTableRow, insertTable, insertTableColumn, insertTableRow } from './tables';
import {
  createNamedRange,
  deleteContentRange,
  deleteNamedRange,
  insertText,
  replaceAllText,
  replaceNamedRangeContent,
} from './text-requests';
import { updateTextStyle } from './text-style';

type Handler<K extends RequestKind> = (editing: Editing, request: NonNullable<Request[K]>) => Response | void;

/** Every kind of Google's, so that a new one is noticed; those that are not done refuse. */
const HANDLERS: { readonly [K in RequestKind]: Handler<K> } = {
  insertText,
  deleteContentRange,
  replaceAllText: (editing, request) => ({ replaceAllText: replaceAllText(editing, request) }),
  createNamedRange: (editing, request) => ({ createNamedRange: createNamedRange(editing, request) }),
  deleteNamedRange,
  replaceNamedRangeContent,
  updateTextStyle,
  updateParagraphStyle,
  updateNamedStyle,
  createParagraphBullets,
  deleteParagraphBullets,
  insertTable,
  insertTableRow,
  insertTableColumn,
  deleteTableRow,
  deleteTableColumn,
  mergeTableCells,
  unmergeTableCells,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
  pinTableHeaderRows,
  updateDocumentStyle,
  insertSectionBreak,
  updateSectionStyle,
  createHeader: (editing, request) => ({ createHeader: { headerId: createPart(editing, 'header', request) } }),
  createFooter: (editing, request) => ({ createFooter: { footerId: createPart(editing, 'footer', request) } }),
  deleteHeader: (editing, { headerId, tabId }) => deletePart(editing, 'header', headerId, tabId),
  deleteFooter: (editing, { footerId, tabId }) => deletePart(editing, 'footer', footerId, tabId),
  createFootnote: (editing, request) => ({ createFootnote: createFootnote(editing, request) }),
  insertPageBreak,
  insertPerson,
  insertDate,
  insertRichLink,
  insertInlineImage: () => unsupported('Inserting an image'),
  replaceImage: () => unsupported('Replacing an image'),
  deletePositionedObject: () => unsupported('Deleting a positioned object'),
  addDocumentTab: () => unsupported('Adding a tab'),
  deleteTab: () => unsupported('Deleting a tab'),
  updateDocumentTabProperties: () => unsupported('Changing the properties of a tab'),
};

/** Carries out requests on `editing.document` and returns a reply for each. @throws ApiError that names the first request that fails. */
export function runBatch(editing: Editing, requests: readonly Request[]): Response[] {
  if (requests.length === 0) throw new ApiError({ code: 400, message: 'Must specify at least one request.' });
  return requests.map((request, index) => {
    const kinds = (Object.keys(request) as RequestKind[]).filter(
      (kind) => request[kind] !== undefined && request[kind] !== null,
    );
    const [kind, second] = kinds;
    if (!kind) throw new ApiError({ code: 400, message: `Invalid requests[${index}]: No request set.` });
    if (second) {
      const message = `Invalid value at 'requests[${index}]' (oneof), oneof field 'request' is already set. Cannot set '${second}'`;
      throw new ApiError({ code: 400, message });
    }
    return runOne(editing, request, kind, index);
  });
}

function runOne<K extends RequestKind>(editing: Editing, request: Request, kind: K, index: number): Response {
  try {
    const handler = HANDLERS[kind] as Handler<K>;
    return handler(editing, request[kind] as NonNullable<Request[K]>) ?? {};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new ApiError({ code: error.code, message: `Invalid requests[${index}].${kind}: ${error.message}` });
  }
}
