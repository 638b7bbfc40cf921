/** Reads the body of files.create and files.update: what may be written, and in which form. */
import type { PropertyChange } from './properties';
import { invalidField, notWritable, unsupported } from './refusals';

/** Members that a client may write; null stands for "clear" or is overlooked. */
export interface FileBody {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly mimeType?: string | null;
  readonly description?: string | null;
  readonly parents?: readonly string[] | null;
  readonly appProperties?: PropertyChange | null;
  readonly properties?: PropertyChange | null;
  readonly starred?: boolean | null;
  readonly trashed?: boolean | null;
  readonly writersCanShare?: boolean | null;
  readonly folderColorRgb?: string | null;
}

const WRITABLE = [
  'name',
  'mimeType',
  'description',
  'appProperties',
  'properties',
  'starred',
  'writersCanShare',
  'folderColorRgb',
];
/** Google lets clients write these; what they mean is not done here, so they are refused rather than overlooked. */
const NOT_HERE = [
  'contentHints',
  'contentRestrictions',
  'copyRequiresWriterPermission',
  'createdTime',
  'downloadRestrictions',
  'inheritedPermissionsDisabled',
  'modifiedTime',
  'originalFilename',
  'shortcutDetails',
  'viewedByMeTime',
  'viewersCanCopyContent',
];

/**
 * @param more members allowed beside those of both methods.
 * @throws ApiError 403 fieldNotWritable, 400
 */
export function readFileBody(body: unknown, more: readonly string[]): FileBody {
  const { kind: _kind, ...members } = body as Record<string, unknown>;
  for (const name of Object.keys(members)) {
    if (NOT_HERE.includes(name)) throw unsupported(`writing the field ${name} of a file`);
    if (!WRITABLE.includes(name) && !more.includes(name)) throw notWritable();
  }
  const file = members as FileBody;
  if (file.folderColorRgb != null && !/^#[0-9a-f]{6}$/i.test(file.folderColorRgb)) {
    throw invalidField('file.folderColorRgb', 'Invalid Value');
  }
  return file;
}
