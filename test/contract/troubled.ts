/** A workspace on a bad day, and the way back: once the trouble is over, running again ends as if nothing had been. */
import type { Failure, Inspection, Progress, RunReport } from '../../src/app/api';
import type { Language } from '../../src/domain/language';
import { openAddOn, type AddOn, type Json } from './add-on';
import { OLENA, SMALL } from './intake';
import { onBadDay, type BadDay } from './refusing';
import { expectState, stateOf } from './state';

export type Texts = Readonly<Record<Language, string>>;
export const LANGUAGES = ['en', 'ru', 'uk'] as const;

export interface Troubled {
  readonly addOn: AddOn;
  have(day: BadDay): void;
  speak(language: Language): void;
  /** What a call that must not succeed answers. */
  failure(name?: string, argument?: unknown): Promise<Failure>;
  progress(id: string): Promise<Progress | null>;
  missing(id: string): Promise<readonly string[]>;
  /** Whatever stood in the way is gone: pressing "Finish" ends in the state of a run that nothing befell. */
  finishes(): Promise<RunReport>;
}

let undisturbed: Promise<Json> | null = null;

/** Who was let in later stands later in the list. */
const inAnyOrder = (state: Json): Json => ({
  ...state,
  files: state.files.map(({ permissions, ...file }: Json) => ({
    ...file,
    permissions: [...permissions].sort((left: Json, right: Json) =>
      left.emailAddress.localeCompare(right.emailAddress),
    ),
  })),
});

async function whole(): Promise<Json> {
  const addOn = await openAddOn(OLENA.email);
  await addOn.create(SMALL);
  const state = await stateOf(addOn);
  await addOn.close();
  return state;
}

export async function openTroubled(first: BadDay = {}): Promise<Troubled> {
  let day = first;
  const addOn = await openAddOn(OLENA.email, { scripts: onBadDay(() => day) });
  const valueOf = async <T>(name: string, argument: string): Promise<T> => {
    const answer = await addOn.call<T>(name, argument);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const progress = (id: string) => valueOf<Progress | null>('readProgress', id);
  return {
    addOn,
    have: (next) => void (day = next),
    speak: (language) => addOn.workspace.settings.setLocale(OLENA.email, language),
    async failure(name = 'createEngagement', argument = SMALL) {
      const answer = await addOn.call(name, argument);
      if (answer.ok) throw new Error(`${name} succeeded`);
      return answer.error;
    },
    progress,
    missing: async (id) => (await valueOf<Inspection>('inspectEngagement', id)).missing,
    async finishes() {
      day = {};
      addOn.setFaults();
      const report = await addOn.create(SMALL);
      expect(report).toMatchObject({ state: 'done', problems: [] });
      expectState(inAnyOrder(await stateOf(addOn)), inAnyOrder(await (undisturbed ??= whole())));
      expect(await progress(report.id)).toMatchObject({ step: 'done', share: 1 });
      return report;
    },
  };
}
