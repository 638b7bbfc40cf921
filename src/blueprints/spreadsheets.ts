/** The four spreadsheets of an engagement: their tabs in order, and each tab's fixed ID. */
import type { SpreadsheetKind } from '../domain/engagement';
import type { TableKey, TabKey } from '../locales/sheets-text';
import type { Table } from './column';
import { actions, calls, closed, conveyor, deals, history, lossReasons, sellers } from './deal-tracker';
import { departments, employees } from './employee-base';
import { audit, decisions, feedback, meetings, pains, plan } from './journal';
import { participants } from './participant-map';

export const TABLES: Readonly<Record<TableKey, Table>> = {
  participants, employees, departments, plan, audit, pains, meetings, decisions, feedback,
  deals, closed, actions, history, calls, conveyor, lossReasons, sellers,
}; // prettier-ignore

export const TABS: Readonly<Record<SpreadsheetKind, readonly TabKey[]>> = {
  participantMap: ['participants', 'participantMapGuide'],
  employeeBase: ['employees', 'departments', 'orgChart', 'employeeBaseGuide'],
  journal: ['plan', 'audit', 'pains', 'meetings', 'decisions', 'feedback', 'journalGuide', 'copies'],
  dealTracker: [
    'deals', 'closed', 'actions', 'history', 'calls', 'conveyor', 'lossReasons', 'sellers', 'dashboard', 'dealTrackerGuide',
    'ledger', 'scratch', 'imports', 'versions',
  ], // prettier-ignore
};

/** Our own sheet IDs: a whole spreadsheet is built in one batch, and a tab that is made again keeps its links. */
export const SHEET_IDS: Readonly<Record<TabKey, number>> = {
  participants: 101, participantMapGuide: 109,
  employees: 201, departments: 202, orgChart: 203, employeeBaseGuide: 209,
  plan: 301, audit: 302, pains: 303, meetings: 304, decisions: 305, feedback: 306, journalGuide: 309, copies: 310,
  deals: 401, closed: 402, actions: 403, history: 404, calls: 405, conveyor: 406, lossReasons: 407, sellers: 408,
  dashboard: 409, dealTrackerGuide: 410, ledger: 411, scratch: 412, imports: 413, versions: 414,
}; // prettier-ignore

/** Tabs that rule the others or explain them; the rest is where people work day by day. */
export const QUIET_TABS: ReadonlySet<TabKey> = new Set<TabKey>([
  'conveyor', 'lossReasons', 'sellers', 'departments', 'participantMapGuide', 'employeeBaseGuide', 'journalGuide', 'dealTrackerGuide',
  'ledger', 'scratch', 'imports', 'versions', 'copies',
]); // prettier-ignore

export const isTable = (key: TabKey): key is TableKey => Object.prototype.hasOwnProperty.call(TABLES, key);
