/** What the page of imports needs to judge a file by itself, in one read. */
import type { BaseDeal } from '../../domain/import/import-base';
import {
  baseDeals,
  importRules,
  movedColumns,
  placesOf,
  recordsOf,
  usualColumns,
} from '../../plan/tracker/import-base';
import { MAPPING_COLUMNS, readLog } from '../../plan/tracker/import-log';
import type { Wanted } from '../../plan/tracker/read-tracker';
import type { Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { ImportDesk } from '../import-api';
import { languageOf } from '../user-language';
import { contextOf, whereIs } from './context';
import { readDecisions, readMapping } from './import-request';
import { runOf } from './import-runs';
import { issueWords } from './issue-words';
import { withNeeds } from './needs';
import { wordsIn } from './words';

export function openImport(workspace: Workspace, where: unknown): Answer<ImportDesk> {
  return answer(workspace, () => {
    const spreadsheetId = whereIs(workspace, where);
    const wanted: Wanted = { imports: MAPPING_COLUMNS, columns: usualColumns() };
    return withNeeds(workspace, spreadsheetId, wanted, (sheets, read) => {
      const moved = movedColumns(sheets, read);
      if (moved) return { batch: null, value: { needs: { columns: moved } } };
      const { settings } = sheets;
      const { view, rules, today } = contextOf(workspace, sheets);
      const language = languageOf(workspace);
      const log = readLog(sheets.imports);
      const places = placesOf(sheets);
      const recordOf = recordsOf(sheets, places, log, view, today);
      const { instantOf: _, ...base } = importRules(view, sheets);
      const words = wordsIn(workspace, language, rules, settings.language);
      const desk: ImportDesk = {
        spreadsheetId,
        client: settings.client,
        language,
        today,
        timeZone: settings.timeZone,
        base,
        deals: baseDeals(sheets, places).map((deal): BaseDeal => {
          const fingerprint = recordOf(deal.id);
          return fingerprint === undefined ? deal : { ...deal, fingerprint };
        }),
        remembered: Object.fromEntries([...log.mappings].flatMap(([signature, json]) => rememberedIn(signature, json))),
        imports: [...log.runs.values()].map(runOf).reverse(),
        problems: [...rules.issues, ...rules.reasonIssues].map((issue) => issueWords(issue, words)),
      };
      return { batch: null, value: { done: desk } };
    });
  });
}

/** None, when somebody has been at it. */
function rememberedIn(signature: string, json: string): [string, ImportDesk['remembered'][string]][] {
  try {
    const [mapping, decisions] = JSON.parse(json) as [unknown, unknown];
    return [[signature, { mapping: readMapping(mapping), decisions: readDecisions(decisions) }]];
  } catch {
    return [];
  }
}
