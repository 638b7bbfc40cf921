/** How far a caller's scopes reach: with `drive.file` only to the files that their project made, or was given, for that very user. */
import type { ApiName, Caller, Kernel } from '../kernel/contract';

const SCOPE = 'https://www.googleapis.com/auth/';
const EVERY_FILE: Readonly<Record<ApiName, readonly string[]>> = {
  drive: ['drive', 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly'],
  sheets: ['drive', 'drive.readonly', 'spreadsheets', 'spreadsheets.readonly'],
  docs: ['drive', 'drive.readonly', 'documents', 'documents.readonly'],
  calendar: ['drive', 'drive.readonly'],
};

const key = (project: string, user: string, fileId: string) => `drive/opened/${project}/${user}/${fileId}`;

export class Reach {
  constructor(private readonly kernel: Kernel) {}

  /** Whether the caller's scopes let the `api` see this file at all; roles are another matter. */
  covers(api: ApiName, caller: Caller, fileId: string): boolean {
    if (caller.scopes === 'all' || caller.project === null) return true;
    if (EVERY_FILE[api].some((name) => caller.scopes.includes(SCOPE + name))) return true;
    return this.kernel.store.get(key(caller.project, caller.user, fileId)) === true;
  }

  /** The user made the file with the project, or gave it the file (as Google's picker does). */
  grant(project: string, user: string, fileId: string): void {
    this.kernel.store.put(key(project, user, fileId), true);
  }
}
