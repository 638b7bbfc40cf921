/** Minutes as they are being written: everything as typed, kept until the meeting is closed. */
import type { HeldDraft, MeetingShown } from '../../../app/meeting-api';
import { oneLine } from '../../../domain/weekly/agenda-facts';
import type { FeedbackGiven, Held, NextStep, Verdict } from '../../../domain/weekly/held';

export interface DecisionForm {
  readonly id: string;
  readonly statement: string;
  readonly verdict: Verdict | 'later';
  readonly wording: string;
  readonly by: string;
}

export interface HeldForm {
  readonly occurrence: string;
  /** Ticked names. */
  readonly present: readonly string[];
  /** More names, separated by commas. */
  readonly others: string;
  readonly decisions: readonly DecisionForm[];
  readonly feedback: readonly FeedbackGiven[];
  readonly next: readonly NextStep[];
}

export const NO_FEEDBACK: FeedbackGiven = { from: '', about: '', text: '' };
export const NO_STEP: NextStep = { task: '', owner: '', due: '' };

/** A draft of this meeting goes on, with the decisions as they are now; one of another meeting is none. */
export function heldForm(meeting: MeetingShown, draft: HeldDraft | null): HeldForm {
  const kept = draft?.occurrence === meeting.id ? (draft as unknown as Partial<HeldForm>) : {};
  const before = kept.decisions ?? [];
  const asked = [...meeting.agenda.decisions, ...meeting.agenda.waiting];
  return {
    occurrence: meeting.id,
    present: kept.present ?? [],
    others: kept.others ?? '',
    decisions: asked.map(({ id, statement, approver }): DecisionForm => {
      const same = before.find((one) => one.id === id && oneLine(one.statement) === oneLine(statement));
      return same ?? { id, statement, verdict: 'later', wording: statement, by: approver };
    }),
    feedback: kept.feedback ?? [],
    next: kept.next ?? [NO_STEP],
  };
}

/** What is sent; the decisions that were taken, with their places in the form. */
export function heldOf({ occurrence, present, others, decisions, feedback, next }: HeldForm): {
  readonly held: Held;
  readonly taken: readonly number[];
} {
  const taken = decisions.flatMap(({ verdict }, index) => (verdict === 'later' ? [] : [index]));
  const names = others.split(/[,;\n]/).map(oneLine);
  return {
    taken,
    held: {
      occurrence,
      present: [...new Set([...present, ...names])].filter((name) => name !== ''),
      decisions: decisions.flatMap(({ verdict, ...decision }) =>
        verdict === 'later' ? [] : [{ ...decision, verdict, wording: verdict === 'change' ? decision.wording : '' }],
      ),
      feedback,
      next,
    },
  };
}
