/** The calendar of the weekly meetings as a change needs it, and the steps that all changes share. */
import type { Wish } from '../../../domain/weekly/judge-move';
import type { Refusal } from '../../../domain/weekly/judge-move';
import { living, splitOccurrenceId } from '../../../domain/weekly/occurrence';
import type { Change } from '../../../plan/weekly/event-changes';
import {
  metFrom,
  metIn,
  requestEvent,
  requestOccurrences,
  type EventResource,
  type Met,
} from '../../../plan/weekly/events';
import { followedRows, meetingRows, type Journal } from '../../../plan/weekly/journal-rows';
import type { GoogleReply, GoogleRequest, Workspace } from '../../../workspace/port';
import { errorReason } from '../../../workspace/google-error';
import { orStop } from '../../failure';
import type { Moved, MoveRequest } from '../../meeting-api';
import { askTables, changeTables, tablesIn, type Place } from '../change-tables';
import type { Setting } from './setting';
import { sent } from './write-part';

export type ChangeRequest = Extract<MoveRequest, { kind: 'change' }>;

/** What was read in one wave. */
export interface Calendar {
  readonly setting: Setting;
  /** As Calendar has them, those of a series that is to be cut too. */
  readonly all: readonly Met[];
  readonly live: readonly Met[];
  /** The one that the request names; null: not there. */
  readonly met: Met | null;
  /** Its series. */
  readonly series: EventResource | null;
  readonly isClosed: boolean;
  readonly journal: Pick<Journal, 'meetings'>;
}

/** `again`: somebody changed it meanwhile, or the answer was lost: read and judge anew. */
export type Step = Moved | 'again';

export const refused = (refusal: Refusal): Moved => ({ kind: 'refused', refusal });

export const DONE: Moved = { kind: 'done', changed: true };

const meetingsOf = ({ journal }: Setting): Place<'meetings'> => ({
  ...journal,
  tables: { meetings: journal.tables.meetings },
});

export function readCalendar(workspace: Workspace, setting: Setting, wish: MoveRequest): Calendar {
  const { manifest, zoned } = setting;
  const id = wish.kind === 'finish' ? null : wish.occurrence;
  const seriesId = id === null ? manifest.event : (splitOccurrenceId(id)?.series ?? manifest.event);
  const [list, series, rows, event] = workspace.wave([
    requestOccurrences(manifest.id, true, workspace.now(), true),
    requestEvent(seriesId),
    askTables(meetingsOf(setting)),
    // Google may leave cancelled ones out of the list.
    ...(id !== null && wish.kind === 'restore' ? [requestEvent(id)] : []),
  ]) as [GoogleReply, GoogleReply, GoogleReply, GoogleReply?];
  const all = metIn(orStop(list).body, zoned);
  const live = living(all);
  const journal = tablesIn(rows, meetingsOf(setting));
  const known = meetingRows(journal);
  const own = event && event.status < 400 ? metFrom(event.body as EventResource, zoned) : null;
  return {
    setting,
    all,
    live,
    met: own ?? live.find((one) => one.id === id) ?? null,
    series: series.status < 400 ? (series.body as EventResource) : null,
    isClosed: known.some((row) => row.occurrence === id && row.closed),
    journal,
  };
}

export const changeOf = ({ place, add = [], remove = [] }: ChangeRequest): Change => ({
  ...(place === undefined ? {} : { place }),
  add,
  remove,
});

export const wishOf = ({ scope, to, minutes }: ChangeRequest): Wish => ({
  scope,
  ...(to === undefined ? {} : { to }),
  ...(minutes === undefined ? {} : { minutes }),
});

/** Sends one change of an event. */
export function apply(workspace: Workspace, request: GoogleRequest): Step {
  const reply = sent(workspace, () => workspace.wave([request])[0] as GoogleReply);
  if (reply === null || reply.status === 412) return 'again';
  if (reply.status === 404 || reply.status === 410) return refused({ code: 'gone' });
  if (reply.status === 403 && errorReason(reply.body) === 'forbiddenForNonOrganizer')
    return refused({ code: 'notYours' });
  orStop(reply);
  return DONE;
}

/** Rows of the Journal that were prepared follow their meetings. */
export function follow(
  workspace: Workspace,
  { setting, journal: known }: Calendar,
  moved: ReadonlyMap<string, { readonly id: string; readonly date: string }>,
): void {
  const decide = (journal: Pick<Journal, 'meetings'>) => ({ changes: followedRows(journal, moved), value: null });
  changeTables(workspace, meetingsOf(setting), decide, known);
}
