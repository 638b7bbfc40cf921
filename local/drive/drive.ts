/** What the parts of Drive share: records, reach of scopes, settings, and the owners of MIME types. */
import type { Caller, ContentType, Kernel, Role } from '../kernel/contract';
import type { Settings } from '../kernel/settings';
import { Reach } from './reach';
import { Records, type FileRecord } from './records';
import { fileNotFound, insufficient } from './refusals';
import { atLeast, roleOn, userPermission } from './roles';

export class Drive {
  readonly records: Records;
  readonly reach: Reach;
  readonly contentTypes = new Map<string, ContentType>();

  constructor(
    readonly kernel: Kernel,
    readonly settings: Settings,
  ) {
    this.records = new Records(kernel);
    this.reach = new Reach(kernel);
  }

  now(): string {
    return this.kernel.clock.now().toISOString();
  }

  /** The file behind an ID or the alias `root`. @throws ApiError 404, 403 */
  open(caller: Caller, id: string, need: Role): FileRecord {
    const file = this.find(caller, id);
    if (!atLeast(roleOn(this.records, file, caller.user), need)) throw insufficient();
    return file;
  }

  /** @throws ApiError 404 when the caller cannot see it. */
  find(caller: Caller, id: string): FileRecord {
    const file = this.records.get(id === 'root' ? this.myDrive(caller.user).id : id);
    const role = file ? roleOn(this.records, file, caller.user) : null;
    if (!file || role === null || !this.covers(caller, file)) throw fileNotFound(id);
    return file;
  }

  /** Whether the caller's scopes reach the file. One's own root folder is always within reach. */
  covers(caller: Caller, file: FileRecord): boolean {
    return this.records.rootIdOf(caller.user) === file.id || this.reach.covers('drive', caller, file.id);
  }

  myDrive(user: string): FileRecord {
    return this.kernel.store.transaction(() => this.records.rootOf(user, userPermission(user, 'owner')));
  }

  /** Keeps a changed file, one version on; `content` also moves its time of change. */
  keep(file: FileRecord, user: string, kind: 'content' | 'metadata'): FileRecord {
    const change = kind === 'content' ? { modifiedTime: this.now(), lastModifyingUser: user } : {};
    const kept: FileRecord = { ...file, ...change, version: file.version + 1 };
    this.records.put(kept);
    return kept;
  }
}
