/** The go-live list: checked by the add-on, signed off as a decision; at the end the files go to the client. */
import { formatCivilDate, parseCivilDate } from '../../domain/civil-time';
import { ABOUT } from '../../domain/about';
import { isEmail, normaliseEmail } from '../../domain/email';
import { FILES, type Manifest } from '../../domain/engagement';
import { goLiveChecks, type Check } from '../../domain/go-live';
import { fileNamesFor } from '../../locales/file-names-for';
import { fillIn } from '../../locales/fill-in';
import { meetingFor } from '../../locales/meeting-for';
import { decidersOn, goLiveFacts, goLiveTasks, GO_LIVE_JOURNAL, writersIn } from '../../plan/cockpit/go-live-facts';
import { giveAway } from '../../plan/drive/files';
import { requestPeople, type ObservedPeople } from '../../plan/people/people-facts';
import { tableRows, wordsIn, type TableRow, type Tables } from '../../plan/sheets/read-tables';
import { readTracker } from '../../plan/tracker/read-tracker';
import { errorReason } from '../../workspace/google-error';
import type { GoogleReply, Workspace } from '../../workspace/port';
import { trackerWith } from '../conveyor/design-desk';
import { answer } from '../answer';
import type { Answer } from '../api';
import { failureOf, RunStopped } from '../failure';
import type { GoLive, HandOverReport, SignOff } from '../go-live-api';
import { readContent, readMessages } from '../read-content';
import { record, text } from '../tracker/request';
import { languageOf } from '../user-language';
import { askTables, tablesIn, type Place } from './change-tables';
import { dayAt } from './day-at';
import { engagementAt } from './engagement-at';
import { noteDecision, type Noted } from './note-decision';
import { observePeople, peopleIn } from './sync-people';
import { nameIn } from './user-name';

type JournalTables = Tables<keyof typeof GO_LIVE_JOURNAL>;

const place = ({ files, language }: Manifest): Place<keyof typeof GO_LIVE_JOURNAL> => ({
  spreadsheetId: files.journal,
  language,
  tables: GO_LIVE_JOURNAL,
});

interface Seen {
  readonly people: ObservedPeople;
  readonly journal: JournalTables;
  readonly checks: readonly Check[];
}

/** One wave; two where the tracker has no versions yet. @throws RunStopped `filesDamaged`, or why Google refuses */
function look(workspace: Workspace, manifest: Manifest): Seen {
  const about = requestPeople(manifest, workspace.user(), workspace.now());
  const replies = workspace.wave([
    ...about,
    askTables(place(manifest)),
    readTracker(manifest.files.dealTracker, { versions: true }),
  ]);
  const people = peopleIn(workspace, manifest, replies.slice(0, about.length));
  const journal = tablesIn(replies[about.length] as GoogleReply, place(manifest));
  const tracker = trackerWith(workspace, manifest, replies[about.length + 1] as GoogleReply);
  return {
    people,
    journal,
    checks: goLiveChecks(goLiveFacts(people, journal, tracker, (text) => workspace.digest(text))),
  };
}

export function openGoLive(workspace: Workspace, where: unknown): Answer<GoLive> {
  return answer(workspace, () => {
    const manifest = engagementAt(workspace, where);
    const { people, journal, checks } = look(workspace, manifest);
    const inside = new Set([...writersIn(people.facts), ...[...people.owners.values()].map(({ email }) => email)]);
    return {
      checks,
      tasks: goLiveTasks(journal),
      approvers: decidersOn(people.participants),
      signed: signedIn(journal),
      today: formatCivilDate(dayAt(workspace, manifest)),
      owner: manifest.owner,
      mine: workspace.user() === manifest.owner,
      heirs: people.participants
        .filter((row) => row.values.side === 'client' && inside.has(wordsIn(row, 'email')))
        .map((row) => ({ name: wordsIn(row, 'name'), email: wordsIn(row, 'email') })),
    };
  });
}

/** The latest that was not declined or replaced. */
const signOffIn = (rows: readonly TableRow[]): TableRow | undefined =>
  rows.filter(({ values: { about, status } }) => about === ABOUT.goLive && (status === 'proposed' || status === 'approved')).pop(); // prettier-ignore

function signedIn({ decisions }: Pick<Tables<'decisions'>, 'decisions'>): GoLive['signed'] {
  const row = signOffIn(tableRows(decisions));
  return row ? { id: wordsIn(row, 'id'), status: row.values.status as 'proposed' | 'approved' } : null;
}

