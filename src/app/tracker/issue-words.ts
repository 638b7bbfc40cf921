/** What is wrong on the Conveyor and Loss reasons tabs, in words. */
import { fillIn } from '../../locales/fill-in';
import type { RuleIssue } from '../../plan/tracker/settle-rules';
import type { Words } from './words';

/** The tabs as they stand, and the words for their slips. */
interface SlipWords extends Pick<Words, 'text'> {
  readonly rules: Pick<Words['rules'], 'drafts' | 'reasonDrafts'>;
}

export function issueWords(issue: RuleIssue, { text, rules }: SlipWords): string {
  const words = (name: string, other: string): string =>
    fillIn(text.issues[issue.code], { stage: name, reason: name, other });
  switch (issue.code) {
    case 'noStages':
    case 'noReasons':
      return words('', '');
    case 'stageHoldsDeals':
      return words(issue.name, String(issue.deals));
    case 'nameTwice':
    case 'codeTwice':
    case 'reasonNameTwice':
      return words(nameOf(issue, rules), String(issue.first + 1));
    case 'actionTwice':
      return words(nameOf(issue, rules), issue.action);
    case 'reasonStageUnknown':
      return words(nameOf(issue, rules), issue.stage);
    default:
      return words(nameOf(issue, rules), '');
  }
}

function nameOf(issue: Extract<RuleIssue, { stage: number } | { reason: number }>, rules: SlipWords['rules']): string {
  const [draft, place] =
    'reason' in issue ? [rules.reasonDrafts[issue.reason], issue.reason] : [rules.drafts[issue.stage], issue.stage];
  return draft?.name || draft?.code || String(place + 1);
}

/** What stands in the note on a cell. */
export const faultNote = (issues: readonly RuleIssue[], words: Words): string =>
  [...issues.map((issue) => issueWords(issue, words)), words.text.rulesKept].join('\n');

/** What is wrong on the tabs, but for stages that still hold deals: those are asked about. */
export const slipLines = (words: Pick<Words, 'text' | 'rules'>): readonly string[] =>
  [...words.rules.issues, ...words.rules.reasonIssues]
    .filter(({ code }) => code !== 'stageHoldsDeals')
    .map((issue) => issueWords(issue, words));
