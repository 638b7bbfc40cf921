/** What Drive's mail says to somebody who is let in later. */
import type { Manifest } from '../../domain/engagement';
import { meetingFor } from '../../locales/meeting-for';
import { shortParties } from '../../plan/provision/desired-engagement';
import { wordsIn, type TableRow } from '../../plan/sheets/read-tables';

export function inviteWords(
  { owner, client, consultancy, language }: Manifest,
  participants: readonly TableRow[],
): string {
  const row = participants.find((one) => wordsIn(one, 'email') === owner);
  const name = (row ? wordsIn(row, 'name') : '') || owner;
  return meetingFor(language).shareMessage({
    ...shortParties({ client: client.company, consultancy }),
    contact: { name, email: owner },
  });
}
