/** English: what people read in the sheets. */
import { checks, frame } from './sheets/frame';
import { labels } from './sheets/labels';
import { dealTrackerTables } from './sheets/deal-tracker';
import { employeeBaseTables } from './sheets/employee-base';
import { journalTables } from './sheets/journal';
import { participantMapTables } from './sheets/participant-map';

export const sheets = {
  frame,
  checks,
  labels,
  tables: { ...participantMapTables, ...employeeBaseTables, ...journalTables, ...dealTrackerTables },
} as const;
