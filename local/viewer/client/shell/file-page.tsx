/** A file of Drive, open: a folder, or a document or a spreadsheet with the add-on's menu, sidebar and dialogs. */
import { useEffect, useState } from 'preact/hooks';
import { Refusal, type ViewerApi } from '../api';
import { DOCUMENT, EXPORTS, FOLDER, readFile, SPREADSHEET, type DriveFile } from '../folder/drive-file';
import { download } from '../folder/download';
import { FolderView } from '../folder/folder-view';
import { FileIcon } from '../folder/icons';
import { EditorPage } from './editor-page';
import { pathOf, type Route } from './route';

export interface FilePageProps {
  readonly api: ViewerApi;
  readonly id: string;
  notify(message: string, kind: 'error' | 'info'): void;
  follow(url: string): void;
  onGo(route: Route): void;
}

export function FilePage({ id, ...shared }: FilePageProps) {
  const { api, onGo } = shared;
  const [file, setFile] = useState<DriveFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    readFile(api, id).then(setFile, (error: unknown) =>
      setFailure(error instanceof Refusal ? `${error.message} (${error.code})` : String(error)),
    );
  }, [id]);
  if (failure !== null)
    return (
      <p class="page-note" role="alert">
        {failure}
      </p>
    );
  if (!file) return <p class="page-note">Opening…</p>;
  switch (file.mimeType) {
    case FOLDER:
      return (
        <>
          <TitleBar file={file} {...shared} />
          <FolderView {...shared} folderId={id} onOpen={(next) => onGo({ kind: 'file', id: next })} />
        </>
      );
    case SPREADSHEET:
    case DOCUMENT:
      return <EditorPage file={file} {...shared} bar={<TitleBar file={file} {...shared} />} />;
    default:
      return <p class="page-note">The viewer cannot show a file of the kind {file.mimeType}.</p>;
  }
}

function TitleBar({ file, api, notify, onGo }: Omit<FilePageProps, 'id'> & { readonly file: DriveFile }) {
  const target = EXPORTS[file.mimeType];
  const [parent] = file.parents ?? [];
  const up: Route = parent ? { kind: 'file', id: parent } : { kind: 'drive' };
  const save = (): void => {
    if (!target) return;
    const path = `/drive/v3/files/${file.id}/export?mimeType=${encodeURIComponent(target.mimeType)}`;
    download(path, `${file.name}.${target.ending}`, api.user).catch((error: unknown) => notify(String(error), 'error'));
  };
  return (
    <div class="page-bar">
      <a
        class="up"
        href={pathOf(up)}
        aria-label="Up to the folder"
        onClick={(event) => {
          event.preventDefault();
          onGo(file.mimeType === FOLDER ? { kind: 'drive' } : up);
        }}
      >
        ←
      </a>
      <FileIcon mimeType={file.mimeType} />
      <h1>{file.name}</h1>
      {file.trashed && <span class="chip">in the bin</span>}
      {target && (
        <button type="button" onClick={save}>
          Download .{target.ending}
        </button>
      )}
    </div>
  );
}
