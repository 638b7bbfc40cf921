/** Ukrainian: what people read in the sheets. */
import type { SheetsText } from '../sheets-text';
import { checks, frame } from './sheets/frame';
import { labels } from './sheets/labels';
import { dealTrackerPages, dealTrackerTables } from './sheets/deal-tracker';
import { employeeBasePages, employeeBaseTables } from './sheets/employee-base';
import { journalPages, journalTables } from './sheets/journal';
import { participantMapPages, participantMapTables } from './sheets/participant-map';

export const sheets = {
  frame,
  checks,
  labels,
  tables: { ...participantMapTables, ...employeeBaseTables, ...journalTables, ...dealTrackerTables },
  pages: { ...participantMapPages, ...employeeBasePages, ...journalPages, ...dealTrackerPages },
} as const satisfies SheetsText;
