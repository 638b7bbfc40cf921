/** Puts our part into an occurrence's description and leaves what people wrote there. */
import { renewPart, type MarkedLine } from '../../../domain/weekly/marked-part';
import { requestEvent, type EventResource } from '../../../plan/weekly/events';
import { writeDescription, LINES } from '../../../plan/weekly/event-changes';
import { errorReason } from '../../../workspace/google-error';
import { UncertainOutcome, type GoogleReply, type Workspace } from '../../../workspace/port';
import { orStop, RunStopped } from '../../failure';
import type { EventLeft } from '../../meeting-api';
import { markOf, type Setting } from './setting';

const MAX_TRIES = 4;

export interface PartWritten {
  readonly left: EventLeft | null;
  readonly changed: boolean;
}

/**
 * Asks Calendar nothing when our part says so already. Whoever changes the event meanwhile is not overwritten: it is read again.
 * @param tell guests get a mail
 * @throws RunStopped `busy`, or why Google refuses
 */
export function writePart(
  workspace: Workspace,
  { mine }: Setting,
  read: EventResource,
  title: string,
  lines: readonly MarkedLine[],
  tell: boolean,
): PartWritten {
  if (!mine) return { left: 'notYours', changed: false };
  const mark = markOf(workspace);
  const key = (words: string): string => mark(words).slice(0, 6);
  let event = read;
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const before = event.extendedProperties?.private?.[LINES] ?? '';
    const part = renewPart(event.description ?? '', title, lines, before, key);
    if (!part) return { left: null, changed: attempt > 1 };
    const reply = sent(workspace, () => workspace.wave([writeDescription(event, part, tell)])[0] as GoogleReply);
    if (reply && reply.status < 400) return { left: null, changed: true };
    if (reply?.status === 404 || reply?.status === 410) return { left: 'gone', changed: false };
    if (reply?.status === 403 && errorReason(reply.body) === 'forbiddenForNonOrganizer')
      return { left: 'notYours', changed: false };
    if (reply && reply.status !== 412) orStop(reply);
    const again = workspace.wave([requestEvent(read.id)])[0] as GoogleReply;
    if (again.status === 404) return { left: 'gone', changed: false };
    event = orStop(again).body as EventResource;
    if (event.status === 'cancelled') return { left: 'gone', changed: false };
  }
  throw new RunStopped('busy');
}

/** Null: whether it took effect is not known. */
export function sent(workspace: Workspace, send: () => GoogleReply): GoogleReply | null {
  try {
    return send();
  } catch (thrown) {
    if (!(thrown instanceof UncertainOutcome)) throw thrown;
    workspace.log(`an answer was lost: ${thrown.message}`);
    return null;
  }
}
