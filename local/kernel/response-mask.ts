/** Applies the `fields` parameter to a reply. */
import { ApiError } from './api-error';
import type { ApiName, Route } from './contract';
import { applyMask, MaskSyntaxError, parseMask, unknownPath, type MaskTree } from './masks';
import { replyType } from './reply-types';

/**
 * The mask of a request, or of the route where there is none; null for the whole reply. Checked before anything takes effect.
 * @throws ApiError 400 for a mask that cannot be read or names an unknown field.
 */
export function responseMask(route: Route, fields: string | undefined): MaskTree | null {
  const text = fields ?? route.defaultFields;
  if (text === undefined) return null;
  let tree: MaskTree;
  try {
    tree = parseMask(text);
  } catch (error) {
    if (error instanceof MaskSyntaxError) throw invalid(route.api, text);
    throw error;
  }
  const type = replyType(route.id);
  const unknown = type === undefined ? null : unknownPath(route.api, type, tree);
  if (unknown !== null) throw invalid(route.api, unknown);
  return tree;
}

export const masked = (body: unknown, tree: MaskTree | null): unknown => (tree === null ? body : applyMask(body, tree));

function invalid(api: ApiName, path: string): ApiError {
  if (api === 'drive' || api === 'calendar') {
    return new ApiError({
      code: 400,
      message: `Invalid field selection ${path.split('/').at(-1)}`,
      reason: 'invalidParameter',
      location: 'fields',
    });
  }
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${path.replaceAll('/', '.')}'.`;
  const details = [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: [{ field: path.replaceAll('/', '.'), description }],
    },
  ];
  return new ApiError({ code: 400, message: 'Request contains an invalid argument.', details });
}
