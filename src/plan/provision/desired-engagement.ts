/** What an engagement should be, from its intake: names, people, meeting and the content of every file. */
import { shorten } from '../../blueprints/document/fit-text';
import { civilDateAt, intlZoneOffset } from '../../domain/civil-time';
import { DEFAULT_ACCENT } from '../../domain/colour';
import {
  FILES,
  meetingEventId,
  SCHEMA_VERSION,
  type EngagementFile,
  type Manifest,
  type SpreadsheetKind,
} from '../../domain/engagement';
import type { Intake } from '../../domain/intake';
import type { ContentText } from '../../locales/content-text';
import { fillIn } from '../../locales/fill-in';
import { fileNamesFor } from '../../locales/file-names-for';
import { planSpreadsheet } from '../sheets/plan-spreadsheet';
import type { SpreadsheetBrief } from '../sheets/desired';
import { planBook } from './book-content';
import { contactOf, meetingContent, partiesOf } from './meeting-content';
import type { Desired } from './next-wave';
import { auditRows, conveyorRows, lossReasonRows, participantRows, planRows, sellerRows } from './starting-rows';
import type { FileIds } from './world';

/**
 * @param owner lower-case e-mail of the consultant who owns files and meeting
 * @param content the long texts of the intake's language
 * @param now ms since 1970, UTC
 */
export function desiredEngagement(
  id: string,
  owner: string,
  intake: Intake,
  content: ContentText,
  now: number,
): Desired {
  const offset = intlZoneOffset();
  const today = civilDateAt(now, intake.timeZone, offset);
  const { meeting } = content;
  const parties = partiesOf(intake, owner);
  const fileNames = fileNamesFor(intake.language).names;
  const names = Object.fromEntries(
    (['folder', ...FILES] as const).map((file) => [file, fileNames[file](intake.client.company)]),
  );
  return {
    id,
    owner,
    intake,
    names: names as Record<EngagementFile | 'folder', string>,
    folderDescription: fillIn(meeting.folderDescription, parties),
    shareMessage: fillIn(meeting.shareMessage, { ...parties, ...shortParties(parties) }),
    meeting: (files) => meetingContent(intake, owner, files, meeting),
    contents: {
      spreadsheet: (kind, observed, files) =>
        planSpreadsheet(briefOf(kind, id, owner, intake, content, files), observed),
      book: (observed, files) =>
        planBook(intake, content, today, observed, files && manifestOf('salesBook', id, owner, intake, files)),
    },
    offset,
  };
}

/** Google's mail names the folder anyway, and its message travels in an address of limited length. */
export const shortParties = ({ client = '', consultancy = '' }: Readonly<Record<string, string>>) => ({
  client: shorten(client, 60),
  consultancy: shorten(consultancy, 40),
});

function briefOf(
  kind: SpreadsheetKind,
  id: string,
  owner: string,
  intake: Intake,
  content: ContentText,
  files: FileIds,
): SpreadsheetBrief {
  const { language, client, timeZone, industry, currency, accent } = intake;
  return {
    kind,
    language,
    country: client.country,
    timeZone,
    industry,
    currency,
    ...(accent ? { accent } : {}),
    client,
    owner,
    contact: contactOf(intake, owner),
    notes: content.sheets,
    manifest: manifestOf(kind, id, owner, intake, files),
    rows: {
      conveyor: conveyorRows(intake, content),
      lossReasons: lossReasonRows(intake, content),
      sellers: sellerRows(intake),
      audit: auditRows(intake, content),
      plan: planRows(intake, content),
    },
    people: participantRows(intake),
  };
}

/** Only what never changes by itself, in a fixed order: the text is compared as it stands. */
function manifestOf(
  kind: EngagementFile,
  id: string,
  owner: string,
  intake: Intake,
  { folder, ...files }: FileIds,
): string {
  const { consultancy, client, industry, language, currency, timeZone, accent } = intake;
  const manifest: Manifest = {
    v: SCHEMA_VERSION,
    id,
    kind,
    folder,
    files,
    event: meetingEventId(id),
    owner,
    consultancy,
    client,
    industry,
    language,
    currency,
    timeZone,
    accent: accent ?? DEFAULT_ACCENT,
  };
  return JSON.stringify(manifest);
}
