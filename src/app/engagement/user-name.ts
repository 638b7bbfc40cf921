/** By what name whoever works is noted in the Journal: theirs in the Participant Map, else their e-mail. */
import type { Manifest } from '../../domain/engagement';
import { tableRows, wordsIn, type TableRow } from '../../plan/sheets/read-tables';
import type { GoogleReply, Workspace } from '../../workspace/port';
import { askTables, tablesIn, type Place } from './change-tables';

/** @param email lower case */
export function nameIn(participants: readonly TableRow[], email: string): string {
  const row = participants.find((one) => wordsIn(one, 'email') === email);
  return (row && wordsIn(row, 'name')) || email;
}

const mapPlace = ({ files, language }: Manifest): Place<'participants'> => ({
  spreadsheetId: files.participantMap,
  language,
  tables: { participants: ['name', 'email'] },
});

const noteKey = ({ id }: Manifest): string => `name.${id}`;

/** To go with other reads: {@link noteUserName} takes the answer. */
export const askUserName = (manifest: Manifest) => askTables(mapPlace(manifest));

/** The whole Participant Map, as {@link askUserName} brought it. @throws as `tablesIn` */
export const participantsIn = (manifest: Manifest, reply: GoogleReply): readonly TableRow[] =>
  tableRows(tablesIn(reply, mapPlace(manifest)).participants);

/** Kept for ten minutes. @throws as `tablesIn` */
export function noteUserName(workspace: Workspace, manifest: Manifest, reply: GoogleReply): string {
  const name = nameIn(participantsIn(manifest, reply), workspace.user());
  workspace.flash.write(noteKey(manifest), name);
  return name;
}

/** Read where it has not been noted. @throws as `tablesIn` */
export const userName = (workspace: Workspace, manifest: Manifest): string =>
  workspace.flash.read(noteKey(manifest)) ??
  noteUserName(workspace, manifest, workspace.wave([askUserName(manifest)])[0] as GoogleReply);
