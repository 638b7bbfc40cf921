/** Section 3: the passive statuses, every case in which a deal may be lost, and how to part on a good note. */
import { run, type Block, type Part } from '../document/blocks';
import type { BookReason, SalesBookContent } from './content';

export function passive(content: SalesBookContent): Block[] {
  const { frame, reasons } = content;
  const intro: Block = {
    key: 'passive',
    parts: [
      { kind: 'heading', level: 1, text: frame.passive.title, newPage: true },
      ...frame.passive.intro.map((paragraph): Part => ({ kind: 'paragraph', runs: run(paragraph) })),
    ],
  };
  return [intro, ...reasons.map((reason, index) => reasonCard(content, reason, reasons[index - 1]))];
}

function reasonCard({ frame, stages }: SalesBookContent, reason: BookReason, previous: BookReason | undefined): Block {
  const text = frame.passive;
  const allowed = stageRange(
    reason.stages,
    stages.map(({ key }) => key),
  );
  return {
    key: `passive.${reason.code}`,
    parts: [
      ...(previous?.group === reason.group ? [] : [{ kind: 'heading', level: 2, text: reason.group } as const]),
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

export function comeBack({ comeBack: when }: BookReason, text: SalesBookContent['frame']['passive']): string {
  if (when === null) return text.never;
  return when.from === 'loss' ? text.inDays(when.days) : text.fromClientDate(when.days);
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
