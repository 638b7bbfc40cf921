/** What differs between two designs of the conveyor, in words: a line for each change. */
import { designChanges, type ChangedField, type DesignChange, type FieldValue } from '../../domain/design/changes';
import type { Design } from '../../domain/design/design';
import type { DesignText } from '../../locales/design-text';
import { fillIn } from '../../locales/fill-in';
import type { SheetsText } from '../../locales/sheets-text';

/** In one language. */
export interface DesignWords {
  readonly text: DesignText;
  readonly sheets: SheetsText;
  /** Of a number in hundredths. */
  readonly percent: (value: number) => string;
}

/** As the header of its column calls it. */
function fieldName(field: ChangedField, { sheets: { tables } }: DesignWords): string {
  const headers: Readonly<Record<string, string>> = { ...tables.lossReasons.columns, ...tables.conveyor.columns };
  return headers[COLUMNS[field] ?? field] ?? field;
}

/** Of fields that are not called as their columns; no column of the one tab is called as another one of the other. */
const COLUMNS: Partial<Readonly<Record<ChangedField, string>>> = {
  longestStayDays: 'stay', saleMilestone: 'milestone', warmAfterDays: 'warmDays', clientDate: 'warmFrom',
}; // prettier-ignore

function valueWords(
  field: ChangedField,
  value: FieldValue,
  { text, sheets: { labels }, percent }: DesignWords,
): string {
  if (value === null || value === '') return text.blank;
  if (field === 'clientDate') return labels.warmFrom[value ? 'client' : 'loss'];
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (field === 'group') return labels.lossGroup[value as keyof typeof labels.lossGroup] ?? String(value);
  if (field === 'probability' && typeof value === 'number') return percent(value);
  const words = Array.isArray(value) ? value.join(', ') : String(value);
  return /\s/.test(words) ? fillIn(text.quoted, { value: words }) : words;
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
      const { evidence } = words.sheets.labels;
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
