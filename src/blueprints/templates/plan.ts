/** The built-in month from kick-off to go-live: phases and tasks with their days; texts live in `locales`. */
import type { Side } from '../../domain/people';

/** In the order of the method; each begins when the one before it has its result. */
export const PHASES = ['contacts', 'immersion', 'pains', 'conveyor', 'salesBook', 'tracker', 'goLive'] as const;
export type Phase = (typeof PHASES)[number];

export interface PlanTask {
  /** Stable, e.g. `contacts.map`. */
  readonly key: string;
  /** Week of the engagement, 1–5, counted from kick-off. */
  readonly week: 1 | 2 | 3 | 4 | 5;
  readonly phase: Phase;
  readonly ownerSide: Side;
  /** Calendar days after the kick-off Monday (0 is that Monday); never a Saturday or a Sunday. */
  readonly dueDay: number;
}

/** In the order in which they fall due. Starting values: public holidays are not known here, people move the dates in the sheet. */
export const PLAN_TASKS = [
  { key: 'contacts.map', week: 1, phase: 'contacts', ownerSide: 'client', dueDay: 0 },
  { key: 'contacts.meeting', week: 1, phase: 'contacts', ownerSide: 'consultant', dueDay: 0 },
  { key: 'contacts.employees', week: 1, phase: 'contacts', ownerSide: 'client', dueDay: 2 },
  { key: 'immersion.data', week: 1, phase: 'immersion', ownerSide: 'client', dueDay: 3 },
  { key: 'immersion.structure', week: 1, phase: 'immersion', ownerSide: 'consultant', dueDay: 4 },

  { key: 'immersion.process', week: 2, phase: 'immersion', ownerSide: 'consultant', dueDay: 7 },
  { key: 'immersion.recordings', week: 2, phase: 'immersion', ownerSide: 'consultant', dueDay: 8 },
  { key: 'immersion.links', week: 2, phase: 'immersion', ownerSide: 'consultant', dueDay: 9 },
  { key: 'immersion.tools', week: 2, phase: 'immersion', ownerSide: 'consultant', dueDay: 10 },
  { key: 'immersion.marketing', week: 2, phase: 'immersion', ownerSide: 'consultant', dueDay: 10 },
  { key: 'pains.figures', week: 2, phase: 'pains', ownerSide: 'consultant', dueDay: 11 },

  { key: 'pains.approved', week: 3, phase: 'pains', ownerSide: 'client', dueDay: 14 },
  { key: 'conveyor.stages', week: 3, phase: 'conveyor', ownerSide: 'consultant', dueDay: 15 },
  { key: 'conveyor.lossReasons', week: 3, phase: 'conveyor', ownerSide: 'consultant', dueDay: 16 },
  { key: 'conveyor.approved', week: 3, phase: 'conveyor', ownerSide: 'client', dueDay: 17 },
  { key: 'salesBook.draft', week: 3, phase: 'salesBook', ownerSide: 'consultant', dueDay: 18 },

  { key: 'salesBook.approved', week: 4, phase: 'salesBook', ownerSide: 'client', dueDay: 21 },
  { key: 'tracker.setUp', week: 4, phase: 'tracker', ownerSide: 'consultant', dueDay: 22 },
  { key: 'tracker.numbers', week: 4, phase: 'tracker', ownerSide: 'client', dueDay: 23 },
  { key: 'tracker.import', week: 4, phase: 'tracker', ownerSide: 'consultant', dueDay: 24 },
  { key: 'tracker.complete', week: 4, phase: 'tracker', ownerSide: 'client', dueDay: 25 },

  { key: 'goLive.practice', week: 5, phase: 'goLive', ownerSide: 'client', dueDay: 28 },
  { key: 'goLive.doors', week: 5, phase: 'goLive', ownerSide: 'consultant', dueDay: 28 },
  { key: 'goLive.access', week: 5, phase: 'goLive', ownerSide: 'client', dueDay: 29 },
  { key: 'goLive.rollBack', week: 5, phase: 'goLive', ownerSide: 'client', dueDay: 29 },
  { key: 'goLive.launch', week: 5, phase: 'goLive', ownerSide: 'client', dueDay: 30 },
  { key: 'goLive.help', week: 5, phase: 'goLive', ownerSide: 'consultant', dueDay: 31 },
] as const satisfies readonly PlanTask[];

export type PlanKey = (typeof PLAN_TASKS)[number]['key'];
