/** Docs requests: read what we need of a document, write one atomic batch. */
import type { GoogleRequest } from '../../workspace/port';
import type { DocsRequest } from './google';
import { OBSERVE_DOC_FIELDS } from './observed';
import { READ_BOOK_FIELDS } from './observed-book';

const DOCUMENTS = 'https://docs.googleapis.com/v1/documents';

const read = (id: string, fields: string): GoogleRequest => ({
  method: 'GET',
  url: `${DOCUMENTS}/${id}?includeTabsContent=true&prettyPrint=false&fields=${encodeURIComponent(fields)}`,
});

export const readDocument = (id: string): GoogleRequest => read(id, OBSERVE_DOC_FIELDS);

/** What `readHome` reads. */
export const requestHome = (id: string): GoogleRequest => read(id, 'tabs(documentTab(namedRanges))');

/** To the last cell. */
export const readWholeDocument = (id: string): GoogleRequest => read(id, READ_BOOK_FIELDS);

/**
 * @param revisionId of the document that the requests were planned for: Google answers 400 when it has changed since
 * (indexes would point elsewhere); null to write whatever it is
 */
export const writeDocument = (
  id: string,
  requests: readonly DocsRequest[],
  revisionId: string | null = null,
): GoogleRequest => ({
  method: 'POST',
  url: `${DOCUMENTS}/${id}:batchUpdate?fields=documentId`,
  body: { requests, ...(revisionId ? { writeControl: { requiredRevisionId: revisionId } } : {}) },
});
