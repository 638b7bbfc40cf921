/** Google Docs API v1 of the embedded Workspace: create, get, batchUpdate, and what the viewer needs. */
import { ApiError, badRequest } from '../kernel/api-error';
import {
  MIME,
  type ApiReply,
  type ApiRequest,
  type Caller,
  type FileAccess,
  type Kernel,
  type Route,
  type Service,
} from '../kernel/contract';
import { maskTouches, parseMask } from '../kernel/masks';
import { runBatch } from './batch';
import { blankDocument } from './defaults';
import type { Editing } from './editing';
import type { BatchUpdateRequest, BatchUpdateResponse, Document, Request, Response } from './google-types';
import type { DocumentRecord } from './model';
import { exportDocument } from './export-document';
import { refuse } from './refusal';
import { documentResource } from './resource';
import { richLinkTarget } from './rich-link';

const SCOPES = ['documents', 'drive', 'drive.file'].map((name) => `https://www.googleapis.com/auth/${name}`);
const READ_SCOPES = [
  ...SCOPES,
  ...['documents.readonly', 'drive.readonly'].map((name) => `https://www.googleapis.com/auth/${name}`),
];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const TITLE = 'Untitled document';
/** Documents kept in memory. */
const KEPT = 8;
const VIEW_MODES = [
  'DEFAULT_FOR_CURRENT_ACCESS',
  'SUGGESTIONS_INLINE',
  'PREVIEW_SUGGESTIONS_ACCEPTED',
  'PREVIEW_WITHOUT_SUGGESTIONS',
] as const;

/** Bytes of a document in another format, or null for a MIME type that it cannot make. */
export type DocumentExporter = (document: Document, mimeType: string) => Promise<Buffer | null>;

export interface DocsExtras {
  /** The whole resource, legacy form (`body`, not `tabs`), as its owner sees it. @throws ApiError 404 */
  snapshot(documentId: string): Document;
  /** A person types into the document in Docs. Refused as the API would refuse it. */
  typeText(caller: Caller, documentId: string, index: number, text: string, segmentId?: string): void;
  /** A person deletes [startIndex, endIndex) in Docs. */
  deleteText(caller: Caller, documentId: string, startIndex: number, endIndex: number, segmentId?: string): void;
}

const key = (documentId: string): string => `docs/${documentId}`;

