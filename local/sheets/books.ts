/** Loads spreadsheets from the store, keeps some in memory, and writes back what changed. */
import { ApiError } from '../kernel/api-error';
import type { Store } from '../kernel/contract';
import { Book } from './book';
import type { Row } from './cells/cell';
import type { BlockEntry, BookRecord, TablesRecord } from './model';

const RECORD = (id: string) => `sheets/${id}`;
const TABLES = (id: string) => `sheets-tables/${id}`;
const BLOCKS = (id: string) => `sheets-cells/${id}/`;
const BLOCK = (id: string, block: number) => `${BLOCKS(id)}${String(block).padStart(8, '0')}`;

/** Spreadsheets kept in memory. */
const KEPT = 12;

interface Held {
  readonly book: Book;
  /** The record as it was last written, to see whether it changed. */
  written: string;
  /** The blocks of each sheet as they were last written. */
  blocks: Map<number, readonly BlockEntry[]>;
  formats: number;
  rules: number;
}

export class Books {
  private readonly held = new Map<string, Held>();

  constructor(private readonly store: Store) {}

  /** @throws ApiError 404 */
  open(id: string): Book {
    const held = this.held.get(id);
    if (held) {
      this.held.delete(id);
      this.held.set(id, held);
      return held.book;
    }
    const record = this.store.get<BookRecord>(RECORD(id));
    if (!record) throw new ApiError({ code: 404, message: 'Requested entity was not found.', reason: 'notFound' });
    const tables = this.store.get<TablesRecord>(TABLES(id)) ?? { formats: [], rules: [] };
    const book = new Book(id, structuredClone(record), structuredClone(tables), (block) => this.block(id, block));
    this.hold(book, JSON.stringify(record), tables);
    return book;
  }

  create(id: string, record: BookRecord): Book {
    const book = new Book(id, record, { formats: [], rules: [] }, (block) => this.block(id, block));
    this.hold(book, '', { formats: [], rules: [] });
    this.store.onRollback(() => this.held.delete(id));
    return book;
  }

  /** Call before changing a book inside a transaction: when it is undone, the book is forgotten and read anew. */
  beginChange(id: string): void {
    this.store.onRollback(() => this.held.delete(id));
  }

  /** For changes outside a transaction of the caller's making, or when a handler refuses half-way: forget what memory holds. */
  forget(id: string): void {
    this.held.delete(id);
  }

  save(book: Book): void {
    const held = this.held.get(book.id);
    if (held?.book !== book) throw new Error(`Spreadsheet ${book.id} was changed, but it is not the one in memory.`);
    const entriesBefore = held.blocks;
    for (const sheet of book.sheets) {
      sheet.record.blocks = sheet.grid.commit(
        entriesBefore.get(sheet.id) ?? [],
        (block, rows) => this.store.put(BLOCK(book.id, block), rows),
        (block) => this.store.remove(BLOCK(book.id, block)),
      );
      entriesBefore.delete(sheet.id);
    }
    for (const entries of entriesBefore.values()) {
      for (const { id } of entries) if (id !== null) this.store.remove(BLOCK(book.id, id));
    }
    held.blocks = blocksOf(book.record);
    const text = JSON.stringify(book.record);
    if (text !== held.written) this.store.put(RECORD(book.id), book.record);
    held.written = text;
    if (book.formats.values.length !== held.formats || book.rules.values.length !== held.rules) {
      held.formats = book.formats.values.length;
      held.rules = book.rules.values.length;
      const tables: TablesRecord = { formats: book.formats.values, rules: book.rules.values };
      this.store.put(TABLES(book.id), tables);
    }
  }

  remove(id: string): void {
    this.forget(id);
    this.store.remove(RECORD(id));
    this.store.remove(TABLES(id));
    for (const [key] of [...this.store.entries(BLOCKS(id))]) this.store.remove(key);
  }

  private block(id: string, block: number): (Row | null)[] {
    const rows = this.store.get<(Row | null)[]>(BLOCK(id, block));
    if (!rows) throw new Error(`Cells of spreadsheet ${id} are missing: block ${block}.`);
    return rows;
  }

  private hold(book: Book, written: string, tables: TablesRecord): void {
    const blocks = written === '' ? new Map<number, readonly BlockEntry[]>() : blocksOf(book.record);
    this.held.set(book.id, { book, written, blocks, formats: tables.formats.length, rules: tables.rules.length });
    for (const id of this.held.keys()) {
      if (this.held.size <= KEPT) return;
      if (id !== book.id) this.held.delete(id);
    }
  }
}

const blocksOf = (record: BookRecord): Map<number, readonly BlockEntry[]> =>
  new Map(record.sheets.map((sheet) => [sheet.properties.sheetId, sheet.blocks]));
