/** The long texts of a language, from the file that ships beside the code. */
import type { Language } from '../domain/language';
import type { ContentText } from '../locales/content-text';
import type { MessagesText } from '../locales/messages-text';
import type { Workspace } from '../workspace/port';
import { languageOf } from './user-language';

const READ = new WeakMap<Workspace, Map<Language, ContentText>>();

/** Once in a run. The bundler wraps the texts in a script element: HtmlService serves HTML files only. */
export function readContent(workspace: Workspace, language: Language): ContentText {
  const read = READ.get(workspace) ?? new Map<Language, ContentText>();
  READ.set(workspace, read);
  let content = read.get(language);
  if (!content) {
    const html = workspace.resource(`content-${language}`);
    content = JSON.parse(html.slice(html.indexOf('>') + 1, html.lastIndexOf('<'))) as ContentText;
    read.set(language, content);
  }
  return content;
}

/** What is said to whoever runs this, in their language. */
export const readMessages = (workspace: Workspace): MessagesText =>
  readContent(workspace, languageOf(workspace)).messages;
