/** The engagement that an intake asks for, with the long texts of its language. */
import type { Intake } from '../domain/intake';
import type { Language } from '../domain/language';
import type { ContentText } from '../locales/content-text';
import { desiredEngagement } from '../plan/provision/desired-engagement';
import type { Desired } from '../plan/provision/next-wave';
import type { Workspace } from '../workspace/port';

/** The bundler wraps the texts in a script element: HtmlService serves HTML files only. */
function readContent(workspace: Workspace, language: Language): ContentText {
  const html = workspace.resource(`content-${language}`);
  return JSON.parse(html.slice(html.indexOf('>') + 1, html.lastIndexOf('<'))) as ContentText;
}

export const desiredFor = (workspace: Workspace, id: string, owner: string, intake: Intake): Desired =>
  desiredEngagement(id, owner, intake, readContent(workspace, intake.language), workspace.now());
