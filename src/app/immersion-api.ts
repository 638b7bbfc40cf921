/** The contract between the server functions of the immersion (interviews, findings, pains) and the sidebar. */
import type { AuditQuestion, AuditStatus, Interviewee, QuestionRef, Standing } from '../domain/immersion/interview';
import type { Decision, Pain, PainKind, PlanTask, Severity, ShadowFigure } from '../domain/immersion/pains';
import type { ImmersionText } from '../locales/immersion-text';
import type { Answer } from './api';
import type { Where } from './tracker-api';

/** What was typed and is not in the Journal yet, by the place of the question: its key, else its words. */
export type Typed = Readonly<Record<string, { readonly answer: string; readonly evidence: string }>>;

export interface Interviews {
  /** What the page says, in its user's language. */
  readonly words: ImmersionText['interviews'];
  /** ID of the engagement: what is typed is kept under it. */
  readonly engagement: string;
  /** Everybody of the Employee Base who has not left, in its order. */
  readonly people: readonly Interviewee[];
  readonly questions: readonly AuditQuestion[];
  /** By {@link Interviewee} as `email` or, without one, `name`. */
  readonly typed: Readonly<Record<string, Typed>>;
  /** E-mail of whoever asks: what we measure ourselves is theirs. */
  readonly me: string;
}

export interface AnswerRequest {
  readonly question: QuestionRef;
  /** What stood in the Journal when it was answered. */
  readonly seen: Standing;
  readonly say: Standing & { readonly status: Exclude<AuditStatus, 'open'> };
}

export type AnswerOutcome =
  | { readonly kind: 'saved'; readonly question: AuditQuestion }
  /** Somebody has written into the row since it was seen: nothing was written. */
  | { readonly kind: 'changed'; readonly question: AuditQuestion }
  /** The row is there no more: nothing was written. */
  | { readonly kind: 'gone' };

/** Pains with all that they come from and lead to. */
export interface PainBoard {
  /** What the page says, in its user's language. */
  readonly words: ImmersionText['pains'];
  readonly questions: readonly AuditQuestion[];
  readonly pains: readonly Pain[];
  readonly decisions: readonly Decision[];
  /** Of the plan, those that come from a decision. */
  readonly tasks: readonly PlanTask[];
  readonly shadow: ShadowFigure;
  /** Names of those who decide, and of everybody who may take a task. */
  readonly deciders: readonly string[];
  readonly people: readonly string[];
  /** In the engagement's language, with a place for `{question}`. */
  readonly unanswered: string;
  /** In the engagement's language: the pain that the Employee Base proves; empty: nobody uses private channels. */
  readonly shadowStatement: string;
  /** What the Employee Base is called in the Journal's language. */
  readonly shadowSource: string;
  /** Today in the engagement's time zone, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface PainRequest {
  /** Null: it comes of the Employee Base. */
  readonly question: QuestionRef | null;
  readonly kind: PainKind;
  readonly statement: string;
  readonly evidence: string;
  readonly figure: string;
  readonly severity: Severity;
}

export interface ChangeRequest {
  /** ID of the pain. */
  readonly pain: string;
  /** The proposed change as it stood when the form was shown. */
  readonly seen: string;
  /** The proposed change: the decision's statement too. */
  readonly change: string;
  readonly approver: string;
}

export interface FigureRequest {
  /** ID of a pain that has none yet. */
  readonly pain: string;
  readonly figure: string;
}

export interface TaskRequest {
  /** ID of the decision. */
  readonly decision: string;
  readonly task: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
}

export type StepOutcome =
  /** Its ID, or the decision that the task comes from; `stood`: it was there already. */
  | { readonly kind: 'done' | 'stood'; readonly id: string }
  /** What it comes from is gone, or was changed since it was shown: look again. */
  | { readonly kind: 'changed' };

/** The server functions, by the names of the add-on's globals. */
export interface ImmersionApi {
  openInterviews(where: Where): Answer<Interviews>;
  answerQuestion(where: Where, request: AnswerRequest): Answer<AnswerOutcome>;
  /** Keeps what is being typed for a person; nothing typed: forgets it. */
  keepTyped(engagement: string, person: string, typed: Typed): Answer<null>;
  /** The interview is done, today. False: nobody of that name stands in the Employee Base. */
  finishInterview(where: Where, person: Pick<Interviewee, 'name' | 'email'>): Answer<boolean>;
  openPains(where: Where): Answer<PainBoard>;
  makePain(where: Where, request: PainRequest): Answer<StepOutcome>;
  proveFigure(where: Where, request: FigureRequest): Answer<StepOutcome>;
  proposeChange(where: Where, request: ChangeRequest): Answer<StepOutcome>;
  planTask(where: Where, request: TaskRequest): Answer<StepOutcome>;
}
