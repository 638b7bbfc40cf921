/** Reads in one wave all that the Sales Book is written from, and the book itself. */
import { bookFrame } from '../../blueprints/sales-book/frame';
import { isolate } from '../../blueprints/document/fit-text';
import { formatCivilDate } from '../../domain/civil-time';
import type { Manifest } from '../../domain/engagement';
import type { BookChangesText } from '../../locales/book-changes-text';
import { bookFiguresFor } from '../../locales/book-figures-for';
import { meetingFor } from '../../locales/meeting-for';
import { sheetsTextFor } from '../../locales/sheets-for';
import { BOOK_COLUMNS, clientConveyor, type ClientConveyor } from '../../plan/book/client-stages';
import type { BookSource } from '../../plan/book/plan-update';
import { approvalWords, standingVersions, versionDecisions, type VersionDecision } from '../../plan/book/versions';
import { readBook, type ObservedBook } from '../../plan/docs/observed-book';
import { readWholeDocument } from '../../plan/docs/requests';
import { paletteOf } from '../../plan/sheets/palette';
import { tableRows, wordsIn, type TableRow, type Tables } from '../../plan/sheets/read-tables';
import type { BookVersion } from '../../blueprints/sales-book/content';
import type { GoogleReply, Workspace } from '../../workspace/port';
import { askTables, tablesIn, type Place } from '../engagement/change-tables';
import { dayAt } from '../engagement/day-at';
import { orStop, RunStopped } from '../failure';
import { readContent } from '../read-content';

/** Everything as it was in one moment. */
export interface BookDesk {
  readonly manifest: Manifest;
  readonly book: ObservedBook;
  readonly conveyor: ClientConveyor;
  readonly source: BookSource;
  readonly versions: readonly BookVersion[];
  readonly decided: ReadonlyMap<string, VersionDecision>;
  readonly journal: Tables<'decisions'>;
  readonly participants: readonly TableRow[];
  /** In the engagement's time zone; `YYYY-MM-DD`, and written out in its language. */
  readonly today: { readonly date: string; readonly words: string };
  readonly theme: ReturnType<typeof paletteOf>;
  /** In the engagement's language. */
  readonly text: BookChangesText;
}

type Columns<T extends string> = Readonly<Record<T, readonly string[]>>;
const TRACKER: Columns<'conveyor' | 'lossReasons'> = BOOK_COLUMNS;
const JOURNAL: Columns<'decisions'> = { decisions: ['id', 'statement', 'status', 'about'] };
const PEOPLE: Columns<'participants'> = { participants: ['name', 'role'] };

export const decisionsOf = ({ files, language }: Manifest): Place<'decisions'> => ({
  spreadsheetId: files.journal,
  language,
  tables: JOURNAL,
});

/** @throws RunStopped `filesDamaged` when the book, or a tab that it is written from, is gone or was never written */
export function readDesk(workspace: Workspace, manifest: Manifest): BookDesk {
  const { files, language, industry, consultancy, client, accent } = manifest;
  const tracker = { spreadsheetId: files.dealTracker, language, tables: TRACKER };
  const people = { spreadsheetId: files.participantMap, language, tables: PEOPLE };
  const [document, tabs, journal, map] = workspace.wave([
    readWholeDocument(files.salesBook),
    askTables(tracker),
    askTables(decisionsOf(manifest)),
    askTables(people),
  ]) as [GoogleReply, GoogleReply, GoogleReply, GoogleReply];
  if (document.status === 404) throw new RunStopped('filesDamaged');
  const book = readBook(orStop(document).body);
  if (book.blocks.length === 0) throw new RunStopped('filesDamaged');
  const content = readContent(workspace, language);
  const { labels } = sheetsTextFor(language);
  const conveyor = clientConveyor(tablesIn(tabs, tracker), industry, content, labels);
  const participants = tableRows(tablesIn(map, people).participants);
  const decisions = tablesIn(journal, decisionsOf(manifest));
  const decided = versionDecisions(tableRows(decisions.decisions));
  const { longDate } = meetingFor(language);
  const day = dayAt(workspace, manifest);
  const frame = bookFrame(content.salesBook, bookFiguresFor(language));
  const lead = participants.find((row) => wordsIn(row, 'role') === 'leadConsultant');
  const name = lead ? wordsIn(lead, 'name') : '';
  const unsigned = [frame.cover.toApprove, frame.history.replaced];
  const versions = standingVersions(book, unsigned, longDate(day)).map((line) => {
    const decision = decided.get(line.version);
    const approved = decision ? isolate(approvalWords(decision, longDate, labels.decision.approved)) : line.approved;
    return { ...line, approved };
  });
  return {
    manifest,
    book,
    conveyor,
    versions,
    decided,
    participants,
    journal: decisions,
    source: {
      client: client.company,
      consultancy,
      preparedBy: name ? `${name}, ${consultancy}` : consultancy,
      frame,
      stages: conveyor.stages,
      reasons: conveyor.reasons,
    },
    today: { date: formatCivilDate(day), words: longDate(day) },
    theme: paletteOf(accent),
    text: content.bookChanges,
  };
}
