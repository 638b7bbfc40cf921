/** The texts that a conveyor needs in a language: by type, one for each of its stages and each of their actions. */
import type { ActionText, StageTemplate, StageText } from '../../domain/conveyor';

/** Keyed by the template's own keys, so that a missing or a stray stage or action fails the compile. */
export type StageTexts<Stages extends readonly StageTemplate[]> = {
  readonly [Stage in Stages[number] as Stage['key']]: Omit<StageText, 'actions'> & {
    readonly actions: { readonly [Key in Stage['actions'][number]['key']]: ActionText };
  };
};
