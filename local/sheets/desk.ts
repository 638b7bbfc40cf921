/** Opens spreadsheets for reading and for editing, in the name of a caller. */
import { ApiError } from '../kernel/api-error';
import { MIME, type Caller, type FileAccess, type Kernel, type Role } from '../kernel/contract';
import { speaking } from './batch';
import type { Book } from './book';
import { Books } from './books';
import type { Editing } from './editing';
import { serialNow } from './formats/serial';
import { calculate } from './formulas/calculation';

export interface Reading {
  readonly book: Book;
  readonly role: Role;
}

export class Desk {
  readonly books: Books;

  constructor(
    readonly kernel: Kernel,
    readonly files: FileAccess,
  ) {
    this.books = new Books(kernel.store);
  }

  /** @throws ApiError 403, 404 */
  read(caller: Caller, id: string): Reading {
    this.files.open('sheets', caller, id, MIME.spreadsheet, 'reader');
    return { book: this.books.open(id), role: this.files.roleOf(caller.user, id) ?? 'reader' };
  }

  /** The spreadsheet, or null where `read` would refuse. */
  readable(caller: Caller, id: string): Book | null {
    try {
      return this.read(caller, id).book;
    } catch (error) {
      if (error instanceof ApiError) return null;
      throw error;
    }
  }

  /** Serial number of now in the spreadsheet's time zone. */
  now(book: Book): number {
    return serialNow(this.kernel.clock.now(), book.record.properties.timeZone);
  }

  /** Brings formulas up to date; then values can be read. */
  async calculated(book: Book): Promise<Book> {
    await calculate(book, this.now(book));
    return book;
  }

  /** All or nothing, also in memory. Refusals of `work` go out in their own words. @throws ApiError 400, 403, 404, 501 */
  edit<T>(caller: Caller, id: string, work: (editing: Editing) => T): T {
    return this.kernel.store.transaction(() => {
      this.files.open('sheets', caller, id, MIME.spreadsheet, 'writer');
      this.books.beginChange(id);
      try {
        const book = this.books.open(id);
        const title = book.record.properties.title;
        const result = speaking(() => work(this.editing(book, caller, this.files.roleOf(caller.user, id) ?? 'writer')));
        this.books.save(book);
        if (book.record.properties.title !== title) this.files.rename(id, book.record.properties.title);
        this.files.touch(caller, id);
        return result;
      } catch (error) {
        this.books.forget(id);
        throw error;
      }
    });
  }

  editing(book: Book, caller: Caller, role: Role): Editing {
    const { kernel } = this;
    return {
      book,
      caller,
      role,
      now: kernel.clock.now(),
      randomText: (length, alphabet) => kernel.id(length, alphabet),
    };
  }
}

export const notFound = (): ApiError =>
  new ApiError({ code: 404, message: 'Requested entity was not found.', reason: 'notFound' });
