/** What Drive's mail says to somebody who is let in later. */
import type { Manifest } from '../../domain/engagement';
import { fillIn } from '../../locales/fill-in';
import { shortParties } from '../../plan/provision/desired-engagement';
import { wordsIn, type TableRow } from '../../plan/sheets/read-tables';
import type { Workspace } from '../../workspace/port';
import { readContent } from '../read-content';

export function inviteWords(
  workspace: Workspace,
  { owner, client, consultancy, language }: Manifest,
  participants: readonly TableRow[],
): string {
  const row = participants.find((one) => wordsIn(one, 'email') === owner);
  return fillIn(readContent(workspace, language).meeting.shareMessage, {
    ...shortParties({ client: client.company, consultancy }),
    contactName: (row ? wordsIn(row, 'name') : '') || owner,
    contactEmail: owner,
  });
}
