/** Refusals and what was put back, in words. */
import type { MissingAction } from '../../domain/gate';
import type { Language } from '../../domain/language';
import type { Refusal } from '../../domain/settle-deal';
import { fillIn } from '../../locales/fill-in';
import { sheetsTextFor } from '../../locales/sheets-for';
import type { Headers, SheetsText } from '../../locales/sheets-text';
import type { TrackerText } from '../../locales/tracker-text';
import { reasonName, stageName } from '../../plan/tracker/deal-cells';
import type { SheetRules } from '../../plan/tracker/rules';
import type { Workspace } from '../../workspace/port';
import { readContent } from '../read-content';
import type { NoteWriter, PutBack, PutBackCause } from '../../plan/tracker/settle-sheet';

export interface Words {
  readonly text: TrackerText;
  /** Headers of the columns. */
  readonly sheets: SheetsText;
  readonly rules: SheetRules;
}

/** In the user's language, or in the sheet's for what is written there. @param headers language of the columns, where it is another one */
export const wordsIn = (workspace: Workspace, language: Language, rules: SheetRules, headers = language): Words => ({
  // Read only when there is something to say.
  get text() {
    return readContent(workspace, language).tracker;
  },
  sheets: sheetsTextFor(headers),
  rules,
});

const headerOf = (column: string, { sheets }: Words): string =>
  (sheets.tables.deals.columns as Headers)[column] ?? column;

function missingOf(missing: readonly MissingAction[], { text, rules }: Words): string {
  const several = new Set(missing.map(({ stage }) => stage)).size > 1;
  return missing
    .map(({ stage, action, lack }) => {
      const words = fillIn(text.lacks[lack], { action });
      return several ? `${stageName(stage, rules)} – ${words}` : words;
    })
    .join('; ');
}

/** @param onSheet said in a note on a cell: there the comment column takes the place of a form */
export function refusalWords(refusal: Refusal, words: Words, onSheet = false): string {
  const { text, rules } = words;
  const { refusals } = text;
  switch (refusal.code) {
    case 'actionsMissing':
      return fillIn(refusals.actionsMissing, { actions: missingOf(refusal.missing, words) });
    case 'reasonNotHere':
      return fillIn(refusals.reasonNotHere, {
        reasons: refusal.allowed.map((code) => reasonName(code, rules)).join(', '),
      });
    case 'evidenceMissing':
      return fillIn(refusals.evidenceMissing, { demanded: refusal.demanded });
    case 'notLastStage':
      return fillIn(refusals.notLastStage, { last: stageName(refusal.last, rules) });
    case 'fieldWrong':
      return fillIn(refusals.fieldWrong, { field: headerOf(refusal.field, words), fault: text.faults[refusal.why] });
    case 'actionUnknown':
      return fillIn(refusals.actionUnknown, { action: refusal.action });
    case 'noteMissing':
      return onSheet ? text.noteMissingOnSheet : refusals.noteMissing;
    default:
      return refusals[refusal.code];
  }
}

function causeWords(cause: PutBackCause, column: string, words: Words): string {
  const { text, rules } = words;
  switch (cause.code) {
    case 'refused':
      return refusalWords(cause.refusal, words, true);
    case 'wrong':
      return fillIn(text.refusals.fieldWrong, { field: column, fault: text.faults[cause.why] });
    case 'derived':
      return text.derived;
    case 'startsFirst':
      return fillIn(text.startsFirst, { first: rules.stages[0]?.name ?? '' });
    case 'rowDeleted':
      return text.rowDeleted;
  }
}

/** What stands in the note on a cell. */
export const noteWriter =
  (words: Words): NoteWriter =>
  (putBack: PutBack) =>
    [
      words.text.putBack,
      causeWords(putBack.cause, putBack.column === null ? '' : headerOf(putBack.column, words), words),
      ...(putBack.wrote === '' ? [] : [fillIn(words.text.youWrote, { text: putBack.wrote })]),
    ].join('\n');

export function putBackLine({ deal, title, column, cause }: PutBack, words: Words): string {
  const header = column === null ? '' : headerOf(column, words);
  return `${`${deal} ${title}`.trim()}${header === '' ? '' : `, ${header}`}: ${causeWords(cause, header, words)}`;
}
