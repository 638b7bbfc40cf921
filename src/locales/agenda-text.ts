/** The words of agendas and minutes: plain data, `{name}` stands for what is filled in. */
export interface AgendaWords {
  /** `{number}`, `{date}`. */
  readonly agenda: string;
  readonly minutes: string;
  /** `{count}`: minutes of a part of the meeting. */
  readonly length: string;
  readonly figures: string;
  readonly done: string;
  readonly promised: string;
  readonly overdue: string;
  readonly decisions: string;
  readonly waiting: string;
  readonly feedback: string;
  readonly next: string;
  readonly readBack: string;
  readonly nothing: string;
  /** `{date}`. */
  readonly due: string;
  readonly late: string;
  /** `{names}`. */
  readonly present: string;
  readonly decided: string;
  readonly said: string;
  readonly steps: string;
  /** `{who}`. */
  readonly approved: string;
  readonly declined: string;
  /** What stands in the comment of a decision that was reworded: `{text}`. */
  readonly before: string;
  /** `{count}`. */
  readonly more: string;
}
