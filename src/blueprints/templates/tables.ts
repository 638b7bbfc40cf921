/** All that the templates lay down without words: it ships with the texts, since the code is long enough. */
import type { AuditItem } from '../../domain/audit';
import type { Industry, StageTemplate } from '../../domain/conveyor';
import type { LossReasonTemplate } from '../../domain/loss-reason';
import { AUDIT_ITEMS } from './audit';
import { B2B_STAGES } from './b2b';
import { DEVELOPER_STAGES } from './developer';
import { LOSS_REASONS } from './loss-reasons';
import { PLAN_TASKS, type PlanTask } from './plan';

export interface TemplateTables {
  readonly stages: Readonly<Record<Industry, readonly StageTemplate[]>>;
  readonly lossReasons: readonly LossReasonTemplate[];
  readonly audit: readonly AuditItem[];
  readonly plan: readonly PlanTask[];
}

export const TEMPLATE_TABLES: TemplateTables = {
  stages: { b2b: B2B_STAGES, developer: DEVELOPER_STAGES },
  lossReasons: LOSS_REASONS,
  audit: AUDIT_ITEMS,
  plan: PLAN_TASKS,
};