/** Once: what stands already is the decision. @returns its ID */
const noteOnce = (workspace: Workspace, manifest: Manifest, noted: Noted, known?: JournalTables): string =>
  noteDecision(
    workspace,
    manifest,
    place(manifest),
    (rows) =>
      rows.find((row) => wordsIn(row, 'statement') === noted.statement) ??
      (noted.status === 'proposed' ? signOffIn(rows) : undefined),
    () => noted,
    known,
  );

export function signGoLive(
  workspace: Workspace,
  where: unknown,
  given: unknown,
): Answer<{ readonly decision: string }> {
  return answer(workspace, () => {
    const { approver, on, note } = readSignOff(given);
    const manifest = engagementAt(workspace, where);
    const { people, journal, checks } = look(workspace, manifest);
    const open = checks.filter(({ met }) => !met).length + goLiveTasks(journal).filter(({ done }) => !done).length;
    // What is open may be accepted, but somebody says why.
    if (open > 0 && note === '') throw new RunStopped('requestInvalid');
    const { goLive } = readContent(workspace, manifest.language);
    const day = parseCivilDate(on);
    if (!day) throw new RunStopped('requestInvalid');
    const date = meetingFor(manifest.language).longDate(day);
    const statement = fillIn(open > 0 ? goLive.signedOpen : goLive.signed, { date, open: String(open) });
    const by = nameIn(people.participants, workspace.user());
    const noted: Noted = { statement, by, approver, comment: note, status: 'proposed', about: ABOUT.goLive };
    return { decision: noteOnce(workspace, manifest, noted, journal) };
  });
}

/** @throws RunStopped `requestInvalid` */
function readSignOff(given: unknown): SignOff {
  const { approver, on, note } = record(given);
  const signOff = { approver: text(approver, 500).trim(), on: text(on, 10), note: text(note).trim() };
  if (signOff.approver === '') throw new RunStopped('requestInvalid');
  return signOff;
}

/**
 * Ownership goes with the permission of somebody who is in already; one file after the other is not needed, each has its own. What is
 * theirs already stays so: broken off, it goes on from there.
 */
export function handOverFiles(workspace: Workspace, where: unknown, given: unknown): Answer<HandOverReport> {
  return answer(workspace, () => {
    const email = typeof given === 'string' ? normaliseEmail(given) : '';
    if (!isEmail(email)) throw new RunStopped('requestInvalid');
    const manifest = engagementAt(workspace, where);
    if (workspace.user() !== manifest.owner) throw new RunStopped('ownerOnly');
    const { facts, participants, owners } = observePeople(workspace, manifest);
    const grants = facts.grants ?? [];
    // Of files that are theirs already the permission is the same.
    const grant =
      grants.find((one) => one.email === email && one.item === manifest.folder) ??
      [...owners.values()].find((owner) => owner.email === email && email !== manifest.owner);
    if (!grant) throw new RunStopped('requestInvalid');
    const items = [
      ...FILES.map((kind) => ({ kind, id: manifest.files[kind] })),
      { kind: 'folder' as const, id: manifest.folder },
    ];
    const left = items.filter(({ id }) => owners.get(id)?.email !== email && (id !== manifest.folder || facts.grants));
    const replies = left.length > 0 ? workspace.wave(left.map(({ id }) => giveAway(id, grant.id))) : [];
    const refused = replies.find(({ status }) => status >= 400);
    const kept = new Set(left.filter((_, index) => (replies[index] as GoogleReply).status >= 400).map(({ id }) => id));
    const handed = items.filter(({ id }) => !kept.has(id));
    if (handed.length > 0) {
      const { goLive } = readContent(workspace, manifest.language);
      const statement = fillIn(goLive.handedOver, { name: nameIn(participants, email), email });
      const by = nameIn(participants, workspace.user());
      noteOnce(workspace, manifest, { statement, by, approver: by, status: 'approved', about: ABOUT.files });
    }
    const { kinds } = fileNamesFor(languageOf(workspace));
    return {
      handed: handed.map(({ kind }) => kinds[kind]),
      problems: refused ? [whyNot(workspace, refused)] : [],
    };
  });
}

function whyNot(workspace: Workspace, reply: GoogleReply): string {
  const { problems, failures } = readMessages(workspace);
  const reason = errorReason(reply.body);
  return /ownership|consent/i.test(reason) ? problems.otherOrganisation : failures[failureOf(reply)];
}
