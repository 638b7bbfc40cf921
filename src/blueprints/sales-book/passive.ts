/** Section 3: the passive statuses, every case in which a deal may be lost, and how to part on a good note. */
import type { LossGroup } from '../../domain/loss-reason';
import { run, type Block, type Part } from '../document/blocks';
import { filledRows } from './filled-rows';
import type { BookReason, SalesBookContent } from './content';

/** Reasons that belong to no group come last. */
const LOSS_GROUPS: readonly (LossGroup | null)[] = ['didNotBuy', 'statusQuo', 'competitor', 'notALead', null];

export function passive(content: SalesBookContent): Block[] {
  const { frame, reasons } = content;
  const intro: Block = {
    key: 'passive',
    parts: [
      { kind: 'heading', level: 1, text: frame.passive.title, newPage: true },
      ...frame.passive.intro.map((paragraph): Part => ({ kind: 'paragraph', runs: run(paragraph) })),
    ],
  };
  const grouped = LOSS_GROUPS.flatMap((group) => reasons.filter((reason) => reason.group === group));
  return [intro, ...grouped.map((reason, index) => reasonCard(content, reason, grouped[index - 1]))];
}

function reasonCard({ frame, stages }: SalesBookContent, reason: BookReason, previous: BookReason | undefined): Block {
  const text = frame.passive;
  const allowed = stageRange(
    reason.stages,
    stages.map(({ key }) => key),
  );
  const rows = filledRows([
    [text.useWhen, reason.useWhen],
    [text.notWhen, reason.notWhen],
    [text.evidence, reason.evidence],
    [text.parting, reason.parting],
  ]);
  return {
    key: reasonKey(reason.code),
    parts: [
      ...(reason.group === null || previous?.group === reason.group
        ? []
        : [{ kind: 'heading', level: 2, text: frame.groups[reason.group] } as const]),
      { kind: 'heading', level: 3, text: reasonTitle(reason) },
      {
        kind: 'paragraph',
        role: 'label',
        runs: run(
          [...(allowed ? [`${text.stages}: ${allowed}`] : []), `${text.comeBack}: ${comeBack(reason, text)}`].join(
            ' · ',
          ),
        ),
      },
      ...(rows.length > 0 ? [{ kind: 'facts', labelWidth: 0.22, rows } as const] : []),
    ],
  };
}

export const reasonKey = (code: string): string => `passive.${code.slice(0, 100)}`;

export const reasonTitle = ({ code, name }: Pick<BookReason, 'code' | 'name'>): string => `${code} · ${name}`;

/** When a deal lost for this reason is taken up again. */
export function comeBack(
  { warmAfterDays, clientDate }: BookReason,
  text: SalesBookContent['frame']['passive'],
): string {
  if (warmAfterDays === null) return text.never;
  return clientDate ? text.fromClientDate(warmAfterDays) : text.inDays(warmAfterDays);
}

/** Neighbouring stages as a range: `B1, B3–B5`. */
export function stageRange(keys: readonly string[], conveyor: readonly string[]): string {
  const runs: string[][] = [];
  for (const key of conveyor.filter((one) => keys.includes(one))) {
    const last = runs[runs.length - 1];
    const before = conveyor[conveyor.indexOf(key) - 1];
    if (last && before !== undefined && last[last.length - 1] === before) last.push(key);
    else runs.push([key]);
  }
  return runs
    .map((keysOfRun) =>
      keysOfRun.length > 2 ? `${keysOfRun[0]}–${keysOfRun[keysOfRun.length - 1]}` : keysOfRun.join(', '),
    )
    .join(', ');
}
