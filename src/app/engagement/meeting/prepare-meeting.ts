/** Prepares a weekly meeting: its agenda, from the Journal, into its description and a row of Meetings. */
import { agendaFacts } from '../../../domain/weekly/agenda-facts';
import { minutesOf } from '../../../domain/weekly/occurrence';
import { agendaSections, dateWords, htmlLines, plainText, type Section } from '../../../plan/weekly/agenda-lines';
import { journalFacts, meetingRows, numbered, numberOf, preparedRows, rowOf } from '../../../plan/weekly/journal-rows';
import { fillIn } from '../../../locales/fill-in';
import type { Workspace } from '../../../workspace/port';
import { answer } from '../../answer';
import type { Answer } from '../../api';
import type { Prepared } from '../../meeting-api';
import { changeTables } from '../change-tables';
import { occurrenceIn } from './read-request';
import { readMeeting } from './read-meeting';
import { markOf, settingAt, wordingOf } from './setting';
import { writePart } from './write-part';

/** Running it again renews what is ours in both, and writes nothing when nothing changed. */
export function prepareMeeting(
  workspace: Workspace,
  where: unknown,
  occurrence: unknown,
  tell: unknown,
): Answer<Prepared> {
  return answer(workspace, (): Prepared => {
    const setting = settingAt(workspace, where);
    const id = occurrenceIn(setting.manifest.id, occurrence);
    const { met, journal: known } = readMeeting(workspace, setting, id);
    if (!met) return { kind: 'refused', refusal: { code: 'gone' } };
    const wording = wordingOf(workspace, setting);
    const read = workspace.spent().requests;
    const written = changeTables(
      workspace,
      setting.journal,
      (journal) => {
        const rows = meetingRows(journal);
        const row = rowOf(rows, id, met.date);
        const number = numberOf(rows, row);
        if (row?.closed) return { changes: [], value: null };
        const { journal: decisions, changes } = numbered(journal);
        const facts = agendaFacts({ ...journalFacts(journal, number), decisions }, number, met.date);
        const sections = agendaSections(facts, met.date, minutesOf(met), wording);
        const own = { occurrence: id, number, date: met.date };
        const prepared = preparedRows(journal, row, own, plainText(sections), facts, markOf(workspace));
        const value: { number: number; theirs: readonly string[]; sections: readonly Section[] } = {
          number,
          theirs: prepared.theirs,
          sections,
        };
        return { changes: [...changes, ...prepared.changes], value };
      },
      known,
    );
    if (!written) return { kind: 'refused', refusal: { code: 'held' } };
    const { number, theirs, sections } = written;
    const rowsWritten = workspace.spent().requests > read;
    const title = fillIn(wording.words.agenda, { number, date: dateWords(met.date, wording.language) });
    const lines = htmlLines(sections, wording.words);
    const { left, changed } = writePart(workspace, setting, met.event, title, lines, tell === true);
    return { kind: 'done', number, changed: rowsWritten || changed, theirs, event: left };
  });
}
