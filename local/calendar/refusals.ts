/** What Calendar answers when it refuses, in its own words where they are known. */
import { ApiError } from '../kernel/api-error';

export const notFound = (): ApiError => new ApiError({ code: 404, message: 'Not Found', reason: 'notFound' });

export const invalid = (message: string): ApiError => new ApiError({ code: 400, message, reason: 'invalid' });

export const required = (message: string): ApiError => new ApiError({ code: 400, message, reason: 'required' });

/** Google has it; the embedded Workspace does not, and says so. */
export const unsupported = (what: string): ApiError =>
  new ApiError({ code: 400, message: `The embedded Workspace does not support ${what}.`, reason: 'notImplemented' });

export const emptyRange = (): ApiError =>
  new ApiError({
    code: 400,
    message: 'The specified time range is empty.',
    domain: 'calendar',
    reason: 'timeRangeEmpty',
    location: 'timeMax',
  });

export const duplicate = (): ApiError =>
  new ApiError({ code: 409, message: 'The requested identifier already exists.', reason: 'duplicate' });

export const gone = (): ApiError =>
  new ApiError({ code: 410, message: 'Resource has been deleted', reason: 'deleted' });

export const onlyOrganizer = (): ApiError =>
  new ApiError({
    code: 403,
    message: 'Shared properties can only be changed by the organizer of the event.',
    domain: 'calendar',
    reason: 'forbiddenForNonOrganizer',
  });

export const conditionNotMet = (): ApiError =>
  new ApiError({
    code: 412,
    message: 'Precondition Failed',
    reason: 'conditionNotMet',
    location: 'If-Match',
    locationType: 'header',
  });
