/** Plays the month: week by week in quiet weather, each kept as it began, so that it can be played again with faults. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunReport } from '../../../src/app/api';
import type { Language } from '../../../src/domain/language';
import type { WorkspaceOptions } from '../../../local/workspace';
import { openAddOn, type AddOn } from '../add-on';
import { intakeOf, mailOf, MONDAY } from './cast';
import { openScene, type Scene, type Story } from './scene';
import { QUIET, type Called, type Weather } from './weather';
import { week1 } from './week-1';
import { week2 } from './week-2';
import { week3 } from './week-3';
import { week4 } from './week-4';
import { week5 } from './week-5';
import { week6 } from './week-6';

export const WEEKS: readonly ((scene: Scene) => Promise<void>)[] = [week1, week2, week3, week4, week5, week6];

/** As a week began, and how it went. */
export interface Kept {
  readonly folder: string;
  readonly now: string;
  readonly story: Story;
  calls: readonly Called[];
}

export interface Month {
  readonly language: Language;
  readonly report: RunReport;
  readonly weeks: readonly Kept[];
  /** The workspace as it is now. */
  readonly addOn: AddOn;
  /** Plays the next week in quiet weather; the scene is what it left. */
  next(): Promise<Scene>;
  /** Plays a week that was played before in another weather. */
  again(week: number, weather: Weather): Promise<Scene>;
  close(): Promise<void>;
}

/** Tuesdays at ten until the end of the year. */
const tuesdays = (): string[] =>
  Array.from({ length: 13 }, (_, week) =>
    new Date(Date.parse('2026-10-06T10:00:00Z') + week * 604_800_000).toISOString().slice(0, 16),
  ).filter((day) => day < '2026-12-31');

export async function openMonth(language: Language): Promise<Month> {
  const home = mkdtempSync(join(tmpdir(), 'month-'));
  const folder = (name: string): string => join(home, name);
  const open = async (where: Partial<WorkspaceOptions>, now: string): Promise<AddOn> => {
    const addOn = await openAddOn(mailOf('olena'), { ...where, now });
    addOn.workspace.settings.setLocale(mailOf('olena'), language);
    return addOn;
  };
  let addOn = await open({ dataDir: folder('now') }, MONDAY);
  const report = await addOn.create(intakeOf(language));
  const story: Story = { typed: [], meetings: tuesdays() };
  const weeks: Kept[] = [];
  let opened: AddOn[] = [];
  return {
    language,
    report,
    weeks,
    get addOn() {
      return addOn;
    },
    async next() {
      const number = weeks.length;
      const now = addOn.workspace.kernel.clock.now().toISOString();
      await addOn.close();
      cpSync(folder('now'), folder(`week-${number}`), { recursive: true });
      addOn = await open({ dataDir: folder('now') }, now);
      const kept: Kept = { folder: folder(`week-${number}`), now, story: structuredClone(story), calls: [] };
      weeks.push(kept);
      const scene = openScene(addOn, report, language, story, QUIET);
      await WEEKS[number]?.(scene);
      kept.calls = scene.calls;
      return scene;
    },
    async again(week, weather) {
      const kept = weeks[week];
      if (!kept) throw new Error(`Week ${week + 1} was not played`);
      for (const one of opened) await one.close();
      const other = await open({ startFrom: kept.folder }, kept.now);
      opened = [other];
      const scene = openScene(other, report, language, structuredClone(kept.story), weather);
      await WEEKS[week]?.(scene);
      return scene;
    },
    async close() {
      for (const one of [...opened, addOn]) await one.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
