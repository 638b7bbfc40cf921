/** What the sidebar says about people in step and about somebody who leaves, as each language must provide it. */

export interface PeopleText {
  readonly open: string;
  readonly title: string;
  readonly intro: string;
  readonly looking: string;
  readonly inStep: string;
  readonly willHappen: string;
  readonly notYours: (owner: string) => string;
  readonly roles: Readonly<Record<'reader' | 'commenter' | 'writer', string>>;
  readonly acts: {
    readonly share: (name: string, role: string) => string;
    readonly role: (name: string, role: string) => string;
    readonly unshare: (name: string) => string;
    readonly invite: (name: string) => string;
    readonly uninvite: (name: string) => string;
    readonly unlock: (name: string) => string;
    readonly lock: (name: string) => string;
  };
  readonly questions: string;
  /** Why somebody is asked about. */
  readonly noRow: string;
  readonly left: string;
  /** What they have: a role in the folder, an invitation. */
  readonly has: (role: string | null, guest: boolean) => string;
  readonly later: string;
  readonly keep: string;
  readonly remove: string;
  readonly issues: string;
  readonly issue: {
    readonly noEmail: (name: string) => string;
    readonly emailWrong: (name: string, found: string) => string;
    readonly twice: (name: string, email: string) => string;
    readonly noAccess: (name: string) => string;
  };
  readonly sync: (changes: number) => string;
  readonly running: (seconds: number) => string;
  readonly done: string;
  readonly problems: string;
  readonly lookAgain: string;
  readonly hourly: string;
  readonly hourlyHint: string;
  readonly kept: (count: number) => string;
  readonly askAgain: string;
  readonly leaves: {
    readonly open: string;
    readonly title: string;
    readonly intro: string;
    readonly who: string;
    readonly choose: string;
    readonly nobody: string;
    readonly shadow: (count: number) => string;
    readonly show: string;
    readonly hangs: (name: string) => string;
    readonly nothing: string;
    readonly deals: (count: number, withStep: number) => string;
    readonly tasks: (count: number) => string;
    readonly interviews: (count: number) => string;
    readonly approvals: (count: number) => string;
    readonly access: (role: string) => string;
    readonly guest: string;
    readonly channels: (channels: string) => string;
    readonly on: string;
    readonly successor: string;
    readonly successorHint: string;
    readonly sellers: string;
    readonly sellersHint: string;
    readonly confirm: (name: string) => string;
    readonly do: string;
    readonly again: string;
    readonly chooseSuccessor: string;
    readonly chooseSellers: string;
    readonly chooseDate: string;
    readonly doneTitle: (name: string) => string;
    readonly handed: (owner: string, deals: number) => string;
    readonly noted: (decision: string) => string;
  };
}
