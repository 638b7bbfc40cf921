/** What the files of an engagement are called, as each language must provide it. */
import type { EngagementFile } from '../domain/engagement';

type Named = EngagementFile | 'folder' | 'meeting';

export interface FileNames {
  /** In the language of the engagement. */
  readonly names: Readonly<Record<Named, (client: string) => string>>;
  /** What kind of file it is, without the client. */
  readonly kinds: Readonly<Record<Named, string>>;
}
