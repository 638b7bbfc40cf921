/** The language in which the add-on speaks to whoever runs it. */
import { isLanguage, type Language } from '../domain/language';
import type { Workspace } from '../workspace/port';

/** The user's own language when we speak it, else English. */
export function languageOf(workspace: Workspace): Language {
  const language = workspace.userLocale().slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'en';
}
