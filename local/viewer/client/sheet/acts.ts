/** Sends what a person does to a sheet; where a protection only warns, the person is asked first. */
import type { Request } from '../../../sheets/google-types';
import type { ActDone, ActReply, CellsReply, CellsTyped, Place } from '../../protocol';
import { Refusal } from '../api';
import type { ViewContext } from '../view';

/** How long a yes holds, as in Sheets. */
const TRUSTED_MS = 5 * 60_000;
const WARNING = 409;

export interface Acts {
  /** @throws Refusal */
  type(place: Place, rows: CellsTyped['rows']): Promise<void>;
  /** @throws Refusal */
  act(requests: readonly Request[]): Promise<void>;
}

/** @param confirm asks the person; `quiet` when they want no such question for five minutes */
export function acts(
  { api, notify, show }: ViewContext,
  spreadsheetId: string,
  confirm: (words: string) => Promise<{ readonly yes: boolean; readonly quiet: boolean }>,
): Acts {
  let trustedUntil = 0;

  async function send<T extends ActReply>(path: string, body: object): Promise<T | null> {
    const trusted = Date.now() < trustedUntil ? { confirmed: true } : {};
    try {
      return await api.send<T>('POST', path, { ...body, ...trusted });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== WARNING) throw error;
      const { yes, quiet } = await confirm(error.message);
      if (!yes) return null;
      if (quiet) trustedUntil = Date.now() + TRUSTED_MS;
      return api.send<T>('POST', path, { ...body, confirmed: true });
    }
  }

  function tell({ effects, failures }: ActReply): void {
    if (effects.length > 0) show(effects);
    for (const failure of failures) notify(`A trigger failed: ${failure}`, 'error');
  }

  return {
    async type(place, rows) {
      const reply = await send<CellsReply>('/viewer/cells', { place, rows } satisfies CellsTyped);
      if (!reply) return;
      for (const warning of new Set(reply.warnings)) notify(warning, 'info');
      tell(reply);
    },
    async act(requests) {
      const reply = await send<ActReply>('/viewer/act', { spreadsheetId, requests } satisfies ActDone);
      if (reply) tell(reply);
    },
  };
}
