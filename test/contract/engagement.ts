/** One engagement that is made once for a test file; every test opens its own copy of the workspace it lives in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunReport } from '../../src/app/api';
import type { Language } from '../../src/domain/language';
import type { WorkspaceOptions } from '../../local/workspace';
import { openAddOn, type AddOn } from './add-on';
import { OLENA, SMALL } from './intake';

export interface Made {
  readonly id: string;
  readonly report: RunReport;
  /** A workspace of its own with the engagement in it, its owner speaking the language. */
  open(language?: Language, options?: Partial<WorkspaceOptions>): Promise<AddOn>;
  /** Closes whatever was opened. */
  closeAll(): Promise<void>;
  dispose(): void;
}

/** @param prepare what people do before any test @param options of the workspace it is made in */
export async function makeOnce(
  intake: object = SMALL,
  prepare?: (addOn: AddOn, report: RunReport) => Promise<void>,
  options: Partial<WorkspaceOptions> = {},
): Promise<Made> {
  const home = mkdtempSync(join(tmpdir(), 'engagement-'));
  const original = join(home, 'original');
  const first = await openAddOn(OLENA.email, { dataDir: original, ...options });
  const report = await first.create(intake);
  await prepare?.(first, report);
  await first.close();
  const open: AddOn[] = [];
  return {
    id: report.id,
    report,
    async open(language = 'en', options = {}) {
      const addOn = await openAddOn(OLENA.email, { startFrom: original, ...options });
      addOn.workspace.settings.setLocale(OLENA.email, language);
      open.push(addOn);
      return addOn;
    },
    async closeAll() {
      for (const addOn of open.splice(0)) await addOn.close();
    },
    dispose: () => rmSync(home, { recursive: true, force: true }),
  };
}
