/** The reads that tell who has access, who comes, and who stands on the sheets: all of them in one wave. */
import { normaliseEmail } from '../../domain/email';
import type { Manifest } from '../../domain/engagement';
import { SPREADSHEETS } from '../../domain/engagement';
import type { Grant, Guest, MapRow, PeopleFacts } from '../../domain/people-sync/sync-people';
import type { Access } from '../../domain/people';
import type { GoogleReply, GoogleRequest } from '../../workspace/port';
import { listEvents, type EventGuest } from '../calendar/meeting';
import { findEngagement, KIND_PROPERTY, type DriveItem } from '../drive/files';
import { requestTables, readTables, tableRows, wordsIn, type TableRow } from '../sheets/read-tables';
import type { GridRange } from '../sheets/google';

/** A series of the weekly meeting that goes on: changing the rest of a series makes a second one. */
export interface Series {
  readonly id: string;
  readonly etag?: string;
  readonly status?: string;
  readonly recurrence?: readonly string[];
  readonly attendees?: readonly EventGuest[];
}

/** @param now ms since 1970: series that are over are left out */
const findSeries = (engagement: string, mine: boolean, now: number): GoogleRequest =>
  listEvents(engagement, mine, {
    timeMin: new Date(now).toISOString(),
    maxResults: '250',
    fields: 'items(id,etag,status,recurrence,attendees)',
  });

const livingSeries = (body: unknown): readonly Series[] =>
  ((body as { items?: readonly Series[] } | null)?.items ?? []).filter(
    ({ status, recurrence }) => status !== 'cancelled' && recurrence !== undefined,
  );

/** A locked range of ours, with those who may edit it. */
export interface Lock {
  readonly spreadsheet: string;
  readonly id: number;
  readonly emails: readonly string[];
}

const requestLocks = (spreadsheet: string): GoogleRequest => ({
  method: 'GET',
  url:
    `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheet}?prettyPrint=false&fields=` +
    encodeURIComponent('sheets(protectedRanges(protectedRangeId,range,warningOnly,editors(users)))'),
});

interface ProtectedRange {
  readonly protectedRangeId?: number;
  readonly range?: GridRange;
  readonly warningOnly?: boolean;
  readonly editors?: { readonly users?: readonly string[] };
}

/** What the owner alone, or with others, may edit. */
function locksIn(spreadsheet: string, body: unknown, owner: string): readonly Lock[] {
  const sheets = (body as { sheets?: readonly { protectedRanges?: readonly ProtectedRange[] }[] } | null)?.sheets ?? [];
  return sheets
    .flatMap(({ protectedRanges = [] }) => protectedRanges)
    .flatMap(({ protectedRangeId, warningOnly, editors }) => {
      const emails = (editors?.users ?? []).map(normaliseEmail);
      return warningOnly || protectedRangeId === undefined || !emails.includes(owner)
        ? []
        : [{ spreadsheet, id: protectedRangeId, emails }];
    });
}

/**
 * In the order in which {@link readPeople} takes the answers.
 * @param user lower-case e-mail of whoever asks
 * @param now ms since 1970
 */
export const requestPeople = ({ id, files, owner }: Manifest, user: string, now: number): readonly GoogleRequest[] => [
  findEngagement(id),
  findSeries(id, user === owner, now),
  requestTables(files.participantMap, ['participants']),
  requestTables(files.employeeBase, ['employees']),
  ...SPREADSHEETS.map((kind) => requestLocks(files[kind])),
];

export interface Owner {
  /** Lower case. */
  readonly email: string;
  /** Drive's ID of the permission: of one person the same on every file. */
  readonly id: string;
}

export interface ObservedPeople {
  readonly facts: PeopleFacts;
  readonly series: readonly Series[];
  readonly locks: readonly Lock[];
  /** Rows of the map as they stand, with all their columns. */
  readonly participants: readonly TableRow[];
  readonly employees: readonly TableRow[];
  /** Whose the folder and each file is, by its ID, as far as whoever asks may see it. */
  readonly owners: ReadonlyMap<string, Owner>;
}

