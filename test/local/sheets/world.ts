/** A small world for stories about spreadsheets: people, Drive, and Sheets on a temporary store. */
import { createDrive } from '../../../local/drive/service';
import type { Caller, Kernel } from '../../../local/kernel/contract';
import { createDispatch, type Dispatch } from '../../../local/kernel/dispatch';
import { openKernel } from '../../../local/kernel/kernel';
import { openSettings } from '../../../local/kernel/settings';
import { createSheets } from '../../../local/sheets/service';
import type { CellData, Request, Response, Spreadsheet } from '../../../local/sheets/google-types';

export const person = (user: string): Caller => ({ user, scopes: 'all', project: null });
export const ANNA = person('anna@consult.example');
export const BORIS = person('boris@client.example');

export interface Answer<T> {
  readonly status: number;
  readonly body: T & { error?: { code: number; message: string; status: string } };
}

export class World {
  readonly kernel: Kernel & { close(): Promise<void> };
  readonly sheets: ReturnType<typeof createSheets>;
  readonly dispatch: Dispatch;
  readonly bugs: unknown[] = [];

  constructor() {
    this.kernel = openKernel({ dataDir: null, now: '2026-11-23T09:00:00Z' });
    const drive = createDrive(this.kernel, openSettings(this.kernel.store));
    this.sheets = createSheets(this.kernel, drive.files);
    drive.register(this.sheets.contentTypes ?? []);
    this.dispatch = createDispatch(this.kernel.store, [...drive.service.routes, ...this.sheets.routes], (error) => {
      this.bugs.push(error);
      console.error(error);
    });
  }

  async call<T = Record<string, unknown>>(
    method: string,
    url: string,
    body?: unknown,
    caller = ANNA,
  ): Promise<Answer<T>> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const headers = { 'content-type': 'application/json' };
    const reply = await this.dispatch({ method, url, headers, body: Buffer.from(text) }, caller);
    return { status: reply.status, body: JSON.parse(reply.body.toString('utf8') || '{}') as Answer<T>['body'] };
  }

  /** A new spreadsheet of Anna's. */
  async create(given: Spreadsheet = {}): Promise<Book> {
    const { status, body } = await this.call<Spreadsheet>('POST', '/v4/spreadsheets', given);
    if (status !== 200) throw new Error(body.error?.message);
    return new Book(this, body.spreadsheetId ?? '');
  }

  close(): Promise<void> {
    return this.kernel.close();
  }
}

export class Book {
  constructor(
    readonly world: World,
    readonly id: string,
  ) {}

  get path(): string {
    return `/v4/spreadsheets/${this.id}`;
  }

  as(caller: Caller) {
    return {
      batch: (...requests: Request[]) =>
        this.world.call<{ replies: Response[] }>('POST', `${this.path}:batchUpdate`, { requests }, caller),
      put: (range: string, values: unknown[][]) =>
        this.world.call(
          'PUT',
          `${this.path}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`,
          { values },
          caller,
        ),
    };
  }

  async batch(...requests: Request[]): Promise<Response[]> {
    const { status, body } = await this.as(ANNA).batch(...requests);
    if (status !== 200) throw new Error(body.error?.message);
    return body.replies;
  }

  /** The message of the refusal, or null when the batch went through. */
  async refusal(...requests: Request[]): Promise<string | null> {
    const { body } = await this.as(ANNA).batch(...requests);
    return body.error?.message ?? null;
  }

  async put(range: string, values: unknown[][], option = 'USER_ENTERED'): Promise<Record<string, unknown>> {
    const { status, body } = await this.world.call(
      'PUT',
      `${this.path}/values/${encodeURIComponent(range)}?valueInputOption=${option}`,
      { values },
    );
    if (status !== 200) throw new Error(body.error?.message);
    return body;
  }

  async values(range: string, query = ''): Promise<unknown[][] | undefined> {
    const { status, body } = await this.world.call<{ values?: unknown[][] }>(
      'GET',
      `${this.path}/values/${encodeURIComponent(range)}?${query}`,
    );
    if (status !== 200) throw new Error(body.error?.message);
    return body.values;
  }

  async get(query = ''): Promise<Spreadsheet> {
    const { status, body } = await this.world.call<Spreadsheet>('GET', `${this.path}?${query}`);
    if (status !== 200) throw new Error(body.error?.message);
    return body;
  }

  /** CellData of one cell, as far as the fields say. */
  async cell(a1: string, fields = '*'): Promise<CellData> {
    const mask = encodeURIComponent(`sheets.data.rowData.values(${fields})`);
    const { sheets = [] } = await this.get(`ranges=${encodeURIComponent(a1)}&fields=${mask}`);
    return sheets[0]?.data?.[0]?.rowData?.[0]?.values?.[0] ?? {};
  }

  /** Lets Boris write (but not own) it. */
  async share(role = 'writer', caller = BORIS): Promise<void> {
    const reply = await this.world.call('POST', `/drive/v3/files/${this.id}/permissions?sendNotificationEmail=false`, {
      type: 'user',
      role,
      emailAddress: caller.user,
    });
    if (reply.status !== 200) throw new Error(reply.body.error?.message);
  }
}
