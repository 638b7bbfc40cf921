/** What an engagement should be, from its intake: names, people, meeting and the content of every file. */
import { intlZoneOffset } from '../../domain/civil-time';
import { DEFAULT_ACCENT } from '../../domain/colour';
import { FILES, meetingEventId, SCHEMA_VERSION, type EngagementFile, type Manifest, type SpreadsheetKind } from '../../domain/engagement';
import type { Intake } from '../../domain/intake';
import type { ContentText } from '../../locales/content-text';
import { messagesFor } from '../../locales/messages-for';
import { planSpreadsheet } from '../sheets/plan-spreadsheet';
import type { SpreadsheetBrief } from '../sheets/desired';
import type { Desired } from './next-wave';
import { conveyorRows, lossReasonRows, participantRows, sellerRows } from './starting-rows';
import type { FileIds } from './world';

/**
 * @param owner lower-case e-mail of the consultant who owns files and meeting
 * @param content the long texts of the intake's language
 */
export function desiredEngagement(id: string, owner: string, intake: Intake, content: ContentText): Desired {
  const { fileNames } = messagesFor(intake.language);
  const names = Object.fromEntries((['folder', ...FILES] as const).map((file) => [file, fileNames[file](intake.client.company)]));
  return {
    id,
    owner,
    intake,
    names: names as Record<EngagementFile | 'folder', string>,
    folderDescription: 'x',
    shareMessage: 'x',
    meeting: (files) => ({ summary: 'x', description: JSON.stringify(files) }),
    contents: {
      spreadsheet: (kind, observed, files) => planSpreadsheet(briefOf(kind, id, owner, intake, content, files), observed),
      book: () => ({ requests: [], complete: true }),
    },
    offset: intlZoneOffset(),
  };
}

function briefOf(kind: SpreadsheetKind, id: string, owner: string, intake: Intake, content: ContentText, files: FileIds): SpreadsheetBrief {
  const { language, client, timeZone, industry, accent, people } = intake;
  const contact = people.find(({ email }) => email === owner) ?? people.find(({ side }) => side === 'consultant');
  return {
    kind,
    language,
    country: client.country,
    timeZone,
    industry,
    ...(accent ? { accent } : {}),
    client,
    owner,
    contact: { name: contact?.name ?? owner, email: contact?.email ?? owner },
    manifest: JSON.stringify(manifestOf(kind, id, owner, intake, files)),
    rows: {
      conveyor: conveyorRows(intake, content),
      lossReasons: lossReasonRows(intake, content),
      sellers: sellerRows(intake),
    },
    people: participantRows(intake),
  };
}

/** Only what never changes by itself, in a fixed order: the text is compared as it stands. */
function manifestOf(kind: SpreadsheetKind, id: string, owner: string, intake: Intake, { folder, ...files }: FileIds): Manifest {
  const { consultancy, client, industry, language, currency, timeZone, accent } = intake;
  return {
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
}
