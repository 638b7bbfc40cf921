/** What the built-in plan says in a language: the names of its phases and the text of each task. */
import type { Phase, PlanKey } from '../blueprints/templates/plan';

export interface PlanText {
  readonly phases: Readonly<Record<Phase, string>>;
  /** Each is one result that can be shown. */
  readonly tasks: Readonly<Record<PlanKey, string>>;
}
