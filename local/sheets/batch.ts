/** spreadsheets.batchUpdate: requests in order, all or nothing, each refusal with the request's number and kind. */
import { ApiError } from '../kernel/api-error';
import type { Editing } from './editing';
import type { Request, RequestKind, RequestOf, Response } from './google-types';
import { Refusal } from './refusal';
import { handlerOf } from './requests/handlers';
import { followShifts } from './structure/apply-shift';

/** Carries out requests on the book of `editing` and returns a reply for each. @throws ApiError that names the first request that fails */
export function runBatch(editing: Editing, requests: readonly Request[]): Response[] {
  if (requests.length === 0) throw new ApiError({ code: 400, message: 'Must specify at least one request.' });
  const replies = requests.map((request, index) => {
    const kinds = (Object.keys(request) as RequestKind[]).filter(
      (kind) => request[kind] !== undefined && request[kind] !== null,
    );
    const [kind, second] = kinds;
    if (!kind) throw new ApiError({ code: 400, message: `Invalid requests[${index}]: No request set.` });
    if (second) {
      const message = `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${second}'`;
      throw new ApiError({ code: 400, message });
    }
    if (!LINES_ONLY.has(kind)) followShifts(editing.book);
    return runOne(editing, request, kind, index);
  });
  followShifts(editing.book);
  return replies;
}

/** They look at no formula and at no rule: references may follow when the last of them is done. */
const LINES_ONLY: ReadonlySet<RequestKind> = new Set(['insertDimension', 'deleteDimension']);

function runOne<K extends RequestKind>(editing: Editing, request: Request, kind: K, index: number): Response {
  try {
    return handlerOf(kind)(editing, request[kind] as RequestOf<K>) ?? {};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new ApiError({ code: error.code, message: `Invalid requests[${index}].${kind}: ${error.message}` });
  }
}

/** Runs work of a method that is no batch: its refusals go out in their own words. */
export function speaking<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new ApiError({ code: error.code, message: error.message });
    throw error;
  }
}
