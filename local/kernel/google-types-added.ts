/** What Google's APIs accept by their reference pages (September 2026) but the published type declarations do not have yet. */
import type { ApiName } from './contract';
import type { ApiTypes } from './google-types';

/** Properties here are added to a type of the same name, or make a new type. */
export const ADDED_TYPES: Partial<Record<ApiName, ApiTypes>> = {
  docs: {
    Request: {
      type: 'object',
      properties: {
        updateNamedStyle: { $ref: 'UpdateNamedStyleRequest' },
        insertRichLink: { $ref: 'InsertRichLinkRequest' },
      },
      additionalProperties: false,
    },
    UpdateNamedStyleRequest: {
      type: 'object',
      properties: { fields: { type: 'string' }, namedStyle: { $ref: 'NamedStyle' }, tabId: { type: 'string' } },
      additionalProperties: false,
    },
    InsertRichLinkRequest: {
      type: 'object',
      properties: {
        endOfSegmentLocation: { $ref: 'EndOfSegmentLocation' },
        location: { $ref: 'Location' },
        richLinkProperties: { $ref: 'RichLinkProperties' },
      },
      additionalProperties: false,
    },
  },
};
