/** A small world for stories about documents: people, files, and the Docs service on a store in memory. */
import { createDocs, type DocsExtras, type DocumentExporter } from '../../../local/docs/service';
import type { Document, Request, Response, StructuralElement } from '../../../local/docs/google-types';
import { ApiError } from '../../../local/kernel/api-error';
import type { ApiReply, Caller, DriveFile, FileAccess, Kernel, Role, Service } from '../../../local/kernel/contract';

const RANK: readonly Role[] = ['reader', 'commenter', 'writer', 'owner'];
export const person = (user: string): Caller => ({ user, scopes: 'all', project: null });
export const ANNA = person('anna@consultant.example');

interface KnownFile extends DriveFile {
  roles: Map<string, Role>;
  touched: number;
}

export class World {
  readonly data = new Map<string, unknown>();
  readonly files = new Map<string, KnownFile>();
  readonly docs: Service & DocsExtras;
  private ids = 0;

  constructor(exporter?: DocumentExporter) {
    const { data } = this;
    const kernel: Kernel = {
      store: {
        get: <T>(key: string) => data.get(key) as T | undefined,
        put: (key, value) => void data.set(key, JSON.parse(JSON.stringify(value))),
        remove: (key) => void data.delete(key),
        entries: function* <T>(prefix: string) {
          for (const [key, value] of data) if (key.startsWith(prefix)) yield [key, value as T] as const;
        },
        transaction: (work) => work(),
        onRollback: () => undefined,
      },
      clock: { now: () => new Date('2026-11-23T09:00:00Z'), advance: () => undefined, frozen: true },
      outbox: { send: () => undefined, list: () => [] },
      id: (length) => `${++this.ids}`.padStart(length, '0'),
      validate: () => undefined,
    };
    this.docs = createDocs(kernel, this.access(), exporter ? { exporter } : {});
  }

  private access(): FileAccess {
    return {
      open: (_api, caller, fileId, mimeType, need) => {
        const file = this.files.get(fileId);
        const role = file?.roles.get(caller.user);
        if (!file || !role || file.mimeType !== mimeType)
          throw new ApiError({ code: 404, message: 'Requested entity was not found.' });
        if (RANK.indexOf(role) < RANK.indexOf(need))
          throw new ApiError({ code: 403, message: 'The caller does not have permission' });
        return file;
      },
      roleOf: (user, fileId) => this.files.get(fileId)?.roles.get(user) ?? null,
      create: (caller, name, mimeType) => this.addFile(name, mimeType, caller.user),
      touch: (_caller, fileId) => void (this.files.get(fileId)!.touched += 1),
      rename: () => undefined,
    };
  }

  addFile(name: string, mimeType: string, owner: string): string {
    const id = `file-${this.files.size + 1}`;
    this.files.set(id, { id, name, mimeType, trashed: false, roles: new Map([[owner, 'owner']]), touched: 0 });
    return id;
  }

  call(
    id: string,
    request: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown; caller?: Caller },
  ): ApiReply {
    const route = this.docs.routes.find((one) => one.id === `docs.documents.${id}`)!;
    const query = Object.fromEntries(Object.entries(request.query ?? {}).map(([name, value]) => [name, [value]]));
    return route.handle({
      method: route.method,
      params: request.params ?? {},
      query,
      headers: {},
      body: request.body ?? null,
      caller: request.caller ?? ANNA,
    }) as ApiReply;
  }

  /** A new document of Anna's, with this text. */
  write(text = '', title = 'Sales Book'): Book {
    const { documentId } = this.call('create', { body: { title } }).body as Document;
    const book = new Book(this, documentId!);
    if (text !== '') book.batch({ insertText: { text, location: { index: 1 } } });
    return book;
  }
}

/** A document as its author sees it. */
export class Book {
  constructor(
    readonly world: World,
    readonly id: string,
  ) {}

  batch(...requests: Request[]): Response[] {
    const reply = this.world.call('batchUpdate', { params: { documentId: this.id }, body: { requests } });
    return (reply.body as { replies: Response[] }).replies;
  }

  /** The message of the refusal, or null when the batch went through. */
  refusal(...requests: Request[]): string | null {
    try {
      this.batch(...requests);
      return null;
    } catch (error) {
      if (error instanceof ApiError) return error.message;
      throw error;
    }
  }

  get(query: Record<string, string> = {}, caller = ANNA): Document {
    return this.world.call('get', { params: { documentId: this.id }, query, caller }).body as Document;
  }

  content(): StructuralElement[] {
    return this.get().body!.content!;
  }

  /** Paragraphs of the body outside of tables. */
  paragraphs() {
    return this.content().flatMap((element) =>
      element.paragraph ? [{ ...element.paragraph, startIndex: element.startIndex ?? 0 }] : [],
    );
  }

  table(nth = 0) {
    const found = this.content().filter((element) => element.table)[nth]!;
    return { ...found.table!, startIndex: found.startIndex!, endIndex: found.endIndex! };
  }

  /** The body's text; `[` `]` around a table, `|` before a cell, `§` for a section break. */
  sketch(content = this.content()): string {
    return content
      .map((element) => {
        if (element.sectionBreak) return element.startIndex === undefined ? '' : '§';
        if (element.paragraph) return element.paragraph.elements!.map((one) => one.textRun?.content ?? '*').join('');
        const rows = element.table!.tableRows!.map((row) =>
          row.tableCells!.map((cell) => `|${this.sketch(cell.content)}`).join(''),
        );
        return `[${rows.join('/')}]`;
      })
      .join('');
  }
}

export const at = (index: number, segmentId?: string) => ({ location: { index, ...(segmentId ? { segmentId } : {}) } });
export const range = (startIndex: number, endIndex: number, segmentId?: string) => ({
  range: { startIndex, endIndex, ...(segmentId ? { segmentId } : {}) },
});
export const insert = (index: number, text: string): Request => ({ insertText: { text, ...at(index) } });
export const remove = (startIndex: number, endIndex: number): Request => ({
  deleteContentRange: range(startIndex, endIndex),
});
