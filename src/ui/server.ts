/** Calls the add-on's server functions as promises; a broken connection becomes an ordinary failure. */
import type { Answer, Api } from '../app/api';
import type { BookApi } from '../app/book-api';
import type { CockpitApi } from '../app/cockpit-api';
import type { ConveyorApi } from '../app/conveyor-api';
import type { GoLiveApi } from '../app/go-live-api';
import type { ImportApi } from '../app/import-api';
import type { ImmersionApi } from '../app/immersion-api';
import type { MeetingApi } from '../app/meeting-api';
import type { PeopleApi } from '../app/people-api';
import type { TrackerApi } from '../app/tracker-api';

/** All that a page may call. */
type Functions = Api &
  TrackerApi &
  ImportApi &
  BookApi &
  ImmersionApi &
  MeetingApi &
  PeopleApi &
  CockpitApi &
  ConveyorApi &
  GoLiveApi;

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: {
  readonly script: { readonly run: Runner & Record<string, (...args: readonly unknown[]) => void> };
};

export type Called<K extends keyof Functions> = ReturnType<Functions[K]>;

/** Never rejects: what goes wrong on the way is a failure with the code `offline` and no message. */
export function call<K extends keyof Functions>(name: K, ...args: Parameters<Functions[K]>): Promise<Called<K>> {
  return new Promise((resolve) => {
    const offline: Answer<never> = { ok: false, error: { code: 'offline', message: '', retry: true } };
    const runner = google.script.run
      .withSuccessHandler((value) => resolve((value ?? offline) as Called<K>))
      .withFailureHandler(() => resolve(offline as Called<K>)) as typeof google.script.run;
    runner[name]?.(...args);
  });
}

/** Opens another page of the add-on over the sheet or beside it. */
export const openPage = (name: 'openBoardDialog' | 'openCardSidebar' | 'openImportDialog'): void => {
  google.script.run[name]?.();
};
