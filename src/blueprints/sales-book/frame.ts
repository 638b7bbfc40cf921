/** The words of the Sales Book that no stage and no loss reason brings along: one such frame per language, plain data. */
import type { LossGroup } from '../../domain/loss-reason';

export interface BookWords {
  readonly title: string;
  readonly contents: string;
  readonly cover: {
    readonly subtitle: string;
    readonly version: string;
    readonly date: string;
    readonly approvedBy: string;
    readonly toApprove: string;
    readonly preparedBy: string;
    readonly note: string;
  };
  readonly standard: {
    readonly title: string;
    readonly intro: readonly string[];
    readonly commandmentsTitle: string;
    readonly commandments: readonly { readonly title: string; readonly text: string }[];
    readonly rolesTitle: string;
    readonly roles: readonly { readonly role: string; readonly duty: string }[];
    readonly roleHead: readonly [string, string];
    readonly kpisTitle: string;
    readonly kpiHead: readonly [string, string, string];
    readonly kpis: readonly { readonly name: string; readonly formula: string; readonly norm: string }[];
  };
  readonly stages: {
    readonly title: string;
    readonly intro: readonly string[];
    readonly schemeTitle: string;
    readonly schemeNote: string;
    readonly goal: string;
    readonly actions: string;
    readonly actionHead: readonly [string, string, string];
    readonly exit: string;
    readonly stay: string;
    readonly probability: string;
    readonly owner: string;
    readonly doesNotCount: string;
    readonly script: string;
    readonly milestone: string;
    readonly untilHandover: string;
  };
  readonly groups: Readonly<Record<LossGroup, string>>;
  readonly passive: {
    readonly title: string;
    readonly intro: readonly string[];
    readonly useWhen: string;
    readonly notWhen: string;
    readonly evidence: string;
    readonly parting: string;
    readonly comeBack: string;
    readonly stages: string;
    readonly never: string;
  };
  readonly lossStandard: {
    readonly title: string;
    readonly intro: readonly string[];
    readonly rules: readonly string[];
    readonly head: readonly [string, string, string, string];
  };
  readonly goLive: { readonly title: string; readonly intro: string; readonly items: readonly string[] };
  readonly history: {
    readonly title: string;
    readonly head: readonly [string, string, string, string];
    readonly first: string;
    /** In place of a signature, where another version came before there was one. */
    readonly replaced: string;
  };
}

/** What the book says of numbers. */
export interface BookFigures {
  readonly upTo: (days: number) => string;
  readonly percent: (value: number) => string;
  readonly inDays: (count: number) => string;
  readonly fromClientDate: (count: number) => string;
}

export interface BookFrame extends BookWords {
  readonly stages: BookWords['stages'] & Pick<BookFigures, 'upTo' | 'percent'>;
  readonly passive: BookWords['passive'] & Pick<BookFigures, 'inDays' | 'fromClientDate'>;
}

/** The words come from a file beside the code, the figures from the code. */
export const bookFrame = (words: BookWords, { upTo, percent, inDays, fromClientDate }: BookFigures): BookFrame => ({
  ...words,
  stages: { ...words.stages, upTo, percent },
  passive: { ...words.passive, inDays, fromClientDate },
});
