/** The long texts of a language, from the file that ships beside the code. */
import type { Language } from '../domain/language';
import type { ContentText } from '../locales/content-text';
import type { Workspace } from '../workspace/port';

/** The bundler wraps the texts in a script element: HtmlService serves HTML files only. */
export function readContent(workspace: Workspace, language: Language): ContentText {
  const html = workspace.resource(`content-${language}`);
  return JSON.parse(html.slice(html.indexOf('>') + 1, html.lastIndexOf('<'))) as ContentText;
}
