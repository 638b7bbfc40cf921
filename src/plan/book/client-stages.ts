/** The client's own conveyor as the Sales Book prints it: the tabs' words, and the template's where they still fit. */
import type { BookReason, BookStage } from '../../blueprints/sales-book/content';
import { conveyorStages, type ConveyorStage } from '../../blueprints/templates/conveyor-for';
import { checkConveyor } from '../../domain/check-conveyor';
import { checkReasons } from '../../domain/check-reasons';
import type { Industry } from '../../domain/conveyor';
import { sameName } from '../../domain/gate';
import type { ContentText } from '../../locales/content-text';
import type { Labels } from '../../locales/sheets-text';
import { withCodes } from '../tracker/kept-rules';
import { readDrafts, readReasons, type ReadReason, type SheetRules } from '../tracker/rules';
import type { RuleIssue } from '../tracker/settle-rules';
import { textAt, type SheetRows } from '../tracker/sheet-rows';

/** Columns without which there is no book. */
export const BOOK_COLUMNS = {
  conveyor: ['code', 'stage', 'goal', 'actions'],
  lossReasons: ['code', 'name', 'stages'],
} as const;

type Draft = SheetRules['drafts'][number];

export interface ClientConveyor {
  readonly stages: readonly BookStage[];
  readonly reasons: readonly BookReason[];
  /** Slips on the tabs: no book is written from them. */
  readonly issues: readonly RuleIssue[];
  /** As they stand, for telling of the slips. */
  readonly drafts: readonly Draft[];
  readonly reasonDrafts: readonly ReadReason[];
}

export function clientConveyor(
  tabs: { readonly conveyor: SheetRows; readonly lossReasons: SheetRows },
  industry: Industry,
  content: ContentText,
  labels: Labels,
): ClientConveyor {
  const conveyor = withCodes(tabs.conveyor);
  const drafts = readDrafts(conveyor);
  const reasonDrafts = readReasons(withCodes(tabs.lossReasons));
  const known = new Set([
    ...drafts.map(({ code }) => code),
    ...conveyorStages(industry, content).map(({ key }) => key),
  ]);
  const templates = conveyorStages(industry, content);
  return {
    drafts,
    reasonDrafts,
    // A stage that was taken out may still be named by a reason: it is not printed.
    issues: [
      ...checkConveyor(drafts, [], () => 0),
      ...checkReasons(reasonDrafts, known).filter(({ code }) => code !== 'reasonStageUnknown'),
    ],
    stages: drafts.map((draft) => {
      const words = { exit: textAt(conveyor, draft.row, 'exit'), owner: textAt(conveyor, draft.row, 'owner') };
      return bookStage(draft, words, templates, labels);
    }),
    reasons: reasonDrafts.map(bookReason),
  };
}

function bookStage(
  draft: Draft,
  words: Pick<BookStage, 'exit' | 'owner'>,
  templates: readonly ConveyorStage[],
  labels: Labels,
): BookStage {
  const template = templates.find(({ key }) => key === draft.code);
  // Under an old code with a new name and a new goal stands another stage: what was said of the old one fits no more.
  const fits = template && (sameName(template.name, draft.name) || sameName(template.goal, draft.goal));
  return {
    ...words,
    key: draft.code,
    name: draft.name,
    goal: draft.goal,
    actions: draft.actions.map(({ name, evidence }) => {
      const known = templates.flatMap(({ actions }) => actions).find((one) => sameName(tame(one.name), name));
      return {
        name: known?.name ?? name,
        how: known?.how ?? '',
        evidence: known?.type === evidence ? known.evidence : capital(labels.evidence[evidence]),
      };
    }),
    longestStayDays: typeof draft.longestStayDays === 'number' ? draft.longestStayDays : null,
    probability: typeof draft.probability === 'number' ? draft.probability : null,
    saleMilestone: draft.saleMilestone,
    doesNotCount: fits ? template.doesNotCount : '',
    script: fits ? template.script : '',
  };
}

/** As the tab holds a name: see `formatActions`. */
const tame = (name: string): string => name.replace(/\[/g, '(').replace(/\]/g, ')');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const bookReason = ({ code, name, group, useWhen, notWhen, evidence, parting, stages, ...rest }: ReadReason): BookReason => ({
  code,
  name,
  group,
  useWhen,
  notWhen,
  evidence,
  parting,
  stages,
  warmAfterDays: typeof rest.warmAfterDays === 'number' ? rest.warmAfterDays : null,
  clientDate: rest.clientDate,
}); // prettier-ignore
