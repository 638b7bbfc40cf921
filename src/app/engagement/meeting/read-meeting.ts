/** One occurrence and the Journal, read in one wave of two requests. */
import { metFrom, requestEvent, type EventResource, type Met } from '../../../plan/weekly/events';
import type { Journal } from '../../../plan/weekly/journal-rows';
import type { GoogleReply, Workspace } from '../../../workspace/port';
import { orStop } from '../../failure';
import { askTables } from '../change-tables';
import { journalIn, type Setting } from './setting';

export interface MeetingRead {
  /** Null: it is not on the calendar, or was cancelled. */
  readonly met: Met | null;
  readonly journal: Journal;
}

/** @throws RunStopped `filesDamaged`, or why Google refuses */
export function readMeeting(workspace: Workspace, setting: Setting, occurrence: string): MeetingRead {
  const { zoned, journal } = setting;
  const [event, rows] = workspace.wave([requestEvent(occurrence), askTables(journal)]) as [GoogleReply, GoogleReply];
  const isGone = event.status === 404 || event.status === 410;
  const met = isGone ? null : metFrom(orStop(event).body as EventResource, zoned);
  return { met: met?.cancelled ? null : met, journal: journalIn(workspace, setting, rows) };
}
