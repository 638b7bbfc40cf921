/** What the sidebar says about going live, as each language must provide it. */
import type { CheckKey } from '../domain/go-live';

export interface GoLiveText {
  readonly open: string;
  readonly title: string;
  readonly intro: string;
  readonly looking: string;
  /** @param names whom or what it is about; empty: nobody */
  readonly checks: Readonly<Record<CheckKey, string>>;
  readonly about: (names: readonly string[]) => string;
  /** What was approved is no longer what stands there. */
  readonly changed: string;
  readonly met: string;
  readonly notMet: string;
  readonly checked: string;
  readonly tasks: string;
  readonly task: (task: string, owner: string) => string;
  readonly signed: (id: string) => string;
  readonly approved: (id: string) => string;
  readonly sign: {
    readonly title: string;
    readonly on: string;
    readonly approver: string;
    readonly note: string;
    readonly noteHint: (open: number) => string;
    readonly do: string;
    readonly chooseDate: string;
    readonly chooseApprover: string;
    readonly sayWhy: string;
  };
  readonly files: {
    readonly title: string;
    readonly intro: string;
    readonly to: string;
    readonly choose: string;
    readonly nobody: string;
    readonly sure: (name: string) => string;
    readonly do: string;
    readonly done: (files: string) => string;
  };
}
