/** Icons of kinds of files. */
import { DOCUMENT, FOLDER, SPREADSHEET } from './drive-file';

const ICONS: Readonly<Record<string, readonly [name: string, path: string]>> = {
  [FOLDER]: ['Folder', 'M3 6h6l2 2h10v11H3z'],
  [SPREADSHEET]: ['Spreadsheet', 'M5 3h14v18H5zM5 9h14M5 15h14M12 9v12'],
  [DOCUMENT]: ['Document', 'M6 3h9l4 4v14H6zM9 11h7M9 14h7M9 17h5'],
};

export function FileIcon({ mimeType }: { readonly mimeType: string }) {
  const [name, path] = ICONS[mimeType] ?? ['File', 'M6 3h9l4 4v14H6z'];
  return (
    <svg class={`icon kind-${name.toLowerCase()}`} viewBox="0 0 24 24" role="img" aria-label={name}>
      <path d={path} />
    </svg>
  );
}
