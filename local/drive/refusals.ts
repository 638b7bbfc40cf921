/** Drive's refusals, with its codes, reasons and words. */
import { ApiError, type ApiErrorInit } from '../kernel/api-error';

const refusal = (code: number, reason: string, message: string, more: Partial<ApiErrorInit> = {}): ApiError =>
  new ApiError({ code, reason, message, ...more });

export const fileNotFound = (id: string) => refusal(404, 'notFound', `File not found: ${id}.`, { location: 'fileId' });

export const permissionNotFound = (id: string) =>
  refusal(404, 'notFound', `Permission not found: ${id}.`, { location: 'permissionId' });

export const insufficient = () =>
  refusal(403, 'insufficientFilePermissions', 'The user does not have sufficient permissions for this file.');

export const invalidValue = (location: string, message = 'Invalid Value') =>
  refusal(400, 'invalid', message, { location });

/** About a member of the body, e.g. `permission.role`. */
export const invalidField = (location: string, message: string) =>
  refusal(400, 'invalid', message, { location, locationType: 'other' });

export const required = (location: string, message: string, locationType: 'parameter' | 'other' = 'other') =>
  refusal(400, 'required', message, { location, locationType });

export const notWritable = (message = 'The resource body includes fields which are not directly writable.') =>
  refusal(403, 'fieldNotWritable', message);

export const forbidden = (reason: string, message: string) => refusal(403, reason, message);

export const idInUse = () => refusal(409, 'fileIdInUse', 'A file already exists with the provided ID.');

/** Google has it, the embedded Workspace does not. */
export const unsupported = (what: string) =>
  refusal(400, 'notImplemented', `The embedded Workspace does not support ${what}.`);
