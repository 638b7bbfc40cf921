/** What is doubtful about the contacts of a deal: told, never in the way. */
import { contactFlags, ownContacts } from '../../domain/contacts/contact-flags';
import type { Deal } from '../../domain/deal';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import type { Workspace } from '../../workspace/port';
import type { DealCommand } from '../tracker-api';
import { languageOf } from '../user-language';
import type { Context } from './context';
import { readContent } from '../read-content';

/** @param command what was done to the deal; null: it is new. Only a change of its contacts is worth a word. */
export function contactWarnings(
  workspace: Workspace,
  { settings }: TrackerSheets,
  deal: Deal,
  command: DealCommand | null,
  { rules }: Context,
): string[] {
  const touched =
    command === null || (command.kind === 'edit' && ('phone' in command.fields || 'email' in command.fields));
  if (!touched) return [];
  const { flags } = readContent(workspace, languageOf(workspace)).tracker;
  return contactFlags(deal, ownContacts(rules.sellers, settings.domain, settings.country)).map((flag) => flags[flag]);
}
