/** Minutes that are being written are kept as typed, with their writer, so that closing the sidebar loses nothing. */
import type { Workspace } from '../../../workspace/port';
import { answer } from '../../answer';
import type { Answer } from '../../api';
import { RunStopped } from '../../failure';
import type { HeldDraft } from '../../meeting-api';
import { engagementAt } from '../engagement-at';

const MAX_CHARACTERS = 100_000;

const keyOf = (engagement: string): string => `minutes.${engagement}`;

export function saveMeetingDraft(workspace: Workspace, where: unknown, draft: unknown): Answer<null> {
  return answer(workspace, () => {
    const { id } = engagementAt(workspace, where);
    if (draft === null) {
      forgetMinutes(workspace, id);
      return null;
    }
    const text = JSON.stringify(draft);
    if (typeof draft !== 'object' || Array.isArray(draft)) throw new RunStopped('requestInvalid');
    if (text.length > MAX_CHARACTERS) throw new RunStopped('tooLarge');
    workspace.notes.write(keyOf(id), text);
    return null;
  });
}

export const forgetMinutes = (workspace: Workspace, engagement: string): void =>
  workspace.notes.remove(keyOf(engagement));

export function keptMinutes(workspace: Workspace, engagement: string): HeldDraft | null {
  const text = workspace.notes.read(keyOf(engagement));
  return text === null ? null : (JSON.parse(text) as HeldDraft);
}
