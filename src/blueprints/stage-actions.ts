/** The mandatory actions of a stage in one cell: a line each, its proof in brackets at the end, e.g. `Book the meeting [date]`. */
import type { EvidenceType } from '../domain/conveyor';
import type { Labels } from '../locales/sheets-text';
import { keyOf } from './labels';

export interface StageAction {
  readonly name: string;
  readonly evidence: EvidenceType;
}

export interface ParsedActions {
  readonly actions: readonly StageAction[];
  /** Lines without a known proof at their end; they are still actions, proved by a tick. */
  readonly unclear: readonly string[];
}

/** Brackets and line breaks inside a name would be taken for marks and lines. */
const tame = (name: string): string => name.replace(/\s+/g, ' ').replace(/\[/g, '(').replace(/\]/g, ')').trim();

export const formatActions = (actions: readonly StageAction[], labels: Labels): string =>
  actions.map(({ name, evidence }) => `${tame(name)} [${labels.evidence[evidence]}]`).join('\n');

/** Reads marks of any language; numbers and bullets that people put in front of a line are dropped. */
export function parseActions(cell: string): ParsedActions {
  const actions: StageAction[] = [];
  const unclear: string[] = [];
  for (const line of cell.split(/\r?\n/)) {
    const text = line.replace(/^\s*(?:\d{1,2}[.)]|[-–—•*])\s+/, '').trim();
    if (text === '') continue;
    const [, name, mark] = /^(.*?)\s*\[([^[\]]*)\]\s*[.;]?$/.exec(text) ?? [];
    const evidence = mark === undefined ? null : (keyOf('evidence', mark) as EvidenceType | null);
    if (name && evidence) actions.push({ name, evidence });
    else {
      actions.push({ name: text, evidence: 'tick' });
      unclear.push(text);
    }
  }
  return { actions, unclear };
}
