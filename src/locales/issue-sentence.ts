/** What is wrong with a field of the intake, as a sentence that says what to do. */
import type { Issue } from '../domain/issue';
import { filled } from './filled';
import type { IssueTexts } from './messages-text';

export const issueSentence = (texts: IssueTexts, { code, params }: Issue): string => filled(texts[code], params ?? {});
