/** People without a row whom the consultant decided to keep: they are not asked about again. */
import type { Answers } from '../../domain/people-sync/sync-people';
import type { Workspace } from '../../workspace/port';

const key = (engagement: string): string => `kept.${engagement}`;

export function keptPeople({ notes }: Workspace, engagement: string): readonly string[] {
  const text = notes.read(key(engagement));
  const kept: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(kept) ? kept.filter((email): email is string => typeof email === 'string') : [];
}

/** All that are kept now. */
export function rememberKept(workspace: Workspace, engagement: string, answers: Answers): readonly string[] {
  const before = keptPeople(workspace, engagement);
  const after = [
    ...before.filter((email) => answers[email] !== 'remove'),
    ...Object.keys(answers).filter((email) => answers[email] === 'keep' && !before.includes(email)),
  ];
  if (after.join() !== before.join()) workspace.notes.write(key(engagement), JSON.stringify(after));
  return after;
}

export const forgetKept = ({ notes }: Workspace, engagement: string): void => notes.remove(key(engagement));
