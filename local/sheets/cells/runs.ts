/** Rich text and chips inside a cell: runs that begin at an index of its text. */
import { checkText } from '../formats/cell-format';
import { withColors } from '../formats/colors';
import type { ChipRun, TextFormatRun } from '../google-types';
import { refuse } from '../refusal';
import type { Cell } from './cell';

type Text = { readonly v?: Cell['v'] | undefined };

/** @throws Refusal when the cell holds no text, or a run begins outside it or out of order */
export function checkedRuns(
  runs: readonly TextFormatRun[] | undefined,
  { v }: Text,
): readonly TextFormatRun[] | undefined {
  if (!runs || runs.length === 0) return undefined;
  if (typeof v !== 'string') return refuse('textFormatRuns can only be set on cells with a string value.');
  let last = -1;
  for (const { startIndex = 0, format } of runs) {
    if (startIndex <= last) refuse('textFormatRuns must have increasing start indexes.');
    if (startIndex >= v.length)
      refuse(`textFormatRuns startIndex ${startIndex} must be less than the length of the text, ${v.length}.`);
    if (format) checkText(format);
    last = startIndex;
  }
  return withColors(runs);
}

/** Each chip stands for one `@` of the text. */
export function checkedChips(runs: readonly ChipRun[] | undefined, { v }: Text): readonly ChipRun[] | undefined {
  const chips = (runs ?? []).filter(({ chip }) => chip && Object.keys(chip).length > 0);
  if (chips.length === 0) return undefined;
  if (typeof v !== 'string') return refuse('chipRuns can only be set on cells with a string value.');
  for (const { startIndex = 0, chip } of chips) {
    if (v.charAt(startIndex) !== '@') refuse(`chipRuns: there must be an @ in the text at startIndex ${startIndex}.`);
    if (chip?.personProperties && chip.richLinkProperties)
      refuse("oneof field 'type' is already set. Cannot set 'richLinkProperties'.");
    if (chip?.personProperties && !/^[^\s@]+@[^\s@]+$/.test(chip.personProperties.email ?? ''))
      refuse('personProperties.email must be an e-mail address.');
    if (chip?.richLinkProperties && !/^https:\/\//.test(chip.richLinkProperties.uri ?? ''))
      refuse('richLinkProperties.uri must be a link to a Drive file.');
  }
  return chips;
}

/** The text with chips shown as what they stand for. */
export function textWithChips(text: string, chips: readonly ChipRun[] | undefined): string {
  if (!chips) return text;
  return [...chips].reverse().reduce((shown, { startIndex = 0, chip }) => {
    const words = chip?.personProperties?.email ?? chip?.richLinkProperties?.uri ?? '@';
    return shown.slice(0, startIndex) + words + shown.slice(startIndex + 1);
  }, text);
}

/** All runs, as a read gives them: those without a chip are empty. */
export function allChipRuns(text: string, chips: readonly ChipRun[]): ChipRun[] {
  const result: ChipRun[] = [];
  let at = 0;
  for (const run of chips) {
    const start = run.startIndex ?? 0;
    if (start > at) result.push({ ...(at > 0 ? { startIndex: at } : {}), chip: {} });
    result.push(run);
    at = start + 1;
  }
  if (at < text.length) result.push({ startIndex: at, chip: {} });
  return result;
}
