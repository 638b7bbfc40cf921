/** Engagements whose people are synced by the clock, noted with the consultant who had it switched on. */
import type { Workspace } from '../../workspace/port';

/** By engagement: the spreadsheet by which it is found. */
export type Followed = Readonly<Record<string, string>>;

const NOTE = 'hourly';

export function readFollowed({ notes }: Workspace): Followed {
  const text = notes.read(NOTE);
  const read: unknown = text === null ? {} : JSON.parse(text);
  return typeof read === 'object' && read !== null ? (read as Followed) : {};
}

export const noteFollowed = ({ notes }: Workspace, followed: Followed): void =>
  notes.write(NOTE, JSON.stringify(followed));

export const isHourly = (workspace: Workspace, engagement: string): boolean => engagement in readFollowed(workspace);
