/** Today in the engagement's time zone. */
import { civilDateAt, intlZoneOffset, type CivilDate } from '../../domain/civil-time';
import type { Manifest } from '../../domain/engagement';
import type { Workspace } from '../../workspace/port';

export const dayAt = (workspace: Workspace, { timeZone }: Pick<Manifest, 'timeZone'>): CivilDate =>
  civilDateAt(workspace.now(), timeZone, intlZoneOffset());
