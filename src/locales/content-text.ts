/**
 * The long built-in texts of a language: too many to load with every call, so the bundler writes them to a file of their own
 * beside the code (`content-LANGUAGE.html`), which is read when an engagement is made. Plain data, no functions.
 */
import type { BookWords } from '../blueprints/sales-book/frame';
import type { TemplateTables } from '../blueprints/templates/tables';
import type { AuditText } from '../domain/audit';
import type { Industry, StageText } from '../domain/conveyor';
import type { LossReasonText } from '../domain/loss-reason';
import type { ConveyorPageText } from './conveyor-page-text';
import type { BookChangesText } from './book-changes-text';
import type { DesignText } from './design-text';
import type { ImmersionText } from './immersion-text';
import type { MessagesText } from './messages-text';
import type { AgendaWords } from './agenda-text';
import type { MeetingWords } from './meeting-text';
import type { SheetNotes } from './sheets-text';
import type { TrackerText } from './tracker-text';

export interface ContentText {
  /** What the texts of conveyors, loss reasons, audit and plan are for. */
  readonly templates: TemplateTables;
  /** What the tracker says when it puts something back or refuses it. */
  readonly tracker: TrackerText;
  /** What the server says about the design of the conveyor. */
  readonly design: DesignText;
  /** What the sidebar says on its screen. */
  readonly conveyorPage: ConveyorPageText;
  /** What the server says to whoever uses it. */
  readonly messages: MessagesText;
  /** What explains the sheets. */
  readonly sheets: SheetNotes;
  /** By stage key. */
  readonly conveyors: Readonly<Record<Industry, Readonly<Record<string, StageText>>>>;
  /** By code. */
  readonly lossReasons: Readonly<Record<string, LossReasonText>>;
  /** By the question's key. */
  readonly audit: Readonly<Record<string, AuditText>>;
  readonly agenda: AgendaWords;
  /** Of the weekly event and of Drive's mail. */
  readonly meeting: MeetingWords;
  readonly salesBook: BookWords;
  readonly bookChanges: BookChangesText;
  readonly plan: {
    readonly phases: Readonly<Record<string, string>>;
    readonly tasks: Readonly<Record<string, string>>;
  };
  /** What is noted when the tracker goes live. */
  readonly goLive: {
    /** `{date}` */
    readonly signed: string;
    /** `{date}`, `{open}`: how much of the list is open. */
    readonly signedOpen: string;
    /** `{name}`, `{email}` */
    readonly handedOver: string;
  };
  /** What the sidebar says about interviews and pains. */
  readonly immersionPage: ImmersionText;
  /** What the add-on proposes to write into the Journal about findings. */
  readonly immersion: {
    /** Nobody knew: `{question}`. */
    readonly unanswered: string;
    /** `{count}` of `{all}` people use private mail or phones. */
    readonly shadow: string;
  };
  /** What the add-on notes about people, with `{name}` places. */
  readonly people: {
    /** A decision: `{name}`, `{date}`, `{successor}`. */
    readonly left: string;
    /** Its comment: `{deals}`, `{tasks}`, `{questions}`, `{approvals}`. */
    readonly handedOver: string;
  };
}