/** Documents live in the store, one record each; titles and access are Drive's. */
export function createDocs(
  kernel: Kernel,
  files: FileAccess,
  options: { readonly exporter?: DocumentExporter } = {},
): Service & DocsExtras {
  const { exporter = exportDocument } = options;
  const newRevision = (): string => kernel.id(24);

  const remembered = new Map<string, DocumentRecord>();

  /** Not to be changed: the next reader gets the same. */
  function load(documentId: string): DocumentRecord {
    const record = remembered.get(documentId) ?? kernel.store.get<DocumentRecord>(key(documentId));
    if (!record) throw new ApiError({ code: 404, message: 'Requested entity was not found.', reason: 'notFound' });
    remember(documentId, record);
    return record;
  }

  function remember(documentId: string, record: DocumentRecord): void {
    remembered.delete(documentId);
    remembered.set(documentId, record);
    for (const id of remembered.keys()) if (remembered.size > KEPT) remembered.delete(id);
  }

  function save(documentId: string, record: DocumentRecord): void {
    kernel.store.put(key(documentId), record);
    kernel.store.onRollback(() => remembered.delete(documentId));
    remember(documentId, record);
  }

  function change(
    caller: Caller,
    documentId: string,
    requests: readonly Request[],
    control?: BatchUpdateRequest['writeControl'],
  ) {
    files.open('docs', caller, documentId, MIME.document, 'writer');
    const document = structuredClone(load(documentId));
    checkRevision(document.revisionId, control);
    const editing: Editing = {
      document,
      newId: (prefix) => prefix + kernel.id(12, LETTERS),
      describeFile(uri) {
        const { id, mimeType } = richLinkTarget(uri);
        return { title: readableTitle(caller, id, mimeType), mimeType };
      },
    };
    const replies = runBatch(editing, requests);
    document.revisionId = newRevision();
    save(documentId, document);
    files.touch(caller, documentId);
    return { replies, revisionId: document.revisionId };
  }

  function readableTitle(caller: Caller, id: string, mimeType: string): string {
    try {
      return files.open('docs', caller, id, mimeType, 'reader').name;
    } catch (error) {
      if (error instanceof ApiError) return refuse(`The linked resource ${id} was not found or cannot be read.`);
      throw error;
    }
  }

  function get({ params, query, caller }: ApiRequest): ApiReply {
    const documentId = params.documentId ?? '';
    const { name } = files.open('docs', caller, documentId, MIME.document, 'reader');
    const role = files.roleOf(caller.user, documentId);
    const canEdit = role === 'writer' || role === 'owner';
    const wanted = query.suggestionsViewMode?.[0] ?? 'DEFAULT_FOR_CURRENT_ACCESS';
    const mode = VIEW_MODES.find((one) => one === wanted);
    if (!mode) throw badRequest(`Invalid value at 'suggestions_view_mode': "${wanted}"`);
    if (!canEdit && (mode === 'SUGGESTIONS_INLINE' || mode === 'PREVIEW_SUGGESTIONS_ACCEPTED')) {
      throw new ApiError({ code: 403, message: 'The caller does not have permission' });
    }
    const fallback = canEdit ? 'SUGGESTIONS_INLINE' : 'PREVIEW_WITHOUT_SUGGESTIONS';
    const suggestionsViewMode = mode === 'DEFAULT_FOR_CURRENT_ACCESS' ? fallback : mode;
    const includeTabsContent = query.includeTabsContent?.[0] === 'true' || namesTabs(query.fields?.[0]);
    const view = { documentId, title: name, canEdit, suggestionsViewMode, includeTabsContent };
    return { status: 200, body: documentResource(load(documentId), view) };
  }

  function snapshot(documentId: string, title = titleOf(documentId)): Document {
    const suggestionsViewMode = 'SUGGESTIONS_INLINE';
    return documentResource(load(documentId), {
      documentId,
      title,
      canEdit: true,
      suggestionsViewMode,
      includeTabsContent: false,
    });
  }

  /** Kept beside Drive's copy for the viewer and the exporter, who ask as nobody in particular. */
  const titleOf = (documentId: string): string => kernel.store.get<string>(`docs-title/${documentId}`) ?? TITLE;
  const setTitle = (documentId: string, title: string) => kernel.store.put(`docs-title/${documentId}`, title);

  function startDocument(documentId: string, title: string): void {
    save(documentId, blankDocument(newRevision()));
    setTitle(documentId, title);
  }

  const routes: Route[] = [
    {
      id: 'docs.documents.create',
      api: 'docs',
      method: 'POST',
      path: '/v1/documents',
      scopes: SCOPES,
      query: {},
      body: 'Document',
      kind: 'write',
      handle({ body, caller }) {
        // Google takes the title only and ignores the rest, content too.
        const title = (body as Document | null)?.title || TITLE;
        const documentId = files.create(caller, title, MIME.document);
        startDocument(documentId, title);
        return { status: 200, body: snapshot(documentId) };
      },
    },
    {
      id: 'docs.documents.get',
      api: 'docs',
      method: 'GET',
      path: '/v1/documents/{documentId}',
      scopes: READ_SCOPES,
      query: { includeTabsContent: 'boolean', suggestionsViewMode: VIEW_MODES },
      kind: 'read',
      handle: get,
    },
    {
      id: 'docs.documents.batchUpdate',
      api: 'docs',
      method: 'POST',
      path: '/v1/documents/{documentId}:batchUpdate',
      scopes: SCOPES,
      query: {},
      body: 'BatchUpdateDocumentRequest',
      kind: 'write',
      handle({ params, body, caller }) {
        const documentId = params.documentId ?? '';
        const { requests = [], writeControl } = (body ?? {}) as BatchUpdateRequest;
        const { replies, revisionId } = change(caller, documentId, requests, writeControl);
        return { status: 200, body: batchReply(documentId, replies, revisionId) };
      },
    },
  ];

  return {
    routes,
    contentTypes: [
      {
        mimeType: MIME.document,
        create: (fileId, name) => startDocument(fileId, name),
        rename: setTitle,
        remove(fileId) {
          kernel.store.remove(key(fileId));
          remembered.delete(fileId);
          kernel.store.remove(`docs-title/${fileId}`);
        },
        export(fileId, mimeType) {
          return exporter(snapshot(fileId), mimeType);
        },
      },
    ],
    snapshot: (documentId) => snapshot(documentId),
    typeText(caller, documentId, index, text, segmentId = '') {
      const requests = [{ insertText: { text, location: { index, segmentId } } }];
      kernel.store.transaction(() => change(caller, documentId, requests));
    },
    deleteText(caller, documentId, startIndex, endIndex, segmentId = '') {
      const requests = [{ deleteContentRange: { range: { startIndex, endIndex, segmentId } } }];
      kernel.store.transaction(() => change(caller, documentId, requests));
    },
  };
}

const batchReply = (documentId: string, replies: Response[], requiredRevisionId: string): BatchUpdateResponse => ({
  replies,
  writeControl: { requiredRevisionId },
  documentId,
});

function checkRevision(current: string, control: BatchUpdateRequest['writeControl']): void {
  const { requiredRevisionId: required, targetRevisionId: target } = control ?? {};
  if (required !== undefined && target !== undefined) {
    throw badRequest(
      "Invalid value at 'write_control' (oneof), oneof field 'control' is already set. Cannot set 'targetRevisionId'",
    );
  }
  if (required !== undefined && required !== current) {
    throw new ApiError({
      code: 400,
      message: `The required revision ID '${required}' does not match the latest revision.`,
      status: 'FAILED_PRECONDITION',
    });
  }
  if (target !== undefined && target !== current) {
    throw new ApiError({
      code: 501,
      message: 'Merging with changes since targetRevisionId is not supported by the embedded Workspace.',
    });
  }
}

/** A response mask that names `tabs` asks for them. The kernel has checked its syntax. */
function namesTabs(fields: string | undefined): boolean {
  const mask = fields === undefined ? true : parseMask(fields);
  return mask !== true && !('*' in mask) && maskTouches(mask, ['tabs']);
}
