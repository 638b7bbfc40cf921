/** The design of a conveyor as the sidebar works on it: opened, changed, put to approval, with the sidebar's own words. */
import type { Answer, RunReport } from '../../../src/app/api';
import type { ConveyorApproval, ConveyorSaved, ConveyorView } from '../../../src/app/conveyor-api';
import type { DesignStage } from '../../../src/domain/design/design';
import { editOf } from '../../../src/ui/sidebar/conveyor/edit-stages';
import type { AddOn } from '../add-on';
import { deskOf, type Desk } from '../tracker/desk';
import { tableHands, type TableHands } from '../table-hands';

export type Change = (stages: readonly DesignStage[]) => readonly DesignStage[];
type Emptied = readonly { readonly stage: string; readonly to: string }[];

export interface Studio {
  readonly desk: Desk;
  readonly decisions: TableHands;
  view(): Promise<ConveyorView>;
  /** Saves what the change makes of the stages as a view has them. */
  saves(change: Change, emptied?: Emptied, view?: ConveyorView): Promise<ConveyorSaved>;
  /** The same, whatever comes of it. */
  tries(change: Change, emptied?: Emptied, view?: ConveyorView): Promise<Answer<ConveyorSaved> | null>;
  approves(view?: ConveyorView): Promise<ConveyorApproval>;
  triesToApprove(view?: ConveyorView): Promise<Answer<ConveyorApproval> | null>;
  /** What the decision rows say: ID, mark, status. */
  decided(): Promise<readonly string[]>;
}

export const change =
  (code: string, fields: Partial<DesignStage>): Change =>
  (stages) =>
    stages.map((stage) => (stage.code === code ? { ...stage, ...fields } : stage));

export const STAGE: DesignStage = {
  code: '',
  name: 'Pilot',
  goal: 'The client has tried it',
  actions: [
    { name: 'Agree on the pilot', evidence: 'date' },
    { name: 'Send the result', evidence: 'link' },
  ],
  exit: 'The report is signed',
  owner: 'Seller',
  longestStayDays: 14,
  probability: 60,
  saleMilestone: false,
};

/** Behind the stage with the code, as likely a sale. */
export const insert =
  (behind: string): Change =>
  (stages) =>
    stages.flatMap((one) => (one.code === behind ? [one, { ...STAGE, probability: one.probability }] : [one]));

export function studioOf(addOn: AddOn, report: RunReport): Studio {
  const desk = deskOf(addOn, report);
  const where = desk.hands.id('journal');
  const decisions = tableHands(desk.hands, 'journal', 'decisions');
  const ask = async <T>(name: string, ...args: readonly unknown[]): Promise<T> => {
    const answer = await addOn.call<T>(name, where, ...args);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };
  const view = () => ask<ConveyorView>('openConveyor');
  const editFor = (seen: ConveyorView, how: Change, emptied: Emptied) => {
    const { stages } = seen;
    return editOf(seen.digest, stages, how(stages), seen.evidence, emptied);
  };
  const quietly = <T>(name: string, request: unknown) => addOn.call<T>(name, where, request).catch(() => null);
  return {
    desk,
    decisions,
    view,
    saves: async (how, emptied = [], seen) => ask('saveConveyor', editFor(seen ?? (await view()), how, emptied)),
    tries: async (how, emptied = [], seen) => quietly('saveConveyor', editFor(seen ?? (await view()), how, emptied)),
    approves: async (seen) => ask('approveConveyor', (seen ?? (await view())).digest),
    triesToApprove: async (seen) => quietly('approveConveyor', (seen ?? (await view())).digest),
    decided: async () => (await decisions.rows()).map(({ id, about, status }) => [id, about, status].join(' ')),
  };
}
