/** The agenda of the weekly meeting, fitted into its length. */

/** Minutes of each part; together as long as the meeting. */
export interface Agenda {
  readonly figures: number;
  readonly done: number;
  readonly decisions: number;
  readonly feedback: number;
  readonly readBack: number;
}

/** Of 45 minutes; decisions take what is left. */
const SHARES = { figures: 5, done: 10, feedback: 10, readBack: 5 } as const;
const USUAL = 45;

/** @param minutes length of the meeting, 15 or more */
export function agendaOf(minutes: number): Agenda {
  // Parts of five minutes are easy to keep to, where the meeting can be cut so.
  const unit = minutes >= 30 && minutes % 15 === 0 ? 5 : 1;
  const part = (share: number): number => Math.max(unit, Math.round((share * minutes) / USUAL / unit) * unit);
  const [figures, done, feedback, readBack] = [SHARES.figures, SHARES.done, SHARES.feedback, SHARES.readBack].map(
    part,
  ) as [number, number, number, number];
  return { figures, done, decisions: minutes - figures - done - feedback - readBack, feedback, readBack };
}
