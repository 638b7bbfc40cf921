/** What is wrong on the Conveyor and Loss reasons tabs, in words. */
import { fillIn } from '../../locales/fill-in';
import type { RuleIssue } from '../../plan/tracker/settle-rules';
import type { Words } from './words';

/** The tabs as they stand, and the words for their slips. */
interface SlipWords extends Pick<Words, 'text'> {
  readonly rules: Pick<Words['rules'], 'drafts' | 'reasonDrafts'>;
}

export function issueWords(issue: RuleIssue, slips: SlipWords): string {
  const named = (of: Parameters<typeof nameOf>[0]): string => nameOf(of, slips);
  const words = (name: string, other: string): string =>
    fillIn(slips.text.issues[issue.code], { stage: name, reason: name, other });
  switch (issue.code) {
    case 'noStages':
    case 'noReasons':
      return words('', '');
    case 'stageHoldsDeals':
      return words(issue.name, String(issue.deals));
    case 'nameTwice':
    case 'codeTwice':
    case 'reasonNameTwice':
      return words(named(issue), String(issue.first + 1));
    case 'actionTwice':
      return words(named(issue), issue.action);
    case 'reasonStageUnknown':
      return words(named(issue), issue.stage);
    default:
      return words(named(issue), '');
  }
}

function nameOf(issue: Extract<RuleIssue, { stage: number } | { reason: number }>, { text, rules }: SlipWords): string {
  const [draft, place] =
    'reason' in issue ? [rules.reasonDrafts[issue.reason], issue.reason] : [rules.drafts[issue.stage], issue.stage];
  return draft?.name || draft?.code || fillIn(text.unnamed, { place: place + 1 });
}

/** What stands in the note on a cell. */
export const faultNote = (issues: readonly RuleIssue[], words: Words): string =>
  [...issues.map((issue) => issueWords(issue, words)), words.text.rulesKept].join('\n');

/** What is wrong on the tabs, but for stages that still hold deals: those are asked about. */
export const slipLines = (words: Pick<Words, 'text' | 'rules'>): readonly string[] =>
  [...words.rules.issues, ...words.rules.reasonIssues]
    .filter(({ code }) => code !== 'stageHoldsDeals')
    .map((issue) => issueWords(issue, words));
