/** What is wrong with a field of the intake, as a sentence that says what to do. */
import type { Issue } from '../domain/issue';
import { fillIn } from './fill-in';
import type { IssueTexts } from './messages-text';

export const issueSentence = (texts: IssueTexts, { code, params }: Issue): string => fillIn(texts[code], params ?? {});
