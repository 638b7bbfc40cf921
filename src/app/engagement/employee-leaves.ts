/** "An employee leaves": shows all that hangs on somebody, then hands it over and takes their access; running it again finishes it. */
import { formatCivilDate, parseCivilDate } from '../../domain/civil-time';
import { normaliseEmail } from '../../domain/email';
import type { Manifest } from '../../domain/engagement';
import { sameName } from '../../domain/gate';
import { nextJournalId } from '../../domain/journal-ids';
import { fillIn } from '../../locales/fill-in';
import { meetingFor } from '../../locales/meeting-for';
import {
  employeeLeft,
  isPerson,
  journalLeft,
  LEAVING_JOURNAL,
  participantLeft,
  sellerLeft,
  type Leaver,
  type Leaving,
} from '../../plan/people/leaving';
import { requestPeople, type ObservedPeople } from '../../plan/people/people-facts';
import { tableRows, wordsIn, type TableRow } from '../../plan/sheets/read-tables';
import type { GoogleReply, Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import { RunStopped } from '../failure';
import type { Employee, LeavingPreview, LeavingReport, LeavingRequest, Staff } from '../people-api';
import { readContent } from '../read-content';
import { handOverDeals } from '../tracker/hand-over';
import { list, record, text } from '../tracker/request';
import { askTables, changeTables, tablesAt, tablesIn, type Place } from './change-tables';
import { dayAt } from './day-at';
import { engagementAt } from './engagement-at';
import { peopleIn, runSync } from './sync-people';
import { nameIn } from './user-name';
import { privateChannels } from '../../plan/people/private-channels';

type Pair = [GoogleReply, GoogleReply];

const basePlace = ({ files, language }: Manifest): Place<'employees'> => ({
  spreadsheetId: files.employeeBase,
  language,
  tables: { employees: ['name', 'email', 'status'] },
});
const mapPlace = ({ files, language }: Manifest): Place<'participants'> => ({
  spreadsheetId: files.participantMap,
  language,
  tables: { participants: ['name', 'email', 'access', 'weekly'] },
});
const trackerPlace = ({ files, language }: Manifest): Place<'sellers' | 'deals'> => ({
  spreadsheetId: files.dealTracker,
  language,
  tables: { sellers: ['name', 'email'], deals: ['id', 'owner', 'nextStep'] },
});
const sellersPlace = ({ files, language }: Manifest): Place<'sellers'> => ({
  spreadsheetId: files.dealTracker,
  language,
  tables: { sellers: ['name', 'email', 'active'] },
});
const journalPlace = ({ files, language }: Manifest): Place<keyof typeof LEAVING_JOURNAL> => ({
  spreadsheetId: files.journal,
  language,
  tables: LEAVING_JOURNAL,
});

export function openStaff(workspace: Workspace, where: unknown): Answer<Staff> {
  return answer(workspace, () => {
    const manifest = engagementAt(workspace, where);
    const [base, tracker] = workspace.wave([askTables(basePlace(manifest)), askTables(sellersPlace(manifest))]) as Pair;
    const { employees } = tablesIn(base, basePlace(manifest));
    const { sellers } = tablesIn(tracker, sellersPlace(manifest));
    return {
      employees: tableRows(employees).flatMap((row) => employeeIn(row) ?? []),
      sellers: tableRows(sellers).flatMap((row) => (row.values.active === true ? [wordsIn(row, 'name')] : [])),
      today: formatCivilDate(dayAt(workspace, manifest)),
      owner: manifest.owner,
      mine: workspace.user() === manifest.owner,
    };
  });
}

function employeeIn(row: TableRow): Employee | null {
  const { status } = row.values;
  const name = wordsIn(row, 'name');
  if (name === '') return null;
  return {
    name,
    email: wordsIn(row, 'email'),
    position: wordsIn(row, 'position'),
    department: wordsIn(row, 'department'),
    status: status === 'left' || status === 'onLeave' ? status : 'active',
    channels: row ? privateChannels(row) : [],
  };
}

export function previewLeaving(workspace: Workspace, where: unknown, given: unknown): Answer<LeavingPreview> {
  return answer(workspace, () => {
    const who = readLeaver(given);
    const manifest = engagementAt(workspace, where);
    const replies = workspace.wave([
      ...requestPeople(manifest, workspace.user(), workspace.now()),
      askTables(trackerPlace(manifest)),
      askTables(journalPlace(manifest)),
    ]);
    const people = peopleIn(workspace, manifest, replies.slice(0, -2));
    const [tracker, written] = replies.slice(-2) as Pair;
    const { sellers, deals } = tablesIn(tracker, trackerPlace(manifest));
    const journal = journalLeft(tablesIn(written, journalPlace(manifest)), {
      who,
      successor: '',
    });
    const theirs = dealsOf(tableRows(deals), tableRows(sellers), who);
    return {
      deals: theirs.length,
      nextSteps: theirs.filter((row) => wordsIn(row, 'nextStep') !== '').length,
      tasks: journal.tasks,
      interviews: journal.interviews,
      approvals: journal.approvals,
      ...accessOf(people, who, manifest.folder),
    };
  });
}

/** Under which names they stand in the tracker. */
const sellerNames = (sellers: readonly TableRow[], who: Leaver): readonly string[] => [
  ...new Set([who.name, ...sellers.filter((row) => isPerson(row, who)).map((row) => wordsIn(row, 'name'))]),
];

function accessOf({ facts, employees }: ObservedPeople, who: Leaver, folder: string) {
  const row = employees.find((one) => isPerson(one, who));
  return {
    role: facts.grants?.find(({ email, item }) => email === who.email && item === folder)?.role ?? null,
    guest: (facts.guests ?? []).some(({ email }) => email === who.email),
    channels: row ? privateChannels(row) : [],
  };
}

export function employeeLeaves(workspace: Workspace, where: unknown, given: unknown): Answer<LeavingReport> {
  return answer(workspace, () => {
    const request = readLeaving(given);
    const manifest = engagementAt(workspace, where);
    if (workspace.user() !== manifest.owner) throw new RunStopped('ownerOnly');
    const who: Leaver = { name: request.name, email: request.email };
    // Nobody hands the work of the consultant who runs the engagement over like this.
    if (who.email === manifest.owner) throw new RunStopped('requestInvalid');
    const report = workspace.exclusively(() => {
      const leaving: Leaving = { who, successor: request.successor, on: request.on };
      const { names, count } = dealsToLeave(workspace, manifest, who, request.sellers);
      changeTables(workspace, basePlace(manifest), (tables) => ({
        changes: employeeLeft(tables, leaving),
        value: null,
      }));
      const deals = handOverTheirs(workspace, manifest, who, names, request.sellers);
      const by = changeTables(workspace, mapPlace(manifest), (tables) => ({
        changes: participantLeft(tables, leaving),
        value: nameIn(tableRows(tables.participants), workspace.user()),
      }));
      const journal = noteInJournal(workspace, manifest, leaving, by, count);
      const sync = runSync(workspace, manifest, who.email === '' ? {} : { [who.email]: 'remove' });
      return { deals, ...journal, sync };
    });
    if (!report) throw new RunStopped('busy');
    return report;
  });
}

/**
 * Under which names they have deals, and how many they had before any were handed over, also where it broke off in between.
 * @throws RunStopped `requestInvalid` when deals would be left to somebody who is not there
 */
function dealsToLeave(workspace: Workspace, manifest: Manifest, who: Leaver, to: readonly string[]) {
  const { sellers, deals } = tablesAt(workspace, trackerPlace(manifest));
  const found = dealsOf(tableRows(deals), tableRows(sellers), who).length;
  if (found > 0 && to.length === 0) throw new RunStopped('requestInvalid');
  const key = `leaves.${manifest.id}.${who.email || who.name}`;
  const count = Math.max(found, Number(workspace.flash.read(key)));
  if (found > 0) workspace.flash.write(key, String(count));
  return { names: sellerNames(tableRows(sellers), who), count };
}

const dealsOf = (deals: readonly TableRow[], sellers: readonly TableRow[], who: Leaver): readonly TableRow[] => {
  const names = sellerNames(sellers, who);
  return deals.filter((row) => names.some((name) => sameName(name, wordsIn(row, 'owner'))));
};

/** Their deals first, then their name leaves the list of sellers: until then nobody else need own them. */
function handOverTheirs(
  workspace: Workspace,
  manifest: Manifest,
  who: Leaver,
  names: readonly string[],
  to: readonly string[],
) {
  const place = sellersPlace(manifest);
  const counts = new Map<string, number>();
  if (to.length > 0)
    for (const from of names)
      for (const { owner, deals } of handOverDeals(workspace, manifest.files.dealTracker, { from, to }).byOwner)
        counts.set(owner, (counts.get(owner) ?? 0) + deals);
  changeTables(workspace, place, (tables) => ({
    changes: sellerLeft(tables, { who, successor: '', on: '' }),
    value: null,
  }));
  return [...counts].map(([owner, deals]) => ({ owner, deals }));
}

function noteInJournal(workspace: Workspace, manifest: Manifest, leaving: Leaving, by: string, deals: number) {
  const { people } = readContent(workspace, manifest.language);
  const on = parseCivilDate(leaving.on);
  if (!on) throw new RunStopped('requestInvalid');
  const statement = fillIn(people.left, {
    name: leaving.who.name,
    date: meetingFor(manifest.language).longDate(on),
    successor: leaving.successor,
  });
  return changeTables(workspace, journalPlace(manifest), (tables) => {
    const { changes, tasks, interviews, approvals } = journalLeft(tables, leaving);
    const decisions = tableRows(tables.decisions);
    const known = decisions.find((row) => wordsIn(row, 'statement') === statement);
    const id = known
      ? wordsIn(known, 'id')
      : nextJournalId(
          'D',
          decisions.map((row) => wordsIn(row, 'id')),
        );
    const comment = fillIn(people.handedOver, {
      deals: String(deals),
      tasks: String(tasks.length),
      questions: String(interviews),
      approvals: String(approvals.length),
    });
    const today = formatCivilDate(dayAt(workspace, manifest));
    const decision = {
      id,
      proposedOn: today,
      proposedBy: by,
      statement,
      approver: by,
      status: 'approved',
      decidedOn: today,
      about: leaving.who.name,
      comment,
    };
    return {
      changes: known ? changes : [...changes, { kind: 'add', sheet: tables.decisions, values: decision }],
      value: { tasks: tasks.length, interviews, approvals: approvals.length, decision: id },
    };
  });
}

const LONGEST_NAME = 500;

/** @throws RunStopped `requestInvalid` */
function readLeaver(given: unknown): Leaver {
  const { name, email } = record(given);
  const who = { name: text(name, LONGEST_NAME).trim(), email: normaliseEmail(text(email, 320)) };
  if (who.name === '') throw new RunStopped('requestInvalid');
  return who;
}

/** @throws RunStopped `requestInvalid` */
function readLeaving(given: unknown): LeavingRequest {
  const { on, successor, sellers } = record(given);
  const day = text(on, 10);
  const next = text(successor, LONGEST_NAME).trim();
  if (!parseCivilDate(day) || next === '') throw new RunStopped('requestInvalid');
  const who = readLeaver(given);
  if (sameName(who.name, next)) throw new RunStopped('requestInvalid');
  return { ...who, on: day, successor: next, sellers: list(sellers, 100).map((name) => text(name, LONGEST_NAME)) };
}
