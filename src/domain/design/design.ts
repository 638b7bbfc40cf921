/** The design of a conveyor: its stages and loss reasons with all that people decided about them, as it is put to approval and kept. */
import type { StageDraft } from '../check-conveyor';
import type { ReasonDraft } from '../check-reasons';
import type { LossGroup } from '../loss-reason';

export interface DesignStage extends StageDraft {
  /** What must be on record for the goal to count as reached. */
  readonly exit: string;
  /** A role. */
  readonly owner: string;
}

export interface DesignReason extends ReasonDraft {
  readonly group: LossGroup | null;
  readonly useWhen: string;
  readonly notWhen: string;
  readonly evidence: string;
  readonly parting: string;
}

export interface Design {
  /** In the conveyor's order. */
  readonly stages: readonly DesignStage[];
  /** Their order says nothing. */
  readonly reasons: readonly DesignReason[];
}

const stageLine = (one: DesignStage): readonly unknown[] => [
  one.code,
  one.name,
  one.goal,
  one.actions.map(({ name, evidence }) => [name, evidence]),
  one.exit,
  one.owner,
  one.longestStayDays,
  one.probability,
  one.saleMilestone,
];

const reasonLine = (one: DesignReason): readonly unknown[] => [
  one.code,
  one.name,
  one.group,
  one.useWhen,
  one.notWhen,
  one.evidence,
  [...one.stages].sort(),
  one.warmAfterDays,
  one.clientDate,
  one.parting,
];

/** As one text: the same for designs between which there is no difference. Values are only ever added at the end of a line. */
export const packDesign = ({ stages, reasons }: Design): string =>
  JSON.stringify([
    stages.map(stageLine),
    reasons.map((one) => JSON.stringify(reasonLine(one))).sort().map((line): unknown => JSON.parse(line)),
  ]); // prettier-ignore

const list = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new TypeError('Not a list');
  return value as readonly unknown[];
};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | null | 'wrong' =>
  typeof value === 'number' || value === 'wrong' ? value : null;

/** Null: this is not a text of {@link packDesign}. */
export function unpackDesign(packed: string): Design | null {
  try {
    const [stages, reasons] = list(JSON.parse(packed));
    return {
      stages: list(stages).map((line): DesignStage => {
        const [code, name, goal, actions, exit, owner, stay, probability, milestone] = list(line);
        return {
          code: text(code),
          name: text(name),
          goal: text(goal),
          actions: list(actions).map((action) => {
            const [called, evidence] = list(action);
            return { name: text(called), evidence: text(evidence) as DesignStage['actions'][number]['evidence'] };
          }),
          exit: text(exit),
          owner: text(owner),
          longestStayDays: number(stay),
          probability: number(probability),
          saleMilestone: milestone === true,
        };
      }),
      reasons: list(reasons).map((line): DesignReason => {
        const [code, name, group, useWhen, notWhen, evidence, at, warm, clientDate, parting] = list(line);
        return {
          code: text(code),
          name: text(name),
          group: (text(group) || null) as LossGroup | null,
          useWhen: text(useWhen),
          notWhen: text(notWhen),
          evidence: text(evidence),
          stages: list(at).map(text),
          warmAfterDays: number(warm),
          clientDate: clientDate === true,
          parting: text(parting),
        };
      }),
    };
  } catch {
    return null;
  }
}
