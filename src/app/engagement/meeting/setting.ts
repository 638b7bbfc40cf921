/** What every use case of the weekly meeting begins with: the engagement, its Journal, its clock. */
import { intlZoneOffset } from '../../../domain/civil-time';
import type { Manifest } from '../../../domain/engagement';
import type { Wording } from '../../../plan/weekly/agenda-lines';
import type { Zoned } from '../../../plan/weekly/events';
import { JOURNAL_TABLES, type Journal } from '../../../plan/weekly/journal-rows';
import type { GoogleReply, Workspace } from '../../../workspace/port';
import { readContent } from '../../read-content';
import { tablesIn, type Place } from '../change-tables';
import { engagementAt, forgetEngagement } from '../engagement-at';

export interface Setting {
  readonly manifest: Manifest;
  readonly zoned: Zoned;
  readonly journal: Place<keyof typeof JOURNAL_TABLES>;
  /** The file that the engagement was found by; null: the open one. */
  readonly at: unknown;
  readonly user: string;
  /** The meetings are on this user's calendar. */
  readonly mine: boolean;
}

/** @throws as `engagementAt` */
export function settingAt(workspace: Workspace, where: unknown): Setting {
  const manifest = engagementAt(workspace, where);
  const user = workspace.user();
  return {
    manifest,
    zoned: { timeZone: manifest.timeZone, offset: intlZoneOffset() },
    journal: { spreadsheetId: manifest.files.journal, language: manifest.language, tables: JOURNAL_TABLES },
    at: where,
    user,
    mine: manifest.owner === user,
  };
}

/** The Journal's tables as they were read. A Journal that is gone may have been made anew: the next call looks where it is. */
export function journalIn(workspace: Workspace, { at, journal }: Setting, reply: GoogleReply): Journal {
  if (reply.status === 404) forgetEngagement(workspace, at);
  return tablesIn(reply, journal);
}

/** In the language of the engagement: what is written into its files and its event. */
export const wordingOf = (workspace: Workspace, { manifest: { language } }: Setting): Wording => ({
  words: readContent(workspace, language).agenda,
  language,
});

/** A short digest: whether a text is still the one that we wrote. */
export const markOf =
  (workspace: Workspace) =>
  (text: string): string =>
    workspace.digest(text).slice(0, 8);
