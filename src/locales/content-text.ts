/**
 * The long built-in texts of a language: too many to load with every call, so the bundler writes them to a file of their own
 * beside the code (`content-LANGUAGE.html`), which is read when an engagement is made. Plain data, no functions.
 */
import type { BookWords } from '../blueprints/sales-book/frame';
import type { AuditText } from '../domain/audit';
import type { Industry, StageText } from '../domain/conveyor';
import type { LossReasonText } from '../domain/loss-reason';
import type { AgendaWords } from './agenda-text';
import type { MeetingWords } from './meeting-text';
import type { IssueTexts } from './messages-text';
import type { SheetNotes } from './sheets-text';

export interface ContentText {
  /** What explains the sheets. */
  readonly sheets: SheetNotes;
  /** By stage key. */
  readonly conveyors: Readonly<Record<Industry, Readonly<Record<string, StageText>>>>;
  /** By code. */
  readonly lossReasons: Readonly<Record<string, LossReasonText>>;
  /** By the question's key. */
  readonly audit: Readonly<Record<string, AuditText>>;
  readonly agenda: AgendaWords;
  /** Of the intake form. */
  readonly issues: IssueTexts;
  /** Of the weekly event and of Drive's mail. */
  readonly meeting: MeetingWords;
  readonly salesBook: BookWords;
  readonly plan: {
    readonly phases: Readonly<Record<string, string>>;
    readonly tasks: Readonly<Record<string, string>>;
  };
}
