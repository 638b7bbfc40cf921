/** The tracker of the engagement whose file is open, for a page that shows it over another file; and what to say where it takes the tracker itself. */
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import { engagementAt } from '../engagement/engagement-at';
import { readMessages } from '../read-content';
import { whereIs } from './context';

/** ID of its spreadsheet, safe within an HTML attribute. */
export const trackerHere = (workspace: Workspace): Answer<string> =>
  answer(workspace, () => whereIs(workspace, engagementAt(workspace, null).files.dealTracker));

/** In the user's language: the file to open. */
export const askForTracker = (workspace: Workspace): string => readMessages(workspace).failures.noTracker;
