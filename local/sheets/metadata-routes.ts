/** REST methods of developer metadata: get and search. */
import type { Route } from '../kernel/contract';
import { speaking } from './batch';
import { notFound, type Desk } from './desk';
import { seesMetadata } from './editing';
import type { DataFilter } from './google-types';
import { filterMetadata } from './metadata/filter-metadata';
import { shownMetadata } from './metadata/search';
import { WRITE_SCOPES } from './scopes';

const ID = '/v4/spreadsheets/{spreadsheetId}';

export function metadataRoutes(desk: Desk): Route[] {
  const common = { api: 'sheets', scopes: WRITE_SCOPES, query: {}, kind: 'read' } as const;
  return [
    {
      ...common,
      id: 'sheets.spreadsheets.developerMetadata.get',
      method: 'GET',
      path: `${ID}/developerMetadata/{metadataId}`,
      handle({ params, caller }) {
        const { book } = desk.read(caller, params.spreadsheetId ?? '');
        const entry = book.record.metadata.find(({ id }) => String(id) === params.metadataId);
        if (!entry || !seesMetadata(entry, caller)) throw notFound();
        return { status: 200, body: shownMetadata(entry) };
      },
    },
    {
      ...common,
      id: 'sheets.spreadsheets.developerMetadata.search',
      method: 'POST',
      path: `${ID}/developerMetadata:search`,
      body: 'SearchDeveloperMetadataRequest',
      handle({ params, body, caller }) {
        const { book } = desk.read(caller, params.spreadsheetId ?? '');
        const { dataFilters = [] } = body as { dataFilters?: DataFilter[] };
        const matched = speaking(() => filterMetadata(book, caller, dataFilters));
        return { status: 200, body: matched.length > 0 ? { matchedDeveloperMetadata: matched } : {} };
      },
    },
  ];
}
