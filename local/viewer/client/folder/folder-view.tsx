/** A folder as the acting person sees it: what is in it, who it is shared with, and what one may do with it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Refusal, type ViewerApi } from '../api';
import { download } from './download';
import { EXPORTS, FOLDER, readFiles, type DriveFile } from './drive-file';
import { FileIcon } from './icons';

interface Props {
  readonly api: ViewerApi;
  notify(message: string, kind: 'error' | 'info'): void;
  /** Null: all that the person can find outside of any folder they can see. */
  readonly folderId: string | null;
  onOpen(id: string): void;
}

export function FolderView({ api, notify, folderId, onOpen }: Props) {
  const [files, setFiles] = useState<readonly DriveFile[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const read = useCallback(() => readFiles(api).then(setFiles, (error: unknown) => setFailure(words(error))), [api]);
  useEffect(() => void read(), [api]);

  const change = async (work: Promise<unknown>, done: string): Promise<void> => {
    await work.then(
      () => notify(done, 'info'),
      (error: unknown) => notify(words(error), 'error'),
    );
    await read();
  };
  if (failure !== null) return <p class="page-note">{failure}</p>;
  if (files === null) return <p class="page-note">Opening…</p>;

  const seen = new Set(files.map(({ id }) => id));
  const shown = files.filter(({ parents = [], trashed }) =>
    trashed ? false : folderId === null ? !parents.some((parent) => seen.has(parent)) : parents.includes(folderId),
  );
  const binned = folderId === null ? files.filter(({ trashed }) => trashed) : [];
  const rows = (list: readonly DriveFile[]) => (
    <table class="files">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Owner</th>
          <th scope="col">Shared with</th>
          <th scope="col">Changed</th>
          <th scope="col">
            <span class="hidden-label">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map((file) => (
          <FileRow key={file.id} file={file} api={api} onOpen={onOpen} onChange={change} />
        ))}
      </tbody>
    </table>
  );
  return (
    <div class="folder">
      {folderId === null && (
        <div class="page-bar">
          <h1>Drive</h1>
        </div>
      )}
      {shown.length > 0 ? (
        rows(shown)
      ) : (
        <p class="page-note">
          {folderId === null ? 'There is nothing here that this person can see.' : 'This folder is empty.'}
        </p>
      )}
      {binned.length > 0 && (
        <>
          <h2>Bin</h2>
          {rows(binned)}
        </>
      )}
    </div>
  );
}

const words = (error: unknown): string =>
  error instanceof Refusal ? `${error.message} (${error.code})` : String(error);

interface RowProps {
  readonly file: DriveFile;
  readonly api: ViewerApi;
  onOpen(id: string): void;
  onChange(work: Promise<unknown>, done: string): Promise<void>;
}

function FileRow({ file, api, onOpen, onChange }: RowProps) {
  const { id, name, mimeType, modifiedTime, trashed, owners = [], permissions = [], capabilities } = file;
  const target = EXPORTS[mimeType];
  const mayEdit = capabilities?.canEdit !== false;
  const patch = (body: object, done: string) => void onChange(api.send('PATCH', `/drive/v3/files/${id}`, body), done);
  const rename = (): void => {
    const next = prompt('New name', name)?.trim();
    if (next && next !== name) patch({ name: next }, 'Renamed.');
  };
  return (
    <tr>
      <th scope="row">
        <FileIcon mimeType={mimeType} />
        <a
          href={`/file/${id}`}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(id);
          }}
        >
          {name}
        </a>
      </th>
      <td>{owners.map(({ displayName, emailAddress }) => displayName ?? emailAddress).join(', ')}</td>
      <td>
        <Sharing permissions={permissions} />
      </td>
      <td class="when">
        {modifiedTime && new Date(modifiedTime).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
      </td>
      <td class="actions">
        {target && (
          <button
            type="button"
            onClick={() =>
              void onChange(
                download(
                  `/drive/v3/files/${id}/export?mimeType=${encodeURIComponent(target.mimeType)}`,
                  `${name}.${target.ending}`,
                  api.user,
                ),
                `Saved as .${target.ending}.`,
              )
            }
          >
            .{target.ending}
          </button>
        )}
        {mayEdit && !trashed && (
          <>
            <button type="button" onClick={rename}>
              Rename
            </button>
            <button
              type="button"
              onClick={() =>
                patch(
                  { trashed: true },
                  mimeType === FOLDER ? 'The folder and all that is in it are in the bin.' : 'In the bin.',
                )
              }
            >
              To bin
            </button>
          </>
        )}
        {trashed && (
          <>
            <button type="button" onClick={() => patch({ trashed: false }, 'Taken out of the bin.')}>
              Restore
            </button>
            <button
              type="button"
              onClick={() =>
                confirm(`Delete “${name}” for ever?`) &&
                void onChange(api.send('DELETE', `/drive/v3/files/${id}`), 'Deleted.')
              }
            >
              Delete for ever
            </button>
          </>
        )}
      </td>
    </tr>
  );
}

const FEW = 3;
const ROLES: Readonly<Record<string, string>> = { writer: 'can edit', commenter: 'can comment', reader: 'can view' };

function Sharing({ permissions }: { readonly permissions: NonNullable<DriveFile['permissions']> }) {
  const others = permissions.filter(({ role }) => role !== 'owner');
  if (others.length === 0)
    return <span class="quiet">{permissions.length > 0 ? 'nobody' : 'not shown to this person'}</span>;
  const line = ({ displayName, emailAddress, role, id }: (typeof others)[number]) => (
    <li key={id} title={emailAddress}>
      {displayName ?? emailAddress} <span class="quiet">{ROLES[role] ?? role}</span>
    </li>
  );
  if (others.length <= FEW) return <ul class="sharing">{others.map(line)}</ul>;
  return (
    <details>
      <summary>{others.length} people</summary>
      <ul class="sharing">{others.map(line)}</ul>
    </details>
  );
}
