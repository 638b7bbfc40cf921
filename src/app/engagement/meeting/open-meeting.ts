/** The weekly meeting as it stands: the next one, the one whose minutes are missing, what they are about, and who comes. */
import { civilDateAt, formatCivilDate } from '../../../domain/civil-time';
import { agendaFacts } from '../../../domain/weekly/agenda-facts';
import { lastOpen, living, minutesOf, skippedWeeks, unfinished } from '../../../domain/weekly/occurrence';
import { readTables, requestTables, tableRows, wordsIn } from '../../../plan/sheets/read-tables';
import { guestsOf, metIn, placeOf, requestOccurrences, type Met } from '../../../plan/weekly/events';
import {
  journalFacts,
  meetingRows,
  numberOf,
  rowOf,
  type Journal,
  type MeetingRow,
} from '../../../plan/weekly/journal-rows';
import type { GoogleReply, Workspace } from '../../../workspace/port';
import { answer } from '../../answer';
import type { Answer } from '../../api';
import { orStop } from '../../failure';
import type { MeetingShown, MeetingView } from '../../meeting-api';
import { askTables } from '../change-tables';
import { keptMinutes } from './draft';
import { journalIn, settingAt } from './setting';

const MOST_AHEAD = 8;

export function openMeeting(workspace: Workspace, where: unknown): Answer<MeetingView> {
  return answer(workspace, () => {
    const setting = settingAt(workspace, where);
    const { manifest, zoned, journal: place, mine } = setting;
    const now = workspace.now();
    const [events, rows, people] = workspace.wave([
      requestOccurrences(manifest.id, mine, now, false),
      askTables(place),
      requestTables(manifest.files.participantMap, ['participants']),
    ]) as [GoogleReply, GoogleReply, GoogleReply];
    const all = metIn(orStop(events).body, zoned);
    const live = living(all);
    const journal = journalIn(workspace, setting, rows);
    const known = meetingRows(journal);
    const isClosed = ({ id }: Met): boolean => known.some((row) => row.occurrence === id && row.closed);
    // One that was closed before its end is behind us.
    const ahead = live.filter((one) => !one.cancelled && one.end > now && !isClosed(one));
    const next = ahead[0] ?? null;
    const last = lastOpen(live, now, isClosed);
    const contacts = participantsIn(people);
    return {
      mine,
      owner: manifest.owner,
      today: formatCivilDate(civilDateAt(now, manifest.timeZone, zoned.offset)),
      next: next && shown(next, journal, known, last),
      last: last && shown(last, journal, known, null),
      ahead: ahead.slice(0, MOST_AHEAD).map(({ id, date, time }) => ({ id, date, time })),
      skipped: skippedWeeks(live, now, zoned.offset),
      unfinished: unfinished(all).length > 0,
      people: names(last ?? next, contacts),
      contacts: contacts.filter(({ email }) => email !== ''),
      draft: keptMinutes(workspace, manifest.id),
    };
  });
}

/** @param before a meeting without minutes that comes before this one, whose number is not yet in the Journal */
function shown(met: Met, journal: Journal, known: readonly MeetingRow[], before: Met | null): MeetingShown {
  const row = rowOf(known, met.id, met.date);
  const ahead = before && !rowOf(known, before.id, before.date) ? 1 : 0;
  const number = numberOf(known, row) + (row ? 0 : ahead);
  return {
    id: met.id,
    date: met.date,
    time: met.time,
    timeZone: met.timeZone,
    minutes: minutesOf(met),
    place: placeOf(met.event),
    guests: guestsOf(met.event),
    url: met.event.htmlLink ?? '',
    number,
    prepared: row?.occurrence === met.id,
    agenda: agendaFacts(journalFacts(journal, number), number, met.date),
  };
}

/** A Participant Map that is gone or damaged is no reason not to meet. */
function participantsIn(reply: GoogleReply): readonly { readonly name: string; readonly email: string }[] {
  if (reply.status >= 400) return [];
  try {
    const { participants } = readTables(reply.body, { participants: ['name', 'email'] });
    return tableRows(participants)
      .map((row) => ({ name: wordsIn(row, 'name'), email: wordsIn(row, 'email') }))
      .filter(({ name, email }) => name !== '' || email !== '');
  } catch {
    return [];
  }
}

/** Guests by their names on the Participant Map, then everybody else on it; each once. */
function names(
  met: Met | null,
  contacts: readonly { readonly name: string; readonly email: string }[],
): readonly string[] {
  const invited = (met ? guestsOf(met.event) : []).map(
    ({ email, name }) => contacts.find((contact) => contact.email === email.toLowerCase())?.name || name || email,
  );
  return [...new Set([...invited, ...contacts.map(({ name, email }) => name || email)])];
}
