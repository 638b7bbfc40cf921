/** What differs between two designs of the conveyor, in words: a line for each change. */
import type { DesignWords, StageColumn } from '../../../app/conveyor-api';
import { designChanges, type ChangedField, type DesignChange, type FieldValue } from '../../../domain/design/changes';
import type { Design, DesignStage } from '../../../domain/design/design';
import { fillIn } from '../../../locales/fill-in';

type StageField = Exclude<keyof DesignStage, 'code'>;

export const STAGE_COLUMN: Readonly<Record<StageField, StageColumn>> = {
  name: 'stage', goal: 'goal', actions: 'actions', exit: 'exit', owner: 'owner', longestStayDays: 'stay',
  probability: 'probability', saleMilestone: 'milestone',
}; // prettier-ignore

/** As the header of its column calls it. */
function fieldName(field: ChangedField, { conveyor, lossReasons }: DesignWords): string {
  if (field === 'warmAfterDays') return lossReasons.warmDays;
  if (field === 'clientDate') return lossReasons.warmFrom;
  return field in STAGE_COLUMN ? conveyor[STAGE_COLUMN[field as StageField]] : lossReasons[field as 'useWhen'];
}

function valueWords(field: ChangedField, value: FieldValue, { text, labels }: DesignWords): string {
  if (value === null || value === '') return text.blank;
  if (field === 'clientDate') return labels.warmFrom[value ? 'client' : 'loss'];
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (field === 'group') return labels.lossGroup[value as keyof typeof labels.lossGroup] ?? String(value);
  const words = Array.isArray(value) ? value.join(', ') : String(value);
  return field === 'probability' ? `${words} %` : /\s/.test(words) ? fillIn(text.quoted, { value: words }) : words;
}

function changeLine(change: DesignChange, words: DesignWords): string {
  const { changes } = words.text;
  switch (change.kind) {
    case 'stageMoved':
      return fillIn(change.after === null ? changes.stageFirst : changes.stageMoved, { ...change, after: change.after ?? '' }); // prettier-ignore
    case 'changed':
      return fillIn(changes.changed, {
        name: change.name,
        field: fieldName(change.field, words),
        from: valueWords(change.field, change.from, words),
        to: valueWords(change.field, change.to, words),
      });
    case 'actionEvidence': {
      const { evidence } = words.labels;
      return fillIn(changes.actionEvidence, {
        ...change,
        from: evidence[change.from] ?? change.from,
        to: evidence[change.to] ?? change.to,
      });
    }
    default:
      return fillIn(changes[change.kind], { ...change });
  }
}

export const changeLines = (before: Design, after: Design, words: DesignWords): readonly string[] =>
  designChanges(before, after).map((change) => changeLine(change, words));

/** A cell that people read in a meeting: what does not fit is counted. */
const LONGEST_LINE = 240;
const LONGEST = 1500;

/** What a decision says is new: since the version in force, or all where there is none. */
export function whatIsNew(approved: Design | null, now: Design, words: DesignWords): string {
  const { text } = words;
  const { stages, reasons } = now;
  if (!approved)
    return fillIn(text.first, {
      stages: stages.length,
      reasons: reasons.length,
      first: stages[0]?.name ?? '',
      last: stages[stages.length - 1]?.name ?? '',
    });
  const lines = changeLines(approved, now, words).map((line) =>
    line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line,
  );
  let length = 0;
  const told = lines.filter((line) => (length += line.length) <= LONGEST);
  const more = lines.length - told.length;
  return [...told, ...(more > 0 ? [fillIn(text.more, { count: more })] : [])].join('; ').replace(/\s*\n\s*/g, ', ');
}
