/** Closes a weekly meeting that was held: decisions, feedback, next steps and minutes in the Journal at once, then the event. */
import { agendaFacts, taskWords, type AgendaFacts } from '../../../domain/weekly/agenda-facts';
import { checkHeld, withoutBlanks, type Held } from '../../../domain/weekly/held';
import { sheetsTextFor } from '../../../locales/sheets-for';
import {
  bullet,
  cross,
  dateWords,
  feedbackWords,
  htmlLines,
  minutesSections,
  type Wording,
} from '../../../plan/weekly/agenda-lines';
import {
  changedSince,
  heldRows,
  journalFacts,
  madeAt,
  meetingRows,
  numberOf,
  rowOf,
  type DecisionMade,
  type Journal,
} from '../../../plan/weekly/journal-rows';
import type { Met } from '../../../plan/weekly/events';
import { fillIn } from '../../../locales/fill-in';
import type { Workspace } from '../../../workspace/port';
import { answer } from '../../answer';
import type { Answer } from '../../api';
import type { Closed } from '../../meeting-api';
import { changeTables, type Decided } from '../change-tables';
import { forgetMinutes } from './draft';
import { heldIn } from './read-request';
import { readMeeting } from './read-meeting';
import { markOf, settingAt, wordingOf } from './setting';
import { writePart } from './write-part';

interface Recorded {
  readonly number: number;
  readonly already: boolean;
  readonly cells: Readonly<Record<string, string>>;
  readonly made: readonly DecisionMade[];
}

type Outcome = { readonly recorded: Recorded } | { readonly changed: readonly string[] };

/** A meeting that is closed stays as it is: a second call only sees to it that the event has the minutes. */
export function closeMeeting(workspace: Workspace, where: unknown, request: unknown): Answer<Closed> {
  return answer(workspace, (): Closed => {
    const setting = settingAt(workspace, where);
    const held = withoutBlanks(heldIn(setting.manifest.id, request));
    const { met, journal: known } = readMeeting(workspace, setting, held.occurrence);
    if (!met) return { kind: 'refused', refusal: { code: 'gone' } };
    const wording = wordingOf(workspace, setting);
    const mistakes = checkHeld(held, met.date);
    const isClosed = rowOf(meetingRows(known), met.id, met.date)?.closed === true;
    if (mistakes.length > 0 && !isClosed) return { kind: 'mistakes', mistakes };
    const outcome = changeTables(
      workspace,
      setting.journal,
      (journal) => recorded(journal, met, held, wording, markOf(workspace)),
      known,
    );
    if ('changed' in outcome) return { kind: 'decisionsChanged', ids: outcome.changed };
    const { number, already, cells, made } = outcome.recorded;
    const title = fillIn(wording.words.minutes, { number, date: dateWords(met.date, wording.language) });
    const lines = htmlLines(minutesSections(cells, made, wording), wording.words);
    const { left } = writePart(workspace, setting, met.event, title, lines, false);
    forgetMinutes(workspace, setting.manifest.id);
    return { kind: 'done', number, already, event: left };
  });
}

function recorded(
  journal: Journal,
  met: Met,
  held: Held,
  wording: Wording,
  mark: (text: string) => string,
): Decided<Outcome> {
  const rows = meetingRows(journal);
  const row = rowOf(rows, met.id, met.date);
  const number = numberOf(rows, row);
  if (row?.closed) {
    const made = madeAt(journal, number);
    return { changes: [], value: { recorded: { number, already: true, cells: row.cells, made } } };
  }
  const changed = changedSince(journal, held.decisions);
  if (changed.length > 0)
    return { changes: [], value: { changed: changed.map(({ id, statement }) => id || statement) } };
  const facts = agendaFacts(journalFacts(journal, number), number, met.date);
  let cells: Readonly<Record<string, string>> = {};
  const written = heldRows(
    journal,
    row,
    { occurrence: met.id, number, date: met.date },
    held,
    (made) => (cells = minutesCells(held, facts, made, wording)),
    wording,
    mark,
  );
  const stands = Object.fromEntries(written.theirs.map((key) => [key, row?.cells[key] ?? '']));
  return {
    changes: written.changes,
    value: { recorded: { number, already: false, cells: { ...cells, ...stands }, made: written.made } },
  };
}

/** Cells of the meeting's row. */
function minutesCells(
  held: Held,
  facts: AgendaFacts,
  made: readonly DecisionMade[],
  { words, language }: Wording,
): Readonly<Record<string, string>> {
  const { decision: verdicts } = sheetsTextFor(language).labels;
  const decided = made.map(({ id, status }) =>
    `${id} ${status === 'declined' ? verdicts.declined : verdicts.approved}`.trim(),
  );
  const waiting = facts.decisions.map(({ id }) => id).filter((id) => id !== '' && !made.some((one) => one.id === id));
  const late = [...facts.promised, ...facts.overdue];
  return {
    done: [...facts.done.map((task) => bullet(taskWords(task))), ...late.map((task) => cross(taskWords(task)))].join(
      '\n',
    ),
    decisions: [...decided, ...waiting].join(', '),
    feedback: held.feedback.map(({ from, about, text }) => bullet(feedbackWords(from, about, text))).join('\n'),
    next: held.next
      .map((step) => bullet(`${taskWords(step)} · ${fillIn(words.due, { date: dateWords(step.due, language) })}`))
      .join('\n'),
    present: held.present.join(', '),
  };
}
