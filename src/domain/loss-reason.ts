/** Loss reasons: the fixed list without which no deal is lost. Texts live in `locales`. */
import type { Industry } from './conveyor';

export type LossGroup = 'didNotBuy' | 'competitor' | 'statusQuo' | 'notALead';

export interface LossReasonTemplate {
  /** Stable, e.g. `L1`. */
  readonly code: string;
  readonly group: LossGroup;
  /** Keys of the stages where it is allowed, by template. */
  readonly stages: Readonly<Record<Industry, readonly string[]>>;
  /** Days until the seller comes back; negative with `clientDate`: counted from the date the client named; null: never. */
  readonly warmAfterDays: number | null;
  /** The come-back date counts from the client's own date, not from the day of the loss. */
  readonly clientDate?: true;
}

export interface LossReasonText {
  readonly name: string;
  readonly useWhen: string;
  readonly notWhen: string;
  /** What must be written down. */
  readonly evidence: string;
  /** How to part well. */
  readonly parting: string;
}
