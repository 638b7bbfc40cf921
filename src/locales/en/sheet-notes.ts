/** English: what explains the sheets; it ships beside the code. */
import { dealTrackerNotes, dealTrackerPages } from './sheets/deal-tracker-notes';
import { employeeBaseNotes, employeeBasePages } from './sheets/employee-base-notes';
import { journalNotes, journalPages } from './sheets/journal-notes';
import { participantMapNotes, participantMapPages } from './sheets/participant-map-notes';

export const sheetNotes = {
  notes: { ...participantMapNotes, ...employeeBaseNotes, ...journalNotes, ...dealTrackerNotes },
  pages: { ...participantMapPages, ...employeeBasePages, ...journalPages, ...dealTrackerPages },
} as const;
