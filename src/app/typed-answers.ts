/** What is being typed in an interview is kept with its author as it is typed, so that closing the sidebar loses nothing. */
import type { Workspace } from '../workspace/port';
import { answer } from './answer';
import type { Answer } from './api';
import { RunStopped } from './failure';
import type { Typed } from './immersion-api';
import { readTypedAnswers } from './immersion-request';
import { text } from './tracker/request';

const noteKey = (engagement: string): string => `typed.${engagement}`;
/** Forty interviews with a page of unsent words each stay well below. */
const MAX_CHARACTERS = 200_000;

/** By the person's e-mail or name. */
export function readTyped({ notes }: Workspace, engagement: string): Readonly<Record<string, Typed>> {
  const kept = notes.read(noteKey(engagement));
  return kept === null ? {} : (JSON.parse(kept) as Readonly<Record<string, Typed>>);
}

export function keepTyped(workspace: Workspace, engagement: unknown, who: unknown, given: unknown): Answer<null> {
  return answer(workspace, () => {
    const id = text(engagement, 64);
    const person = text(who, 500);
    if (!/^[a-z0-9]+$/.test(id) || person === '') throw new RunStopped('requestInvalid');
    const typed = readTypedAnswers(given);
    const { [person]: before, ...others } = readTyped(workspace, id);
    const isEmpty = Object.keys(typed).length === 0;
    if (isEmpty && before === undefined) return null;
    const all = isEmpty ? others : { ...others, [person]: typed };
    const kept = JSON.stringify(all);
    if (kept.length > MAX_CHARACTERS) throw new RunStopped('tooLarge');
    if (Object.keys(all).length === 0) workspace.notes.remove(noteKey(id));
    else workspace.notes.write(noteKey(id), kept);
    return null;
  });
}
