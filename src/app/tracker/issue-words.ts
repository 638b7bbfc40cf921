/** What is wrong on the Conveyor tab, in words. */
import type { ConveyorIssue } from '../../domain/check-conveyor';
import type { Words } from './words';

export function issueWords(issue: ConveyorIssue, { text, rules }: Words): string {
  const nameOf = (stage: number): string => rules.drafts[stage]?.name || String(stage + 1);
  const words = text.issues[issue.code];
  switch (issue.code) {
    case 'noStages':
      return words('', '');
    case 'nameMissing':
      return words(String(issue.stage + 1), '');
    case 'nameTwice':
    case 'codeTwice':
      return words(nameOf(issue.stage), String(issue.first + 1));
    case 'actionTwice':
      return words(nameOf(issue.stage), issue.action);
    case 'stageHoldsDeals':
      return words(issue.name, String(issue.deals));
    default:
      return words(nameOf(issue.stage), '');
  }
}
