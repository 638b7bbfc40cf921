/** What the sidebar says, as each language must provide it. */
import type { Step } from '../domain/step';
import type { Industry } from '../domain/conveyor';
import type { Weekday } from '../domain/intake';
import type { Side } from '../domain/people';

export interface SidebarText {
  readonly title: string;
  readonly loading: string;
  readonly offline: string;
  readonly tryAgain: string;
  readonly home: {
    readonly intro: string;
    readonly newEngagement: string;
    readonly continueDraft: string;
    readonly draftOf: (client: string) => string;
    readonly draftWaiting: string;
    readonly startOver: string;
    readonly startOverSure: string;
    readonly discard: string;
    readonly keep: string;
    readonly mine: string;
    readonly none: string;
    readonly here: string;
    readonly createdOn: (date: string) => string;
    readonly openFolder: string;
    readonly check: string;
    readonly board: string;
    readonly card: string;
    readonly import: string;
    /** What people typed into the tracker while nothing watched. */
    readonly looking: string;
    readonly settled: (accepted: number) => string;
    readonly putBack: (count: number) => string;
  };
  readonly steps: readonly [string, string, string, string];
  readonly stepOf: (step: number, all: number) => string;
  readonly next: string;
  readonly back: string;
  readonly cancel: string;
  readonly change: string;
  readonly optional: string;
  readonly choose: string;
  readonly saved: string;
  readonly notSaved: string;
  /** @param why says what to do */
  readonly notKept: (why: string) => string;
  readonly summary: (count: number) => string;
  readonly client: {
    readonly company: string;
    readonly domain: string;
    readonly domainHint: string;
    readonly consultancy: string;
    readonly industry: string;
    readonly industries: Readonly<Record<Industry, string>>;
    readonly language: string;
    readonly languageHint: string;
    readonly country: string;
    readonly currency: string;
    readonly timeZone: string;
    readonly more: string;
    readonly accent: string;
    readonly accentHint: string;
    readonly reference: string;
    readonly referenceHint: string;
  };
  readonly people: {
    readonly sides: Readonly<Record<Side, string>>;
    readonly add: Readonly<Record<Side, string>>;
    readonly empty: Readonly<Record<Side, string>>;
    readonly name: string;
    readonly email: string;
    readonly role: string;
    readonly access: string;
    readonly noAccess: string;
    readonly weekly: string;
    readonly position: string;
    readonly phone: string;
    readonly done: string;
    readonly edit: (name: string) => string;
    readonly remove: string;
    readonly removed: (name: string) => string;
    readonly undo: string;
    readonly unnamed: string;
    readonly you: string;
    readonly paste: string;
    readonly pasteLabel: string;
    readonly pasteHint: string;
    readonly pasteAdd: string;
    readonly pasteNone: string;
  };
  readonly meeting: {
    readonly weekday: string;
    readonly weekdays: Readonly<Record<Weekday, string>>;
    readonly time: string;
    readonly minutes: string;
    readonly minutesOf: (minutes: number) => string;
    readonly firstDate: string;
    readonly lastDate: string;
    readonly lastDateHint: string;
    readonly place: string;
    readonly places: Readonly<Record<'onsite' | 'meet' | 'link', string>>;
    readonly address: string;
    readonly url: string;
    readonly inZone: (zone: string) => string;
  };
  readonly review: {
    readonly files: string;
    readonly shared: string;
    readonly sharedNobody: string;
    readonly invited: string;
    readonly invitedNobody: string;
    readonly meeting: string;
    readonly warnings: string;
    readonly create: string;
    readonly finish: string;
    readonly mail: (count: number) => string;
    readonly looking: string;
  };
  readonly run: {
    readonly title: string;
    /** While what is missing from one that is there is put back. */
    readonly mending: string;
    readonly steps: Readonly<Record<Exclude<Step, 'done'>, string>>;
    readonly people: (done: number, all: number) => string;
    readonly seconds: (seconds: number) => string;
    readonly states: { readonly done: string; readonly now: string; readonly later: string };
    readonly stay: string;
    readonly goOn: string;
    readonly failed: string;
  };
  readonly result: {
    readonly made: string;
    readonly nothing: string;
    readonly changes: string;
    readonly open: string;
    readonly problems: string;
    readonly shared: (count: number) => string;
    readonly invited: (count: number) => string;
    readonly figures: (seconds: number, requests: number) => string;
    readonly home: string;
    readonly again: string;
  };
  readonly inspect: {
    readonly title: string;
    readonly looking: string;
    readonly whole: string;
    readonly missing: string;
    readonly repair: string;
    readonly lookAgain: string;
  };
}
