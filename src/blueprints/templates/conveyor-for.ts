/** The conveyor of a template in a language: stages and loss reasons as data with their texts. */
import type { ActionText, EvidenceType, Industry, StageTemplate, StageText } from '../../domain/conveyor';
import type { LossReasonTemplate, LossReasonText } from '../../domain/loss-reason';
import type { ContentText } from '../../locales/content-text';

export interface ConveyorAction extends ActionText {
  /** Stable, e.g. `B1.reply`. */
  readonly key: string;
  readonly type: EvidenceType;
}

export type ConveyorStage = Omit<StageTemplate, 'actions'> &
  Omit<StageText, 'actions'> & { readonly actions: readonly ConveyorAction[] };

/** `stages` are those of the template at hand. */
export type ConveyorReason = Omit<LossReasonTemplate, 'stages'> &
  LossReasonText & { readonly stages: readonly string[] };

/** In the conveyor's order. */
export function conveyorStages(industry: Industry, content: ContentText): readonly ConveyorStage[] {
  return content.templates.stages[industry].map((template) => {
    const text = textOf(content.conveyors[industry], template.key);
    const actions = template.actions.map(({ key, evidence }) => ({
      key,
      type: evidence,
      ...textOf(text.actions, key),
    }));
    return { ...template, ...text, actions };
  });
}

/** Those that can occur in the template, by code. */
export function conveyorReasons(industry: Industry, content: ContentText): readonly ConveyorReason[] {
  return content.templates.lossReasons
    .map((reason) => ({ ...reason, ...textOf(content.lossReasons, reason.code), stages: reason.stages[industry] }))
    .filter(({ stages }) => stages.length > 0);
}

/** By type every key has its text; the index signature has forgotten it. */
export function textOf<T>(texts: Readonly<Record<string, T>>, key: string): T {
  const text = texts[key];
  if (text === undefined) throw new Error(`No text for ${key}`);
  return text;
}
