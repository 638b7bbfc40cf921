/** By what name whoever works is noted in the Journal: theirs in the Participant Map, else their e-mail. */
import type { Manifest } from '../../domain/engagement';
import { tableRows, wordsIn, type TableRow } from '../../plan/sheets/read-tables';
import type { Workspace } from '../../workspace/port';
import { tablesAt } from './change-tables';

/** @param email lower case */
export function nameIn(participants: readonly TableRow[], email: string): string {
  const row = participants.find((one) => wordsIn(one, 'email') === email);
  return (row && wordsIn(row, 'name')) || email;
}

/** Where the map has not been read; kept for ten minutes. @throws as `tablesAt` */
export function userName(workspace: Workspace, { id, files, language }: Manifest): string {
  const key = `name.${id}`;
  const noted = workspace.flash.read(key);
  if (noted !== null) return noted;
  const map = { spreadsheetId: files.participantMap, language, tables: { participants: ['name', 'email'] } } as const;
  const name = nameIn(tableRows(tablesAt(workspace, map).participants), workspace.user());
  workspace.flash.write(key, name);
  return name;
}
