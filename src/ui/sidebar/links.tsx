/** Links to the files of an engagement and its meeting. */
import type { FileLink } from '../../app/api';
import { useTexts } from './texts';

/** Each file by its kind: the client stands above, and whoever renamed a file finds it all the same. */
export function Links({ links }: { readonly links: readonly FileLink[] }) {
  const { kinds } = useTexts();
  return (
    <ul class="links">
      {links.map(({ kind, name, url }) => (
        <li key={kind}>
          <a href={url} target="_blank" rel="noopener" title={name}>
            {kinds[kind]}
          </a>
        </li>
      ))}
    </ul>
  );
}