/**
 * @param replies to {@link requestPeople}, none of them an error
 * @throws TrackerDamaged when a tab or a column that this needs is gone
 */
export function readPeople(manifest: Manifest, replies: readonly GoogleReply[]): ObservedPeople {
  const [list, events, map, base, ...protections] = replies.map(({ body }) => body);
  const { owner, folder, files } = manifest;
  const { participants } = readTables(map, { participants: ['name', 'email', 'access', 'weekly'] });
  const { employees } = readTables(base, { employees: ['name', 'email', 'status'] });
  const series = livingSeries(events);
  const rows = tableRows(participants);
  const staff = tableRows(employees);
  const locks = SPREADSHEETS.flatMap((kind, index) => locksIn(files[kind], protections[index], owner));
  return {
    series,
    locks,
    participants: rows,
    employees: staff,
    owners: ownersIn(list),
    facts: {
      owner,
      folder,
      rows: rows.map(mapRow),
      left: new Map(
        staff.flatMap((row) =>
          row.values.status === 'left' && wordsIn(row, 'email') !== ''
            ? [[wordsIn(row, 'email'), wordsIn(row, 'name')] as const]
            : [],
        ),
      ),
      grants: grantsIn(list, folder),
      guests: series.length === 0 ? null : guestsOf(series),
      lockEditors: SPREADSHEETS.map((kind) => {
        const ours = locks.filter(({ spreadsheet }) => spreadsheet === files[kind]);
        const [first] = ours;
        return {
          spreadsheet: files[kind],
          emails: first ? first.emails.filter((email) => ours.every((lock) => lock.emails.includes(email))) : null,
        };
      }),
    },
  };
}

const mapRow = (row: TableRow): MapRow => {
  const { values, wrong } = row;
  return {
    name: wordsIn(row, 'name'),
    email: wordsIn(row, 'email') || null,
    emailWrong: wrong.email ?? '',
    side: values.side === 'consultant' || values.side === 'client' ? values.side : null,
    access: (values.access as Access | null | undefined) ?? null,
    weekly: values.weekly === true,
  };
};

const itemsIn = (body: unknown): readonly DriveItem[] =>
  ((body as { files?: readonly DriveItem[] } | null)?.files ?? []).filter(({ trashed }) => !trashed);

const ownersIn = (body: unknown): ReadonlyMap<string, Owner> =>
  new Map(
    itemsIn(body).flatMap((item) =>
      (item.permissions ?? []).flatMap(({ id, role, emailAddress }) =>
        role === 'owner' && id && emailAddress ? [[item.id, { id, email: normaliseEmail(emailAddress) }] as const] : [],
      ),
    ),
  );

/** Of people; what a file has from its folder counts once. Drive tells permissions only to those who may share. */
function grantsIn(body: unknown, folder: string): readonly Grant[] | null {
  const items = itemsIn(body);
  if (items.some(({ id, permissions }) => id === folder && !permissions)) return null;
  const grants = (item: DriveItem): Grant[] =>
    (item.permissions ?? []).flatMap(({ id, type, emailAddress, role }) =>
      type === 'user' && id && emailAddress && role && role !== 'owner'
        ? [{ id, email: normaliseEmail(emailAddress), role, item: item.id }]
        : [],
    );
  const inFolder = items.filter(({ id }) => id === folder).flatMap(grants);
  const known = new Set(inFolder.map(({ id }) => id));
  const files = items.filter(({ id, appProperties }) => id !== folder && appProperties?.[KIND_PROPERTY] !== 'folder');
  return [...inFolder, ...files.flatMap(grants).filter(({ id }) => !known.has(id))];
}

/** A guest of any series that goes on. */
const guestsOf = (series: readonly Series[]): readonly Guest[] =>
  [...new Map(series.flatMap(({ attendees = [] }) => attendees).map((guest) => [normaliseEmail(guest.email ?? ''), guest]))]
    .filter(([email, { organizer }]) => email !== '' && !organizer)
    .map(([email, { displayName }]) => ({ email, name: displayName ?? '' })); // prettier-ignore
