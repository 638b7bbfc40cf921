/** The Sales Book: what an update would change, and the update itself, in one read and one write of the document. */
import type { Manifest } from '../../domain/engagement';
import { bookMark, versionOfMark } from '../../domain/book/version';
import { fillIn } from '../../locales/fill-in';
import type { Choice, Choices } from '../../plan/docs/judge-blocks';
import type { BookUpdate } from '../../plan/book/plan-update';
import { writeDocument } from '../../plan/docs/requests';
import { wordsIn } from '../../plan/sheets/read-tables';
import { fileUrl } from '../../plan/drive/links';
import { errorMessage } from '../../workspace/google-error';
import { UncertainOutcome, type GoogleReply, type Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { BookChoice, BookReport, BookRequest, BookView } from '../book-api';
import { engagementAt } from '../engagement/engagement-at';
import { noteDecision } from '../engagement/note-decision';
import { nameIn } from '../engagement/user-name';
import { orStop, RunStopped } from '../failure';
import { readContent } from '../read-content';
import { languageOf } from '../user-language';
import { decisionsOf, readDesk, type BookDesk } from './book-desk';
import { updateOf, viewOf, writtenWords } from './book-view';

export function previewBook(workspace: Workspace, where: unknown): Answer<BookView> {
  return answer(workspace, () => {
    const desk = readDesk(workspace, engagementAt(workspace, where));
    return viewOf(desk, updateOf(desk, []), readContent(workspace, languageOf(workspace)));
  });
}

/** Saying it again does nothing more; where somebody has written meanwhile, all is read and judged anew. */
export function updateBook(workspace: Workspace, where: unknown, request: unknown): Answer<BookReport> {
  return answer(workspace, () => {
    const asked = readRequest(request);
    const manifest = engagementAt(workspace, where);
    const report = workspace.exclusively(() => update(workspace, manifest, asked));
    if (!report) throw new RunStopped('busy');
    return report;
  });
}

/** How often an update is begun anew before we say that too much is going on. */
const MAX_TRIES = 5;

function update(workspace: Workspace, manifest: Manifest, { choices, approve }: Asked): BookReport {
  const url = fileUrl('salesBook', manifest.files.salesBook);
  let desk = readDesk(workspace, manifest);
  let plan = updateOf(desk, choices);
  let changes: readonly string[] = [];
  for (let tries = 1; desk.conveyor.issues.length === 0 && plan.rewrite.requests.length > 0; tries += 1) {
    if (tries > MAX_TRIES) throw new RunStopped('busy');
    if (changes.length === 0) changes = writtenWords(plan, readContent(workspace, languageOf(workspace)).bookChanges);
    const done = write(workspace, desk, plan);
    // What stands there now is what was planned: it need not be read again, unless new headings have got IDs to link to.
    if (done && !plan.rewrite.linksWait) break;
    const before = desk.book.revisionId;
    desk = readDesk(workspace, manifest);
    if (!done && before !== null && desk.book.revisionId === before && tries > 1) throw new RunStopped('internal');
    plan = updateOf(desk, choices);
  }
  if (desk.conveyor.issues.length > 0) {
    const standing = desk.versions[desk.versions.length - 1]?.version ?? '';
    return { version: standing, changes, open: 0, decision: null, url };
  }
  const { version, changes: told } = plan.version;
  const changed = told.split(/[\n\u000b]/).join('. ');
  const statement = [fillIn(desk.text.decision, { version }), ...(changed ? [changed] : [])].join('. ');
  const decision = approve ? putToApproval(workspace, desk, version, statement) : null;
  const open = plan.decisions.filter(({ verdict, deed }) => /^clash/.test(verdict.kind) && deed === 'nothing').length;
  return { version, changes, open, decision, url };
}

/** False: it did not take effect, or nobody knows. */
function write(workspace: Workspace, { manifest, book }: BookDesk, { rewrite }: BookUpdate): boolean {
  try {
    const request = writeDocument(manifest.files.salesBook, rewrite.requests, book.revisionId);
    const reply = workspace.wave([request])[0] as GoogleReply;
    if (reply.status !== 400) return orStop(reply).status < 400;
    workspace.log(`the book has changed meanwhile: ${errorMessage(reply.body)}`);
    return false;
  } catch (thrown) {
    if (thrown instanceof UncertainOutcome) return false;
    throw thrown;
  }
}

/** A row of the Journal's decisions about the version, unless there is one. @returns its ID */
function putToApproval(workspace: Workspace, desk: BookDesk, version: string, statement: string): string {
  const { manifest, participants } = desk;
  return noteDecision(
    workspace,
    manifest,
    decisionsOf(manifest),
    (rows) => rows.find((row) => versionOfMark(wordsIn(row, 'about')) === version),
    () => ({ by: nameIn(participants, workspace.user()), statement, status: 'proposed', about: bookMark(version) }),
    desk.journal,
  );
}

interface Asked {
  readonly choices: Choices;
  readonly approve: boolean;
}

const CHOICES: readonly unknown[] = ['theirs', 'ours', 'both'] satisfies readonly Choice[];

/** @throws RunStopped `requestInvalid` */
function readRequest(request: unknown): Asked {
  const { choices = [], approve = false } = (request ?? {}) as Partial<BookRequest>;
  const sound =
    Array.isArray(choices) &&
    choices.length <= 500 &&
    choices.every(
      (one: Partial<BookChoice> | null) =>
        typeof one?.key === 'string' && typeof one.seen === 'string' && CHOICES.includes(one.choice),
    );
  if (!sound || typeof approve !== 'boolean') throw new RunStopped('requestInvalid');
  return { choices, approve };
}
