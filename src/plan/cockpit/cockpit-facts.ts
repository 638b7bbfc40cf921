/** The reads of the cockpit beside those about people, and what they say. */
import { formatCivilDate, parseCivilDate, type CivilDate } from '../../domain/civil-time';
import type { CockpitFacts, DecisionFact } from '../../domain/cockpit';
import { packDesign } from '../../domain/design/design';
import { conveyorStand } from '../../domain/design/stand';
import type { Manifest } from '../../domain/engagement';
import { SETTINGS_ROW } from '../../blueprints/ledger-page';
import { SHEET_IDS } from '../../blueprints/spreadsheets';
import type { GoogleReply, GoogleRequest } from '../../workspace/port';
import { listEvents } from '../calendar/meeting';
import { versionLines } from '../conveyor/kept-versions';
import { designIn } from '../conveyor/read-design';
import { versionsRange } from '../conveyor/versions-range';
import type { ObservedPeople } from '../people/people-facts';
import { meetingRows } from '../weekly/journal-rows';
import { readTables, requestTables, tableRows, valuesOf, wordsIn, type TableRow } from '../sheets/read-tables';
import { unpackMemory } from '../tracker/ledger-codec';
import { privateChannels } from '../people/private-channels';

const JOURNAL = {
  plan: ['task', 'due', 'status'],
  audit: ['question', 'status'],
  pains: ['statement', 'status'],
  meetings: ['date'],
  decisions: ['statement', 'status'],
  feedback: ['text', 'reaction'],
} as const;

/** The next occurrence of the weekly meeting, whatever series it belongs to. */
const nextOccurrence = (engagement: string, mine: boolean, now: number): GoogleRequest =>
  listEvents(engagement, mine, {
    singleEvents: 'true',
    orderBy: 'startTime',
    maxResults: '1',
    timeMin: new Date(now).toISOString(),
    fields: 'items(start)',
  });

/** What rules the tracker and the ledger's settings with the number of the next deal: its size does not follow that of the tracker. */
const TRACKER = { sellers: ['name', 'email'], conveyor: ['code', 'stage'], lossReasons: ['code', 'name'] } as const;

/** @param versions with the heads of the conveyor's versions; engagements that were made before there were any lack their tab */
export const requestTracker = (spreadsheetId: string, versions: boolean): GoogleRequest => {
  const request = requestTables(spreadsheetId, Object.keys(TRACKER) as (keyof typeof TRACKER)[]);
  const { dataFilters, ...rest } = request.body as { readonly dataFilters: readonly object[] };
  const settings = { sheetId: SHEET_IDS.ledger, startRowIndex: SETTINGS_ROW, endRowIndex: SETTINGS_ROW + 1 };
  const more = [settings, ...(versions ? [versionsRange(false)] : [])].map((gridRange) => ({ gridRange }));
  return { ...request, body: { ...rest, dataFilters: [...dataFilters, ...more] } };
};

/**
 * In the order in which {@link cockpitFacts} takes the answers.
 * @param user lower-case e-mail of whoever asks
 * @param now ms since 1970
 */
export const requestCockpit = ({ id, files, owner }: Manifest, user: string, now: number): readonly GoogleRequest[] => [
  requestTables(files.journal, Object.keys(JOURNAL) as (keyof typeof JOURNAL)[]),
  requestTracker(files.dealTracker, true),
  nextOccurrence(id, user === owner, now),
];

/** Place of the tracker's among them. */
export const TRACKER_REPLY = 1;

/**
 * @param replies to {@link requestCockpit}, none of them an error
 * @param people changes of people that wait, and people that are to be asked about
 * @throws TrackerDamaged when a tab or a column that this needs is gone
 */
export function cockpitFacts(
  replies: readonly GoogleReply[],
  { participants, employees }: ObservedPeople,
  people: number,
  today: CivilDate,
  wallTimeAt: (instant: number) => { readonly date: CivilDate; readonly time: string },
  digest: (text: string) => string,
): CockpitFacts {
  const [journal, tracker, events] = replies.map(({ body }) => body);
  const { plan, audit, pains, meetings, decisions, feedback } = readTables(journal, JOURNAL);
  const { sellers, ...tabs } = readTables(tracker, TRACKER);
  const made = tableRows(decisions).map(decisionFact);
  const [settings] = valuesOf(tracker, SHEET_IDS.ledger);
  const design = packDesign(designIn(tabs, unpackMemory(settings?.[2])));
  return {
    today,
    people,
    plan: tableRows(plan).map((row) => ({
      week: typeof row.values.week === 'number' ? row.values.week : null,
      phase: wordsIn(row, 'phase'),
      task: wordsIn(row, 'task'),
      owner: wordsIn(row, 'owner'),
      due: wordsIn(row, 'due') || null,
      open: row.values.status !== 'done' && row.values.status !== 'dropped',
    })),
    decisions: made,
    conveyor: conveyorStand(versionLines(valuesOf(tracker, SHEET_IDS.versions)), made, digest(design)).stand,
    openFeedback: tableRows(feedback).filter((row) => wordsIn(row, 'text') !== '' && wordsIn(row, 'reaction') === '')
      .length,
    participants: participants.map((row) => {
      const status = wordsIn(row, 'status');
      return {
        name: wordsIn(row, 'name') || wordsIn(row, 'email'),
        missing: status === 'complete' || status === '' ? null : status,
      };
    }),
    employees: employees.map((row) => ({
      name: wordsIn(row, 'name'),
      noEmail: wordsIn(row, 'email') === '',
      shadow: privateChannels(row).length > 0,
      left: row.values.status === 'left',
    })),
    audit: tableRows(audit).map((row) => ({
      area: wordsIn(row, 'area'),
      // As in the interviews: what somebody typed into the sheet is an answer, whatever its status says.
      settled: ['answered', 'noAnswer'].includes(String(row.values.status)) || wordsIn(row, 'answer') !== '',
    })),
    pains: tableRows(pains).map((row) => ({
      decided: wordsIn(row, 'decision') !== '' || (row.values.status !== 'found' && row.values.status !== null),
    })),
    meetings: meetingRows({ meetings }).map(({ date, closed, cells }) => ({
      date: date || null,
      // Minutes that people wrote themselves count too.
      held: closed || cells['present'] !== '',
    })),
    next: nextOf(events, wallTimeAt),
    sellers: tableRows(sellers).filter((row) => row.values.active === true).length,
    deals: Math.max(0, (Number(settings?.[1] ?? 1) || 1) - 1),
  };
}

export const decisionFact = (row: TableRow): DecisionFact => ({
  id: wordsIn(row, 'id'),
  statement: wordsIn(row, 'statement'),
  approver: wordsIn(row, 'approver'),
  status: (row.values.status as DecisionFact['status'] | undefined) ?? null,
  about: wordsIn(row, 'about'),
});

interface Listed {
  readonly items?: readonly { readonly start?: { readonly dateTime?: string; readonly date?: string } }[];
}

function nextOf(
  body: unknown,
  wallTimeAt: (instant: number) => { readonly date: CivilDate; readonly time: string },
): CockpitFacts['next'] {
  const start = (body as Listed | null)?.items?.[0]?.start;
  const instant = Date.parse(start?.dateTime ?? '');
  if (!Number.isNaN(instant)) {
    const { date, time } = wallTimeAt(instant);
    return { date: formatCivilDate(date), time };
  }
  return start?.date !== undefined && parseCivilDate(start.date) ? { date: start.date, time: '' } : null;
}
