/** What Drive keeps: files with their own permissions, and an index of children. */
import type { Kernel, Role } from '../kernel/contract';
import { MIME } from '../kernel/contract';

export type PermissionType = 'user' | 'domain' | 'anyone';

export interface PermissionRecord {
  readonly id: string;
  readonly type: PermissionType;
  readonly role: Role;
  /** Lower case; users only. */
  readonly email?: string;
  readonly domain?: string;
  readonly discoverable?: boolean;
}

export interface FileRecord {
  readonly id: string;
  /** Order of creation, also when the clock stands still. */
  readonly sequence: number;
  readonly name: string;
  readonly mimeType: string;
  readonly description?: string;
  readonly starredBy: readonly string[];
  readonly folderColorRgb?: string;
  /** One folder; null only for the root folders of users, and for a file that its owner can no longer place. */
  readonly parent: string | null;
  /** Put in the bin itself, not only with its folder. */
  readonly trashed: boolean;
  readonly trashedTime?: string;
  /** RFC 3339, UTC. */
  readonly createdTime: string;
  readonly modifiedTime: string;
  readonly version: number;
  readonly lastModifyingUser: string;
  readonly writersCanShare: boolean;
  /** Those given on this file itself; exactly one has the role `owner`. */
  readonly permissions: readonly PermissionRecord[];
  /** Cloud project that made the file; null for plain REST clients. */
  readonly project: string | null;
  /** Private properties by project; `''` stands for plain REST clients. */
  readonly appProperties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly properties: Readonly<Record<string, string>>;
}

const FILE = 'drive/file/';
const CHILD = 'drive/child/';
const ROOT = 'drive/root/';

export class Records {
  constructor(private readonly kernel: Kernel) {}

  get(id: string): FileRecord | undefined {
    return this.kernel.store.get<FileRecord>(FILE + id);
  }

  /** Every file and folder, root folders too. */
  all(): FileRecord[] {
    return [...this.kernel.store.entries<FileRecord>(FILE)].map(([, file]) => file);
  }

  children(folder: string): FileRecord[] {
    const entries = [...this.kernel.store.entries<true>(`${CHILD}${folder}/`)];
    return entries.map(([key]) => this.get(key.slice(key.lastIndexOf('/') + 1))).filter((file) => file !== undefined);
  }

  put(file: FileRecord): void {
    const { store } = this.kernel;
    const before = this.get(file.id);
    if (before?.parent != null && before.parent !== file.parent) store.remove(`${CHILD}${before.parent}/${file.id}`);
    if (file.parent !== null) store.put(`${CHILD}${file.parent}/${file.id}`, true);
    store.put(FILE + file.id, file);
  }

  remove(file: FileRecord): void {
    if (file.parent !== null) this.kernel.store.remove(`${CHILD}${file.parent}/${file.id}`);
    this.kernel.store.remove(FILE + file.id);
  }

  nextSequence(): number {
    const next = (this.kernel.store.get<number>('drive/sequence') ?? 0) + 1;
    this.kernel.store.put('drive/sequence', next);
    return next;
  }

  /** The user's *My Drive*, if anything was ever put in it. */
  rootIdOf(user: string): string | undefined {
    return this.kernel.store.get<string>(ROOT + user);
  }

  /** The user's *My Drive*, made at the first use. Only inside a transaction. */
  rootOf(user: string, owner: PermissionRecord): FileRecord {
    const known = this.rootIdOf(user);
    const root = known === undefined ? undefined : this.get(known);
    if (root) return root;
    const id = `0A${this.kernel.id(17)}`;
    const now = this.kernel.clock.now().toISOString();
    const made: FileRecord = {
      id,
      sequence: this.nextSequence(),
      name: 'My Drive',
      mimeType: MIME.folder,
      starredBy: [],
      parent: null,
      trashed: false,
      createdTime: now,
      modifiedTime: now,
      version: 1,
      lastModifyingUser: user,
      writersCanShare: true,
      permissions: [owner],
      project: null,
      appProperties: {},
      properties: {},
    };
    this.put(made);
    this.kernel.store.put(ROOT + user, id);
    return made;
  }

  isRoot(file: FileRecord): boolean {
    return file.parent === null && file.id.startsWith('0A');
  }

  /** In the bin, itself or with a folder above it. */
  isTrashed(file: FileRecord): boolean {
    for (
      let here: FileRecord | undefined = file;
      here;
      here = here.parent === null ? undefined : this.get(here.parent)
    ) {
      if (here.trashed) return true;
    }
    return false;
  }
}
