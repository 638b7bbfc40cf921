/** What every use case of the tracker needs to decide: the rules as the sheets have them, the clock, and who asks. */
import { civilDateAt, intlZoneOffset, type CivilDate } from '../../domain/civil-time';
import type { Situation } from '../../domain/deal-change';
import { sheetsTextFor } from '../../locales/sheets-for';
import type { View } from '../../plan/tracker/deal-cells';
import { localTime } from '../../plan/tracker/local-time';
import type { TrackerSheets } from '../../plan/tracker/read-tracker';
import { sheetRules, type SheetRules } from '../../plan/tracker/rules';
import type { Workspace } from '../../workspace/port';
import { RunStopped } from '../failure';

export interface Context {
  readonly rules: SheetRules;
  readonly view: View;
  readonly situation: Situation;
  /** Today in the engagement's time zone. */
  readonly today: CivilDate;
}

/** @param who absent: whoever runs this, by their name on the Sellers tab or else by e-mail */
export function contextOf(workspace: Workspace, sheets: TrackerSheets, who?: string): Context {
  const { settings } = sheets;
  const rules = sheetRules(sheets);
  const offset = intlZoneOffset();
  const time = localTime(settings.timeZone, offset);
  const instant = workspace.now();
  const now = new Date(instant).toISOString();
  const user = workspace.user();
  const name = who ?? rules.sellers.find(({ email }) => email === user)?.name ?? user;
  return {
    rules,
    view: { rules, time, text: sheetsTextFor(settings.language) },
    situation: {
      rules,
      sellers: rules.sellers.filter(({ active }) => active).map((seller) => seller.name),
      who: name,
      now,
      dayOf: time.dayOf,
      instantOf: time.toInstant,
      country: settings.country,
      revision: workspace.digest(`${instant} ${workspace.random()} ${user}`).slice(0, 12),
    },
    today: civilDateAt(instant, settings.timeZone, offset),
  };
}

export const isSpreadsheetId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{10,200}$/.test(value);

/** @throws RunStopped `noTracker`, `requestInvalid` */
export function whereIs(workspace: Workspace, where: unknown): string {
  if (where === null || where === undefined) {
    const open = workspace.openSpreadsheet();
    if (open === null) throw new RunStopped('noTracker');
    return open;
  }
  if (!isSpreadsheetId(where)) throw new RunStopped('requestInvalid');
  return where;
}
