/** The form that is being filled in is kept as typed with its author, so that closing the sidebar loses nothing. */
import type { Workspace } from '../workspace/port';
import { answer } from './answer';
import type { Answer, Draft } from './api';
import { RunStopped } from './failure';

const KEY = 'draft';
/** 500 people with all their fields stay well below. */
const MAX_CHARACTERS = 200_000;

export function saveDraft(workspace: Workspace, draft: unknown): Answer<null> {
  return answer(workspace, () => {
    const text = JSON.stringify(draft);
    if (typeof draft !== 'object' || draft === null || Array.isArray(draft) || text.length > MAX_CHARACTERS)
      throw new RunStopped('tooLarge');
    workspace.notes.write(KEY, text);
    return null;
  });
}

export function discardDraft(workspace: Workspace): Answer<null> {
  return answer(workspace, () => {
    workspace.notes.remove(KEY);
    return null;
  });
}

export function readDraft(workspace: Workspace): Draft | null {
  const text = workspace.notes.read(KEY);
  return text === null ? null : (JSON.parse(text) as Draft);
}
