/** What is wrong with a field of the intake, as a sentence that says what to do. */
import type { Issue } from '../domain/issue';
import type { IssueTexts } from './messages-text';

export function issueSentence(texts: IssueTexts, { code, params }: Issue): string {
  const text = texts[code];
  return typeof text === 'function' ? text(params ?? {}) : text;
}
