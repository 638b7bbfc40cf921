/** The reads of the go-live list beside those about people, and what they say. */
import { ABOUT } from '../../domain/about';
import { standOf } from '../../domain/cockpit';
import { packDesign } from '../../domain/design/design';
import { conveyorStand } from '../../domain/design/stand';
import type { GoLiveFacts } from '../../domain/go-live';
import type { PeopleFacts } from '../../domain/people-sync/sync-people';
import { versionLines } from '../conveyor/kept-versions';
import { designIn } from '../conveyor/read-design';
import type { ObservedPeople } from '../people/people-facts';
import { tableRows, wordsIn, type TableRow, type Tables } from '../sheets/read-tables';
import type { TrackerSheets } from '../tracker/read-tracker';
import { sheetRules } from '../tracker/rules';
import { filledRows, textAt } from '../tracker/sheet-rows';
import { decisionFact } from './cockpit-facts';
import { privateChannels } from '../people/private-channels';

export const GO_LIVE_JOURNAL = {
  plan: ['task', 'status'],
  decisions: ['id', 'statement', 'status', 'about'],
} as const;

/** Tasks of the plan that prove what no file can tell. */
const TASKS = /^(goLive|tracker)\./;

export interface GoLiveTask {
  readonly task: string;
  readonly owner: string;
  readonly done: boolean;
}

export const goLiveTasks = ({ plan }: Pick<Tables<'plan'>, 'plan'>): readonly GoLiveTask[] =>
  tableRows(plan)
    .filter((row) => TASKS.test(wordsIn(row, 'key')) && row.values.status !== 'dropped')
    .map((row) => ({ task: wordsIn(row, 'task'), owner: wordsIn(row, 'owner'), done: row.values.status === 'done' }));

/** E-mails of those who may edit, the owner apart. */
export const writersIn = ({ grants }: Pick<PeopleFacts, 'grants'>): readonly string[] =>
  (grants ?? []).flatMap(({ email, role }) => (role === 'writer' ? [email] : []));

export function goLiveFacts(
  { participants, employees, facts }: ObservedPeople,
  { decisions }: Pick<Tables<'decisions'>, 'decisions'>,
  tracker: TrackerSheets,
  digest: (text: string) => string,
): GoLiveFacts {
  const { sellers, reasons, issues, reasonIssues } = sheetRules(tracker);
  const inside = new Set([facts.owner, ...(facts.grants ?? []).map(({ email }) => email)]);
  // Whoever may only read or comment cannot move a deal.
  const writers = new Set([facts.owner, ...writersIn(facts)]);
  const guests = new Set((facts.guests ?? []).map(({ email }) => email));
  const made = tableRows(decisions).map(decisionFact);
  const present = employees.filter((row) => row.values.status !== 'left');
  const nameOf = (row: TableRow): string => wordsIn(row, 'name') || wordsIn(row, 'email');
  return {
    incomplete: participants.filter((row) => !['', 'complete'].includes(wordsIn(row, 'status'))).map(nameOf),
    deciders: decidersOn(participants),
    conveyor: conveyorStand(
      versionLines(tracker.versions?.rows ?? []),
      made,
      digest(packDesign(designIn(tracker, tracker.memory))),
    ).stand,
    book: standOf(made, ABOUT.book),
    slips: issues.length + reasonIssues.length,
    reasons: reasons.length,
    sellers: sellers.filter(({ active }) => active).length,
    sellersOut: sellers
      .filter(({ active, email }) => active && facts.grants && !writers.has(email))
      .map(({ name }) => name),
    deals: Math.max(filledRows(tracker.deals).length, tracker.nextNumber - 1),
    adrift: filledRows(tracker.deals)
      .filter((row) => ['owner', 'nextStep', 'nextStepDue'].some((key) => textAt(tracker.deals, row, key) === ''))
      .map((row) => textAt(tracker.deals, row, 'title')),
    employees: present.length,
    privateChannels: present.filter((row) => privateChannels(row).length > 0).map(nameOf),
    leaversIn: [...facts.left]
      .filter(([email]) => inside.has(email) || guests.has(email))
      .map(([email, name]) => name || email),
  };
}

/** Who may approve on the client's side: sponsors first. */
export const decidersOn = (participants: readonly TableRow[]): readonly string[] =>
  ['sponsor', 'decisionMaker'].flatMap((role) =>
    participants
      .filter(({ values }) => values.side === 'client' && values.role === role)
      .map((row) => wordsIn(row, 'name'))
      .filter((name) => name !== ''),
  );
