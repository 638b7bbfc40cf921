/** Section 3: the passive statuses, every case in which a deal may be lost, and how to part on a good note. */
import type { LossGroup } from '../../domain/loss-reason';
import { run, type Block, type Part } from '../document/blocks';
import type { ConveyorReason } from '../templates/conveyor-for';
import type { SalesBookContent } from './content';

const LOSS_GROUPS: readonly LossGroup[] = ['didNotBuy', 'statusQuo', 'competitor', 'notALead'];

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

function reasonCard(
  { frame, stages }: SalesBookContent,
  reason: ConveyorReason,
  previous: ConveyorReason | undefined,
): Block {
  const text = frame.passive;
  const allowed = stageRange(
    reason.stages,
    stages.map(({ key }) => key),
  );
  return {
    key: `passive.${reason.code}`,
    parts: [
      ...(previous?.group === reason.group
        ? []
        : [{ kind: 'heading', level: 2, text: frame.groups[reason.group] } as const]),
      { kind: 'heading', level: 3, text: `${reason.code} · ${reason.name}` },
      {
        kind: 'paragraph',
        role: 'label',
        runs: run(`${text.stages}: ${allowed} · ${text.comeBack}: ${comeBack(reason, text)}`),
      },
      {
        kind: 'facts',
        labelWidth: 0.22,
        rows: [
          { label: text.useWhen, value: run(reason.useWhen) },
          { label: text.notWhen, value: run(reason.notWhen) },
          { label: text.evidence, value: run(reason.evidence) },
          { label: text.parting, value: run(reason.parting) },
        ],
      },
    ],
  };
}

/** When a deal lost for this reason is taken up again. */
export function comeBack(
  { warmAfterDays, clientDate }: ConveyorReason,
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
